"""One routine in full: its steps with times, what must be true before one starts, how often."""

from collections.abc import Iterator

from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Entries, Schedule
from footrelief.guide.sections.session import schedule
from footrelief.model import Cause, Routine
from footrelief.pages.page import Page, also_called, bullets, particular
from footrelief.pages.technique import own
from footrelief.routine import SessionRequest, compose
from footrelief.safety import SafePoints, screen
from footrelief.wording import MODE, duration


def describe(page: Page, routine: Routine) -> Iterator[Block]:
    """Write everything that the catalog holds about a routine, its conditions first."""
    yield from also_called(routine.synonyms)
    if conditions := bullets(routine.requires):
        yield Callout("caution", "Only if", (conditions,))
    told = as_composed(page.catalog, routine)
    yield from told
    offered = [
        cause.id for cause in page.catalog.all(Cause) if routine.id in cause.routines or cause.id in routine.causes
    ]
    time = f"{duration(told[0].total_seconds if told else routine.total_seconds)} for both feet, {MODE[routine.mode]}."
    yield Entries(
        (
            *particular("In short", page.cited(time, routine.sources)),
            *particular("How often", routine.frequency),
            *particular("Offered for", page.named(Cause, offered)),
            *particular("Note", routine.note),
            *particular("Our own values", own(routine.own)),
        )
    )


def as_composed(catalog: Catalog, routine: Routine) -> tuple[Schedule, ...]:
    """Return the steps as they are done by somebody without conditions; none if nothing of them may be done."""
    safe = screen(catalog)
    session = compose(safe, SessionRequest(routine=routine)) if isinstance(safe, SafePoints) else None
    return (schedule(session, {}),) if session else ()
