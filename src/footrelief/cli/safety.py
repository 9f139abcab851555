"""`footrelief safety`: warning signs by urgency, and cautions with advice; `safety ask` goes through the signs."""

import sys

import typer

from footrelief.catalog import Catalog
from footrelief.cli.examples import examples
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.pages import safety as pages
from footrelief.pages.outcome import outcome
from footrelief.safety.interview import Question, interview

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
    typer.echo("Warning signs first. Press y for yes, n for no, q to end.", err=True)
    return outcome(catalog, interview(catalog, put))


def put(question: Question) -> bool:
    """Put a question and wait for one key."""
    words = f"{question.words} ({question.note})" if question.note else question.words
    typer.echo(f"\n{question.number} of {question.total}  {words}  [y/n] ", nl=False, err=True)
    while True:
        key = typer.getchar().lower()
        if key in {"y", "n"}:
            typer.echo("yes" if key == "y" else "no", err=True)
            return key == "y"
        if key in {"q", "\x1b"}:
            typer.echo("", err=True)
            raise typer.Exit(130)
