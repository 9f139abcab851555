"""Commands that are imported only when they are called: a table of names in, a Typer group out."""

from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from footrelief.errors import FootreliefError


class CommandRow(NamedTuple):
    """One command: its name, and the line that `--help` shows.

    The module beside this one that holds its Typer app, and the name of the app there, are called as the command is.
    """

    name: str
    help: str
    module: str = ""
    app: str = ""

    def load(self) -> Any:  # noqa: ANN401 - Typer keeps the type of its commands private
        """Import the module and return the real command."""
        command = typer.main.get_command(
            getattr(import_module(f"footrelief.cli.{self.module or self.name}"), self.app or self.name)
        )
        command.name = self.name
        return command


class LazyCommand(TyperCommand):
    """Stands in for a command until it is needed; then asks the module that defines it."""

    def __init__(self, row: CommandRow) -> None:
        super().__init__(row.name, help=row.help, rich_markup_mode=None)
        self.row = row

    def make_context(self, *arguments: Any, **settings: Any) -> Any:  # noqa: ANN401
        """Make a context of the real command."""
        return self.row.load().make_context(*arguments, **settings)

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401
        """Return the real command's parameters, for completion and docs."""
        return self.row.load().get_params(ctx)


class Group(TyperGroup):
    """A group that shows every footrelief error in the same way, and nowhere else."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Run the command; an error that is meant for people becomes lines on stderr and its exit code."""
        try:
            return super().invoke(ctx)
        except FootreliefError as error:
            from footrelief.cli.complaint import show  # most runs have nothing to complain about

            show(error)
            raise typer.Exit(error.exit_code) from error


def add_rows(group: Group, rows: tuple[CommandRow, ...]) -> None:
    """Put a stand-in for each row into the group, in the order of the table."""
    for row in rows:
        group.add_command(LazyCommand(row))
