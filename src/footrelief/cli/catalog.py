"""`footrelief catalog`: check catalogs, explain their layers, and lead authors of their own."""

import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Annotated, Literal

import typer

from footrelief.catalog import compiled_file, lay_out, shipped_files
from footrelief.catalog.author import forgetful
from footrelief.catalog.diff import changed
from footrelief.catalog.layers import Layered, unused
from footrelief.catalog.overlay import Laid
from footrelief.catalog.problems import report
from footrelief.catalog.reference import json_schema
from footrelief.catalog.silence import RULES, audible
from footrelief.catalog.source import parse
from footrelief.catalog.written import WrittenFile
from footrelief.cli import author, exchange
from footrelief.cli.command import examples
from footrelief.cli.layers import layered
from footrelief.cli.lazy import Group
from footrelief.cli.options import Catalogs
from footrelief.cli.output import write_file
from footrelief.cli.settings import settings
from footrelief.files.places import settings_file
from footrelief.files.reading import MOST_BYTES, shown
from footrelief.footmap.check import check as check_drawing
from footrelief.text.words import count

STANDARD_INPUT = Path("-")
MOMENT = 0.5
"""Seconds between two looks at the files that are watched."""

app = typer.Typer(
    name="catalog",
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)


ProblemFormat = Literal["text", "json", "github"]


@app.callback(epilog=examples("footrelief catalog check mine.yaml", "footrelief catalog new point my-point"))
def catalog() -> None:
    """Check catalogs, explain their layers, and write your own."""


Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[FILE]...", help="Your catalog files, folders of them, or - for standard input."),
]
Alone = Annotated[bool, typer.Option("--no-user-catalog", help="On the shipped catalog alone.")]


@app.command(epilog=examples("footrelief catalog check mine.yaml", "footrelief catalog check --watch mine.yaml"))
def check(  # noqa: PLR0913 - one parameter for each option
    files: Files = None,
    *,
    problem_format: Annotated[ProblemFormat, typer.Option("--format", help="How to print problems.")] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="End with 3 for warnings, too.")] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Warn of the shipped sources, too.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file is saved, until Ctrl-C.")] = False,
    no_user_catalog: Alone = False,
) -> None:
    """Show every problem of catalog files in one run; ends with 3 when there is an error.

    Your files are checked on top of the shipped catalog and of your others, as --catalog would use them. Without a
    file: those of all your layers, or the shipped ones if there are none.
    """
    while True:
        layers = tuple(_layers(files or (), alone=no_user_catalog))
        before = _states(layers)
        failed = _check(layers, problem_format, strict=strict, with_sources=sources or bool(layers))
        if not watch:
            break
        typer.echo(f"Watching {count(len(layers), 'file')}; Ctrl-C ends.", err=True)
        while _states(tuple(_layers(files or (), alone=no_user_catalog))) == before:
            sleep(MOMENT)
    if failed:
        raise typer.Exit(3)


def _check(layers: tuple[Layered, ...], problem_format: ProblemFormat, *, strict: bool, with_sources: bool) -> bool:
    """Print what is wrong with the files; tell whether that is too much."""
    laid = lay_out([_given(one.path) for one in layers], [check_drawing], with_sources=with_sources)
    problems = tuple(audible(laid.problems, settings().silenced))
    typer.echo(report(problems, problem_format, [one.path for one in layers]))
    if problem_format == "text" and (changes := forgetful(laid, len(shipped_files()))):
        some = count(len(changes), "change does", "changes do")
        typer.echo(f"{some} not say against which shipped text: footrelief catalog accept", err=True)
    return any(strict or problem.severity == "error" for problem in problems)


def _layers(files: list[Path] | tuple[Path, ...], *, alone: bool) -> Iterator[Layered]:
    """Yield the files to check, folders as the catalog files in them."""
    named: list[Path] = []
    for path in files:
        inside = sorted([*path.glob("*.yaml"), *path.glob("*.yml")]) if path.is_dir() else []
        named += inside or [path]
    yield from layered(Catalogs(catalog_files=named, no_user_catalog=alone))


