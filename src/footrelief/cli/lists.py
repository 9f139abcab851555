"""`footrelief causes`, `techniques`, `routines`, `sources`, `search`: what is in the catalog, a line for each entry."""

from collections.abc import Callable
from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli.examples import examples
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.writing import lists

Words = Annotated[list[str] | None, typer.Argument(help="All words must match.")]
Wanted = Annotated[list[str], typer.Argument(help="All words must match; the last may be the beginning of one.")]


def app_of(command: Callable[..., Document], name: str, says: str, *calls: str) -> typer.Typer:
    """Return an app with one command of this name, help and examples."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    command.__name__, command.__doc__ = name, says
    app.command(epilog=examples(*calls))(prints(command))
    return app


def listing(section: str, says: str, *calls: str) -> typer.Typer:
    """Return the app that lists one section, narrowed by words."""

    def command(catalog: Catalog, words: Words = None) -> Document:
        return lists.entries(catalog, section, words or ())

    return app_of(command, section, says, *calls)


def sources_of(catalog: Catalog) -> Document:
    """List the sources."""
    return lists.entries(catalog, "sources")


def found(catalog: Catalog, words: Wanted) -> Document:
    """List what a search finds."""
    return lists.search(catalog, words)


causes = listing("causes", "List kinds and triggers of headache.", "footrelief causes", "footrelief causes period")
techniques = listing(
    "techniques",
    "List hand techniques, in the order of a session.",
    "footrelief techniques",
    "footrelief techniques press",
)
routines = listing("routines", "List curated routines.", "footrelief routines", "footrelief routines partner")
sources = app_of(
    sources_of,
    "sources",
    "List the sources, what kind they are, how far to trust them and who cites them.",
    "footrelief sources",
)
search = app_of(
    found,
    "search",
    "Search every kind of entry: best first, with the reason why it matched.",
    "footrelief search sinus",
    "footrelief search sleep trial",
)
