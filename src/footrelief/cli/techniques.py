"""`footrelief techniques`: list hand techniques, in the order of a session."""

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
        "footrelief techniques",
        "footrelief techniques press",
    )
)
@prints
def techniques(
    catalog: Catalog,
    words: Annotated[list[str] | None, typer.Argument(help="All words must match.")] = None,
) -> Document:
    """List hand techniques, in the order of a session."""
    return listings.techniques(catalog, words or ())
