"""`footrelief help`: what `--help` shows, for a command or for all of them."""

from typing import Annotated

import typer

from footrelief.cli.command import command
from footrelief.errors import NotFoundError
from footrelief.text.names import did_you_mean


@command("footrelief help guide")
def help(  # noqa: A001 - the command's name
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="[COMMAND]...", help="A command.")] = None,
) -> None:
    """Show the help of a command; without one, of all of them."""
    found = context.find_root()
    for word in words or ():
        commands = getattr(found.command, "commands", {})
        if word not in commands:
            raise NotFoundError(f'there is no command "{word}"', did_you_mean(word, commands) or "All: footrelief help")
        below = commands[word]
        real = below.row.load() if hasattr(below, "row") else below
        found = type(found)(real, parent=found, info_name=word)
    typer.echo(found.get_help())
