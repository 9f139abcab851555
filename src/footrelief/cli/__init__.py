"""The command line: a table of commands, each in a file of its own that is imported when it is called."""

from difflib import get_close_matches
from typing import Annotated, Any

import typer

from footrelief.__about__ import __version__
from footrelief.cli.lazy import CommandRow, Group, add_rows

ROWS = (
    CommandRow("guide", "Two screens: is it safe, what to do, when to stop."),
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
    CommandRow("sources", "The sources: how far to trust them, what rests on them."),
    CommandRow("catalog", "Check catalogs, explain their layers, write your own.", app="app"),
    CommandRow("config", "Your settings: show, set, unset, edit.", app="app"),
    CommandRow("completion", "Print the completion script of a shell."),
    CommandRow("help", "The same as --help, for a command or all of them."),
)


ALIKE = 0.75
"""How like a command a word must be to be taken for a slip in it, as `difflib` measures; no topic is so like one."""


class Root(Group):
    """The group that holds every command of the table."""

    def __init__(self, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        add_rows(self, ROWS)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Take what is no command, and like none, as the topic of a guide: `footrelief stiff neck`."""
        name = args[0]
        if name in self.commands or name.startswith("-") or get_close_matches(name, self.commands, cutoff=ALIKE):
            return super().resolve_command(ctx, args)
        return "guide", self.commands["guide"], args


app = typer.Typer(
    name="footrelief",
    cls=Root,
    rich_markup_mode=None,
    invoke_without_command=True,
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
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - its callback has ended the program
        bool, typer.Option("--version", "-V", callback=print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Foot massage guides for headache: warning signs first, honest grades, routines to follow.

    Begin with: footrelief guide headache. A topic alone is a guide: footrelief migraine.
    """
    if context.invoked_subcommand is None:
        from footrelief.cli.bare import begin  # only without a command

        begin()
