"""Slips of writing that YAML takes for something else: a missing space, a no-break space, a `#`, curly quotes."""

import re
from collections.abc import Iterator
from typing import Final

from footrelief.catalog.written import WrittenFile
from footrelief.errors import Place, Problem

NEAR: Final = 30
"""Lines above the place where the parser gave up, in which the slip is looked for."""
NO_BREAK: Final = "\u00a0\u2007\u202f"
_SLIPS: Final = (
    (
        re.compile(f"^[ ]*(?:- )?([{NO_BREAK}]+)|^[ ]*(?:- )?[\\w-]+:([{NO_BREAK}]+)"),
        "this is a no-break space, which YAML takes for a letter",
        "Replace it by a space.",
    ),
    (
        re.compile(r"^[ ]*(-)\w[\w-]*:(?: |$)"),
        "a space is missing after this dash",
        'Write "- ".',
    ),
    (
        re.compile(r"^[ ]*(?:- )?\w[\w-]*(:)(?!//)[^\s:]"),
        "a space is missing after this colon",
        'Write ": ".',
    ),
)
"""What a line looks like, with the slip as a group; what it is; what to do."""
CUT: Final = re.compile(r"\s*(#[^\s#!].*)")
"""Behind text, `#` and a letter: meant as text more often than as a comment."""
CURLY: Final = re.compile("[\u2018\u201a\u201c\u201e\u00ab].*[\u2018\u2019\u201c\u201d\u00bb]", re.DOTALL)


def behind(file: WrittenFile, line: int) -> tuple[Problem, ...]:
    """Return the slips behind what stopped the parser at this line, counted from 1: all that stand shortly above."""
    numbers = range(max(1, line - NEAR), min(line, len(file.lines)) + 1)
    return tuple(problem for number in numbers if (problem := _slip(file, number)))


def _slip(file: WrittenFile, number: int) -> Problem | None:
    for form, message, hint in _SLIPS:
        if found := form.match(file.lines[number - 1]):
            group = next(index for index in range(1, len(found.groups()) + 1) if found[index])
            place = Place(file.name, number, found.start(group) + 1, max(1, len(found[group])))
            return file.problem(place, message, hint)
    return None


def in_plain(file: WrittenFile, value: str, end: tuple[int, int], begin: Place) -> Iterator[Problem]:
    """Yield warnings about an unquoted value that ends there (line and column from 0) and begins at `begin`."""
    line, column = end
    rest = file.lines[line][column:] if line < len(file.lines) else ""
    if found := CUT.match(rest):
        place = Place(file.name, line + 1, column + found.start(1) + 1, len(found[1].rstrip()))
        message = "this # begins a comment, so what follows is not read"
        yield file.problem(
            place, message, "Put the text in quotes; a comment has a space after #.", "warning", "cut-text"
        )
    if CURLY.fullmatch(value):
        message = "curly quotes are part of the text"
        yield file.problem(begin, message, 'Write straight ones ("), or none.', "warning", "curly-quotes")
