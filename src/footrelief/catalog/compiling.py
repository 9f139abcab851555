"""Compiles the entries of a checked catalog into the tables of its store."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

import msgspec

from footrelief.catalog import fields, spoken
from footrelief.catalog.overlay import Laid
from footrelief.catalog.records import WrittenEntry
from footrelief.catalog.store import Database, DatabaseError, connect
from footrelief.model import ENTRIES, UNNAMED, Entry, Point, Record, Routine
from footrelief.model.dialogue import DIALOGUE
from footrelief.text.names import fold, is_unspaced

TABLES: Final = """
    -- stamp, digest; header and pressure_scale as JSON
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- every entry; `rank` is its place in the catalog, `key` its id folded, `file` an index into the files given
    CREATE TABLE entry (
        rank INTEGER PRIMARY KEY, section TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
        title TEXT NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
        length INTEGER NOT NULL, body TEXT NOT NULL
    );

    -- what an entry can be called, folded: its id (0), its title (1), its synonyms (2)
    CREATE TABLE name (key TEXT NOT NULL, section TEXT NOT NULL, entry INTEGER NOT NULL, how INTEGER NOT NULL);

    -- which entry names which: `field` is the way to the id, for example steps.points
    CREATE TABLE link (entry INTEGER NOT NULL, field TEXT NOT NULL, target INTEGER NOT NULL);

    -- what lists of points show and filter by; `views` in the order of its shapes, parted by spaces
    CREATE TABLE point (
        rank INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, system TEXT NOT NULL, zone TEXT NOT NULL,
        feet TEXT NOT NULL, views TEXT NOT NULL, role TEXT NOT NULL, place TEXT NOT NULL, agreement TEXT NOT NULL,
        location_basis TEXT NOT NULL, grade TEXT NOT NULL, on_foot INTEGER NOT NULL
    );
    CREATE TABLE point_view (view TEXT NOT NULL, point INTEGER NOT NULL, PRIMARY KEY (view, point)) WITHOUT ROWID;

    -- the names and texts of entries in scripts without spaces, where a word may stand anywhere
    CREATE TABLE unspaced (entry INTEGER PRIMARY KEY, text TEXT NOT NULL);

    -- which technique works which point in which routine; ranks of entries
    CREATE TABLE worked (point INTEGER NOT NULL, technique INTEGER NOT NULL, routine INTEGER NOT NULL,
        PRIMARY KEY (point, technique, routine)) WITHOUT ROWID;
"""
FULL_TEXT: Final = """
    -- full-text index; rowid is the rank of the entry, `text` all its words for people
    CREATE VIRTUAL TABLE words USING fts5 (
        id, title, synonyms, text, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '2 3'
    );
"""
WITHOUT_FULL_TEXT: Final = "CREATE TABLE words (id TEXT, title TEXT, synonyms TEXT, text TEXT);"
INDEXES: Final = """
    CREATE UNIQUE INDEX entry_key ON entry (section, key);
    CREATE UNIQUE INDEX entry_id ON entry (section, id);
    CREATE INDEX entry_section ON entry (section, rank);
    CREATE INDEX name_key ON name (key, section);
    CREATE INDEX link_entry ON link (entry, field);
    CREATE INDEX link_target ON link (target, field);
    CREATE INDEX point_zone ON point (zone);
    CREATE INDEX worked_technique ON worked (technique, point);
    CREATE INDEX worked_routine ON worked (routine, point);
    ANALYZE;
"""


def compile_store(laid: Laid, stamp: str) -> Database:
    """Return a database in memory that holds the catalog, which must be without errors."""
    database = connect(":memory:")
    database.executescript(TABLES + spoken.TABLES)
    full_text = _has_full_text(database)
    if not full_text:
        database.executescript(WITHOUT_FULL_TEXT)
    database.execute("BEGIN")
    for table, *values in chain(_rows(laid, stamp), spoken.rows(laid.entries)):
        marks = ", ".join("?" * len(values))
        database.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - one of TABLES
    database.execute("COMMIT")
    database.executescript(INDEXES)
    if full_text:
        database.execute("INSERT INTO words (words) VALUES ('optimize')")
    return database


def _has_full_text(database: Database) -> bool:
    """Make the full-text index, unless this SQLite library was built without."""
    try:
        database.executescript(FULL_TEXT)
    except DatabaseError:
        return False
    return True


def _rows(laid: Laid, stamp: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of facts and entries, each after the name of its table."""
    facts = {"stamp": stamp, "digest": laid.digest, "header": _json(laid.header)}
    yield from (("fact", *fact) for fact in (facts | {"pressure_scale": _json(laid.pressure_scale)}).items())
    kinds = (*ENTRIES, *DIALOGUE, *UNNAMED)
    entries = [entry for kind in kinds for entry in laid.entries if entry.type is kind]
    ranks = {(entry.type.section, entry.id): rank for rank, entry in enumerate(entries)}
    for rank, written in enumerate(entries):
        record = written.record
        if record is None:
            continue
        file, *place = written.place
        names = (record.section, record.id, fold(record.id), record.kind, record.title)
        yield "entry", rank, *names, laid.files.index(file), *place, _json(record)
        if not isinstance(record, (*DIALOGUE, *UNNAMED)):  # nobody looks for a question by its words
            yield from _rows_to_find(rank, written, record, ranks)
        if isinstance(record, Point):
            yield from _rows_of_point(rank, record)
        elif isinstance(record, Routine):
            works = {(point, step.technique) for step in record.steps for point in step.points}
            for point, technique in sorted(works):
                yield "worked", ranks["points", point], ranks["techniques", technique], rank


def _rows_to_find(
    rank: int, written: WrittenEntry, record: Entry, ranks: dict[tuple[str, str], int]
) -> Iterator[tuple[Any, ...]]:
    synonyms: tuple[str, ...] = getattr(record, "synonyms", ())
    for how, names in enumerate(((record.id,), (record.title,), synonyms)):
        for name in names:
            yield "name", fold(name), record.section, rank, how
    for field in fields.references(written.type):
        for _, target in fields.values(written.plain, field.way):
            for section in field.refers:
                if (section, target) in ranks:
                    yield "link", rank, field.name, ranks[section, target]
    ways = [field.way for field in fields.readable(written.type)]
    text = "\n".join(words for way in ways for _, words in fields.values(written.plain, way))
    shown = (record.id, record.title, "\n".join(synonyms), text)
    yield "words (rowid, id, title, synonyms, text)", rank, *shown
    if any(map(is_unspaced, shown)):
        yield "unspaced", rank, "\n".join(shown)


def _rows_of_point(rank: int, point: Point) -> Iterator[tuple[Any, ...]]:
    views = tuple(dict.fromkeys(shape.view for shape in point.shapes))
    shown = (point.id, point.name, point.system, point.zone, point.feet, " ".join(views), point.role, point.where)
    yield "point", rank, *shown, point.agreement, point.location_basis, point.grade, point.on_foot
    for view in views:
        yield "point_view", view, rank


def _json(record: Record | None) -> str:
    return msgspec.json.encode(record).decode()