def _given(path: Path) -> Path | WrittenFile:
    if path != STANDARD_INPUT:
        return path
    return parse(sys.stdin.buffer.read(MOST_BYTES).decode("utf-8-sig", errors="replace"), "standard input")


def _states(layers: tuple[Layered, ...]) -> list[tuple[Path, float, int]]:
    found = []
    for one in layers:
        try:
            state = one.path.stat()
        except OSError:
            continue
        found.append((one.path, state.st_mtime, state.st_size))
    return found


@app.command(epilog=examples("footrelief catalog rules"))
def rules() -> None:
    """List the rules that only warn; `silenced = ["..."]` in the settings keeps one quiet, but for those of safety."""
    for name, rule in RULES.items():
        typer.echo(f"{name}\t{rule.warns}{' Never silent.' if rule.is_safety else ''}")


@app.command(
    epilog=examples("footrelief catalog schema > catalog.schema.json", "footrelief catalog schema --ids > mine.json")
)
def schema(
    *,
    ids: Annotated[
        bool,
        typer.Option("--ids", help="For your own files: with the ids of all layers, and changes of entries."),
    ] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write a file.")] = None,
) -> None:
    """Print the JSON Schema of a catalog file, for editors."""
    laid = lay_out([one.path for one in layered(Catalogs())]) if ids else None
    text = json_schema(laid.entries if laid else None)
    if output:
        write_file(output, text.encode())
    else:
        sys.stdout.write(text)


@app.command(epilog=examples("footrelief catalog where"))
def where(files: Files = None, *, no_user_catalog: Alone = False) -> None:
    """Say which files the catalog is read from, layer by layer, what each does, and where settings and copies are."""
    layers = tuple(_layers(files or (), alone=no_user_catalog))
    laid = lay_out([one.path for one in layers])
    for path, contents in zip(shipped_files(), laid.contents, strict=False):
        typer.echo(f"shipped\t{path}\t{count(len(contents.entries), 'entry', 'entries')}")
    for one in layers:
        typer.echo(f"{one.layer}\t{one.path}\t{_does(laid, one.path)}; {one.named}")
    for path, why in () if no_user_catalog else unused():
        typer.echo(f"not used\t{path}\t{why}")
    file, compiled = settings_file(), compiled_file([one.path for one in layers])
    if file:
        typer.echo(f"settings file\t{file}\t{'' if file.exists() else 'not there'}".rstrip())
    if compiled:
        typer.echo(f"compiled\t{compiled}\t{'' if compiled.exists() else 'not yet'}".rstrip())


def _does(laid: Laid, path: Path) -> str:
    """Say what one file adds, changes and hides, or what is wrong with it."""
    errors = [one for one in laid.problems if one.place.file == shown(path) and one.severity == "error"]
    if errors:
        return errors[0].message if len(errors) == 1 else f"{count(len(errors), 'problem')}: footrelief catalog check"
    steps = [step for step in laid.steps if step.file == shown(path)]
    new, hidden = sum(step.old is None for step in steps), sum(step.new is None for step in steps)
    return f"{new} new, {len(steps) - new - hidden} changed, {hidden} hidden"


@app.command(epilog=examples("footrelief catalog diff"))
def diff(files: Files = None) -> None:
    """Show what your layers add, change and hide, value by value."""
    laid = lay_out([one.path for one in _layers(files or (), alone=False)])
    file = ""
    for change in changed(laid):
        if change.file != file:
            file = change.file
            typer.echo(file)
        typer.echo(f"  {change.sign} {change.kind} {change.id}")
        for line in change.values:
            typer.echo(f"      {line}")
    if not file:
        typer.echo("No layer changes anything.")


author.add_to(app)
exchange.add_to(app)
