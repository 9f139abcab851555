"""What a document cited into the list of sources at its end."""

from collections.abc import Iterable, Iterator

from footrelief.document import Block, Document, Heading, Paragraph, SourceItem, SourceList, Span
from footrelief.model import Entry, Source
from footrelief.writing import words
from footrelief.writing.phrases import Phrases, say


def told(source: Source, number: int, *, briefly: bool = False) -> SourceItem:
    """Tell a source: who wrote it, where it is, how far to trust it; briefly title, year and the shortest address."""
    ways = (doi(source), pubmed(source))
    return SourceItem(
        number=number,
        id=source.id,
        words=words.of_source(source.name, "" if briefly else source.by, source.year),
        address=next(filter(None, (*ways, source.url) if briefly else (source.url, *ways)), ""),
        trust="" if briefly else source.trust,
        seen=source.seen or source.type == "own",
    )


def doi(source: Source) -> str:
    """Return the page of its DOI, if it has one."""
    return f"https://doi.org/{source.doi}" if source.doi else ""


def pubmed(source: Source) -> str:
    """Return the page of its PubMed number, if it has one."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/" if source.pmid else ""


def listed(phrases: Phrases) -> SourceList:
    """List everything that was cited, by number."""
    cited = phrases.catalog.many(Source, phrases.cited_sources)
    return SourceList(tuple(told(source, number, briefly=phrases.briefly) for number, source in enumerate(cited, 1)))


def picked(phrases: Phrases) -> Iterator[Block]:
    """List what a guide cites, and say how it was picked."""
    yield Heading("Sources", anchor="sources", aside="footrelief sources")
    yield Paragraph(say(words.PICKED, command=Span("footrelief show ID", "id")))
    yield listed(phrases)


def page(phrases: Phrases, title: str, blocks: Iterable[Block], entries: Iterable[Entry]) -> Document:
    """Close a page: sources at the end; the records are these entries, in the shape of a catalog file."""
    blocks = tuple(blocks)
    records: dict[str, list[Entry]] = {}
    for entry in entries:
        records.setdefault(entry.section, []).append(entry)
    ending = (Heading("Sources", anchor="sources"), listed(phrases)) if phrases.cited_sources else ()
    return Document(title, (*blocks, *ending), records=records, language=phrases.catalog.header.language)
