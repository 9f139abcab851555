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


POINT = """
  - id: area-{id}
    name: Area {id}
    system: reflex
    zone: head
    feet: both
    longitudinal_zones: [{zone}]
    where: On the ball.
    agreement: low
    location_basis: memory
    sources: [book]
    shapes: [{shapes}]"""
SHAPE = "{shape: ellipse, view: sole, center: [0.4, 0.5], radii: [0.02, 0.02]}"


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        (", ".join(40 * [SHAPE]), ""),
        (", ".join(41 * [SHAPE]), "shapes has 41 items; 40 are allowed"),
        (
            f"{{shape: polygon, view: sole, corners: [{', '.join(401 * ['[0.4, 0.5]'])}]}}",
            "corners has 401 items; 400 are allowed",
        ),
    ],
    ids=["forty shapes", "a shape more", "a corner more"],
)
def test_a_drawing_has_its_limits(small: Path, write: Callable[..., Path], shapes: str, message: str) -> None:
    assert small
    own = write("points:" + POINT.format(id=1, zone="2, 3", shapes=shapes))
    assert [problem.message for problem in check([own]) if problem.severity == "error"] == (
        [message] if message else []
    )


def test_places_that_are_strange_without_end_are_not_all_told(small: Path, write: Callable[..., Path]) -> None:
    assert small
    points = (POINT.format(id=number, zone=5, shapes=SHAPE) for number in range(MOST_PROBLEMS + 5))
    problems = check([write("points:" + "".join(points))], checks=[check_drawn])
    assert len([problem for problem in problems if problem.rule == "outside-zones"]) == MOST_PROBLEMS
