"""`footrelief safety`: warning signs by urgency, and cautions with advice; `safety ask` goes through the signs."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import typer

from footrelief.catalog import Catalog
from footrelief.cli import screen
from footrelief.cli.command import Command, WithBelow, examples
from footrelief.cli.options import Full
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.writing import safety as pages
from footrelief.writing.outcome import outcome

NOTHING_FOUND = "You stopped early, before a warning sign was named: that says nothing. Again: footrelief safety ask"

app = typer.Typer(cls=WithBelow, add_completion=False, rich_markup_mode=None)


@app.callback(
    invoke_without_command=True,
    epilog=examples("footrelief safety", "footrelief safety --full", "footrelief safety ask"),
)
@partial(prints, must_be_shown=True)
def safety(catalog: Catalog, context: typer.Context, *, full: Full = False) -> Document | None:
    """Show what to do now, sign by sign; with --full every sign, and every caution with what it takes away."""
    if context.invoked_subcommand:
        return None
    return pages.safety(catalog) if full else pages.what_now(catalog)


@app.command(cls=Command, epilog=examples("footrelief safety ask", "footrelief safety ask < answers.txt"))
@partial(prints, must_be_shown=True)
def ask(catalog: Catalog) -> Document:
    """Answer questions about the headache, one key each, and read what to do; nothing is stored.

    Without a terminal the answers are read from standard input, one a line: y, n, ?, b or q.

    Ends with 4 when a sign says to get help first, also if you leave before the end.
    """
    from footrelief.cli.dialogue import hold  # only where questions are put

    with answers() as read:
        unit = "key" if sys.stdin.isatty() else "line"
        found, answered = hold(catalog, read, partial(typer.echo, nl=False, err=True), screen.columns(), unit=unit)
    if found.findings or found.unclear or found.is_complete:
        typer.echo("", err=True)
        return outcome(catalog, found)
    if not answered and unit == "line":
        raise UsageError(
            "safety ask got no answer", "Answer on a terminal, or give one answer a line: y, n, ?, b or q."
        )
    typer.echo(NOTHING_FOUND, err=True)
    raise typer.Exit(130)


@contextmanager
def answers() -> Iterator[Callable[[], str | None]]:
    """Give a function that returns the next key of the terminal, or line of standard input; None when there is none."""
    if not sys.stdin.isatty():
        yield lambda: sys.stdin.buffer.readline().decode(errors="replace") or None
        return
    from footrelief.player.keyboard import letters  # only to read keys

    with letters() as press:

        def read() -> str | None:
            try:
                return press()
            except (EOFError, OSError):  # nobody is there any more
                return None

        yield read
