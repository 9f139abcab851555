"""The routine, step by step, with what must be true before it starts and what was left out."""

from collections.abc import Iterator, Mapping
from typing import Final

from footrelief.document import Block, Bullets, Heading, Inline, Instruction, Paragraph, Schedule, Span, StepPoint
from footrelief.guide.choice import Guide
from footrelief.guide.sections.points import numbers
from footrelief.guide.words import Words, listed
from footrelief.routine import Session, TurnStep
from footrelief.turns import Turn
from footrelief.wording import MODE, duration

ONE_BY_ONE: Final = "Each foot: all of these steps on the right foot first, then the same on the left foot."


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Show the session; steps that one foot gets after the other stand there once."""
    session = guide.session
    if session is None:
        return ()
    routine = session.routine
    required = Bullets(tuple(words.told(text, routine.sources) for text in routine.requires))
    return (
        Heading(heading(session), anchor="session", aside=MODE[session.mode]),
        *((Paragraph((Span("Only if", "strong"),)), required) if routine.requires else ()),
        *words.notes("before"),
        *((Paragraph((Span(ONE_BY_ONE),)),) if is_one_by_one(session) else ()),
        schedule(session, numbers(guide)),
        *((Paragraph(words.told(routine.note, routine.sources)),) if routine.note else ()),
        *lost(session),
        Paragraph((Span("How often", "strong"), Span(": "), *words.told(f"{routine.frequency}.", routine.sources))),
        *words.notes("session"),
        Paragraph(others(guide)),
    )


def heading(session: Session) -> str:
    """Return the routine's name; one of another length than it says is only made after it."""
    if session.total_seconds == session.routine.total_seconds:
        return session.routine.name
    return f"{duration(session.total_seconds)}, after the routine \u201c{session.routine.name}\u201d"


def is_one_by_one(session: Session) -> bool:
    """Whether a part of the session is done on one foot, then on the other."""
    return any(turn.feet == "each" for turn in session.turns)


def schedule(session: Session, numbers: Mapping[str, int]) -> Schedule:
    """Put the session into words; its points have their numbers on the map."""
    return Schedule(
        tuple(Turn(turn.feet, tuple(worded(step, numbers) for step in turn.steps)) for turn in session.turns)
    )


def worded(step: TurnStep, numbers: Mapping[str, int]) -> Instruction:
    """Put a step into words."""
    points = tuple(StepPoint(point.name, point.feet, numbers.get(point.id)) for point in step.points)
    return Instruction(step.seconds, step.technique.name, points, step.pressure)


def lost(session: Session) -> Iterator[Block]:
    """Say what the session leaves out or does in another way, and why."""
    items = [
        *((replaced.technique.name, f"{replaced.by.name}. {replaced.why}") for replaced in session.replaced),
        *((left.what, left.why) for left in session.left_out),
    ]
    if items:
        yield Heading("What was changed or left out", level=3)
        yield Bullets(tuple((Span(what, "strong"), Span(": "), Span(why)) for what, why in items))


def others(guide: Guide) -> Inline:
    """Name the other routines that are offered for the cause, and where all of them are."""
    names = listed(routine.name for routine in guide.other_routines)
    known = (Span("Others for this"), Span(": "), *names, Span(". ")) if names else ()
    return (*known, Span("All routines: "), Span("footrelief routines", "id"))
