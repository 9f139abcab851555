"""`footrelief points`: list reflex areas and acupoints of the foot."""

from functools import partial
from typing import Annotated

import typer
from msgspec import Struct
from msgspec.structs import asdict

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.options import Conditions
from footrelief.cli.output import prints
from footrelief.cli.settings import with_settings
from footrelief.document import Document
from footrelief.writing import lists


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


@command(
    "footrelief points --zone head",
    "footrelief points big toe --kind acupoint",
    "footrelief points --cause migraine --view top --map",
)
@partial(prints, on_paper=False)
def points(  # noqa: PLR0913 - one parameter for each filter
    catalog: Catalog,
    words: Annotated[list[str] | None, typer.Argument(help="All words must match: id, name, synonym or place.")] = None,
    *,
    choosing: Choosing,
    foot: Annotated[str | None, typer.Option(metavar="left|right|both", help="Points that this foot has.")] = None,
    view: Annotated[str | None, typer.Option(metavar="sole|top|inner|outer", help="Side of the foot.")] = None,
    on_map: Annotated[bool, typer.Option("--map", help="Number them and draw where they lie.")] = False,
    conditions: Conditions,
) -> Document:
    """List reflex areas and acupoints of the foot."""
    names = with_settings(conditions.condition)
    if not (names or conditions.affected or on_map):
        return lists.points(catalog, words or (), foot=foot, view=view, **asdict(choosing))
    from footrelief.writing import points as pages  # a plain list needs no records

    return pages.points(
        catalog,
        tuple(words or ()),
        foot=foot,
        view=view,
        conditions=names,
        affected=conditions.affected,
        on_map=on_map,
        **asdict(choosing),
    )
