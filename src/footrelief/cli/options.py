"""The options that many commands share: how to show a document, and what applies to the reader."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import typer
from msgspec import Struct

from footrelief.cli import complete
from footrelief.render import FORMATS, Paper

if TYPE_CHECKING:
    Format = str  # a type checker cannot read the table of formats
else:
    Format = Literal[tuple(FORMATS)]

READ = tuple(row.name for row in FORMATS.values() if not row.is_data)
"""The formats that people look at; those for other programs are in docs/cli.md."""
Color = Literal["auto", "always", "never"]
Feet = Literal["left", "right", "both"]
"""The choices of `model.Feet`, written again: a list of points does without the records, which are slow to import."""

Affected = Literal["left", "right", "both", "arm"]
"""The choices of `safety.Affected`, written again for the same reason."""

Full = Annotated[bool, typer.Option("--full", help="Everything, with sources; what is no text always is.")]


class Catalogs(Struct, frozen=True):
    """Which catalog files lie on the shipped ones."""

    panel: ClassVar[str] = "How it looks"
    beside: ClassVar[tuple[str, ...]] = ("catalog_files", "no_user_catalog")

    catalog_files: Annotated[
        list[Path] | None,
        typer.Option("--catalog", metavar="FILE", help="Lay your own catalog file on top; may be repeated."),
    ] = None
    no_user_catalog: Annotated[
        bool, typer.Option("--no-user-catalog", help="Only the shipped catalog, and what --catalog names.")
    ] = False


class Showing(Struct, frozen=True):
    """How and where the reader wants a document."""

    panel: ClassVar[str] = "How it looks"
    beside: ClassVar[tuple[str, ...]] = ("json", "width", "color", "no_color", "pager")

    format_name: Annotated[
        Format | None,
        typer.Option("--format", metavar="FORMAT", help=f"{', '.join(READ)}, ..."),
    ] = None
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write a file; its ending picks the format.")
    ] = None
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False
    width: Annotated[int | None, typer.Option(min=20, max=500, metavar="20-500", help="Line width.")] = None
    color: Annotated[
        Color | None,
        typer.Option(metavar="WHEN", help="auto (on a terminal, unless NO_COLOR is set), always or never."),
    ] = None
    no_color: Annotated[bool, typer.Option("--no-color", help="The same as --color never.")] = False
    pager: Annotated[
        bool | None, typer.Option("--pager/--no-pager", help="Show long output page by page; only ever on a terminal.")
    ] = None


class Printing(Struct, frozen=True):
    """How a document looks on paper and on a site."""

    panel: ClassVar[str] = "How it looks"
    beside: ClassVar[tuple[str, ...]] = ("paper", "large_print", "front_matter", "style")

    paper: Annotated[Paper | None, typer.Option(metavar="SIZE", help="a4 or letter, for pdf and html.")] = None
    large_print: Annotated[
        bool | None, typer.Option("--large-print/--usual-print", help="Larger letters on paper: 18 points.")
    ] = None
    front_matter: Annotated[
        bool, typer.Option("--front-matter", help="Begin markdown with title and language, for sites.")
    ] = False
    style: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Your own CSS for html, or Typst for pdf; may be repeated."),
    ] = None


class Conditions(Struct, frozen=True):
    """What applies to the reader."""

    panel: ClassVar[str] = "For you"

    condition: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", autocompletion=complete.conditions, help="What applies to you; may be repeated."),
    ] = None
    affected: Annotated[Affected | None, typer.Option(metavar="SIDE", help="Where it is: left, right, both, arm.")] = (
        None
    )
