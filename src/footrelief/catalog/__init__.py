"""Loads catalog files, checked, as one catalog of records that are decoded when they are asked for.

YAML files become records and problems in `checking`, records become a database in `compiling`; both are imported only
when the cached `store` is stale.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from footrelief.catalog.store import Store, cache_file, open_fresh, save, stamp
from footrelief.errors import CatalogError, NotFoundError, Place, Problem, UsageError
from footrelief.files.places import data_folder
from footrelief.text.names import did_you_mean, fold

if TYPE_CHECKING:  # the records take longer to import than a list of points to print
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from footrelief.catalog.checking import PointCheck
    from footrelief.catalog.overlay import Laid
    from footrelief.catalog.store import Database
    from footrelief.catalog.written import WrittenFile
    from footrelief.model import Entry, Header, Point, PressureScale, Record

    E = TypeVar("E", bound=Entry)
    R = TypeVar("R", bound=Record)
    Files: TypeAlias = str | Path | Iterable[str | Path]

SHIPPED: Final = (
    *("reflex_points.yaml", "safety.yaml", "evidence.yaml", "words.yaml", "questions.yaml", "sessions.yaml"),
    "motions.yaml",
)
AT_STAKE: Final = """
    WITH named AS (
        SELECT rank, body FROM entry WHERE section = 'cautions' AND id IN (SELECT value FROM json_each(?))
    )
    SELECT body FROM entry WHERE section = 'points' AND id IN (
        SELECT point.value
        FROM entry AS way, json_each(way.body, '$.steps') AS step, json_each(step.value, '$.points') AS point
        WHERE way.section IN ('routines', 'plans')
    UNION
        SELECT point.value FROM named, json_each(named.body, '$.effects.points') AS point
    UNION
        SELECT wary.id FROM named JOIN link ON link.target = named.rank AND link.field = 'cautions'
        JOIN entry AS wary ON wary.rank = link.entry AND wary.section = 'points'
    ) ORDER BY rank
"""
"""The points that matter to a session under these cautions, a JSON list of ids."""


class Catalog:
    """The entries of one or more catalog files, in catalog order. Use `load` to get one; every thread may use it."""

    def __init__(self, store: Store, files: Sequence[Path]) -> None:
        self.store = store
        """The tables described in `compiling.TABLES`, for queries."""
        self.files = tuple(files)
        """The files it was read from: the shipped ones, then those laid over them."""
        self._decoded: dict[type[Entry], tuple[Any, ...]] = {}

    @cached_property
    def header(self) -> Header:
        """What the shipped catalog says about itself."""
        from footrelief.model import Header

        return self._fact("header", Header)

    @cached_property
    def pressure_scale(self) -> PressureScale:
        """The limits of pressure for everybody."""
        from footrelief.model import PressureScale

        return self._fact("pressure_scale", PressureScale)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all its files, in hexadecimal."""
        return str(self._value("digest"))

    def calling(self, number: str) -> Catalog:
        """Return this catalog with a reader's own emergency number in the place of those of all countries."""
        from msgspec.structs import replace  # most readers name none

        from footrelief.model import Urgency

        own = Catalog(self.store, self.files)
        own._decoded[Urgency] = tuple(replace(one, numbers=number) if one.numbers else one for one in self.all(Urgency))
        return own

    def get(self, record: type[E], id: str) -> E:  # noqa: A002 - what the YAML calls it
        """Return the entry with this id, however it is spelled: `head top` and `Head_Top` find `head-top`.

        Raises NotFoundError, with near misses.
        """
        query = "SELECT body FROM entry WHERE section = ? AND key = ?"
        found = self.store.rows(query, (record.section, fold(id)))
        if not found:
            known = self.store.rows("SELECT id FROM entry WHERE section = ? ORDER BY rank", (record.section,))
            hint = did_you_mean(id, (row[0] for row in known))
            raise NotFoundError(f'there is no {record.kind} "{id}".', hint)
        return _decoder(record)(found[0][0])

    def has(self, section: str, id: str) -> bool:  # noqa: A002 - as above
        """Tell whether a section has an entry of this id, however it is spelled."""
        query = "SELECT 1 FROM entry WHERE section = ? AND key = ?"
        return bool(self.store.rows(query, (section, fold(id))))

    def all(self, record: type[E]) -> tuple[E, ...]:
        """Return every entry of this kind, in catalog order; they are decoded once."""
        if record not in self._decoded:
            rows = self.store.rows("SELECT body FROM entry WHERE section = ? ORDER BY rank", (record.section,))
            decode = _decoder(record)
            self._decoded[record] = tuple(decode(body) for (body,) in rows)
        return self._decoded[record]

    def many(self, record: type[E], ids: Iterable[str]) -> tuple[E, ...]:
        """Return the entries with exactly these ids, in the order given. Raises NotFoundError."""
        from msgspec.json import encode  # loading decodes nothing

        wanted = tuple(ids)
        query = "SELECT id, body FROM entry WHERE section = ? AND id IN (SELECT value FROM json_each(?))"
        bodies = dict(self.store.rows(query, (record.section, encode(wanted).decode())))
        decode = _decoder(record)
        return tuple(decode(bodies[id_]) if id_ in bodies else self.get(record, id_) for id_ in wanted)

    def at_stake(self, cautions: Iterable[str]) -> tuple[Point, ...]:
        """Return the points that a step works, and those that these cautions concern, in catalog order.

        All that a session needs; most points of a large catalog are in no step, and stay unread.
        """
        from msgspec.json import encode  # as above

        from footrelief.model import Point

        rows = self.store.rows(AT_STAKE, (encode(tuple(cautions)).decode(),))
        decode = _decoder(Point)
        return tuple(decode(body) for (body,) in rows)

    def place(self, entry: Entry) -> Place:
        """Return where the entry is written."""
        query = 'SELECT file, line, "column", length FROM entry WHERE section = ? AND id = ?'
        ((file, *rest),) = self.store.rows(query, (entry.section, entry.id))
        return Place(str(self.files[file]), *rest)

    def own(self, section: str, ids: Iterable[str]) -> frozenset[str]:
        """Return those ids whose entries of a section files on top of the shipped ones have brought or changed."""
        shipped = len(shipped_files())
        if len(self.files) == shipped:
            return frozenset()
        from msgspec.json import encode  # as above

        query = "SELECT id FROM entry WHERE section = ? AND file >= ? AND id IN (SELECT value FROM json_each(?))"
        return frozenset(id_ for (id_,) in self.store.rows(query, (section, shipped, encode(tuple(ids)).decode())))

    def lay_out(self) -> Laid:
        """Return its files as they were read, with where each value stands; they are read anew."""
        return lay_out(self.files[len(shipped_files()) :])

    def _value(self, name: str) -> str:
        ((value,),) = self.store.rows("SELECT value FROM fact WHERE name = ?", (name,))
        return str(value)

    def _fact(self, name: str, record: type[R]) -> R:
        return _decoder(record)(self._value(name))


