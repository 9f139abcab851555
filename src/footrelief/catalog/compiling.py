"""Compiles the entries of a checked catalog into the tables of its store."""

from typing import Final

import msgspec

from footrelief.catalog import fields, spoken
from footrelief.catalog.overlay import Laid
from footrelief.catalog.records import WrittenEntry
from footrelief.catalog.store import Database, connect
from footrelief.model import ENTRIES, Entry, Point, Record, Routine
from footrelief.model.dialogue import DIALOGUE
from footrelief.text.names import fold

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

    -- which technique works which point in which routine; ranks of entries
    CREATE TABLE worked (point INTEGER NOT NULL, technique INTEGER NOT NULL, routine INTEGER NOT NULL,
        PRIMARY KEY (point, technique, routine)) WITHOUT ROWID;

    -- full-text index; rowid is the rank of the entry, `text` all its words for people
    CREATE VIRTUAL TABLE words USING fts5 (
        id, title, synonyms, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
"""
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
    INSERT INTO words (words) VALUES ('optimize');
"""


def compile_store(laid: Laid, stamp: str) -> Database:
    """Return a database in memory that holds the catalog, which must be without errors."""
    database = connect(":memory:")
    database.executescript(TABLES + spoken.TABLES)
    database.execute("BEGIN")
    compiler = _Compiler(database, laid)
    compiler.add_fact("stamp", stamp)
    compiler.add_fact("digest", laid.digest)
    compiler.add_fact("header", _json(laid.header))
    compiler.add_fact("pressure_scale", _json(laid.pressure_scale))
    compiler.add_entries()
    spoken.fill(database, laid.entries)
    database.execute("COMMIT")
    database.executescript(INDEXES)
    return database


class _Compiler:
    """Fills the tables."""

    def __init__(self, database: Database, laid: Laid) -> None:
        self._database = database
        kinds = (*ENTRIES, *DIALOGUE)
        entries = (written for written in laid.entries if written.type in kinds)
        self._entries = sorted(entries, key=lambda written: kinds.index(written.type))
        self._ranks = {(written.type.section, written.id): rank for rank, written in enumerate(self._entries)}
        self._files = {name: number for number, name in enumerate(laid.files)}

    def add_fact(self, name: str, value: str) -> None:
        self._insert("fact", name, value)

    def add_entries(self) -> None:
        for rank, written in enumerate(self._entries):
            record = written.record
            if record is None:
                continue
            self._add_entry(rank, written, record)
            if isinstance(record, DIALOGUE):  # nobody looks for a question by its words
                continue
            self._add_names(rank, record)
            self._add_links(rank, written)
            self._add_words(rank, written, record)
            if isinstance(record, Point):
                self._add_point(rank, record)
            elif isinstance(record, Routine):
                self._add_steps(rank, record)

    def _add_entry(self, rank: int, written: WrittenEntry, record: Entry) -> None:
        file, line, column, length = written.place
        names = (record.section, record.id, fold(record.id), record.kind, record.title)
        self._insert("entry", rank, *names, self._files[file], line, column, length, _json(record))

    def _add_names(self, rank: int, record: Entry) -> None:
        for how, names in enumerate(((record.id,), (record.title,), _synonyms(record))):
            for name in names:
                self._insert("name", fold(name), record.section, rank, how)

    def _add_links(self, rank: int, written: WrittenEntry) -> None:
        for field in fields.references(written.type):
            for _, target in fields.values(written.plain, field.way):
                for section in field.refers:
                    if (section, target) in self._ranks:
                        self._insert("link", rank, field.name, self._ranks[section, target])

    def _add_words(self, rank: int, written: WrittenEntry, record: Entry) -> None:
        ways = [field.way for field in fields.readable(written.type)]
        text = "\n".join(words for way in ways for _, words in fields.values(written.plain, way))
        self._database.execute(
            "INSERT INTO words (rowid, id, title, synonyms, text) VALUES (?, ?, ?, ?, ?)",
            (rank, record.id, record.title, "\n".join(_synonyms(record)), text),
        )

    def _add_point(self, rank: int, point: Point) -> None:
        views = tuple(dict.fromkeys(shape.view for shape in point.shapes))
        shown = (point.id, point.name, point.system, point.zone, point.feet, " ".join(views), point.role, point.where)
        doubts = (point.agreement, point.location_basis, point.grade, point.on_foot)
        self._insert("point", rank, *shown, *doubts)
        for view in views:
            self._insert("point_view", view, rank)

    def _add_steps(self, rank: int, routine: Routine) -> None:
        for point, technique in sorted({(point, step.technique) for step in routine.steps for point in step.points}):
            self._insert("worked", self._ranks["points", point], self._ranks["techniques", technique], rank)

    def _insert(self, table: str, *values: object) -> None:
        marks = ", ".join("?" * len(values))
        self._database.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - one of TABLES


def _synonyms(record: Entry) -> tuple[str, ...]:
    return getattr(record, "synonyms", ())


def _json(record: Record | None) -> str:
    return msgspec.json.encode(record).decode()
