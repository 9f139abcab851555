"""`footrelief map`: where points lie on the foot."""

from functools import partial
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer
from msgspec.structs import asdict

from footrelief.catalog import lay_out
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.layers import layered
from footrelief.cli.options import Catalogs, Conditions, Feet, Printing, Showing
from footrelief.cli.output import choose_format, dated, opened, show, written
from footrelief.cli.points import Choosing
from footrelief.cli.settings import with_settings
from footrelief.model import View
from footrelief.writing import points

Side = Literal["sole", "top", "inner", "outer", "all"]


@command(
    "footrelief map --zone head",
    "footrelief map LR3 GB41 solar-plexus",
    "footrelief map --core --view sole --output chart.svg",
    "footrelief map --file mine.yaml",
)
def map(  # noqa: A001, PLR0913 - the command's name; one parameter for each option
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
    foot: Annotated[Feet | None, typer.Option(help="Which foot to draw; default: one where both are alike.")] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Draw the guide lines across the foot.")] = False,
    zones: Annotated[bool, typer.Option("--zones", help="Draw the borders of the longitudinal zones.")] = False,
    file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="All points of your catalog file, also what is still wrong.")
    ] = None,
    conditions: Conditions,
    catalogs: Catalogs,
    showing: Showing,
    printing: Printing,
) -> None:
    """Draw where points lie on the foot, numbered, with their places in words."""
    views = get_args(View) if view == "all" else (view,) if view else ()
    if file:
        from footrelief.footmap.check import check  # only for a file that is still being written
        from footrelief.writing.draft import draft

        files = [one.path for one in layered(Catalogs(catalog_files=[file], no_user_catalog=catalogs.no_user_catalog))]
        show(draft(lay_out(files, [check]), str(file), views=views, foot=foot or "both"), showing, printing)
        return
    catalog = opened(catalogs)
    drawn = partial(
        points.draw,
        words=tuple(words or ()),
        views=views,
        foot=foot,
        lines=lines,
        zones=zones,
        conditions=with_settings(conditions.condition),
        affected=conditions.affected,
        **asdict(choosing),
    )
    show(dated(written(catalog, drawn), catalog, choose_format(showing)), showing, printing)