def shipped_files() -> tuple[Path, ...]:
    """Return the files of the shipped catalog."""
    shipped = data_folder()
    return tuple(shipped / name for name in SHIPPED)


def load(files: Files = (), *, use_cache: bool = True) -> Catalog:
    """Return the shipped catalog with these files laid over it: one path, or several; later ones lie on top.

    Raises CatalogError with every problem when there is an error in one of them, UsageError for what is no path.
    `use_cache=False` neither reads nor writes the cache file.
    """
    files = (*shipped_files(), *_paths(files))
    now = _stamp(files)

    def compile_again() -> Database:
        return _compile(files, now)

    path = cache_file(files) if use_cache and now else None
    database = open_fresh(path, now) if path else None
    if database is None:
        database = compile_again()
        if path:
            save(database, path)
    return Catalog(Store(database, compile_again), files)


def check(files: Files = (), checks: Sequence[PointCheck] = ()) -> tuple[Problem, ...]:
    """Return every problem and warning of these files on top of the shipped catalog; without files, of the shipped.

    `checks` are asked about the points besides: `footmap.check.check` knows where the foot ends.
    """
    return lay_out(_paths(files), checks).problems


def lay_out(
    files: Sequence[Path | WrittenFile] = (), checks: Sequence[PointCheck] = (), *, with_sources: bool = False
) -> Laid:
    """Return these files on the shipped ones as they were read: what each of them does, and where each value stands.

    It is read anew each time; `load` answers faster. `with_sources`: checked by the rules for sources, too.
    """
    from footrelief.catalog.checking import check_files

    with _garbage_kept():
        return check_files(shipped_files(), files, checks, with_sources=with_sources)


def compiled_file(files: Files = ()) -> Path | None:
    """Return where the compiled copy of the catalog with these files on top is kept. None: nowhere."""
    return cache_file((*shipped_files(), *_paths(files)))


def _paths(files: Files) -> tuple[Path, ...]:
    """Return the paths that were given, one alone too. Raises UsageError for anything else."""
    try:
        return (Path(files),) if isinstance(files, str | Path) else tuple(map(Path, files))
    except TypeError as error:
        raise UsageError(f"catalog files are given as one path or a list of paths, not {files!r}") from error


def _stamp(files: Sequence[Path]) -> str:
    """Return the stamp of the files, or nothing when one of them cannot be asked for it; the checker says why."""
    try:
        return stamp(files)
    except (OSError, ValueError):
        return ""


def _compile(files: Sequence[Path], now: str) -> Database:
    from footrelief.catalog.checking import check_files
    from footrelief.catalog.compiling import compile_store

    shipped = len(shipped_files())
    with _garbage_kept():
        laid = check_files(files[:shipped], files[shipped:])
        if any(problem.severity == "error" for problem in laid.problems):
            raise CatalogError(laid.problems)
        return compile_store(laid, now)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Keep the garbage collector from walking the many new records again and again, which takes most of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _decoder(record: type[R]) -> Callable[[str], R]:
    from msgspec.json import Decoder  # loading decodes nothing

    return Decoder(record).decode
