"""`footrelief search`: every kind of entry that has all the words."""

from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli.examples import examples
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.pages import search as pages

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    epilog=examples(
        "footrelief search sinus",
        "footrelief search sleep trial",
    )
)
@prints
def search(
    catalog: Catalog,
    words: Annotated[list[str], typer.Argument(help="All words must match; the last may be the beginning of one.")],
) -> Document:
    """Search every kind of entry: best first, with the reason why it matched."""
    return pages.search(catalog, words)
