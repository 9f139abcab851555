"""One grade, claim, correction, finding, note or source in full."""

from collections.abc import Iterator
from typing import Final

from footrelief.citations import EDITORIAL
from footrelief.document import Block, Entries, Entry, Inline, Paragraph, Span
from footrelief.model import ENTRIES, Claim, Correction, Finding, Grade, Note, Source
from footrelief.model import Entry as CatalogEntry
from footrelief.pages.page import Page, bullets, particular
from footrelief.pages.proof import claim_blocks, grade_words
from footrelief.wording import ABOUT, SOURCE_TYPE, TRUST

READ: Final = {True: "Read, at least in part.", False: "Known by reference only; not read."}


def describe_grade(page: Page, grade: Grade) -> Iterator[Block]:
    """Write what a grade means, and what has it."""
    yield page.cited(grade.meaning, grade.sources)
    records: tuple[type[Claim | Correction | Finding], ...] = (Claim, Correction, Finding)
    yield Entries(
        tuple(
            item
            for record in records
            for item in particular(
                f"{record.section.capitalize()} so graded",
                page.named(record, [entry.id for entry in page.catalog.all(record) if entry.grade == grade.id]),
            )
        )
    )


def describe_claim(page: Page, claim: Claim) -> Iterator[Block]:
    """Write a claim with its grade, the reasons, and where it comes from."""
    yield from claim_blocks(page, claim)
    origin = " One of the claims of the article that footrelief started from." if claim.from_article else ""
    yield Paragraph((Span(f"{ABOUT[claim.about]}.{origin}", "quiet"),))


def describe_correction(page: Page, correction: Correction) -> Iterator[Block]:
    """Write what to say instead of an overclaim."""
    said = page.citations.cited(correction.instead, correction.sources)
    yield Paragraph((*grade_words(page, correction.grade), *said))


def describe_finding(page: Page, finding: Finding) -> Iterator[Block]:
    """Write evidence on a neighbouring question."""
    yield Paragraph((*grade_words(page, finding.grade), *page.citations.cited(finding.text, finding.sources)))


def describe_note(page: Page, note: Note) -> Iterator[Block]:
    """Write a note with its steps."""
    yield page.cited(note.text, note.sources)
    if steps := bullets(note.steps):
        yield steps
    yield Entries(particular("Topic", note.topic.replace("-", " ")))


def describe_source(page: Page, source: Source) -> Iterator[Block]:
    """Write who published a source, how far it can be trusted, and everything that rests on it."""
    yield Entries(
        (
            *particular("By", f"{source.by}{f', {source.year}' if source.year else ''}"),
            *particular("What it is", SOURCE_TYPE[source.type].capitalize()),
            *particular("Trust", TRUST[source.trust]),
            *particular("Read", None if source.id == EDITORIAL else READ[source.seen]),
            *particular("Note", source.note),
            *particular("Address", link(source.url)),
            *particular("DOI", link(source.doi and f"https://doi.org/{source.doi}")),
            *particular("PubMed", link(source.pmid and f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/")),
            *(item for record in ENTRIES for item in citing(page, record, source)),
        )
    )


def citing(page: Page, record: type[CatalogEntry], source: Source) -> tuple[Entry, ...]:
    """Name the entries of one kind that rest on a source."""
    ids = [entry.id for entry in page.catalog.all(record) if source.id in getattr(entry, "sources", ())]
    section = record.section.replace("_", " ")
    return particular(f"Cited by {section}", page.named(record, ids))


def link(address: str | None) -> Inline:
    """Return an address as a link."""
    return (Span(address, "link", address),) if address else ()
