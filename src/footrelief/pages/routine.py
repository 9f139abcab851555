"""One routine in full: its steps with times, what must be true before one starts, how often."""

from collections.abc import Iterator

from footrelief.document import Block, Callout, Entries, Schedule, ScheduleStep
from footrelief.model import Cause, Point, Routine, Technique
from footrelief.pages.page import Page, also_called, bullets, particular
from footrelief.pages.technique import own
from footrelief.wording import MODE, duration


def describe(page: Page, routine: Routine) -> Iterator[Block]:
    """Write everything that the catalog holds about a routine, its conditions first."""
    yield from also_called(routine.synonyms)
    if conditions := bullets(routine.requires):
        yield Callout("caution", "Only if", (conditions,))
    yield Schedule(tuple(steps(page, routine)), routine.total_seconds)
    offered = [
        cause.id for cause in page.catalog.all(Cause) if routine.id in cause.routines or cause.id in routine.causes
    ]
    time = f"{duration(routine.total_seconds)} for both feet, {MODE[routine.mode]}."
    yield Entries(
        (
            *particular("In short", page.cited(time, routine.sources)),
            *particular("How often", routine.frequency),
            *particular("Offered for", page.named(Cause, offered)),
            *particular("Note", routine.note),
            *particular("Our own values", own(routine.own)),
        )
    )


def steps(page: Page, routine: Routine) -> Iterator[ScheduleStep]:
    """Lay the steps on a clock; a step on each foot counts twice."""
    start = 0
    for step in routine.steps:
        yield ScheduleStep(
            start=start,
            seconds=step.seconds,
            foot="each" if step.feet == "each" else "both",
            action=page.catalog.get(Technique, step.technique).name,
            where=", ".join(point.name for point in page.catalog.many(Point, step.points)),
            pressure=step.pressure,
        )
        start += step.total_seconds
