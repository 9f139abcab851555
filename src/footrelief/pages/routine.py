"""One routine in full: its steps with times, what must be true before one starts, how often."""

from collections.abc import Iterator

from footrelief.document import Block, Callout, Entries, Instruction, Schedule, StepPoint
from footrelief.model import Cause, Point, Routine, Technique, TurnFeet
from footrelief.pages.page import Page, also_called, bullets, particular
from footrelief.pages.technique import own
from footrelief.turns import in_turns
from footrelief.wording import MODE, duration


def describe(page: Page, routine: Routine) -> Iterator[Block]:
    """Write everything that the catalog holds about a routine, its conditions first."""
    yield from also_called(routine.synonyms)
    if conditions := bullets(routine.requires):
        yield Callout("caution", "Only if", (conditions,))
    yield Schedule(in_turns(steps(page, routine)))
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


def steps(page: Page, routine: Routine) -> Iterator[tuple[TurnFeet, Instruction]]:
    """Put the steps into words, each with whose turn it is."""
    for step in routine.steps:
        points = tuple(StepPoint(point.name, point.feet) for point in page.catalog.many(Point, step.points))
        technique = page.catalog.get(Technique, step.technique)
        yield (
            "each" if step.feet == "each" else "both",
            Instruction(step.seconds, technique.name, points, step.pressure),
        )
