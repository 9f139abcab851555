"""Takes hidden entries out of everything that names them: lists lose an id, routines a step; what is empty goes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import msgspec

from footrelief.catalog import fields
from footrelief.catalog.records import SAFETY, Key, Origin, WrittenEntry
from footrelief.catalog.written import Path
from footrelief.model import Cause, Entry, Motion, Note, Plan, Point, Routine, Technique
from footrelief.text.names import fold

HIDEABLE: Final[tuple[type[Entry], ...]] = (Cause, Point, Technique, Routine, Plan, Motion, Note)
"""What a teacher may not teach. The rest is safety, evidence and what these rest on."""

NOTHING_WITHOUT: Final = frozenset(("steps.points", "causes", "concerns", "parts.concerns"))
"""Lists that say what a step, a plan or a claim is about: empty, they would say something else."""
CAN_DO_WITHOUT: Final = frozenset(("instead_alone",))
"""Fields with a single id that may go."""


class Hidden(NamedTuple):
    """What is left; and of what could not be hidden, the safety entry that needs it."""

    entries: dict[Key, WrittenEntry]
    needed: dict[Key, WrittenEntry]


def hide(entries: Mapping[Key, WrittenEntry], keys: set[Key]) -> Hidden:
    """Return the entries without these, without a trace of them, and without what is nothing without them."""
    needed: dict[Key, WrittenEntry] = {}
    trial = _without(entries, keys, needed)
    if not needed:
        return Hidden(trial, {})
    needed = {}
    for key in sorted(keys):
        trial = _without(entries, {key}, needed)
        if key not in needed:
            entries = trial
    return Hidden(dict(entries), needed)


def _without(
    entries: Mapping[Key, WrittenEntry], keys: set[Key], needed: dict[Key, WrittenEntry]
) -> dict[Key, WrittenEntry]:
    left, gone = dict(entries), set(keys)
    while gone:
        for key in gone:
            left.pop(key, None)
        more: set[Key] = set()
        for key, entry in list(left.items()):
            if cuts := set(_cuts(entry, gone, left)):
                freed = None if () in cuts else _freed(entry, cuts)
                if freed is not None:
                    left[key] = freed
                elif entry.type in SAFETY:
                    needed |= {one: entry for one in keys}  # noqa: C420 - its types are known
                else:
                    more.add(key)
        gone = more
    return left


def _cuts(entry: WrittenEntry, gone: set[Key], left: Mapping[Key, WrittenEntry]) -> Iterator[Path]:
    """Yield the paths of what has to go; `()` is the entry as a whole."""
    for field in fields.references(entry.type):
        lost: dict[Path, int] = {}
        for path, id_ in fields.values(entry.plain, field.way):
            keys = [(section, fold(id_)) for section in field.refers]
            if not any(key in gone for key in keys) or any(key in left for key in keys):
                continue
            if entry.type is Plan and field.name != "causes":
                yield ()  # a plan is a whole: without a place or a stroke it is another session
            elif isinstance(path[-1], int):
                lost[path[:-1]] = lost.get(path[:-1], 0) + 1
                yield path
            elif field.name in CAN_DO_WITHOUT:
                yield path
            else:
                yield _holder(path)
        for path, count in lost.items():
            if field.name in NOTHING_WITHOUT and count == len(_at(entry.plain, path)) and _must_be(entry, field.name):
                yield _holder(path)


def _must_be(entry: WrittenEntry, name: str) -> bool:
    """Tell whether an empty list of this name would say something else: a routine and a sign are for everybody then."""
    return entry.type not in SAFETY and (name != "causes" or entry.type is Plan)


def _holder(path: Path) -> Path:
    """Return the path of the list item in which a value stands, or of the entry."""
    for end in range(len(path) - 1, 0, -1):
        if isinstance(path[end - 1], int):
            return path[:end]
    return ()


def _at(plain: Any, path: Path) -> Any:  # noqa: ANN401 - plain data
    for step in path:
        plain = plain[step]
    return plain


def _freed(entry: WrittenEntry, cuts: set[Path]) -> WrittenEntry | None:
    """Return the entry without what has to go; None when it is none without."""
    plain = msgspec.json.decode(msgspec.json.encode(entry.plain))
    origins: dict[Path, Origin] = dict(entry.origins)
    for path in sorted(cuts, key=lambda path: [(isinstance(step, int), step) for step in path], reverse=True):
        if not any(path[:end] in cuts for end in range(1, len(path))):
            *way, last = path
            holder = _at(plain, tuple(way))
            if isinstance(last, int):
                for index in range(last + 1, len(holder)):
                    there = origins.get((*way, index)) or entry.origin((*way, index))
                    origins[(*way, index - 1)] = there
            del holder[last]
    try:
        return entry._replace(plain=plain, record=msgspec.convert(plain, entry.type), origins=origins)
    except msgspec.ValidationError:
        return None
