"""Any entry of any kind in full, with its doubts, everything that refers to it, and where it is written."""

from collections.abc import Iterable, Iterator

from footrelief.catalog import Catalog
from footrelief.document import Block, Document, Heading
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
from footrelief.pages import cause, evidence_entries, point, routine, safety_entries, technique
from footrelief.pages.page import Page, quiet
from footrelief.query.lookup import lookup
from footrelief.wording import count

SAFETY_FIRST: tuple[type[Entry], ...] = (WarningSign, StopSign, Caution, Urgency)


def show(catalog: Catalog, words: str) -> Document:
    """Write every entry of this id or name, the safety ones first; `cause:pregnancy` picks one kind.

    Raises NotFoundError, with near misses, when there is none.
    """
    found = lookup(catalog, words)
    order = dict.fromkeys((*SAFETY_FIRST, *ENTRIES))
    return in_full(
        catalog,
        [catalog.get(record, entry.id) for record in order for entry in found if entry.section == record.section],
    )


def in_full(catalog: Catalog, entries: list[Entry]) -> Document:
    """Write one page about these entries."""
    page = Page(catalog)
    if len(entries) == 1:
        title = entries[0].title
        return page.document(title, section_of(page, entries[0], level=1), entries)
    title = f"{entries[0].id}: {count(len(entries), 'entry', 'entries')}"
    sections = (block for entry in entries for block in section_of(page, entry, level=2))
    return page.document(title, (Heading(title, level=1, aside="footrelief show KIND:ID"), *sections), entries)


def section_of(page: Page, entry: Entry, level: int) -> Iterator[Block]:
    """Write one entry under its own heading."""
    yield Heading(
        entry.title,
        level=1 if level == 1 else 2,
        anchor=f"{entry.section}-{entry.id}",
        aside=f"{entry.kind} {entry.id}",
    )
    yield from describe(page, entry)
    yield quiet(f"Written in {page.catalog.place(entry)}.")


def describe(page: Page, entry: Entry) -> Iterable[Block]:  # noqa: C901, PLR0911, PLR0912 - one case for each kind
    """Write what the catalog holds about an entry."""
    match entry:
        case Cause():
            return cause.describe(page, entry)
        case Point():
            return point.describe(page, entry)
        case Technique():
            return technique.describe(page, entry)
        case Routine():
            return routine.describe(page, entry)
        case Urgency():
            return safety_entries.describe_urgency(page, entry)
        case WarningSign():
            return safety_entries.describe_warning_sign(page, entry)
        case StopSign():
            return safety_entries.describe_stop_sign(page, entry)
        case Caution():
            return safety_entries.describe_caution(page, entry)
        case Grade():
            return evidence_entries.describe_grade(page, entry)
        case Claim():
            return evidence_entries.describe_claim(page, entry)
        case Correction():
            return evidence_entries.describe_correction(page, entry)
        case Finding():
            return evidence_entries.describe_finding(page, entry)
        case Note():
            return evidence_entries.describe_note(page, entry)
        case Source():
            return evidence_entries.describe_source(page, entry)
        case _:
            raise TypeError(f"no page is written for a {entry.kind}")
