"""The sources as a list, and the health statements that stand on weak ones."""

from collections.abc import Iterable
from datetime import date
from typing import Final, Unpack

from footrelief.catalog import Catalog
from footrelief.document import Column, Document, Listing, Paragraph, Span
from footrelief.model import Source
from footrelief.query.sources import SourceFilters, SourceRow, Weak, falls_with, find_sources, find_weak, rests_on
from footrelief.text.words import count
from footrelief.wording import TRUST
from footrelief.writing.entry import in_full
from footrelief.writing.lists import ID, Cells, document, heading, table
from footrelief.writing.words import of_source

COLUMNS: Final = (
    *(ID, Column("trust"), Column("read"), Column("cited by", align="right", role="number")),
    Column("source", share=1),
)
WEAK_COLUMNS: Final = (Column("kind", role="quiet"), ID, Column("statement", share=2), Column("rests on", share=1))
NOT_EVEN_OURS: Final = "Our own rule, or a page of trust C: no medical source is known for it."


def sources(
    catalog: Catalog, words: Iterable[str] = (), today: date | None = None, **filters: Unpack[SourceFilters]
) -> Document:
    """List the sources that match; raises NotFoundError when there are none."""
    words = tuple(words)
    found = find_sources(catalog, words, today, **filters)
    said = [(name.replace("_", " "), value) for name, value in filters.items() if value]
    chosen = [value if isinstance(value, str) else name for name, value in said]
    listing = Listing(
        title=heading((*words, *chosen), count(len(found), "source")),
        table=table(COLUMNS, map(cells, found)),
        aside="footrelief sources ID",
        summary=(Span(summary(found, catalog)),),
    )
    return document("sources", listing, found)


def summary(found: Iterable[SourceRow], catalog: Catalog) -> str:
    """Say what the columns mean, and when the sources were last looked at."""
    unread = sum(not row.seen for row in found)
    checked = [source.checked for source in catalog.all(Source) if source.checked]
    last = f" Last looked at: {max(checked)} ({len(checked)} of {len(catalog.all(Source))})." if checked else ""
    return f"Trust {' '.join(TRUST.values())} Read: no means known by reference only ({unread}).{last}"


def cells(row: SourceRow) -> Cells:
    """Say of a source how far to trust it, whether it was read, how many entries rest on it, and what it is."""
    read = Span("yes") if row.seen else Span("no", "warning")
    return (row.id, row.trust, read, str(row.cited), of_source(row.title, row.by, row.year))


def source(catalog: Catalog, id_: str) -> Document:
    """Show one source, what rests on it, and what would fall with it. Raises NotFoundError."""
    found = catalog.get(Source, id_)
    page = in_full(catalog, [found])
    alone, resting = falls_with(catalog, found), rests_on(catalog).get(found.id, [])
    ids = ", ".join(id_ for section, id_ in resting if (section, id_) in alone)
    falls = f"Without it {count(len(alone), 'entry', 'entries')} would have no source: {ids}." if alone else ""
    words = f"{count(len(resting), 'entry rests', 'entries rest')} on it. {falls or 'None rests on it alone.'}"
    return Document(page.title, (*page.blocks, Paragraph((Span(words),))), records=page.records, language=page.language)


def weak(catalog: Catalog) -> Document:
    """List the health statements that stand on sources of trust C, or on us, alone."""
    found = find_weak(catalog)
    title = f"{count(len(found), 'health statement')} on weak ground"
    rows = table(WEAK_COLUMNS, (weak_cells(one) for one in found))
    listing = Listing(title, rows, aside="footrelief show KIND:ID", summary=(Span(NOT_EVEN_OURS),))
    return Document(title, (listing,), records={"weak": [one._asdict() for one in found]})


def weak_cells(one: Weak) -> Cells:
    """Say of a statement what it is and what it rests on."""
    return (one.kind, one.id, one.title, one.sources)
