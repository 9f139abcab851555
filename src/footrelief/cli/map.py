"""`footrelief map`: where points lie on the foot."""

from typing import Annotated, Literal, get_args

import typer
from msgspec.structs import asdict

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.options import Conditions, Feet
from footrelief.cli.output import prints
from footrelief.cli.points import Choosing
from footrelief.cli.settings import with_settings
from footrelief.document import Document
from footrelief.model import View
from footrelief.writing import points

Side = Literal["sole", "top", "inner", "outer", "all"]


@command(
    "footrelief map --zone head",
    "footrelief map LR3 GB41 solar-plexus",
    "footrelief map --core --view sole --output chart.svg",
)
@prints
def map(  # noqa: A001, PLR0913 - the command's name; one parameter for each option
    catalog: Catalog,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS|ID]...",
            autocompletion=complete.points,
            help="Ids, drawn in this order; or words that must all match.",
        ),
    ] = None,
    *,
    choosing: Choosing,
    view: Annotated[Side | None, typer.Option(help="Side of the foot; default: as few as show every point.")] = None,
    foot: Annotated[Feet, typer.Option(help="Which foot to draw.")] = "both",
    lines: Annotated[bool, typer.Option("--lines", help="Draw the guide lines across the foot.")] = False,
    zones: Annotated[bool, typer.Option("--zones", help="Draw the borders of the longitudinal zones.")] = False,
    conditions: Conditions,
) -> Document:
    """Draw where points lie on the foot, numbered, with their places in words."""
    views = get_args(View) if view == "all" else (view,) if view else ()
    return points.draw(
        catalog,
        tuple(words or ()),
        views=views,
        foot=foot,
        lines=lines,
        zones=zones,
        conditions=with_settings(conditions.condition),
        affected=conditions.affected,
        **asdict(choosing),
    )
