"""A function into the Typer app of one command, and example calls into the last lines of its help."""

from collections.abc import Callable
from textwrap import fill
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from footrelief.cli.groups import BESIDE, is_group, parameters_of, with_options

WIDEST_OPTION = 22
"""Columns of the options; what a longer one means stands below it."""
UNBREAKABLE = "\xa0"
KEEP_LINES = "\b"
"""On a line of its own it keeps Typer from running the lines below it together."""


class Command(TyperCommand):
    """A command whose help has its options in groups, and fits a screen: some of a group only stand side by side."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the arguments, then each group of options under its panel, in the order of the groups."""
        write_options(self, ctx, formatter)


class WithBelow(TyperGroup):
    """A command that has others below it, with the same help."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the options in groups, then the commands below."""
        write_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def write_options(command: Any, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
    """Write the arguments, then each group of options under its panel, in the order of the groups."""
    panels: dict[str, list[tuple[str, str]]] = {"Arguments": []}
    beside: dict[str, list[str]] = {}
    for parameter in command.get_params(ctx):
        if record := parameter.get_help_record(ctx):
            is_argument = parameter.param_type_name == "argument"
            panel = "Arguments" if is_argument else getattr(parameter, "rich_help_panel", None) or "Options"
            panels.setdefault(panel.rstrip(BESIDE), [])
            if panel.endswith(BESIDE):
                beside.setdefault(panel.rstrip(BESIDE), []).append(shortly(record[0]).replace(" ", UNBREAKABLE))
            else:
                panels[panel].append(record)
    panels["Options"] = panels.pop("Options", [])
    formatter.write_paragraph()
    for panel, records in panels.items():
        if not records and panel not in beside:
            continue
        if panel != "Arguments":
            formatter.write(f"{panel}:\n")
        formatter.indent()
        if records:
            formatter.write_dl(records, col_max=WIDEST_OPTION)
        if panel in beside:
            formatter.write(side_by_side(beside[panel], formatter.width, " " * formatter.current_indent))
        formatter.dedent()


def side_by_side(options: list[str], width: int, indent: str) -> str:
    """Return options one after the other, in lines that break between them only."""
    text = "  ".join(options)
    return f"{fill(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)}\n"


def shortly(names: str) -> str:
    """Return an option that only stands beside others: a pair as one, `--[no-]pager`, where it is one word denied."""
    first, _, other = names.partition(" / ")
    return first.replace("--", "--[no-]", 1) if other.startswith("--no-") else names


def examples(*calls: str) -> str:
    """Return what a command's help ends with, each call on a line of its own."""
    return "\n".join((KEEP_LINES, "Example:" if len(calls) == 1 else "Examples:", *(f"  {call}" for call in calls)))


def command(*calls: str) -> Callable[[Callable[..., Any]], typer.Typer]:
    """Turn a function into the app of its command, with these examples; groups of options become the options."""

    def app_of(function: Callable[..., Any]) -> typer.Typer:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        has_groups = any(map(is_group, parameters_of(function)))
        app.command(cls=Command, epilog=examples(*calls))(with_options(function) if has_groups else function)
        return app

    return app_of
