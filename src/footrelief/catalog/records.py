"""Turns the plain data of a catalog file into frozen records, or into every problem that keeps it from being one."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, Final, Literal, NamedTuple, TypeVar

import msgspec
from msgspec.inspect import type_info

from footrelief.catalog.explain import Explainer
from footrelief.catalog.written import MOST_PROBLEMS, UNREADABLE, Path, WrittenFile, quoted
from footrelief.errors import Place, Problem
from footrelief.model import ENTRIES, UNNAMED, Entry, Header, PressureScale, Record
from footrelief.model.dialogue import DIALOGUE
from footrelief.model.vocabulary import VOCABULARY
from footrelief.text.names import did_you_mean, fold

SECTIONS: Final = {record.section: record for record in (*ENTRIES, *VOCABULARY, *DIALOGUE, *UNNAMED)}
PARTS: Final[dict[str, type[Record]]] = {"catalog": Header, "pressure_scale": PressureScale}

R = TypeVar("R", bound=Record)

_fields_of = cache(type_info)


class WrittenEntry(NamedTuple):
    """An entry and where it is written. `record` is None when it has problems."""

    type: type[Entry]
    id: str
    record: Entry | None
    file: WrittenFile
    path: Path

    @property
    def plain(self) -> dict[str, Any]:
        """The entry as it stands in the file."""
        section, index = self.path
        entry = self.file.data[str(section)][index]
        return entry if isinstance(entry, dict) else {}

    @property
    def place(self) -> Place:
        """Where the entry begins."""
        return self.file.place(self.path)

    def problem(
        self, inside: Path, message: str, hint: str = "", severity: Literal["error", "warning"] = "error"
    ) -> Problem:
        """Return the problem at a path inside the entry."""
        return self.file.problem(self.file.place((*self.path, *inside)), message, hint, severity)


class Layer(NamedTuple):
    """What one catalog file holds."""

    file: WrittenFile
    header: Header | None
    pressure_scale: PressureScale | None
    entries: tuple[WrittenEntry, ...]
    problems: tuple[Problem, ...]


def read_records(file: WrittenFile) -> Layer:
    """Return the records of a file, and its problems: those of the reader and those of its fields and ids."""
    explainer = Explainer(file)
    problems = list(file.problems)
    known = (*PARTS, *SECTIONS)
    for key in file.data:
        if key not in known:
            hint = did_you_mean(key, known) or f"The sections are {', '.join(known)}."
            problems.append(file.problem(file.key_place((key,)), f"a catalog has no section {quoted(key)}", hint))
    header = _part(Header, "catalog", explainer, problems)
    scale = _part(PressureScale, "pressure_scale", explainer, problems)
    entries = tuple(entry for type_ in SECTIONS.values() for entry in _section(type_, explainer, problems))
    problems += _repeated_ids(entries)
    return Layer(file, header, scale, entries, tuple(problems))


def _part(type_: type[R], key: str, explainer: Explainer, problems: list[Problem]) -> R | None:
    return _record(type_, explainer.file.data[key], (key,), explainer, problems) if key in explainer.file.data else None


def _section(type_: type[Entry], explainer: Explainer, problems: list[Problem]) -> Iterator[WrittenEntry]:
    file = explainer.file
    section = file.data.get(type_.section, [])
    if not isinstance(section, list):
        if section is not UNREADABLE:
            place = file.key_place((type_.section,))
            problems.append(file.problem(place, f"{type_.section} must be a list", 'Begin each entry with "- id: ".'))
        return
    for index, plain in enumerate(section):
        path = (type_.section, index)
        record = _record(type_, plain, path, explainer, problems)
        id_ = plain.get("id") if isinstance(plain, dict) else None
        yield WrittenEntry(type_, id_ if isinstance(id_, str) else "", record, file, path)


def _record(type_: type[R], plain: object, path: Path, explainer: Explainer, problems: list[Problem]) -> R | None:
    try:
        return msgspec.convert(plain, type_)
    except msgspec.ValidationError:
        room = max(0, MOST_PROBLEMS - len(problems))
        problems += islice(explainer.explain(plain, _fields_of(type_), path), room)
        return None


def _repeated_ids(entries: tuple[WrittenEntry, ...]) -> Iterator[Problem]:
    first: dict[tuple[str, str], WrittenEntry] = {}
    for entry in entries:
        earlier = first.setdefault((entry.type.section, fold(entry.id)), entry)
        if earlier is not entry and entry.id:
            yield repeated_id(entry, earlier)


def repeated_id(entry: WrittenEntry, earlier: WrittenEntry) -> Problem:
    """Return the problem of an id that another entry of its section has, but for case and hyphens."""
    message = f"there is another {entry.type.kind} {quoted(earlier.id)}"
    return entry.problem(("id",), message, f"First at {earlier.file.place((*earlier.path, 'id'))}.")
