"""The sources page: everything that the catalog rests on, how far it can be trusted, how much rests on it."""

from collections import Counter

from footrelief.catalog import Catalog
from footrelief.citations import source_item
from footrelief.document import Column, Document, Listing, Span, Table
from footrelief.model import ENTRIES, Source
from footrelief.wording import TRUST, count

COLUMNS = (
    Column("id", role="id"),
    Column("trust"),
    Column("read"),
    Column("cited by", align="right", role="number"),
    Column("source", share=1),
)


def sources(catalog: Catalog) -> Document:
    """List all sources in catalog order."""
    found = catalog.all(Source)
    cited = Counter(
        source for record in ENTRIES for entry in catalog.all(record) for source in getattr(entry, "sources", ())
    )
    rows = tuple(
        (
            (Span(source.id, "id"),),
            (Span(source.trust),),
            (Span("yes" if source.seen else "no", "plain" if source.seen else "warning"),),
            (Span(str(cited[source.id]), "number"),),
            (Span(source_item(source, number).words),),
        )
        for number, source in enumerate(found, 1)
    )
    unread = sum(not source.seen for source in found)
    listing = Listing(
        title=count(len(found), "source"),
        table=Table(COLUMNS, rows),
        aside="footrelief show ID",
        summary=(Span(f"Trust {' '.join(TRUST.values())} Read: no means known by reference only ({unread})."),),
    )
    return Document("Sources", (listing,), records={Source.section: found}, language=catalog.header.language)
