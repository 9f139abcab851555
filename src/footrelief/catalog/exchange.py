"""The merged catalog for other programs: tables as CSV or SQLite with a description of every column, or plain data."""

import csv
import io
import sqlite3
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import inspect

from footrelief.catalog import Catalog
from footrelief.catalog.explain import described
from footrelief.catalog.records import PARTS, SECTIONS, fields_of
from footrelief.model import SCHEMA_VERSION, Entry

PACKAGE: Final = "datapackage.json"
TYPES: Final[dict[type[inspect.Type], str]] = {
    inspect.IntType: "integer",
    inspect.FloatType: "number",
    inspect.BoolType: "boolean",
    inspect.VarTupleType: "array",
    inspect.TupleType: "array",
    inspect.StructType: "object",
}
"""What a column holds, as Frictionless data packages call it; anything else is a string."""


def plain(catalog: Catalog) -> dict[str, Any]:
    """Return the whole catalog in the shape of one catalog file."""
    parts = {"catalog": catalog.header, "pressure_scale": catalog.pressure_scale}
    entries = {section: _entries(catalog, type_) for section, type_ in SECTIONS.items()}
    assert parts.keys() == PARTS.keys()  # noqa: S101 - a new part must be told here, too
    written: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(parts | entries))
    return {"schema": SCHEMA_VERSION, **{name: value for name, value in written.items() if value}}


def _entries(catalog: Catalog, type_: type[Entry]) -> tuple[Entry, ...]:
    """Return all entries of a kind; what people type is kept beside the entries."""
    if entries := catalog.all(type_):
        return entries
    rows = catalog.store.rows("SELECT body FROM vocabulary WHERE section = ? ORDER BY id", (type_.section,))
    return tuple(msgspec.json.decode(body, type=type_) for (body,) in rows)


def tables(catalog: Catalog) -> dict[str, tuple[list[str], list[list[object]]]]:
    """Return columns and rows of every section that has entries; lists and records in a cell are JSON."""
    found = {}
    for section, entries in plain(catalog).items():
        if section in SECTIONS:
            columns = [field["name"] for field in columns_of(SECTIONS[section])]
            found[section] = columns, [[_cell(entry.get(name)) for name in columns] for entry in entries]
    return found


def _cell(value: object) -> object:
    return msgspec.json.encode(value).decode() if isinstance(value, list | dict) else value


def columns_of(type_: type[Entry]) -> list[dict[str, str]]:
    """Return name, type and meaning of each column of a kind of entry."""
    struct = fields_of(type_)
    assert isinstance(struct, inspect.StructType)  # noqa: S101 - every entry is one
    return [
        {"name": field.encode_name, "type": _type_of(field.type), "description": described(field.type)}
        for field in struct.fields
    ]


def _type_of(type_: inspect.Type) -> str:
    match type_:
        case inspect.Metadata():
            return _type_of(type_.type)
        case inspect.UnionType():
            return _type_of(next(choice for choice in type_.types if not isinstance(choice, inspect.NoneType)))
    return TYPES.get(type(type_), "string")


def package(catalog: Catalog, path: str) -> dict[str, Any]:
    """Return the description of the tables as a Frictionless data package; `path` is theirs, with `{}` for the name."""
    header = catalog.header
    return {
        "name": f"footrelief-{header.name}".lower(),
        "version": header.version,
        "licenses": [{"name": header.licence}] if header.licence else [],
        "resources": [
            {
                "name": section,
                "path": path.format(section),
                "profile": "tabular-data-resource",
                "description": (SECTIONS[section].__doc__ or "").partition("\n")[0],
                "schema": {"fields": columns_of(SECTIONS[section]), "primaryKey": "id"},
            }
            for section in tables(catalog)
        ],
    }


def as_csv(columns: list[str], rows: list[list[object]]) -> bytes:
    """Return one table as CSV in UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["true" if cell is True else "false" if cell is False else cell for cell in row] for row in rows)
    return text.getvalue().encode()


def write_sqlite(catalog: Catalog, path: Path) -> None:
    """Write the tables into a new SQLite file, with a table of what each column means."""
    database = sqlite3.connect(path)
    try:
        database.execute("CREATE TABLE meaning (section TEXT, field TEXT, type TEXT, meaning TEXT)")
        for section, (columns, rows) in tables(catalog).items():
            names = ", ".join(f'"{name}"' for name in columns)
            key = names.replace('"id"', '"id" TEXT PRIMARY KEY')
            database.execute(f'CREATE TABLE "{section}" ({key})')
            marks = ", ".join("?" * len(columns))
            database.executemany(f'INSERT INTO "{section}" VALUES ({marks})', rows)  # noqa: S608 - our own sections
            database.executemany(
                "INSERT INTO meaning VALUES (?, ?, ?, ?)",
                [(section, *column.values()) for column in columns_of(SECTIONS[section])],
            )
        database.commit()
    finally:
        database.close()
