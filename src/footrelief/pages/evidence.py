"""The evidence page: claims with grade, verdict and reasons, overclaims put right, harms; or one claim in full."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from footrelief.catalog import Catalog
from footrelief.document import Block, Column, Document, Entries, Entry, Heading, Paragraph, Span, Table
from footrelief.model import Claim, Correction, Finding, Grade, Note
from footrelief.pages.entry import in_full
from footrelief.pages.page import Page, bullets
from footrelief.pages.proof import claim_blocks, grade_words
from footrelief.query.lookup import lookup_one
from footrelief.wording import ABOUT

SHOWN_NOTES = ("harm", "grading")


def evidence(catalog: Catalog) -> Document:
    """Write what is claimed of headache and foot massage, and how sure one can be of each."""
    page = Page(catalog)
    claims, corrections, findings = catalog.all(Claim), catalog.all(Correction), catalog.all(Finding)
    grades = sorted(catalog.all(Grade), key=attrgetter("order"), reverse=True)
    notes = [note for note in catalog.all(Note) if note.topic in SHOWN_NOTES]
    blocks = (
        Heading("How sure can we be?", level=1, aside="footrelief evidence CLAIM"),
        *scale(page, grades, [note for note in notes if note.topic == "grading"]),
        *(block for about in ABOUT for block in claims_about(page, about, claims)),
        *put_right(page, corrections),
        *neighbours(page, findings),
        *harms(page, [note for note in notes if note.topic == "harm"]),
    )
    return page.document("How sure can we be?", blocks, (*claims, *corrections, *findings, *grades, *notes))


def claim(catalog: Catalog, words: str) -> Document:
    """Write one claim in full. Raises NotFoundError, with near misses, when there is no such claim."""
    return in_full(catalog, [catalog.get(Claim, lookup_one(catalog, words, Claim.section))])


def scale(page: Page, grades: Iterable[Grade], notes: Iterable[Note]) -> Iterator[Block]:
    """Write what the grades mean, surest first, and how they are given."""
    rows = tuple(((Span(grade.label, "grade"),), (Span(grade.meaning),)) for grade in grades)
    yield Table((Column("grade"), Column("meaning", share=1)), rows)
    for note in notes:
        yield page.cited(note.text, note.sources)
        if steps := bullets(note.steps):
            yield steps


def claims_about(page: Page, about: str, claims: Iterable[Claim]) -> Iterator[Block]:
    """Write the claims about one side of the matter."""
    items = tuple(
        Entry(claim.claim, tuple(claim_blocks(page, claim)), remark=claim.id, anchor=claim.id)
        for claim in claims
        if claim.about == about
    )
    if items:
        yield Heading(ABOUT[about], anchor=about)
        yield Entries(items)


def put_right(page: Page, corrections: Iterable[Correction]) -> Iterator[Block]:
    """Write common overclaims with what to say instead."""
    items = tuple(
        Entry(
            correction.claim,
            (
                Paragraph(
                    (
                        *grade_words(page, correction.grade),
                        *page.citations.cited(correction.instead, correction.sources),
                    )
                ),
            ),
            anchor=correction.id,
        )
        for correction in corrections
    )
    if items:
        yield Heading("Often said, and what to say instead", anchor="corrections")
        yield Entries(items)


def neighbours(page: Page, findings: Iterable[Finding]) -> Iterator[Block]:
    """Write the evidence on neighbouring questions."""
    items = tuple(
        Entry(
            finding.topic,
            (Paragraph((*grade_words(page, finding.grade), *page.citations.cited(finding.text, finding.sources))),),
            anchor=finding.id,
        )
        for finding in findings
    )
    if items:
        yield Heading("Related evidence", anchor="findings")
        yield Entries(items)


def harms(page: Page, notes: Iterable[Note]) -> Iterator[Block]:
    """Write what harm has been reported."""
    told = tuple(page.cited(note.text, note.sources) for note in notes)
    if told:
        yield Heading("Harm", anchor="harm")
        yield from told
