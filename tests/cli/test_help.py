"""The help of every command ends with examples, each on its own line."""

from typing import get_args

import pytest
from typer.testing import CliRunner

from footrelief import model
from footrelief.cli import ROWS, app, options
from footrelief.cli.command import examples
from footrelief.cli.lazy import CommandRow

BELOW = [(row.name, name) for row in ROWS for name in ("", *getattr(row.load(), "commands", {}))]


@pytest.mark.parametrize("words", BELOW, ids=" ".join)
def test_each_example_is_a_line_of_the_help_and_begins_with_the_command(words: tuple[str, ...]) -> None:
    named = list(filter(None, words))
    output = CliRunner().invoke(app, [*named, "--help"]).output
    calls = output.partition("\n  Example")[2].splitlines()[1:]
    assert calls
    for call in calls:
        assert call.startswith(f"    footrelief {named[0]}")
    assert "\b" not in output
    assert "\\b" not in output


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_options_of_an_example_exist(row: CommandRow) -> None:
    command = row.load()
    known = {option for parameter in command.params for option in parameter.opts + parameter.secondary_opts}
    for call in (command.epilog or "").splitlines()[2:]:
        for word in call.split():
            assert not word.startswith("-") or word in known, call


def test_the_feet_of_an_option_are_those_of_the_catalog_in_the_same_order() -> None:
    """Python takes Literals of other orders for equal, and hands out whichever was made first."""
    assert get_args(options.Feet) == get_args(model.Feet)


def test_one_example_is_not_called_several() -> None:
    assert examples("footrelief sources") == "\b\nExample:\n  footrelief sources"
    assert examples("a", "b").splitlines()[1:] == ["Examples:", "  a", "  b"]
