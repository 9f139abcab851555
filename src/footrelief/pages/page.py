"""A page in the making: turns texts, ids and grades of the catalog into blocks, and keeps what was cited."""

from collections.abc import Iterable

from footrelief.catalog import Catalog
from footrelief.citations import Citations
from footrelief.document import Block, Bullets, Document, Entry, Heading, Inline, Paragraph, Span
from footrelief.model import Entry as CatalogEntry
from footrelief.model import Grade

LONGEST_NAME = 60
"""Letters; longer titles are sentences."""


class Page:
    """Writes the blocks of one document from a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.citations = Citations(catalog)

    def cited(self, text: str, sources: Iterable[str]) -> Paragraph:
        """Return a paragraph that ends with the numbers of its sources."""
        return Paragraph(self.citations.cited(text, sources))

    def graded(self, text: str, grade_id: str) -> Inline:
        """Return a text, then its grade with what that means: how sure can we be?"""
        grade = self.catalog.get(Grade, grade_id)
        return (Span(text), Span(grade.label, "grade"), Span(f". {grade.meaning}"))

    def named(self, record: type[CatalogEntry], ids: Iterable[str]) -> Inline | Bullets:
        """Return entries by name and id: on one line, `Neck (neck); Jaw (jaw)`, or as a list when one is a sentence."""
        entries = self.catalog.many(record, ids)
        names = tuple(
            (Span(entry.title), Span(f" ({entry.id})" if not entry.title.startswith(entry.id) else "", "id"))
            for entry in entries
        )
        if any(len(entry.title) > LONGEST_NAME for entry in entries):
            return Bullets(names)
        return tuple(span for name in names for span in (*([Span("; ")] if name is not names[0] else []), *name))

    def document(self, title: str, blocks: Iterable[Block], entries: Iterable[CatalogEntry]) -> Document:
        """Close the page: sources at the end; the records are these entries, in the shape of a catalog file."""
        blocks = tuple(blocks)
        sources = self.citations.list()
        records: dict[str, list[CatalogEntry]] = {}
        for entry in entries:
            records.setdefault(entry.section, []).append(entry)
        ending = (Heading("Sources", anchor="sources"), sources) if sources.items else ()
        return Document(title, (*blocks, *ending), records=records, language=self.catalog.header.language)


def particular(term: str, words: Inline | Paragraph | Bullets | str | None) -> tuple[Entry, ...]:
    """Return what one field says, under its name; nothing when the field is empty."""
    match words:
        case None | () | "":
            return ()
        case str():
            return (Entry(term, (Paragraph((Span(words),)),)),)
        case tuple():
            return (Entry(term, (Paragraph(words),)),)
        case _:
            return (Entry(term, (words,)),)


def bullets(texts: Iterable[str], *, ordered: bool = False) -> Bullets | None:
    """Return texts as a list; nothing when there are none."""
    items = tuple((Span(text),) for text in texts)
    return Bullets(items, ordered) if items else None


def quiet(text: str) -> Paragraph:
    """Return a remark that stands back."""
    return Paragraph((Span(text, "quiet"),))


def also_called(synonyms: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Return the other names of an entry, if it has any."""
    return (quiet(f"Also called {', '.join(synonyms)}."),) if synonyms else ()
