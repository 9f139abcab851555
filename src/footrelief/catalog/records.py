"""Turns the plain data of a catalog file into frozen records, or into every problem that keeps it from being one."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, Final, Literal, NamedTuple, TypeVar

import msgspec
from msgspec.inspect import type_info

from footrelief.catalog.explain import Explainer
from footrelief.catalog.written import MOST_PROBLEMS, Path, WrittenFile, quoted
from footrelief.errors import Place, Problem
from footrelief.model import ENTRIES, UNNAMED, Entry, Header, PressureScale, Record
from footrelief.model.dialogue import DIALOGUE
from footrelief.model.vocabulary import VOCABULARY
from footrelief.text.names import fold

SECTIONS: Final = {record.section: record for record in (*ENTRIES, *VOCABULARY, *DIALOGUE, *UNNAMED)}
PARTS: Final[dict[str, type[Record]]] = {"catalog": Header, "pressure_scale": PressureScale}
SAFETY: Final = frozenset(
    {SECTIONS[section] for section in ("urgencies", "warning_signs", "stop_signs", "cautions")}
    | {*VOCABULARY, *DIALOGUE}
)
"""Entries of these kinds can be added and added to; they are never removed or weakened."""

R = TypeVar("R", bound=Record)
Key = tuple[str, str]
"""Section and folded id of an entry."""
Origin = tuple[WrittenFile, Path]
"""The file in which a value is written, and the way to it from the top of that file."""

fields_of = cache(type_info)


class WrittenEntry(NamedTuple):
    """An entry and where it is written. `record` is None when it has problems."""

    type: type[Entry]
    id: str
    record: Entry | None
    file: WrittenFile
    path: Path
    plain: Mapping[str, Any]
    """The entry as plain data: as it stands in its file or, where that changes another, laid over the other."""
    origins: Mapping[Path, Origin] = {}
    """Where those values inside it are written that do not stand at their place in `file`."""

    @property
    def key(self) -> Key:
        """What it is known by, however its id is spelled; without an id, its place."""
        return self.type.section, fold(self.id) or str(self.place)

    @property
    def place(self) -> Place:
        """Where the entry begins."""
        return self.file.place(self.path)

    def origin(self, inside: Path) -> Origin:
        """Return in which file, and where there, the value at a path inside the entry is written."""
        for end in range(len(inside), 0, -1):
            if origin := self.origins.get(inside[:end]):
                file, path = origin
                return file, (*path, *inside[end:])
        return self.file, (*self.path, *inside)

    def problem(
        self,
        inside: Path,
        message: str,
        hint: str = "",
        severity: Literal["error", "warning"] = "error",
        rule: str = "",
    ) -> Problem:
        """Return the problem at a path inside the entry."""
        file, path = self.origin(inside)
        return file.problem(file.place(path), message, hint, severity, rule)


def half_read(entry: WrittenEntry) -> tuple[Entry, frozenset[str]]:
    """Return a record with the fields of a faulty entry that can be read, and the names of the others.

    Only for rules about the good fields: those that are wrong or missing are None, or what they are by default.
    """
    good: dict[str, Any] = {}
    bad: set[str] = set()
    needed: dict[str, Any] = {}
    for field in msgspec.structs.fields(entry.type):
        name = field.encode_name
        try:
            if name in entry.plain:
                good[field.name] = msgspec.convert(entry.plain[name], field.type)
            elif field.required:
                bad.add(name)
        except msgspec.ValidationError:
            bad.add(name)
        if field.required:
            needed[field.name] = None
    return entry.type(**{**needed, **good}), frozenset(bad)


def as_entry(type_: type[Entry], plain: object, path: Path, explainer: Explainer, room: list[Problem]) -> WrittenEntry:
    """Return one entry as it stands in a file; its problems are added to `room`."""
    record = as_record(type_, plain, path, explainer, room)
    known = plain if isinstance(plain, dict) else {}
    return WrittenEntry(type_, id_of(plain), record, explainer.file, path, known)


def id_of(plain: object) -> str:
    """Return the id of an entry as plain data, or nothing."""
    id_ = plain.get("id") if isinstance(plain, dict) else None
    return id_ if isinstance(id_, str) else ""


def as_record(type_: type[R], plain: object, path: Path, explainer: Explainer, room: list[Problem]) -> R | None:
    """Return the record, or None; its problems are added to `room`, as many as anybody reads."""
    try:
        return msgspec.convert(plain, type_)
    except msgspec.ValidationError:
        room += islice(explainer.explain(plain, fields_of(type_), path), max(0, MOST_PROBLEMS - len(room)))
        return None


def repeated_ids(entries: tuple[WrittenEntry, ...]) -> Iterator[Problem]:
    """Yield a problem for every id that an earlier entry of the same section of a file has."""
    first: dict[Key, WrittenEntry] = {}
    for entry in entries:
        earlier = first.setdefault(entry.key, entry)
        if earlier is not entry and entry.id:
            yield repeated_id(entry, earlier)


def repeated_id(entry: WrittenEntry, earlier: WrittenEntry) -> Problem:
    """Return the problem of an id that another entry of its section has, but for case and hyphens."""
    message = f"there is another {entry.type.kind} {quoted(earlier.id)}"
    return entry.problem(("id",), message, f"First at {earlier.file.place((*earlier.path, 'id'))}.")
