"""What a search found into a list that says why each entry is in it."""

from collections.abc import Sequence

from footrelief.catalog import Catalog
from footrelief.document import Column, Document, Listing, Span, Table
from footrelief.query import search as query
from footrelief.wording import count

COLUMNS = (Column("kind", role="quiet"), Column("id", role="id"), Column("title", share=2), Column("found", share=3))


def search(catalog: Catalog, words: Sequence[str]) -> Document:
    """List every entry that has all the words, best first. Raises NotFoundError when there is none."""
    hits = query.search(catalog, words)
    rows = tuple(((Span(hit.kind),), (Span(hit.id),), (Span(hit.title),), (Span(hit.why),)) for hit in hits)
    title = f'"{" ".join(words)}": {count(len(hits), "entry", "entries")}'
    listing = Listing(title, Table(COLUMNS, rows), aside="footrelief show KIND:ID")
    return Document(title, (listing,), records={"hits": [hit._asdict() for hit in hits]})
