"""The reader's catalog files of all layers, for one command; a file that has gone is told of, and left out."""

from collections.abc import Iterable
from pathlib import Path

import typer

from footrelief.catalog.layers import Layered, find, path_of
from footrelief.cli.options import Catalogs
from footrelief.cli.settings import settings
from footrelief.errors import FileError


def layered(catalogs: Catalogs) -> tuple[Layered, ...]:
    """Return the files that lie on the shipped catalog, lowest first; `--no-user-catalog`: only those of --catalog."""
    options = catalogs.catalog_files or ()
    if catalogs.no_user_catalog:
        return tuple(Layered("option", path, "named on the command line") for path in options)
    return tuple(find(settings().catalogs, settings().file, options))


def own_files(catalogs: Catalogs) -> tuple[Path, ...]:
    """Return the same as paths; of those that are used every time, one that is not there is told of and left out."""
    there = []
    for one in layered(catalogs):
        if one.is_asked_for or _is_there(one.path):
            there.append(one.path)
        else:
            typer.echo(f"footrelief: {one.path} is not there; it is {one.named}.", err=True)
    return tuple(there)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return True  # reading it says what is wrong


def say_where_named(error: FileError, files: Iterable[Layered]) -> None:
    """Add to what is wrong with catalog files where each of them was named."""
    named = {path_of(one.path): f"{one.path} is {one.named}." for one in files if not one.is_asked_for}
    broken = dict.fromkeys(path_of(Path(problem.place.file)) for problem in error.problems)
    error.hint = "\n".join(named[file] for file in broken if file in named)
