"""`footrelief evidence`: what is claimed, how sure it is, and why."""

from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.writing import evidence as pages


@command(
    "footrelief evidence",
    "footrelief evidence benefit-sleep",
)
@prints
def evidence(
    catalog: Catalog,
    claim: Annotated[
        list[str] | None, typer.Argument(autocompletion=complete.claims, help="One claim in full; none: all of them.")
    ] = None,
) -> Document:
    """Show what is claimed about headache and foot massage, how sure it is, and why."""
    return pages.claim(catalog, " ".join(claim)) if claim else pages.evidence(catalog)
