"""Shows an error to a person: what is wrong, where, what to do; on stderr and never as a traceback."""

import sys
from textwrap import fill

import typer

from footrelief.cli.screen import columns
from footrelief.errors import FileError, FootreliefError


def show(error: FootreliefError) -> None:
    """Write the error to stderr."""
    if isinstance(error, FileError):
        from footrelief.catalog.problems import lines  # only for broken files

        for line in lines(error.problems):
            typer.echo(line, err=True)
    for text in (error.hint,) if isinstance(error, FileError) else (f"footrelief: {error.message}", error.hint):
        for line in text.splitlines():
            typer.echo(fitted(line), err=True)


def fitted(line: str) -> str:
    """Return the line broken at words where the terminal ends; off a terminal as it is, for scripts."""
    width = columns()
    if not sys.stderr.isatty() or len(line) < width:
        return line
    return fill(line, width - 1, subsequent_indent="    " if line.startswith("  ") else "", break_on_hyphens=False)
