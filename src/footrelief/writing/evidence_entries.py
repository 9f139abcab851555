"""One grade, claim, correction, finding, note or source in full, with the names of the fields that its page words."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Inline, Paragraph, Span, Term, Terms
from footrelief.model import ENTRIES, Claim, Correction, Entry, Finding, Grade, Note, Source
from footrelief.wording import ABOUT, SOURCE_LEVEL, SOURCE_TYPE, TRUST
from footrelief.writing import tell, words
from footrelief.writing.phrases import Phrases, bullets, particular, quiet

GRADE: Final = frozenset(("id", "order", "label", "meaning", "sources"))
CLAIM: Final = frozenset(
    ("id", "about", "claim", "from_article", "grade", "parts", "verdict", "why", "say", "sources", "disputes")
)
CORRECTION: Final = frozenset(("id", "claim", "grade", "instead", "sources", "disputes"))
FINDING: Final = frozenset(("id", "topic", "grade", "text", "sources", "disputes"))
NOTE: Final = frozenset(("id", "topic", "text", "steps", "sources"))
SOURCE: Final = frozenset(Source.__struct_fields__) - {"publisher", "language", "superseded_by"}


def grade(phrases: Phrases, grade: Grade) -> Iterator[Block]:
    """Write what a grade means, and what has it."""
    yield Paragraph(phrases.cited(grade.meaning, grade.sources))
    records: tuple[type[Claim | Correction | Finding], ...] = (Claim, Correction, Finding)
    for record in records:
        ids = [entry.id for entry in phrases.catalog.all(record) if entry.grade == grade.id]
        if told := particular(f"{record.section.capitalize()} so graded", phrases.named(record, ids)):
            yield Terms(told)


def claim(phrases: Phrases, claim: Claim) -> Iterator[Block]:
    """Write a claim with its grade, the reasons, and where it comes from."""
    yield from tell.claim(phrases, claim, "full")
    origin = words.FROM_ARTICLE if claim.from_article else ""
    yield quiet(f"{ABOUT[claim.about]}. {origin}".strip())


def correction(phrases: Phrases, correction: Correction) -> Iterator[Block]:
    """Write what to say instead of an overclaim."""
    yield from tell.correction(phrases, correction).blocks


def finding(phrases: Phrases, finding: Finding) -> Iterator[Block]:
    """Write evidence on a neighbouring question."""
    yield from tell.finding(phrases, finding).blocks


def note(phrases: Phrases, note: Note) -> Iterator[Block]:
    """Write a note with its steps."""
    yield Paragraph(phrases.cited(note.text, note.sources))
    if steps := bullets(note.steps):
        yield steps
    yield Terms(particular("Topic", note.topic.replace("-", " ")))


def source(phrases: Phrases, source: Source) -> Iterator[Block]:
    """Write who published a source, how far it can be trusted, and everything that rests on it."""
    year = f", {source.year}" if source.year else ""
    yield Terms(
        (
            *particular("By", f"{source.byline}{year}"),
            *particular("Authors", source.everybody if source.everybody != source.writers else None),
            *particular("What it is", SOURCE_TYPE[source.type].capitalize()),
            *particular("Trust", TRUST[source.trust]),
            *particular("Level", source.level and SOURCE_LEVEL[source.level]),
            *particular("Read", None if source.type == "own" else words.READ[source.read or source.was_read]),
            *particular("Says", source.says),
            *particular("Note", source.note),
            *particular("Status", None if source.status == "current" else words.STATUS[source.status]),
            *particular("Checked", source.checked),
            *particular("To be checked by", source.review_by),
            *particular("DOI or page", link(source.address)),
            *particular("PubMed number", source.pmid),
            *particular("Read at", link(source.read_at)),
            *(item for record in ENTRIES for item in citing(phrases, record, source)),
        )
    )


def citing(phrases: Phrases, record: type[Entry], source: Source) -> tuple[Term, ...]:
    """Name the entries of one kind that rest on a source."""
    ids = [entry.id for entry in phrases.catalog.all(record) if source.id in getattr(entry, "sources", ())]
    return particular(f"Cited by {record.section.replace('_', ' ')}", phrases.named(record, ids))


def link(address: str | None) -> Inline:
    """Return an address as a link."""
    return (Span(address, "link", address),) if address else ()
