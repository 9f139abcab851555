"""Texts of the catalog and messages of the program into the inline words of one document, with numbers of sources."""

import re
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import Final, TypeAlias, TypeVar, cast

from footrelief.catalog import Catalog
from footrelief.document import Bullets, Cite, Inline, Paragraph, Role, Span, Term
from footrelief.model import Entry, Grade
from footrelief.text.words import lowered
from footrelief.writing import words

E = TypeVar("E", bound=Entry)
Place: TypeAlias = str | int | Span | Cite | Inline
PARTS: Final = re.compile(r"(\*[^*]+\*|\{\w+\})")
LONGEST_NAME: Final = 60
"""Letters; longer titles are sentences."""


def say(message: str, role: Role = "plain", /, **places: Place) -> Inline:
    """Fill a message of `words`: `{name}` is a place, what stands between asterisks is strong."""
    spans: list[Span | Cite] = []
    for part in filter(None, PARTS.split(message)):
        match part[0], places[part[1:-1]] if part[0] == "{" else part:
            case "{", str() | int() as text:
                spans.append(Span(str(text), role))
            case "{", Span() | Cite() as span:
                spans.append(span)
            case "{", tuple() as inline:
                spans += inline
            case "*", _:
                spans.append(Span(part[1:-1], "strong"))
            case _:
                spans.append(Span(part, role))
    return tuple(spans)


class Phrases:
    """Writes the words of one document from one catalog, and gives each source its number when it is first cited.

    `briefly`: never more than the chief source of a statement, because paper is short. Without `citing` the documents
    that a page leads to name the sources; its statements carry no numbers.
    """

    def __init__(self, catalog: Catalog, *, briefly: bool = False, citing: bool = True) -> None:
        self.catalog = catalog
        self.briefly = briefly
        self.citing = citing
        self._numbers: dict[str, int] = {}
        self._by_id: dict[type[Entry], dict[str, Entry]] = {}

    @property
    def cited_sources(self) -> tuple[str, ...]:
        """The ids of the sources cited so far, by number."""
        return tuple(self._numbers)

    def cite(self, sources: Iterable[str]) -> Cite:
        """Return the numbers of these sources, lowest first."""
        if self.briefly or not self.citing:
            return self.chief(sources)
        return Cite(tuple(sorted({self._numbers.setdefault(source, len(self._numbers) + 1) for source in sources})))

    @cached_property
    def ours(self) -> frozenset[str]:
        """The ids of sources that are a choice of the catalog's makers: nothing to look up."""
        rows = self.catalog.store.rows(
            "SELECT id FROM entry WHERE section = 'sources' AND json_extract(body, '$.type') = 'own'"
        )
        return frozenset(id_ for (id_,) in rows)

    def chief(self, *statements: Iterable[str]) -> Cite:
        """Return the number of the first source of each statement: the one that it chiefly rests on.

        One source is enough to trace a statement and easy on the eye; `footrelief show` names all of them.
        """
        firsts = (next(iter(sources)) for sources in statements if self.citing)
        return Cite(tuple(sorted({self._numbers.setdefault(source, len(self._numbers) + 1) for source in firsts})))

    def cited(self, text: str, sources: Iterable[str], disputes: Collection[str] = ()) -> Inline:
        """Return a text followed by the numbers of all its sources; those that dispute it are named as such."""
        if not self.citing:
            return (Span(text),)
        agreeing = [source for source in sources if source not in disputes]
        for_it = (Span(" "), self.cite(agreeing)) if agreeing else ()
        against = (Span(f" {words.AGAINST} "), self.cite(disputes)) if disputes else ()
        ours = (Span(f" {words.OUR_RULE}"),) if self.ours.issuperset(sources) else ()
        return (Span(text), *for_it, *against, *ours)

    def told(self, text: str, sources: Iterable[str]) -> Inline:
        """Return a text followed by its chief source."""
        return (Span(text), Span(" "), self.chief(sources)) if self.citing else (Span(text),)

    def entry(self, record: type[E], id_: str) -> E:
        """Return one of a few entries that a document names again and again."""
        if record not in self._by_id:
            self._by_id[record] = {entry.id: entry for entry in self.catalog.all(record)}
        return cast("E", self._by_id[record][id_])

    def grade(self, grade_id: str) -> Grade:
        """Return a grade: how sure one can be."""
        return self.entry(Grade, grade_id)

    def certainty(self, grade_id: str) -> Span:
        """Return how sure one can be, as it stands inside a line: `low certainty`."""
        return Span(lowered(self.grade(grade_id).label), "grade")

    def named(self, record: type[Entry], ids: Iterable[str]) -> Inline | Bullets:
        """Return entries by name and id: on one line, `Neck (neck); Jaw (jaw)`, or as a list when one is a sentence."""
        entries = self.catalog.many(record, ids)
        names = tuple(
            (Span(entry.title), Span("" if entry.title.startswith(entry.id) else f" ({entry.id})", "id"))
            for entry in entries
        )
        if any(len(entry.title) > LONGEST_NAME for entry in entries):
            return Bullets(names)
        return flow(names, "; ")


def flow(sentences: Iterable[Inline], between: str = " ") -> Inline:
    """Return sentences one after the other, a space between them."""
    words: list[Span | Cite] = []
    for sentence in sentences:
        words += [*([Span(between)] if words else []), *sentence]
    return tuple(words)


def listed(texts: Iterable[str], between: str = ", ", role: Role = "plain") -> Inline:
    """Return texts as one line: `a, b, c`."""
    return flow(((Span(text, role),) for text in texts), between)


def bullets(texts: Iterable[str], *, ordered: bool = False) -> Bullets | None:
    """Return texts as a list; nothing when there are none."""
    items = tuple((Span(text),) for text in texts)
    return Bullets(items, ordered) if items else None


def particular(term: str, words: Inline | Paragraph | Bullets | str | None) -> tuple[Term, ...]:
    """Return what one field says, under its name; nothing when the field is empty."""
    match words:
        case None | () | "":
            return ()
        case str():
            return (Term(term, (Paragraph((Span(words),)),)),)
        case tuple():
            return (Term(term, (Paragraph(words),)),)
        case _:
            return (Term(term, (words,)),)


def quiet(text: str) -> Paragraph:
    """Return a remark that stands back."""
    return Paragraph((Span(text, "quiet"),))


def also_called(synonyms: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """Return the other names of an entry, if it has any."""
    return (quiet(f"Also called {', '.join(synonyms)}."),) if synonyms else ()


def capital(text: str) -> str:
    """Return a text that begins a line: its first letter a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return the text with a full stop at its end, unless it ends in one of the marks that end a sentence."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def first_sentence(text: str) -> str:
    """Return a text up to the end of its first sentence."""
    for end, mark in enumerate(text[:-2]):
        if mark in ".!?" and text[end + 1] == " " and not text[end + 2].islower():
            return text[: end + 1]
    return text
