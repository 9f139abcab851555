"""Claims and grades into words, for the evidence page and for pages about one entry."""

from collections.abc import Iterator

from footrelief.document import Block, Inline, Paragraph, Span
from footrelief.model import Claim, Grade
from footrelief.pages.page import Page, bullets


def claim_blocks(page: Page, claim: Claim) -> Iterator[Block]:
    """Write a claim's grade and verdict, the reasons for the grade, and the sentence to take away."""
    verdict = page.citations.cited(claim.verdict, claim.sources)
    yield Paragraph((*grade_words(page, claim.grade), *verdict))
    if claim.parts:
        parts = [f"{part.part}: {page.catalog.get(Grade, part.grade).label.lower()}" for part in claim.parts]
        yield Paragraph((Span(f"By part: {'; '.join(parts)}."),))
    if reasons := bullets(claim.why):
        yield reasons
    yield Paragraph((Span("To take away: ", "quiet"), Span(claim.say)))


def grade_words(page: Page, grade_id: str) -> Inline:
    """Return a grade as the first words of a paragraph."""
    return (Span(page.catalog.get(Grade, grade_id).label, "grade"), Span(". "))
