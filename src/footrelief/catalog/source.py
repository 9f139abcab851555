"""Turns the YAML text of a catalog file into plain data with places, in bounded time and memory, or into problems."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, NoReturn

import yaml

from footrelief.catalog import slips, syntax
from footrelief.catalog.written import (
    MOST_LEVELS,
    MOST_PROBLEMS,
    TOO_DEEP,
    UNREADABLE,
    Extent,
    WrittenFile,
    quoted,
)
from footrelief.errors import FileError, Place, Problem
from footrelief.files.reading import read_text, shown

MOST_VALUES: Final = 500_000
EMPTY: Final = ("this file is empty", "Write at least one section, for example points.")

# YAML 1.2's core rules, except that leading zeros and numbers too long to be exact stay text.
WHOLE_NUMBER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
NUMBER: Final = re.compile(r"[-+]?(\.[0-9]{1,18}|(0|[1-9][0-9]{0,17})(\.[0-9]{0,18})?)([eE][-+]?[0-9]{1,2})?")
WORDS: Final = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

# Control characters, line separators, and marks that turn the direction of writing: a terminal would obey them.
REFUSED: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

# PyYAML built without its C part reads the same, only slower.
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path) -> WrittenFile:
    """Read a catalog file; whatever stands in the way becomes a problem of the result, never an exception."""
    try:
        return parse(read_text(path), shown(path))
    except FileError as error:
        return WrittenFile(shown(path), "", {}, Extent(1, 1, 1), error.problems)


def parse(text: str, name: str) -> WrittenFile:
    """Read the text of a catalog file called `name`."""
    reader = _Reader(text, name)
    reader.read()
    return WrittenFile(name, text, reader.data, reader.extent, tuple(reader.problems))


class _EnoughError(Exception):
    """The rest of the file is not worth reading; the problem that says why is already noted."""


class _Reader:
    """Reads the events of the YAML parser as they come, so that everything is counted before it is built."""

    def __init__(self, text: str, name: str) -> None:
        self.file = WrittenFile(name, text, {}, Extent(1, 1, 1))
        self.data: dict[str, Any] = {}
        self.extent = Extent(1, 1, 1)
        self.problems: list[Problem] = []
        self._events: Iterator[Any] = iter(())
        self._values = 0

    def read(self) -> None:
        """Read everything, and note every problem on the way."""
        try:
            self._events = yaml.parse(self._cleaned(), Loader=LOADER)
            self._read_document()
        except yaml.YAMLError as error:
            problem = syntax.explain(self.file, error)
            self.problems += slips.behind(self.file, problem.place.line) or (problem,)
        except _EnoughError:
            return

    def _read_document(self) -> None:
        begun = (event for event in self._events if isinstance(event, yaml.DocumentStartEvent))
        if not next(begun, None):
            self._complain(Extent(1, 1, 1), *EMPTY)
            return
        plain, extent = self._value(next(self._events))
        if isinstance(plain, dict):
            self.data, self.extent = plain, extent
        elif plain is None:
            self._complain(extent, *EMPTY)
        elif plain is not UNREADABLE:
            self._complain(extent, "a catalog begins with the name of a section and a colon", "For example points:")
        if event := next(begun, None):
            self._give_up(
                self._extent(event, event), "a second document begins here", "Keep one document in each file."
            )

    def _cleaned(self) -> str:
        if not REFUSED.search(self.file.text):
            return self.file.text
        for number, line in enumerate(self.file.lines, start=1):
            for refused in REFUSED.finditer(line):
                self._refuse_character(Extent(number, refused.start() + 1, 1), refused[0])
        return REFUSED.sub("\N{REPLACEMENT CHARACTER}", self.file.text)

    def _complain(self, extent: Extent, message: str, hint: str = "") -> None:
        place = Place(self.file.name, extent.line, extent.column, extent.length)
        self.problems.append(self.file.problem(place, message, hint))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _EnoughError

    def _refuse_character(self, extent: Extent, character: str) -> None:
        self._complain(extent, f"the invisible character U+{ord(character):04X} is not allowed", "Delete it.")

    def _give_up(self, extent: Extent, message: str, hint: str) -> NoReturn:
        self._complain(extent, message, hint)
        raise _EnoughError

    def _value(self, event: yaml.NodeEvent, levels: int = 0) -> tuple[object, Extent]:
        """Return what begins with this event, inside so many lists and mappings, and where it stands."""
        extent = self._extent(event, event)
        if isinstance(event, yaml.AliasEvent):
            hint = "Write the value out; put text that begins with * in quotes."
            self._complain(extent, "a catalog has no aliases (*)", hint)
            return UNREADABLE, extent
        self._count(extent)
        readable = not self._refuse_properties(event, extent)
        plain: object
        if isinstance(event, yaml.ScalarEvent):
            if refused := REFUSED.search(event.value.replace("\r", "\0")):
                self._refuse_character(extent, refused[0])
                readable = False
            plain = _resolved(event.value) if event.implicit[0] else event.value
            if event.implicit[0]:
                self._warn_of_slips(event, extent)
        elif levels >= MOST_LEVELS:
            self._give_up(extent, *TOO_DEEP)
        elif isinstance(event, yaml.MappingStartEvent):
            plain, extent = self._mapping(event, levels + 1)
        else:
            plain, extent = self._list(event, levels + 1)
        return plain if readable else UNREADABLE, extent

    def _warn_of_slips(self, event: yaml.ScalarEvent, extent: Extent) -> None:
        begin = Place(self.file.name, extent.line, extent.column, extent.length)
        room = MOST_PROBLEMS - len(self.problems)
        self.problems += islice(slips.in_plain(self.file, event.value, _position(event.end_mark), begin), room)

    def _list(self, start: yaml.Event, levels: int) -> tuple[list[Any], Extent]:
        plain: list[Any] = []
        values: dict[str | int, Extent] = {}
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value, values[len(plain)] = self._value(event, levels)
            plain.append(value)
        return plain, self._extent(start, event)._replace(values=values)

    def _mapping(self, start: yaml.Event, levels: int) -> tuple[dict[str, Any], Extent]:
        plain: dict[str, Any] = {}
        keys: dict[str, Extent] = {}
        values: dict[str | int, Extent] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, keys, levels)
            value, extent = self._value(next(self._events), levels)
            if key:
                plain[key], values[key] = value, extent
        return plain, self._extent(start, event)._replace(keys=keys, values=values)

    def _key(self, event: yaml.NodeEvent, keys: dict[str, Extent], levels: int) -> str:
        """Return the key that begins with this event and add it to those of its mapping; nothing if it is no key."""
        plain, extent = self._value(event, levels)
        if not isinstance(event, yaml.ScalarEvent):
            self._complain(extent, "a key must be a word", "If it is text with brackets in it, put it in quotes.")
        elif plain is UNREADABLE:
            return ""
        elif event.value in keys:
            first = Place(self.file.name, *keys[event.value][:3])
            self._complain(extent, f"{quoted(event.value)} stands here twice", f"First at {first}.")
        elif event.value == "<<" and event.implicit[0]:
            self._complain(extent, 'a catalog has no merge keys ("<<")', "Write the fields out.")
        elif not event.value:
            self._complain(extent, "a key is missing before the colon")
        else:
            keys[event.value] = extent
            return str(event.value)
        return ""

    def _count(self, extent: Extent) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            self._give_up(extent, f"this file has more than {MOST_VALUES:,} values", "Split it into several files.")

    def _refuse_properties(self, event: yaml.NodeEvent, extent: Extent) -> bool:
        """Complain about a tag or anchor. True: a tag says that the value means something else than what is written."""
        tag = getattr(event, "tag", None)
        if tag:
            self._complain(
                extent, "a catalog has no tags (!)", "Write the value alone; put text that begins with ! in quotes."
            )
        if event.anchor:
            self._complain(extent, "a catalog has no anchors (&)", "Write the value out wherever it is needed.")
        return bool(tag)

    def _extent(self, first: yaml.Event, last: yaml.Event) -> Extent:
        """Return the extent of what lies between two events; its length ends with its first line."""
        (line, column), (end_line, end_column) = _position(first.start_mark), _position(last.end_mark)
        if line >= len(self.file.lines):
            return Extent(len(self.file.lines), 1, 1)
        end = end_column if end_line == line else len(self.file.lines[line].rstrip())
        return Extent(line + 1, column + 1, max(1, end - column))


def _position(mark: Any) -> tuple[int, int]:  # noqa: ANN401 - never None, whatever the types of PyYAML say
    return mark.line, mark.column


def _resolved(plain: str) -> object:
    """Return what an unquoted scalar means."""
    if plain in WORDS:
        return WORDS[plain]
    if WHOLE_NUMBER.fullmatch(plain):
        return int(plain)
    if NUMBER.fullmatch(plain):
        return float(plain)
    return plain
