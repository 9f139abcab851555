"""Turns problems into lines for people, annotations for GitHub, or JSON."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

from msgspec import json

from footrelief.catalog.written import MOST_PROBLEMS
from footrelief.errors import Problem
from footrelief.text.lines import break_text
from footrelief.text.widths import width
from footrelief.text.words import count

WIDTH: Final = 80
"""Columns; longer source lines are cut round the caret, longer hints get a line of their own."""


def report(problems: Sequence[Problem], form: Literal["text", "json", "github"], files: Sequence[Path] = ()) -> str:
    """Return the result of checking these files in one of the forms."""
    if form == "json":
        return as_json(problems)
    if form == "github":
        return "\n".join(map(_annotation, problems))
    if not problems:
        return f"No problems in {', '.join(map(str, files)) or 'the shipped catalog'}"
    return "\n".join(lines(problems))


def lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield each problem with its source line, a caret and what to do, then how many there are."""
    for problem in problems:
        yield from (_printable(line) for line in _lines_of(problem))
    errors = sum(problem.severity == "error" for problem in problems)
    files = len({problem.place.file for problem in problems})
    more = "at least " if errors >= MOST_PROBLEMS else ""
    counts = [more + count(errors, "problem")] if errors else []
    counts += [count(len(problems) - errors, "warning")] if len(problems) > errors else []
    yield f"{' and '.join(counts)} in {count(files, 'file')}"


def as_json(problems: Sequence[Problem]) -> str:
    """Return the problems as a JSON list of objects."""
    objects = [problem.place._asdict() | problem._asdict() for problem in problems]
    for one in objects:
        del one["place"]
        if not one["rule"]:
            del one["rule"]
    return json.format(json.encode(objects)).decode()


def _lines_of(problem: Problem) -> Iterator[str]:
    mild = "warning: " if problem.severity == "warning" else ""
    rule = f" [{problem.rule}]" if problem.rule else ""
    yield f"{problem.place}: {mild}{problem.message}{rule}"
    if not problem.excerpt.strip():
        yield from (f"    {line}" for line in break_text(problem.hint, WIDTH - 4))
        return
    number = f"{problem.place.line:>5}"
    margin = " " * len(number)
    before, covered, after = _cut(problem)
    caret = f"{margin} | {' ' * width(before)}{'^' * max(1, width(covered))}"
    yield f"{number} | {before}{covered}{after}"
    if len(caret) + len(problem.hint) < WIDTH:
        yield f"{caret} {problem.hint}".rstrip()
    else:
        yield caret
        yield from (f"{margin} | {line}" for line in break_text(problem.hint, WIDTH - len(margin) - 3))


def _cut(problem: Problem) -> tuple[str, str, str]:
    """Return the source line before, at and after the place, in `WIDTH` columns or so."""
    room = WIDTH - 10
    start, length = problem.place.column - 1, problem.place.length
    before, covered, after = (
        problem.excerpt[:start],
        problem.excerpt[start : start + length],
        problem.excerpt[start + length :],
    )
    if len(problem.excerpt) <= room:
        return before, covered, after
    if len(covered) > room // 2:
        covered, after = covered[: room // 2], covered[room // 2 :] + after
    kept = max(room - len(covered) - 10, room // 3)
    if len(before) > kept:
        before = f"...{before[-kept:]}"
    space = max(0, room - len(before) - len(covered))
    return before, covered, after if len(after) <= space else f"{after[:space]}..."


def _printable(line: str) -> str:
    """Return the line without anything that a terminal would obey."""
    if line.isprintable():
        return line
    return "".join(letter if letter.isprintable() else " " if letter == "\t" else "?" for letter in line)


def _annotation(problem: Problem) -> str:
    """Return the problem as a workflow command of GitHub Actions."""
    file, line, column, length = problem.place
    where = f"file={_escaped(file, ',:')},line={line},col={column},endColumn={column + length}"
    words = f"{problem.message}. {problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {where}::{_escaped(words)}"


def _escaped(text: str, more: str = "") -> str:
    """Escape what a workflow command would read as its own."""
    for letter in f"%\r\n{more}":
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
