"""`footrelief sources`: what the catalog rests on, and what rests on weak ground."""

from typing import Annotated, ClassVar, Literal

import typer
from msgspec import Struct
from msgspec.structs import asdict

from footrelief.catalog import Catalog
from footrelief.cli import complete
from footrelief.cli.command import command
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.writing import source_lists

Trust = Literal["A", "B", "C"]
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORDS|ID]...", autocompletion=complete.sources, help="All must match; an id shows what rests on it."
    ),
]


class Narrowing(Struct, frozen=True):
    """Which sources to list."""

    panel: ClassVar[str] = "Which"

    trust: Annotated[Trust | None, typer.Option(case_sensitive=False, help="How far to trust it.")] = None
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="guideline, review, trial, textbook, ...")] = None
    level: Annotated[str | None, typer.Option(metavar="LEVEL", help="What it can show: review, trial, ...")] = None
    cited_by: Annotated[
        str | None, typer.Option(metavar="ENTRY", autocompletion=complete.entries, help="Named by this entry.")
    ] = None
    uncited: Annotated[bool, typer.Option("--uncited", help="Nothing rests on it.")] = False
    sole: Annotated[bool, typer.Option("--sole", help="Something rests on it alone.")] = False
    unread: Annotated[bool, typer.Option("--unread", help="Known by reference only.")] = False
    without_doi: Annotated[bool, typer.Option("--without-doi", help="It has no DOI.")] = False
    overdue: Annotated[bool, typer.Option("--overdue", help="Not looked at for three years, or never noted.")] = False


@command(
    "footrelief sources reflexology trial",
    "footrelief sources do-2019",
    "footrelief sources --weak",
    "footrelief sources --cited-by migraine -o migraine.bib",
)
@prints
def sources(
    catalog: Catalog,
    words: Words = None,
    *,
    narrowing: Narrowing,
    weak: Annotated[bool, typer.Option("--weak", help="Instead: health statements that rest on C or on us.")] = False,
) -> Document:
    """List the sources: what kind they are, how far to trust them, whether they were read, who cites them."""
    if weak:
        return source_lists.weak(catalog)
    filters = asdict(narrowing)
    if words and len(words) == 1 and not any(filters.values()) and catalog.has("sources", words[0]):
        return source_lists.source(catalog, words[0])
    return source_lists.sources(catalog, words or (), **filters)
