"""`footrelief guide`: a guide for a headache, short on a screen, in full where asked for."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.options import Full
from footrelief.cli.output import prints
from footrelief.cli.person import Person, request
from footrelief.document import Document
from footrelief.writing.guide import PARTS, write_guide

if TYPE_CHECKING:
    Part = str  # a type checker cannot read the table of sections
else:
    Part = Literal[PARTS]
PartOption = Annotated[Part | None, typer.Option("--section", metavar="PART", help=f"One part: {', '.join(PARTS)}.")]
Topic = Annotated[
    list[str] | None,
    typer.Argument(autocompletion=complete.topics, help="`headache`, or a cause such as tension or migraine."),
]


@command(
    "footrelief guide headache",
    "footrelief guide tension --minutes 10 --partner",
)
@prints
def guide(
    catalog: Catalog, person: Person, topic: Topic = None, *, full: Full = False, section: PartOption = None
) -> Document:
    """Print a guide, short: is it safe, what to do, when to stop; or all of it."""
    return write_guide(catalog, request(topic, person), full=full, part=section)
