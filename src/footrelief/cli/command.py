"""A function into the Typer app of one command, and example calls into the last lines of its help."""

from collections.abc import Callable
from typing import Any

import typer

from footrelief.cli.groups import is_group, parameters_of, with_options

KEEP_LINES = "\b"
"""On a line of its own it keeps Typer from running the lines below it together."""


def examples(*calls: str) -> str:
    """Return what a command's help ends with, each call on a line of its own."""
    return "\n".join((KEEP_LINES, "Example:" if len(calls) == 1 else "Examples:", *(f"  {call}" for call in calls)))


def command(*calls: str) -> Callable[[Callable[..., Any]], typer.Typer]:
    """Turn a function into the app of its command, with these examples; groups of options become the options."""

    def app_of(function: Callable[..., Any]) -> typer.Typer:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        has_groups = any(map(is_group, parameters_of(function)))
        app.command(epilog=examples(*calls))(with_options(function) if has_groups else function)
        return app

    return app_of
