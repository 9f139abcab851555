"""`footrelief routines`: list curated routines."""

from typing import Annotated

import typer

from footrelief.catalog import Catalog
from footrelief.cli.examples import examples
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.pages import listings

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    epilog=examples(
        "footrelief routines",
        "footrelief routines partner",
    )
)
@prints
def routines(
    catalog: Catalog,
    words: Annotated[list[str] | None, typer.Argument(help="All words must match.")] = None,
) -> Document:
    """List curated routines."""
    return listings.routines(catalog, words or ())
