"""The command line: a table of commands, each in a file of its own that is imported when it is called."""

from typing import Annotated

import typer

from footrelief.__about__ import __version__
from footrelief.cli.lazy import CommandRow, Group, add_rows

ROWS = (
    CommandRow("guide", "A full guide: warning signs, causes, points, routine, evidence."),
    CommandRow("follow", "Lead through a session in real time, step by step."),
    CommandRow("routine", "A routine that fits your minutes and conditions, and why."),
    CommandRow("handout", "A sheet for paper: PDF, HTML or Markdown, with a log."),
    CommandRow("points", "List reflex areas and acupoints of the foot."),
    CommandRow("map", "Where points lie on the foot, drawn and in words."),
    CommandRow("causes", "List kinds and triggers of headache.", "lists"),
    CommandRow("techniques", "List hand techniques.", "lists"),
    CommandRow("routines", "List curated routines.", "lists"),
    CommandRow("show", "Show any entry in full, and where it is written."),
    CommandRow("search", "Search every kind of entry; all words must match.", "lists"),
    CommandRow("safety", "Warning signs by urgency, and cautions with advice.", app="app"),
    CommandRow("evidence", "What is claimed, how sure it is, and why."),
    CommandRow("sources", "List the sources, what kind they are and how far to trust them.", "lists"),
    CommandRow("catalog", "Check a catalog, print its schema, say where it lies.", app="app"),
)


class Root(Group):
    """The group that holds every command of the table."""

    def __init__(self, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        add_rows(self, ROWS)


app = typer.Typer(
    name="footrelief",
    cls=Root,
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer calls it with the option's value
    """Print the version and end, when it was asked for."""
    if wanted:
        typer.echo(f"footrelief {__version__}")
        raise typer.Exit


@app.callback()
def footrelief(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Foot massage guides for headache: warning signs first, honest grades, routines to follow.

    Begin with: footrelief guide headache
    """
