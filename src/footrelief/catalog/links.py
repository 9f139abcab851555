"""Follows what entries say about each other, and reports what leads nowhere or contradicts itself."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from footrelief.catalog import fields
from footrelief.catalog.explain import label
from footrelief.catalog.records import SECTIONS, WrittenEntry
from footrelief.catalog.written import Path, quoted
from footrelief.errors import Problem
from footrelief.text.names import did_you_mean, fold

MOST_HINTS: Final = 20
"""Ids for which something near is looked up: each look goes through all ids that there are."""


def check_links(entries: Sequence[WrittenEntry]) -> Iterator[Problem]:
    """Yield a problem for every id that does not exist or stands twice in one list, and every name of two entries."""
    ids: dict[str, set[str]] = {section: set() for section in SECTIONS}
    for entry in entries:
        ids[entry.type.section].add(entry.id)
    hints = count()
    for entry in entries:
        yield from _check_references(entry, ids, hints)
    yield from _shared_names(entries)


def _check_references(entry: WrittenEntry, ids: dict[str, set[str]], hints: Iterator[int]) -> Iterator[Problem]:
    for field in fields.references(entry.type):
        lists: dict[Path, set[str]] = {}
        for path, id_ in fields.values(entry.plain, field.way):
            if not any(id_ in ids[section] for section in field.refers):
                kinds = " or ".join(SECTIONS[section].kind for section in field.refers)
                known = (id_ for section in field.refers for id_ in ids[section])
                hint = did_you_mean(id_, sorted(known)) if next(hints) < MOST_HINTS else ""
                yield entry.problem(path, f"there is no {kinds} {quoted(id_)}", hint)
            elif isinstance(path[-1], int):
                seen = lists.setdefault(path[:-1], set())
                if id_ in seen:
                    message = f"{quoted(id_)} stands twice in {label(path[:-1])}"
                    yield entry.problem(path, message, "Delete one.", "warning", "named-twice")
                seen.add(id_)


def _shared_names(entries: Sequence[WrittenEntry]) -> Iterator[Problem]:
    """Yield a warning for every name or synonym by which two entries of a section would be found."""
    called: dict[tuple[str, str], WrittenEntry] = {}
    for entry in entries:
        for path, name in _names(entry):
            if not fold(name):
                continue
            earlier = called.setdefault((entry.type.section, fold(name)), entry)
            if fold(earlier.id) != fold(entry.id):
                message = f"{quoted(name)} is also a name of {earlier.type.kind} {quoted(earlier.id)}"
                yield entry.problem(path, message, f"See {earlier.place}.", "warning", "shared-name")


def _names(entry: WrittenEntry) -> Iterator[tuple[Path, str]]:
    yield from fields.values(entry.plain, ("id",))
    if "synonyms" in entry.type.__struct_fields__:
        yield from fields.values(entry.plain, ("name",))
        yield from fields.values(entry.plain, ("synonyms", fields.EACH))
