"""`footrelief catalog`: check a catalog, print its schema, say where it lies."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from footrelief.catalog import check as check_catalog
from footrelief.catalog import places
from footrelief.catalog.problems import report
from footrelief.catalog.reference import json_schema
from footrelief.cli.command import examples
from footrelief.cli.lazy import Group
from footrelief.footmap.check import check as check_drawing

app = typer.Typer(
    name="catalog",
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)


ProblemFormat = Literal["text", "json", "github"]


@app.callback(epilog=examples("footrelief catalog check mine.yaml"))
def catalog() -> None:
    """Check a catalog, print its schema, say where it lies."""


Files = Annotated[
    list[Path] | None, typer.Argument(metavar="[FILE]...", help="Your catalog files; none: the shipped ones.")
]


@app.command(epilog=examples("footrelief catalog check mine.yaml"))
def check(
    files: Files = None,
    problem_format: Annotated[ProblemFormat, typer.Option("--format", help="How to print problems.")] = "text",
) -> None:
    """Show every problem of catalog files in one run; ends with 3 when there is an error.

    Your files are checked on top of the shipped catalog, as --catalog would use them.
    """
    problems = check_catalog(files or (), [check_drawing])
    typer.echo(report(problems, problem_format, files or ()))
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(3)


@app.command(epilog=examples("footrelief catalog schema > catalog.schema.json"))
def schema() -> None:
    """Print the JSON Schema of a catalog file, for editors."""
    sys.stdout.write(json_schema())


@app.command(epilog=examples("footrelief catalog where"))
def where(files: Files = None) -> None:
    """Say which files the catalog is read from, and where its compiled copy is kept."""
    for role, path in places(files or ()):
        typer.echo(f"{role}\t{path}")
