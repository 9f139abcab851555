"""Each file of `tests/catalogs/broken` says what is wrong with it: above a faulty line stands, for each problem,

#! [the characters that the caret covers] the message (the hint)

and `#?` in the place of `#!` for a warning. The files are laid over `small.yaml`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from footrelief.catalog.checking import check_files
from footrelief.errors import Problem

BROKEN = Path(__file__).parents[1] / "catalogs" / "broken"


def expected(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of every comment."""
    waiting: list[str] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith(("#!", "#?")):
            waiting.append(line)
        else:
            yield from ((number, comment) for comment in waiting)
            waiting.clear()


def as_comment(problem: Problem) -> str:
    begin = problem.place.column - 1
    covered = problem.excerpt[begin : begin + problem.place.length]
    sign = "?" if problem.severity == "warning" else "!"
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"#{sign} [{covered}] {problem.message}{hint}"


@pytest.mark.parametrize("name", sorted(file.name for file in BROKEN.glob("*.yaml")))
def test_a_broken_catalog_has_exactly_the_problems_that_it_says(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)
    file = Path(name)
    problems = check_files([Path("../small.yaml")], [file]).problems

    found = Counter((problem.place.line, as_comment(problem)) for problem in problems if problem.place.file == name)

    assert found == Counter(expected(file.read_text(encoding="utf-8").split("\n")))
    assert found, "a broken catalog has at least one problem"


def test_the_small_catalog_below_the_broken_ones_is_whole() -> None:
    assert check_files([BROKEN.parent / "small.yaml"], []).problems == ()
