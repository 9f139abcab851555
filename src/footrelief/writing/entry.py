"""Any entry of any kind in full, with its doubts, everything that refers to it, and where it is written."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never, cast

from msgspec import to_builtins
from msgspec.structs import fields

from footrelief.catalog import Catalog
from footrelief.document import Block, Document, Heading, Paragraph, Span, Term, Terms
from footrelief.model import (
    ENTRIES,
    Cause,
    Caution,
    Claim,
    Correction,
    Entry,
    Finding,
    Grade,
    Note,
    Point,
    Routine,
    Source,
    StopSign,
    Technique,
    Urgency,
    WarningSign,
)
from footrelief.query.lookup import lookup
from footrelief.text.words import count
from footrelief.writing import evidence_entries, massage_entries, safety_entries
from footrelief.writing.phrases import Phrases, particular, quiet
from footrelief.writing.sources import page

if TYPE_CHECKING:
    from footrelief.catalog.overlay import Laid  # only to say where fields were read

AnyEntry: TypeAlias = (
    Cause
    | Point
    | Technique
    | Routine
    | Urgency
    | WarningSign
    | StopSign
    | Caution
    | Grade
    | Claim
    | Correction
    | Finding
    | Note
    | Source
)
"""The closed union of entries; each has a page."""
SAFETY_FIRST: Final[tuple[type[Entry], ...]] = (WarningSign, StopSign, Caution, Urgency)


def show(catalog: Catalog, words: str) -> Document:
    """Write every entry of this id or name, the safety ones first; raises as `find`."""
    return in_full(catalog, find(catalog, words))


def find(catalog: Catalog, words: str) -> list[Entry]:
    """Return every entry of this id or name, the safety ones first; `cause:pregnancy` picks one kind.

    Raises NotFoundError, with near misses, when there is none.
    """
    found = lookup(catalog, words)
    order = dict.fromkeys((*SAFETY_FIRST, *ENTRIES))
    return [catalog.get(record, entry.id) for record in order for entry in found if entry.section == record.section]


def in_full(catalog: Catalog, entries: list[Entry], *, why: bool = False) -> Document:
    """Write one page about these entries; `why`: with the file and line that supplied each field."""
    phrases = Phrases(catalog)
    laid = catalog.lay_out() if why else None
    if len(entries) == 1:
        title = entries[0].title
        return page(phrases, title, section_of(phrases, entries[0], level=1, laid=laid), entries)
    title = f"{entries[0].id}: {count(len(entries), 'entry', 'entries')}"
    sections = (block for entry in entries for block in section_of(phrases, entry, level=2, laid=laid))
    return page(phrases, title, (Heading(title, level=1, aside="footrelief show KIND:ID"), *sections), entries)


def section_of(phrases: Phrases, entry: Entry, level: int, laid: "Laid | None" = None) -> Iterator[Block]:
    """Write one entry under its own heading; `laid`: with where each of its fields was read."""
    yield Heading(
        entry.title,
        level=1 if level == 1 else 2,
        anchor=f"{entry.section}-{entry.id}",
        aside=f"{entry.kind} {entry.id}",
    )
    blocks, told = describe(phrases, cast("AnyEntry", entry))
    yield from blocks
    if others := tuple(remaining(phrases, entry, told)):
        yield Terms(others)
    if laid:
        from footrelief.catalog.diff import origins  # only where somebody asks why

        where = origins(laid, entry.section, entry.id)
        yield Terms(tuple(Term(name, (Paragraph((Span(line),)),)) for name, line in where))
    yield quiet(f"Written in {phrases.catalog.place(entry)}.")


def describe(phrases: Phrases, entry: AnyEntry) -> tuple[Iterable[Block], frozenset[str]]:  # noqa: C901, PLR0911, PLR0912
    """Write what the catalog holds about an entry, and say which of its fields that covers."""
    match entry:
        case Cause():
            return massage_entries.cause(phrases, entry), massage_entries.CAUSE
        case Point():
            return massage_entries.point(phrases, entry), massage_entries.POINT
        case Technique():
            return massage_entries.technique(phrases, entry), massage_entries.TECHNIQUE
        case Routine():
            return massage_entries.routine(phrases, entry), massage_entries.ROUTINE
        case Urgency():
            return safety_entries.urgency(phrases, entry), safety_entries.URGENCY
        case WarningSign():
            return safety_entries.warning_sign(phrases, entry), safety_entries.WARNING_SIGN
        case StopSign():
            return safety_entries.stop_sign(phrases, entry), safety_entries.STOP_SIGN
        case Caution():
            return safety_entries.caution(phrases, entry), safety_entries.CAUTION
        case Grade():
            return evidence_entries.grade(phrases, entry), evidence_entries.GRADE
        case Claim():
            return evidence_entries.claim(phrases, entry), evidence_entries.CLAIM
        case Correction():
            return evidence_entries.correction(phrases, entry), evidence_entries.CORRECTION
        case Finding():
            return evidence_entries.finding(phrases, entry), evidence_entries.FINDING
        case Note():
            return evidence_entries.note(phrases, entry), evidence_entries.NOTE
        case Source():
            return evidence_entries.source(phrases, entry), evidence_entries.SOURCE
        case _:
            assert_never(entry)


def remaining(phrases: Phrases, entry: Entry, told: frozenset[str]) -> Iterator[Term]:
    """Write the fields that no page words, so that a new field of the schema is never silent: names, or its values."""
    referred = referring(phrases, entry)
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name in told or value in (None, (), field.default):
            continue
        words = referred.get(field.name) or in_words(to_builtins(value))
        yield from particular(field.name.replace("_", " ").capitalize(), words)


def referring(phrases: Phrases, entry: Entry) -> dict[str, str]:
    """Return by field the entries that an entry names: `Pregnancy (pregnancy); Diabetes (diabetes)`."""
    rows = phrases.catalog.store.rows(
        "SELECT link.field, group_concat(target.title || ' (' || target.id || ')', '; ') FROM link"
        " JOIN entry ON entry.rank = link.entry JOIN entry AS target ON target.rank = link.target"
        " WHERE entry.section = ? AND entry.id = ? GROUP BY link.field",
        (entry.section, entry.id),
    )
    return dict(rows)


def in_words(value: object) -> str:
    """Return plain data as words: lists with semicolons, records with the names of their fields."""
    match value:
        case bool():
            return "yes" if value else "no"
        case dict():
            return ", ".join(f"{name.replace('_', ' ')}: {in_words(inside)}" for name, inside in value.items())
        case list() | tuple():
            return "; ".join(map(in_words, value))
        case _:
            return str(value)
