"""Source ids, in the order in which a document first cites them, into numbers and the list of sources at its end."""

from collections.abc import Iterable
from typing import Final

from footrelief.catalog import Catalog
from footrelief.document import Cite, Inline, Role, SourceItem, SourceList, Span
from footrelief.model import Source

EDITORIAL: Final = "editorial"
"""The source that stands for our own choices; there is nothing to look up, so nothing that was not read."""
MOST_AUTHORS: Final = 3
"""So many authors are named in a list of sources; `footrelief show` names all."""


class Citations:
    """Gives each source its number the first time that it is cited; one for each document."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._numbers: dict[str, int] = {}

    def cite(self, ids: Iterable[str]) -> Cite:
        """Return the numbers of these sources, lowest first."""
        return Cite(tuple(sorted({self._numbers.setdefault(source, len(self._numbers) + 1) for source in ids})))

    def cited(self, text: str, ids: Iterable[str], role: Role = "plain") -> Inline:
        """Return the text followed by the numbers of its sources."""
        return (Span(text, role), Span(" "), self.cite(ids))

    def list(self) -> SourceList:
        """Return everything cited so far, by number."""
        sources = self._catalog.many(Source, self._numbers)
        return SourceList(tuple(source_item(source, number) for number, source in enumerate(sources, start=1)))


def source_item(source: Source, number: int) -> SourceItem:
    """Put a source into words: title, who wrote it, year; and where it can be read."""
    end = "" if source.name.endswith((".", "?", "!")) else "."
    year = f", {source.year}" if source.year else ""
    return SourceItem(
        number=number,
        id=source.id,
        words=f"{source.name}{end} {shortened(source.by).rstrip('.')}{year}.",
        address=address(source),
        trust=source.trust,
        seen=source.seen or source.id == EDITORIAL,
    )


def shortened(by: str) -> str:
    """Name only the first of more authors than `MOST_AUTHORS`: `Do et al.; Neurology`."""
    authors, journal = by.split("; ", 1) if "; " in by else ("", by)
    names = authors.split(", ")
    return f"{names[0]} et al.; {journal}" if len(names) > MOST_AUTHORS else by


def address(source: Source) -> str:
    """Return where a source can be read: its own page, else the page of its DOI or PubMed number."""
    if source.url:
        return source.url
    if source.doi:
        return f"https://doi.org/{source.doi}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/" if source.pmid else ""
