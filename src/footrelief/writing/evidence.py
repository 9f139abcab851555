"""What is claimed of headache and foot massage, how sure that is, and why: a page of its own."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from footrelief.catalog import Catalog
from footrelief.document import Block, Column, Document, Heading, Paragraph, Span, Table, Term, Terms
from footrelief.model import Claim, Correction, Finding, Grade, Note
from footrelief.query.lookup import lookup_one
from footrelief.wording import ABOUT
from footrelief.writing import tell, words
from footrelief.writing.entry import in_full
from footrelief.writing.phrases import Phrases, bullets
from footrelief.writing.sources import page


def evidence(catalog: Catalog) -> Document:
    """Write what is claimed of headache and foot massage, and how sure one can be of each."""
    phrases = Phrases(catalog)
    claims, corrections, findings = catalog.all(Claim), catalog.all(Correction), catalog.all(Finding)
    grades = sorted(catalog.all(Grade), key=attrgetter("order"), reverse=True)
    notes = sorted((note for note in catalog.all(Note) if "evidence" in note.shown), key=attrgetter("order"))
    harm = [note for note in notes if note.topic == "harm"]
    blocks = (
        Heading("How sure can we be?", level=1, aside="footrelief evidence CLAIM"),
        *scale(phrases, grades, [note for note in notes if note not in harm]),
        *(block for about in ABOUT for block in claims_about(phrases, about, claims)),
        *under(words.OVERCLAIMS, "corrections", (tell.correction(phrases, c) for c in corrections)),
        *under(words.RELATED, "findings", (tell.finding(phrases, finding) for finding in findings)),
        *((Heading("Harm", anchor="harm"),) if harm else ()),
        *(Paragraph(phrases.cited(note.text, note.sources)) for note in harm),
    )
    return page(phrases, "How sure can we be?", blocks, (*claims, *corrections, *findings, *grades, *notes))


def claim(catalog: Catalog, name: str) -> Document:
    """Write one claim in full. Raises NotFoundError, with near misses, when there is no such claim."""
    return in_full(catalog, [catalog.get(Claim, lookup_one(catalog, name, Claim.section))])


def scale(phrases: Phrases, grades: Iterable[Grade], notes: Iterable[Note]) -> Iterator[Block]:
    """Write what the grades mean, surest first, and how they are given."""
    rows = tuple(((Span(grade.label, "grade"),), (Span(grade.meaning),)) for grade in grades)
    yield Table((Column("grade"), Column("meaning", share=1)), rows)
    for note in notes:
        yield Paragraph(phrases.cited(note.text, note.sources))
        if steps := bullets(note.steps):
            yield steps


def claims_about(phrases: Phrases, about: str, claims: Iterable[Claim]) -> Iterator[Block]:
    """Write the claims about one side of the matter."""
    return under(
        ABOUT[about],
        about,
        (
            Term(claim.title, tell.claim(phrases, claim, "full"), remark=claim.id, anchor=claim.id)
            for claim in claims
            if claim.about == about
        ),
    )


def under(heading: str, anchor: str, entries: Iterable[Term]) -> Iterator[Block]:
    """Write entries under their heading; nothing when there are none."""
    if items := tuple(entries):
        yield Heading(heading, anchor=anchor)
        yield Terms(items)
