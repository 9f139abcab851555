"""Texts of the catalog into the inline words of one document, each with the numbers of its sources."""

from collections.abc import Iterable

from footrelief.citations import Citations
from footrelief.document import Cite, Inline, Paragraph, Role, Span
from footrelief.guide.choice import Guide
from footrelief.guide.relevance import names
from footrelief.model import Cause, Claim
from footrelief.wording import lowered


class Words:
    """Puts texts into words for one guide, citing as it goes; `briefly`: never more than a statement's chief source."""

    def __init__(self, guide: Guide, citations: Citations, *, briefly: bool = False) -> None:
        self._citations = citations
        self._briefly = briefly
        self._notes = guide.notes
        self._grades = {grade.id: grade for grade in guide.grades}

    def told(self, text: str, sources: Iterable[str]) -> Inline:
        """Return the text followed by its chief source."""
        return (Span(f"{text} "), self.cite(sources))

    def cite(self, sources: Iterable[str]) -> Cite:
        """Return the number of the first of these sources: the one that an entry chiefly rests on.

        One source is enough to trace a statement and easy on the eye; `footrelief show` names all of them.
        """
        return self.cite_each([sources])

    def cite_each(self, statements: Iterable[Iterable[str]]) -> Cite:
        """Return the number of the chief source of each statement."""
        return self._citations.cite(next(iter(sources)) for sources in statements)

    def cite_all(self, sources: Iterable[str]) -> Cite:
        """Return the numbers of all these sources, for statements about what studies found."""
        return self.cite(sources) if self._briefly else self._citations.cite(sources)

    def label(self, grade: str) -> str:
        """Return how sure one can be, in plain words: `Low certainty`."""
        return self._grades[grade].label

    def grade(self, grade: str) -> Span:
        """Return how sure one can be, as it stands inside a line."""
        return Span(self.certainty(grade), "grade")

    def certainty(self, grade: str) -> str:
        """Return how sure one can be, as it stands inside a line: `low certainty`."""
        return lowered(self.label(grade))

    def meaning(self, grade: str) -> str:
        """Return what a grade means."""
        return self._grades[grade].meaning

    def parts(self, claim: Claim, cause: Cause | None) -> tuple[Paragraph, ...]:
        """Return the grades of those parts of a claim that name the cause."""
        return tuple(
            Paragraph((Span(capital(part.part)), Span(": "), self.grade(part.grade), Span(".")))
            for part in claim.parts
            if cause and names(cause, part.part)
        )

    def notes(self, topic: str) -> tuple[Paragraph, ...]:
        """Return what the notes of a topic say, as one paragraph; nothing when there are none."""
        told = [self.told(note.text, note.sources) for note in self._notes if note.topic == topic]
        return (Paragraph(flow(told)),) if told else ()


def capital(text: str) -> str:
    """Return a text that begins a line: its first letter a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def flow(sentences: Iterable[Inline]) -> Inline:
    """Return sentences one after the other, a space between them."""
    words: list[Span | Cite] = []
    for sentence in sentences:
        words += [*([Span(" ")] if words else []), *sentence]
    return tuple(words)


def first_sentence(text: str) -> str:
    """Return a text up to the end of its first sentence."""
    for end, mark in enumerate(text[:-2]):
        if mark in ".!?" and text[end + 1] == " " and not text[end + 2].islower():
            return text[: end + 1]
    return text


def listed(texts: Iterable[str], between: str = ", ", role: Role = "plain") -> Inline:
    """Return texts as one line: `a, b, c`."""
    spans: list[Span] = []
    for text in texts:
        spans += [Span(between)] * bool(spans) + [Span(text, role)]
    return tuple(spans)
