"""`footrelief show`: any entry in full, and where it is written."""

from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli import complete, stops
from footrelief.cli.command import command
from footrelief.cli.options import Conditions
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.writing import entry
from footrelief.writing.lists import HOW_TO


@command(
    "footrelief show LR3",
    "footrelief show solar plexus",
    "footrelief show cause:pregnancy",
)
@prints
def show(
    catalog: Catalog,
    id: Annotated[  # noqa: A002 - what the catalog and the help call it
        list[str],
        typer.Argument(
            metavar="ID", autocompletion=complete.entries, help="An id, name or synonym; `kind:id` picks one kind."
        ),
    ],
    *,
    conditions: Conditions,
    why: Annotated[bool, typer.Option("--why", help="Say for each field which file and line it comes from.")] = False,
) -> Document:
    """Show any entry in full: every field, its grade and doubts, who refers to it, where it is written."""
    found = entry.find(catalog, " ".join(id))
    instead = stops.instead(catalog, conditions) if any(one.section in HOW_TO for one in found) else None
    return instead or entry.in_full(catalog, found, why=why)
