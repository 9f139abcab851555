"""The checked catalog as one SQLite database, kept in a cache file from which the next start answers at once.

The tables are listed in `compiling.py`, which fills them. A cache file is only ever a copy: when it is missing, stale,
damaged, somebody else's or cannot be written, the catalog is compiled again and lives in memory.
"""

import os
import sqlite3
import stat
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

SEAL: Final = ".seal"
"""The ending of the file beside a store that says what its bytes and its state were."""

KEPT_DAYS: Final = 30
HALF_WRITTEN_HOURS: Final = 1
"""After these nobody is still writing a file under a temporary name; whoever began it was ended in the middle."""

Database: TypeAlias = sqlite3.Connection
DatabaseError: TypeAlias = sqlite3.OperationalError


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
        """Return the rows that the query selects. Of typed words, bytes that are no text count as question marks."""
        with self._turn:
            try:
                return self._database.execute(query, parameters).fetchall()
            except sqlite3.OperationalError:
                if self._searches_texts():
                    raise
                return self._database.execute(query.replace("words MATCH ?", "? IS NULL"), parameters).fetchall()
            except UnicodeEncodeError:
                texts = [one.encode(errors="replace").decode() if isinstance(one, str) else one for one in parameters]
                return self._database.execute(query, texts).fetchall()
            except sqlite3.DatabaseError:
                self._close()
                self._open(self._compile_again())
                return self._database.execute(query, parameters).fetchall()

    def searches_texts(self) -> bool:
        """Tell whether there is a full-text index; where SQLite was built without, names are found all the same."""
        with self._turn:
            return self._searches_texts()

    def _searches_texts(self) -> bool:
        try:
            self._database.execute("SELECT rowid FROM words WHERE words MATCH 'a' LIMIT 1").fetchone()
        except sqlite3.OperationalError:
            return False
        return True

    def _open(self, database: Database) -> None:
        """Answer from this database. It is closed with the store, before a collector can come upon it still open."""
        self._database = database
        self._close = finalize(self, database.close)


def connect(database: str, *, uri: bool = False) -> Database:
    """Return a connection that every thread may use, one at a time: a `Store` sees to that."""
    return sqlite3.connect(database, isolation_level=None, check_same_thread=False, uri=uri)


def stamp(files: Sequence[Path]) -> str:
    """Return what changes whenever one of these files, or the code that reads them, does. Raises OSError.

    The number of the file and the time of its last change of any kind show an edit that keeps size and time.
    """
    modules = [module for room in CODE for module in os.scandir(room) if module.name.endswith(".py")]
    stats = [(str(file.absolute()), file.stat()) for file in files]
    stats += sorted((module.path, module.stat()) for module in modules)
    return "\n".join((sqlite3.sqlite_version, *(f"{path!a}\t{_state(found)}" for path, found in stats)))


def _state(found: os.stat_result) -> str:
    return f"{found.st_size}\t{found.st_mtime_ns}\t{found.st_ctime_ns}\t{found.st_ino}"


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
    """Open the store at this path when it carries the wanted stamp, and is as it was written."""
    if not _is_sound(path):
        return None
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
    """Write the store to this path, whole or not at all, then its seal. A folder that cannot be written is no error."""
    from footrelief.files.whole import unfinished  # only when the store is stale

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished(path, private=True) as new:
            database.execute("VACUUM INTO ?", (str(new),))
            checksum = _checksum(new)
        _seal(path, checksum)
        for old in _left_over(path):
            old.unlink(missing_ok=True)
    except (OSError, sqlite3.Error):
        return


def _is_sound(path: Path) -> bool:
    """Tell whether the file is ours and untouched since it was sealed, or at least has the same bytes as then.

    Its state is compared at every start, its bytes only when that has changed: so a start takes as long for a large
    catalog as for a small one, and still no damage goes unnoticed.
    """
    seal = path.with_suffix(SEAL)
    try:
        found = path.stat()
        if not (stat.S_ISREG(found.st_mode) and stat.S_ISREG(seal.stat().st_mode) and _is_ours(found)):
            return False
        checksum, state = seal.read_text(encoding="ascii").split("\n", 1)
        if state == _state(found):
            return True
        if int(checksum) != _checksum(path):
            return False
        _seal(path, int(checksum))
    except (OSError, ValueError):
        return False
    return True


def _is_ours(found: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or found.st_uid == os.geteuid()


def _seal(path: Path, checksum: int) -> None:
    """Write beside the store what it is like now. Raises OSError."""
    from footrelief.files.whole import unfinished  # only when the store has changed

    with unfinished(path.with_suffix(SEAL), private=True) as new:
        new.write_text(f"{checksum}\n{_state(path.stat())}", encoding="ascii")


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            checksum = crc32(part, checksum)
    return checksum


def _left_over(path: Path) -> Iterator[Path]:
    """Yield stores that nobody has written for a long time, and what writers that were ended in the middle left."""
    newest = path.stat().st_mtime
    for other in path.parent.glob("*catalog-*"):
        hours = HALF_WRITTEN_HOURS if other.name.startswith(".") else KEPT_DAYS * 24
        try:
            written = other.stat().st_mtime
        except FileNotFoundError:  # another start has just put it in its place
            continue
        if written < newest - hours * 3600:
            yield other
