"""The checked catalog as one SQLite database, kept in a cache file from which the next start answers at once.

The tables are listed in `compiling.py`, which fills them. A cache file is only ever a copy: when it is missing, stale,
broken or cannot be written, the catalog is compiled again and lives in memory.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, Final, TypeAlias
from weakref import finalize
from zlib import crc32

from footrelief.__about__ import __version__
from footrelief.files.places import cache_folder

CODE: Final = tuple(Path(__file__).parents[1] / room for room in ("catalog", "model"))
"""Folders with the modules that decide what a store holds; a store made by other code is stale."""

KEPT_DAYS: Final = 30


Database: TypeAlias = sqlite3.Connection


class Store:
    """Answers queries from the database; if it turns out to be damaged, from one that is compiled anew.

    All threads share one connection, and each waits until the query of another is answered. `compile_again` may be
    called in any of them.
    """

    def __init__(self, database: Database, compile_again: Callable[[], Database]) -> None:
        self._open(database)
        self._compile_again = compile_again
        self._turn = Lock()

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that the query selects."""
        with self._turn:
            try:
                return self._database.execute(query, parameters).fetchall()
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                self._close()
                self._open(self._compile_again())
                return self._database.execute(query, parameters).fetchall()

    def _open(self, database: Database) -> None:
        """Answer from this database. It is closed with the store, before a collector can come upon it still open."""
        self._database = database
        self._close = finalize(self, database.close)


def connect(database: str, *, uri: bool = False) -> Database:
    """Return a connection that every thread may use, one at a time: a `Store` sees to that."""
    return sqlite3.connect(database, isolation_level=None, check_same_thread=False, uri=uri)


def stamp(files: Sequence[Path]) -> str:
    """Return what changes whenever one of these files, or the code that reads them, does. Raises OSError."""
    modules = [module for room in CODE for module in os.scandir(room) if module.name.endswith(".py")]
    stats = [(str(file.absolute()), file.stat()) for file in files]
    stats += sorted((module.path, module.stat()) for module in modules)
    return "\n".join(f"{path!a}\t{stat.st_size}\t{stat.st_mtime_ns}" for path, stat in stats)


def cache_file(files: Sequence[Path]) -> Path | None:
    """Return where the store of exactly these catalog files is kept."""
    kept_in = cache_folder()
    names = "\n".join(str(file.absolute()) for file in files)
    return (
        kept_in / f"catalog-{__version__}-{crc32(names.encode(errors='surrogateescape')):08x}.sqlite"
        if kept_in
        else None
    )


def open_fresh(path: Path, wanted: str) -> Database | None:
    """Open the store at this path when it carries the wanted stamp."""
    try:
        database = connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    try:
        found = database.execute("SELECT value FROM fact WHERE name = 'stamp'").fetchone()
    except sqlite3.Error:
        found = None
    if found == (wanted,):
        return database
    database.close()
    return None


def save(database: Database, path: Path) -> None:
    """Write the store to this path, whole or not at all. A folder that cannot be written is no error."""
    from footrelief.files.whole import unfinished  # only when the store is stale

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished(path, private=True) as new:
            database.execute("VACUUM INTO ?", (str(new),))
        for old in _left_over(path):
            old.unlink(missing_ok=True)
    except (OSError, sqlite3.Error):
        return


def _left_over(path: Path) -> Iterator[Path]:
    """Yield the stores beside this one that have not been written for a long time; who needs one compiles it again."""
    newest = path.stat().st_mtime
    for other in path.parent.glob("*catalog-*.sqlite*"):
        try:
            written = other.stat().st_mtime
        except FileNotFoundError:  # another start has just put it in its place
            continue
        if written < newest - KEPT_DAYS * 24 * 3600:
            yield other
