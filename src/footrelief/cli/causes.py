"""`footrelief causes`: list kinds and triggers of headache."""

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
        "footrelief causes",
        "footrelief causes period",
    )
)
@prints
def causes(
    catalog: Catalog,
    words: Annotated[list[str] | None, typer.Argument(help="All words must match.")] = None,
) -> Document:
    """List kinds and triggers of headache."""
    return listings.causes(catalog, words or ())
