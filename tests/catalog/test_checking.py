from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from footrelief.catalog import check, links
from footrelief.catalog.checking import Fault
from footrelief.catalog.written import MOST_PROBLEMS
from footrelief.errors import Place, Problem
from footrelief.footmap.check import check as check_drawn
from footrelief.model import Point


def too_far_out(point: Point) -> Iterator[Fault]:
    if point.id == "neck":
        yield ("shapes", 0, "center", 1), "too far out", "error", "Move it."


def test_a_further_check_of_points_is_told_at_the_number_that_it_is_about(small: Path) -> None:
    excerpt = "      - {shape: ellipse, view: sole, center: [0.16, 0.8], radii: [0.05, 0.01]}"
    line = small.read_text(encoding="utf-8").split("\n").index(excerpt) + 1
    place = Place(str(small), line, excerpt.index("0.8]") + 1, len("0.8"))
    assert check(checks=[too_far_out]) == (Problem(place, "too far out", "Move it.", excerpt),)


def test_every_shipped_shape_lies_on_the_foot() -> None:
    assert [problem for problem in check(checks=[check_drawn]) if problem.severity == "error"] == []


def test_misspelled_ids_without_end_are_not_all_looked_up(
    small: Path, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small
    looked_up: list[str] = []

    def look_up(id_: str, _: Iterable[str]) -> str:
        looked_up.append(id_)
        return ""

    monkeypatch.setattr(links, "did_you_mean", look_up)
    ids = ", ".join(f"boook-{number}" for number in range(3 * MOST_PROBLEMS))
    problems = check([write(f"notes: [{{id: tip, topic: after, shown: [guide], text: Rest., sources: [{ids}]}}]")])
    assert (len(problems), len(looked_up)) == (MOST_PROBLEMS, links.MOST_HINTS)
