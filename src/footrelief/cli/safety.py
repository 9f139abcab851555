"""`footrelief safety`: warning signs by urgency, and cautions with advice; `safety ask` goes through the signs."""

import sys
import textwrap
from collections.abc import Callable
from functools import partial

import typer

from footrelief.catalog import Catalog
from footrelief.cli import screen
from footrelief.cli.examples import examples
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.safety.interview import Question, interview
from footrelief.writing import safety as pages

KEYS = " [y/n] "
ANSWERS = {"y": "yes", "n": "no"}
LEAVE = {"q", "\x1b"}
WIDEST = 80
"""Columns; longer lines are hard to read."""

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.callback(invoke_without_command=True, epilog=examples("footrelief safety", "footrelief safety ask"))
@prints
def safety(catalog: Catalog, context: typer.Context) -> Document | None:
    """Show all warning signs by urgency, and all cautions with advice and what they take away."""
    return None if context.invoked_subcommand else pages.safety(catalog)


@app.command(epilog=examples("footrelief safety ask"))
@prints
def ask(catalog: Catalog) -> Document:
    """Go through the warning signs, most urgent first, one key each; nothing is stored.

    Ends with 4 when a sign says to get help first.
    """
    if not sys.stdin.isatty():
        raise UsageError("safety ask needs a terminal to answer on", "All questions: footrelief safety")
    from footrelief.player.keyboard import letters  # only to read keys

    typer.echo("Warning signs first. Press y for yes, n for no, q to end.", err=True)
    with letters() as press:
        found = interview(catalog, partial(put, press))
    return pages.outcome(catalog, found)


def put(press: Callable[[], str], question: Question) -> bool:
    """Put a question and wait for the key that answers it."""
    words = f"{question.number} of {question.total}: {question.words} {question.note}"
    width = min(screen.columns(), WIDEST) - len(KEYS)
    typer.echo(f"\n{textwrap.fill(words, width)}{KEYS}", nl=False, err=True)
    while (key := press()) not in ANSWERS:
        if key in LEAVE:
            typer.echo("", err=True)
            raise typer.Exit(130)
    typer.echo(ANSWERS[key], err=True)
    return key == "y"
