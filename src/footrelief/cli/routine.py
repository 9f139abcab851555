"""`footrelief routine`: a routine that fits, and nothing but the routine."""

from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.options import Full
from footrelief.cli.output import prints
from footrelief.cli.person import Person, request
from footrelief.document import Document
from footrelief.writing.guide import write_routine

TopicOrRoutine = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TOPIC|ROUTINE]",
        autocompletion=complete.topics_and_routines,
        help="`headache`, a cause, or the name of a curated routine.",
    ),
]


@command(
    "footrelief routine tension --minutes 10",
    "footrelief routine evening-sleep --self",
    "footrelief routine --minutes 5 --condition pregnancy",
)
@prints
def routine(catalog: Catalog, person: Person, topic: TopicOrRoutine = None, *, full: Full = False) -> Document:
    """Print a routine that fits your minutes and what applies to you; with --full also what was left out, and why."""
    return write_routine(catalog, request(topic, person), full=full)
