"""Reads what one catalog file holds: entries of its own, and changes of entries that lie below it."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from footrelief.catalog import changes
from footrelief.catalog.explain import Explainer
from footrelief.catalog.placing import PLACING, placed
from footrelief.catalog.records import (
    PARTS,
    SECTIONS,
    Key,
    Origin,
    R,
    WrittenEntry,
    as_entry,
    as_record,
    id_of,
    repeated_ids,
)
from footrelief.catalog.written import MOST_PROBLEMS, UNREADABLE, Path, WrittenFile, quoted
from footrelief.errors import Problem
from footrelief.model import SCHEMA_VERSION, Entry, Header, Point, PressureScale
from footrelief.text.names import did_you_mean, fold

VERSION = "schema"


class Contents(NamedTuple):
    """What one catalog file holds."""

    file: WrittenFile
    header: Header | None
    pressure_scale: PressureScale | None
    entries: tuple[WrittenEntry, ...]
    problems: tuple[Problem, ...]


def read_records(file: WrittenFile, below: Mapping[Key, WrittenEntry] | None = None) -> Contents:
    """Return the records of a file, and its problems: those of the reader and those of its fields and ids.

    `below` is what it is laid over: an entry of the same id there is changed. None: a file of the shipped catalog,
    which changes nothing.
    """
    explainer = Explainer(file)
    problems = [*file.problems, *islice(_misnamed(file), MOST_PROBLEMS)]
    header = _part(Header, "catalog", explainer, problems)
    scale = _part(PressureScale, "pressure_scale", explainer, problems)
    entries = tuple(entry for type_ in SECTIONS.values() for entry in _section(type_, explainer, problems, below))
    problems += repeated_ids(entries)
    return Contents(file, header, scale, entries, tuple(problems))


def _misnamed(file: WrittenFile) -> Iterator[Problem]:
    known = (*PARTS, *SECTIONS)
    for key, value in file.data.items():
        if key == VERSION:
            if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= SCHEMA_VERSION:
                message = f"this footrelief reads catalogs of schema {SCHEMA_VERSION}"
                newer = isinstance(value, int) and value > SCHEMA_VERSION
                hint = (
                    "The file was written for a newer footrelief: update it." if newer else f"Write {SCHEMA_VERSION}."
                )
                yield file.problem(file.place((key,)), message, hint)
        elif key not in known:
            hint = did_you_mean(key, known) or f"The sections are {', '.join(known)}."
            yield file.problem(file.key_place((key,)), f"a catalog has no section {quoted(key)}", hint)


def _part(type_: type[R], key: str, explainer: Explainer, problems: list[Problem]) -> R | None:
    return (
        as_record(type_, explainer.file.data[key], (key,), explainer, problems) if key in explainer.file.data else None
    )


def _section(
    type_: type[Entry], explainer: Explainer, problems: list[Problem], below: Mapping[Key, WrittenEntry] | None
) -> Iterator[WrittenEntry]:
    for path, plain in written_entries(explainer.file, type_, problems):
        old = (below or {}).get((type_.section, fold(id_of(plain))))
        origins: Mapping[Path, Origin] = {}
        if type_ is Point and below is not None and isinstance(plain, dict) and PLACING & plain.keys():
            plain, origins = placed(plain, explainer.file, path, below, problems)  # noqa: PLW2901 - the same, whole
        if below is None or not isinstance(plain, dict) or not (old or changes.OPERATORS & plain.keys()):
            yield as_entry(type_, plain, path, explainer, problems)._replace(origins=origins)
        elif plain.get("hide") is not True:
            written = WrittenEntry(type_, id_of(plain), None, explainer.file, path, plain)
            change = changes.laid(written, explainer, problems, old)
            yield change._replace(origins={**change.origins, **origins})


def written_entries(
    file: WrittenFile, type_: type[Entry], problems: list[Problem] | None = None
) -> Iterator[tuple[Path, object]]:
    """Yield every entry of one section as plain data, with its path; a section that is no list is a problem."""
    section = file.data.get(type_.section, [])
    if isinstance(section, list):
        yield from (((type_.section, index), plain) for index, plain in enumerate(section))
    elif section is not UNREADABLE and problems is not None:
        place = file.key_place((type_.section,))
        problems.append(file.problem(place, f"{type_.section} must be a list", 'Begin each entry with "- id: ".'))
