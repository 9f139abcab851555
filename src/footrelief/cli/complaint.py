"""Shows an error to a person: what is wrong, where, what to do; on stderr and never as a traceback."""

import typer

from footrelief.errors import FileError, FootreliefError


def show(error: FootreliefError) -> None:
    """Write the error to stderr."""
    if isinstance(error, FileError):
        from footrelief.catalog.problems import lines  # noqa: PLC0415 - only for broken files

        for line in lines(error.problems):
            typer.echo(line, err=True)
        return
    typer.echo(f"footrelief: {error.message}", err=True)
    if error.hint:
        typer.echo(error.hint, err=True)
