"""The options that commands share, in groups: how to show a document, and whom a massage is for."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer
from msgspec import Struct

from footrelief.cli import complete
from footrelief.render import FORMATS

Format = StrEnum("Format", {name: name for name in FORMATS})  # type: ignore[misc]
"""The names of the formats."""
Color = Literal["auto", "always", "never"]
Paper = Literal["a4", "letter"]
Feet = Literal["left", "right", "both"]
"""The choices of `model.Feet`, written again: a list of points does without the records, which are slow to import."""
Pressure = Literal["gentle", "medium", "firm"]

CatalogFiles = Annotated[
    list[Path] | None,
    typer.Option("--catalog", metavar="FILE", help="Lay your own catalog file on top; may be repeated."),
]


class Showing(Struct, frozen=True):
    """How and where the reader wants a document."""

    format_name: Annotated[
        Format | None,
        typer.Option(
            "--format", help="Default: terminal on a terminal, else text; with --output, by the file's ending."
        ),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write a file, whole or not at all.")
    ] = None
    width: Annotated[int | None, typer.Option(min=20, max=500, metavar="COLUMNS", help="Line width.")] = None
    color: Annotated[Color, typer.Option(help="auto: on a terminal, unless NO_COLOR is set.")] = "auto"
    pager: Annotated[
        bool, typer.Option("--pager/--no-pager", help="Show long output page by page; only ever on a terminal.")
    ] = True
    paper: Annotated[Paper, typer.Option(help="Size of the paper, for pdf and html.")] = "a4"
    large_print: Annotated[bool, typer.Option("--large-print", help="Larger letters on paper: 18 points.")] = False
    front_matter: Annotated[
        bool, typer.Option("--front-matter", help="Begin markdown with title and language, for site generators.")
    ] = False
    style: Annotated[Path | None, typer.Option(metavar="FILE", help="Your own CSS for html, or Typst for pdf.")] = None


ConditionNames = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", autocompletion=complete.conditions, help="What applies to you; may be repeated."),
]
AffectedFoot = Annotated[Feet | None, typer.Option(help="Which foot a condition concerns.")]


class Conditions(Struct, frozen=True):
    """What applies to the reader."""

    condition: ConditionNames = None
    affected: AffectedFoot = None


class Choosing(Struct, frozen=True):
    """Which points are meant."""

    zone: Annotated[
        str | None, typer.Option(autocompletion=complete.zones, help="Zone of the body: head, neck, chest, ...")
    ] = None
    system: Annotated[str | None, typer.Option("--kind", metavar="reflex|acupoint", help="Which tradition's map.")] = (
        None
    )
    cause: Annotated[
        str | None, typer.Option(autocompletion=complete.causes, help="Worked in a routine for this cause.")
    ] = None
    technique: Annotated[
        str | None, typer.Option(autocompletion=complete.techniques, help="Worked with this technique in a routine.")
    ] = None
    core: Annotated[bool, typer.Option("--core", help="Only the core points for headache.")] = False


class Person(Struct, frozen=True):
    """Whom a massage is for, and what it should be like."""

    condition: ConditionNames = None
    affected: AffectedFoot = None
    minutes: Annotated[int | None, typer.Option(metavar="3-60", help="How long; default: as the routine is.")] = None
    self_massage: Annotated[
        bool | None, typer.Option("--self/--partner", help="Who massages; default: as the routine is.")
    ] = None
    foot: Annotated[Feet, typer.Option(help="Which foot to work on.")] = "both"
    pressure: Annotated[Pressure, typer.Option(help="How hard, within what is safe.")] = "medium"
    technique: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=complete.techniques, help="Use this technique; may be repeated."),
    ] = None
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=complete.techniques, help="Leave it out; may be repeated."),
    ] = None
