"""What a document cited into the list of sources at its end."""

from collections.abc import Iterable, Iterator

from footrelief.document import Block, Document, Heading, Paragraph, SourceItem, SourceList, Span
from footrelief.model import Entry, Source
from footrelief.writing import words
from footrelief.writing.phrases import Phrases, say


def told(source: Source, number: int, *, briefly: bool = False) -> SourceItem:
    """Tell a source: who wrote it, where it is, how far to trust it; briefly title, year and the shortest address."""
    return SourceItem(
        number=number,
        id=source.id,
        words=words.of_source(words.main_title(source.name), "" if briefly else who(source), source.year),
        address=source.address,
        trust="" if briefly else source.trust,
        seen=source.was_read or source.type == "own",
    )


def who(source: Source) -> str:
    """Return in a few words who stands behind a source: the first author and the journal, or the organisation."""
    if not source.authors:
        return words.shortened(source.by or source.place)
    first = source.authors[0].organisation or source.authors[0].family or ""
    more = " et al." if len(source.authors) > 1 or source.more_authors else ""
    container = source.container if source.container and source.container != first else ""
    return "; ".join(filter(None, (f"{first}{more}", container)))


def listed(phrases: Phrases) -> SourceList:
    """List everything that was cited, by number."""
    cited = phrases.catalog.many(Source, phrases.cited_sources)
    return SourceList(tuple(told(source, number, briefly=phrases.briefly) for number, source in enumerate(cited, 1)))


def picked(phrases: Phrases) -> Iterator[Block]:
    """List what a guide cites, and say how it was picked."""
    yield Heading("Sources", anchor="sources", aside="footrelief sources")
    yield Paragraph(say(words.PICKED, command=Span("footrelief show ID", "id")))
    cited = phrases.catalog.many(Source, phrases.cited_sources)
    if days := [source.checked for source in cited if source.checked]:
        yield Paragraph(say(words.LAST_CHECKED, day=max(days)))
    yield listed(phrases)


def page(phrases: Phrases, title: str, blocks: Iterable[Block], entries: Iterable[Entry]) -> Document:
    """Close a page: sources at the end; the records are these entries, in the shape of a catalog file."""
    blocks = tuple(blocks)
    records: dict[str, list[Entry]] = {}
    for entry in entries:
        records.setdefault(entry.section, []).append(entry)
    ending = (Heading("Sources", anchor="sources"), listed(phrases)) if phrases.cited_sources else ()
    return Document(title, (*blocks, *ending), records=records, language=phrases.catalog.header.language)
