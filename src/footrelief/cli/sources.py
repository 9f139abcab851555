"""`footrelief sources`: what the catalog rests on."""

import typer

from footrelief.catalog import Catalog
from footrelief.cli.examples import examples
from footrelief.cli.output import prints
from footrelief.document import Document
from footrelief.pages import sources as pages

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(epilog=examples("footrelief sources"))
@prints
def sources(catalog: Catalog) -> Document:
    """List the sources, what kind they are, how far to trust them and who cites them."""
    return pages.sources(catalog)
