"""`footrelief causes`, `techniques`, `routines`, `search`: what is in the catalog, a line for each entry."""

from functools import partial
from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli import stops
from footrelief.cli.command import command
from footrelief.cli.options import Conditions
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.writing import lists

lists_ = partial(prints, on_paper=False)
Words = Annotated[list[str] | None, typer.Argument(help="All words must match.")]
Wanted = Annotated[list[str], typer.Argument(help="All words must match; the last may be the beginning of one.")]


@command("footrelief causes", "footrelief causes period")
@lists_
def causes(catalog: Catalog, words: Words = None) -> Document:
    """List kinds and triggers of headache."""
    return lists.entries(catalog, "causes", words or ())


@command("footrelief techniques", "footrelief techniques press")
@lists_
def techniques(catalog: Catalog, words: Words = None, *, conditions: Conditions) -> Document:
    """List hand techniques, in the order of a session."""
    return stops.instead(catalog, conditions) or lists.entries(catalog, "techniques", words or ())


@command("footrelief routines", "footrelief routines partner")
@lists_
def routines(catalog: Catalog, words: Words = None, *, conditions: Conditions) -> Document:
    """List curated routines."""
    return stops.instead(catalog, conditions) or lists.entries(catalog, "routines", words or ())


@command("footrelief search sinus", "footrelief search sleep trial")
@lists_
def search(catalog: Catalog, words: Wanted, *, conditions: Conditions) -> Document:
    """Search every kind of entry: best first, with the reason why it matched."""
    return lists.search(catalog, words, stops.find(catalog, conditions))
