"""Somebody's table of points into a catalog file that can be read at once, with everything that is missing marked."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple, get_args

from footrelief.catalog.author import FRESH, flow
from footrelief.errors import UsageError
from footrelief.model import Zone
from footrelief.text.names import fold, without_accents

COLUMNS: Final = {
    "name": ("name", "point", "reflex", "area", "title", "label", "organ"),
    "where": ("where", "place", "location", "position", "description", "how to find"),
    "synonyms": ("synonyms", "synonym", "alias", "aliases", "also", "other names", "also called", "alternative names"),
    "id": ("id", "code", "key"),
    "zone": ("zone", "region", "body part"),
    "feet": ("feet", "foot", "side"),
    "system": ("system", "kind", "type"),
    "chart_notes": ("note", "notes", "remark", "remarks", "comment"),
}
"""By field, how tables call its column."""
CHOICES: Final = {
    "zone": get_args(Zone),
    "feet": ("left", "right", "both"),
    "system": ("reflex", "acupoint"),
}
MARK: Final = "TODO"
SOURCE: Final = "imported-table"
PARTED: Final = re.compile(r"[;|/]|, ?")
CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
LONGEST_NAME: Final = 160


class Imported(NamedTuple):
    """The text of a catalog file, and what to tell of the table."""

    text: str
    points: int
    skipped: tuple[int, ...]
    """Lines of the table without a name."""
    unknown: tuple[str, ...]
    """Columns that no field is called by; their cells stand as comments."""


def from_table(text: str, name: str, known: Collection[str]) -> Imported:
    """Return the points of a CSV table as a catalog file. `known` ids are not taken: that would change those points.

    Raises UsageError for a table without a column of names.
    """
    rows = list(csv.reader(text.splitlines(), _dialect(text)))
    header = [cell.strip() for cell in rows[0]] if rows else []
    columns = {index: field for index, cell in enumerate(header) if (field := _field(cell))}
    if "name" not in columns.values():
        message = f"{name} has no column of names in its first line: {', '.join(header) or 'it is empty'}"
        raise UsageError(message, f"Call one of them name, the others {', '.join(list(COLUMNS)[1:])}.")
    taken = {fold(id_) for id_ in known}
    lines, skipped, count = [], [], 0
    for number, row in enumerate(rows[1:], start=2):
        cells = {columns[index]: _clean(cell) for index, cell in enumerate(row) if index in columns and cell.strip()}
        others = {header[i]: _clean(c) for i, c in enumerate(row) if i not in columns and i < len(header) and c.strip()}
        if "name" not in cells:
            skipped += [number] if any(cell.strip() for cell in row) else []
            continue
        count += 1
        id_ = _free(_slug(cells.get("id") or cells["name"]) or f"row-{count}", taken)
        taken.add(fold(id_))
        lines += [*_point(id_, cells), *(f"    # {column}: {cell}" for column, cell in others.items())]
    sources = (
        f"sources:\n  - id: {SOURCE}\n    name: {flow(name)}\n    by: Not said  # {MARK}: who made the table\n"
        f"    type: other  # {MARK}\n    trust: C\n    seen: true\n"
    )
    unknown = tuple(cell for index, cell in enumerate(header) if index not in columns and cell)
    body = "\n".join(lines)
    return Imported(f"{FRESH}\n{sources}\npoints:\n{body}\n", count, tuple(skipped), unknown)


def _dialect(text: str) -> type[csv.Dialect]:
    try:
        return csv.Sniffer().sniff(text[:10_000], delimiters=",;\t|")
    except csv.Error:
        return csv.excel


def _field(column: str) -> str | None:
    return next((field for field, names in COLUMNS.items() if fold(column) in map(fold, names)), None)


def _clean(cell: str) -> str:
    return CONTROL.sub(" ", cell).strip()


def _slug(words: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", without_accents(words).lower()))[:70].strip("-")


def _free(id_: str, taken: Collection[str]) -> str:
    if fold(id_) not in taken:
        return id_
    return next(new for n in range(2, 1_000_000) if fold(new := f"{id_}-{n}") not in taken)


def _point(id_: str, cells: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of one point: what the table says, and a marked guess for what a point cannot be without."""
    yield f"  - id: {id_}"
    yield f"    name: {flow(cells['name'][:LONGEST_NAME])}"
    if synonyms := [part.strip() for part in PARTED.split(cells.get("synonyms", "")) if part.strip()]:
        yield f"    synonyms: {flow(synonyms)}"
    where = cells.get("where")
    yield f"    where: {flow(where)}" if where else f"    where: Not written yet.  # {MARK}: how to find it"
    for field, guess in (("zone", "systemic"), ("feet", "both"), ("system", "reflex")):
        said = cells.get(field, "").lower()
        right = next((choice for choice in CHOICES[field] if said == choice), None)
        mark = f"  # {MARK}: {f'the table says {said}; ' if said else ''}one of {', '.join(CHOICES[field])}"
        yield f"    {field}: {right or guess}{'' if right else mark}"
    yield f"    longitudinal_zones: [1, 2, 3, 4, 5]  # {MARK}: those it lies in, 1 is the big toe's"
    yield f"    on_foot: false  # {MARK}: delete this line when it has shapes, or like: another point"
    yield f"    agreement: low  # {MARK}: do charts agree"
    yield f"    location_basis: memory  # {MARK}: seen, mixed or memory"
    if notes := cells.get("chart_notes"):
        yield f"    chart_notes: {flow(notes)}"
    yield f"    sources: [{SOURCE}]"
