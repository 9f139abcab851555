"""Turns the YAML text of a catalog file into plain data with places, in bounded time and memory, or into problems."""

import re
from pathlib import Path
from typing import Any, Final

import yaml

from footrelief.catalog import syntax
from footrelief.catalog.written import (
    MOST_LEVELS,
    MOST_PROBLEMS,
    TOO_DEEP,
    UNREADABLE,
    Extent,
    Unreadable,
    WrittenFile,
    quoted,
)
from footrelief.errors import FileError, Place, Problem
from footrelief.files.reading import read_text, shown

MOST_VALUES: Final = 500_000

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


class _Collection:
    """A list or mapping whose end has not been read yet. `key` is the key that waits for its value."""

    __slots__ = ("key", "keys", "plain", "readable", "start", "values")

    def __init__(self, plain: dict[str, Any] | list[Any], start: yaml.Event, *, readable: bool) -> None:
        self.plain = plain
        self.readable = readable
        self.start = start
        self.keys: dict[str, Extent] = {}
        self.values: dict[str | int, Extent] = {}
        self.key: str | Unreadable | None = None


class _Reader:
    """Walks the events of the YAML parser, so that everything is counted before it is built."""

    def __init__(self, text: str, name: str) -> None:
        self.file = WrittenFile(name, text, {}, Extent(1, 1, 1))
        self.data: dict[str, Any] = {}
        self.extent = Extent(1, 1, 1)
        self.problems: list[Problem] = []
        self._unended: list[_Collection] = []
        self._values = 0
        self._documents = 0

    def read(self) -> None:
        """Read everything, and note every problem on the way."""
        try:
            for event in yaml.parse(self._cleaned(), Loader=LOADER):
                self._take(event)
        except yaml.YAMLError as error:
            self.problems.append(syntax.explain(self.file, error))
        except _EnoughError:
            return
        if not self._documents and not self.problems:
            self._complain(Extent(1, 1, 1), "this file is empty", "Write at least one section, for example points.")

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

    def _give_up(self, extent: Extent, message: str, hint: str) -> None:
        self._complain(extent, message, hint)
        raise _EnoughError

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._take_scalar(event)
            case yaml.AliasEvent():
                hint = "Write the value out; put text that begins with * in quotes."
                self._complain(self._extent(event, event), "a catalog has no aliases (*)", hint)
                self._put(UNREADABLE, self._extent(event, event))
            case yaml.MappingStartEvent():
                self._begin({}, event)
            case yaml.SequenceStartEvent():
                self._begin([], event)
            case yaml.CollectionEndEvent():
                ended = self._unended.pop()
                extent = self._extent(ended.start, event)
                self._put(
                    ended.plain if ended.readable else UNREADABLE, extent._replace(keys=ended.keys, values=ended.values)
                )
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._give_up(
                        self._extent(event, event), "a second document begins here", "Keep one document in each file."
                    )

    def _begin(self, plain: dict[str, Any] | list[Any], event: yaml.CollectionStartEvent) -> None:
        extent = self._extent(event, event)
        self._count(extent)
        tagged = self._refuse_properties(event, extent)
        if len(self._unended) >= MOST_LEVELS:
            self._give_up(extent, *TOO_DEEP)
        self._unended.append(_Collection(plain, event, readable=not tagged))

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        extent = self._extent(event, event)
        self._count(extent)
        unreadable = self._refuse_properties(event, extent)
        if refused := REFUSED.search(event.value.replace("\r", "\0")):
            self._refuse_character(extent, refused[0])
            unreadable = True
        if self._unended and isinstance(self._unended[-1].plain, dict) and self._unended[-1].key is None:
            self._take_key(self._unended[-1], event, extent, unreadable=unreadable)
        elif unreadable:
            self._put(UNREADABLE, extent)
        else:
            self._put(_resolved(event.value) if event.implicit[0] else event.value, extent)

    def _take_key(self, mapping: _Collection, event: yaml.ScalarEvent, extent: Extent, *, unreadable: bool) -> None:
        key = event.value
        mapping.key = UNREADABLE
        if unreadable:
            return
        if key in mapping.keys:
            first = Place(self.file.name, *mapping.keys[key][:3])
            self._complain(extent, f"{quoted(key)} stands here twice", f"First at {first}.")
        elif key == "<<" and event.implicit[0]:
            self._complain(extent, 'a catalog has no merge keys ("<<")', "Write the fields out.")
        elif not key:
            self._complain(extent, "a key is missing before the colon")
        else:
            mapping.keys[key] = extent
            mapping.key = key

    def _put(self, plain: object, extent: Extent) -> None:
        """Put a finished value where it belongs."""
        if not self._unended:
            self._put_top(plain, extent)
            return
        inside = self._unended[-1]
        if isinstance(inside.plain, list):
            inside.values[len(inside.plain)] = extent
            inside.plain.append(plain)
        elif inside.key is None:
            self._complain(extent, "a key must be a word", "If it is text with brackets in it, put it in quotes.")
            inside.key = UNREADABLE
        else:
            if isinstance(inside.key, str):
                inside.values[inside.key] = extent
                inside.plain[inside.key] = plain
            inside.key = None

    def _put_top(self, plain: object, extent: Extent) -> None:
        if isinstance(plain, dict):
            self.data, self.extent = plain, extent
        elif plain is None:
            self._complain(extent, "this file is empty", "Write at least one section, for example points.")
        elif plain is not UNREADABLE:
            self._complain(extent, "a catalog begins with the name of a section and a colon", "For example points:")

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
