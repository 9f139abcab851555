"""The plain data of a catalog file, with the place in the text of every key and value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from footrelief.errors import Place, Problem
from footrelief.files.reading import LONGEST_EXCERPT

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to a value: `("points", 3, "name")`."""

LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")
MOST_PROBLEMS: Final = 1000
"""Of one kind of check; more are not read by anybody, and take time and memory to find."""

MOST_LEVELS: Final = 40
TOO_DEEP: Final = (f"more than {MOST_LEVELS} levels of nesting", "A catalog needs fewer than ten.")
"""The message and hint for more collections inside each other than that."""

LONGEST_QUOTE: Final = 60
"""Characters of a value that a message repeats."""


UNREADABLE: Final = object()
"""Stands where a value was refused by the reader, so that nobody complains about it twice."""


class Extent(NamedTuple):
    """Where a value stands, with the extents of the keys and values inside it. Lines and columns count from 1."""

    line: int
    column: int
    length: int
    keys: Mapping[str, "Extent"] = {}
    values: Mapping[str | int, "Extent"] = {}


@dataclass(frozen=True)
class WrittenFile:
    """A catalog file as it was read: its top-level sections as plain data, and what the reader had to refuse."""

    name: str
    text: str
    data: dict[str, Any]
    extent: Extent
    problems: tuple[Problem, ...] = ()

    @cached_property
    def lines(self) -> list[str]:
        """The text, line by line, as the YAML reader counts lines."""
        return LINE_BREAK.split(self.text)

    def place(self, path: Path) -> Place:
        """Return where the value at this path begins; for a path that leads nowhere, the last value on the way."""
        extent = self.extent
        for step in path:
            extent = extent.values.get(step, extent)
        return Place(self.name, extent.line, extent.column, extent.length)

    def key_place(self, path: Path) -> Place:
        """Return where the key at the end of this path is written; of a list item, where the item begins."""
        extent = self.extent
        for step in path[:-1]:
            extent = extent.values.get(step, extent)
        key = extent.keys.get(str(path[-1]))
        return Place(self.name, key.line, key.column, key.length) if key else self.place(path)

    def excerpt(self, place: Place) -> str:
        """Return the line of a place, or nothing when it is too long to be of use."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return line if len(line) <= LONGEST_EXCERPT else ""

    def written(self, path: Path) -> str:
        """Return the characters of the value at this path, as far as they stand on its first line."""
        place = self.place(path)
        return self.lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]

    def problem(
        self,
        place: Place,
        message: str,
        hint: str = "",
        severity: Literal["error", "warning"] = "error",
        rule: str = "",
    ) -> Problem:
        """Return the problem with the line that it is about."""
        return Problem(place, message, hint, self.excerpt(place), severity, rule)


def quoted(text: str) -> str:
    """Return the text in quotes for a message, cut when it is long."""
    return f'"{text}"' if len(text) <= LONGEST_QUOTE else f'"{text[:LONGEST_QUOTE]}..."'
