"""`footrelief guide`: a guide for a headache, short on a screen, in full where asked for."""

from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.options import Full
from footrelief.cli.output import prints
from footrelief.cli.person import Person, request
from footrelief.document import Document
from footrelief.writing.guide import write_guide

Topic = Annotated[
    list[str] | None,
    typer.Argument(autocompletion=complete.topics, help="`headache`, or a cause such as tension or migraine."),
]


@command(
    "footrelief guide headache",
    "footrelief guide tension --minutes 10 --partner",
    "footrelief guide migraine --output migraine.md",
)
@prints
def guide(catalog: Catalog, person: Person, topic: Topic = None, *, full: Full = False) -> Document:
    """Print a short guide: is it safe, what to do, when to stop; with --full everything, with sources."""
    return write_guide(catalog, request(topic, person), full=full)
