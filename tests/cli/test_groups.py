"""Options in groups become options of their own, and reach the command as groups again."""

from typing import Annotated

import typer
from msgspec import Struct
from typer.testing import CliRunner

from footrelief.cli.groups import with_options


class Look(Struct, frozen=True):
    width: Annotated[int, typer.Option(help="How wide.")] = 80
    plain: Annotated[bool, typer.Option("--plain")] = False


def greet(name: str, look: Look) -> None:
    """Greet somebody."""
    typer.echo(f"{name} {look.width} {look.plain}")


def command() -> typer.Typer:
    app = typer.Typer(add_completion=False)
    app.command()(with_options(greet))
    return app


def test_the_options_of_a_group_are_options_of_the_command() -> None:
    result = CliRunner().invoke(command(), ["--help"])
    for words in ("Greet somebody.", "--width", "How wide.", "--plain"):
        assert words in result.output


def test_the_command_gets_the_group() -> None:
    assert CliRunner().invoke(command(), ["Ada", "--width", "60", "--plain"]).output == "Ada 60 True\n"
    assert CliRunner().invoke(command(), ["Ada"]).output == "Ada 80 False\n"
