"""The routine, step by step, with what must be true before it starts and what was left out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from msgspec import Struct

from footrelief.document import Block, Bullets, Heading, Inline, Paragraph, Schedule, ScheduleStep, Span
from footrelief.guide.choice import Guide
from footrelief.guide.sections.points import numbers
from footrelief.guide.words import Words, listed
from footrelief.routine import Session, SessionStep
from footrelief.wording import MODE, duration

BOTH_FEET: Final = {
    "left": "Each foot: all of these steps on the left foot first, then the same on the right foot.",
    "right": "Each foot: all of these steps on the right foot first, then the same on the left foot.",
}


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Show the session; steps that one foot gets after the other stand there once."""
    session = guide.session
    if session is None:
        return ()
    routine = session.routine
    required = Bullets(tuple(words.told(text, routine.sources) for text in routine.requires))
    turns = folded(session.steps)
    schedule = tuple(worded(turn, numbers(guide)) for turn in turns)
    first = next((turn.step.foot for turn in turns if turn.foot == "each"), "both")
    return (
        Heading(heading(session), anchor="session", aside=MODE[session.mode]),
        *((Paragraph((Span("Only if", "strong"),)), required) if routine.requires else ()),
        *words.notes("before"),
        *((Paragraph((Span(BOTH_FEET[first]),)),) if first in BOTH_FEET else ()),
        Schedule(schedule, session.total_seconds),
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


class Turn(Struct, frozen=True):
    """A step and whose turn it is; `each` stands for the same step on one foot after the other."""

    step: SessionStep
    foot: Literal["left", "right", "both", "each"]


def folded(steps: Sequence[SessionStep]) -> list[Turn]:
    """Return the steps with whose turn it is: `each` for a run that comes again, the same, on the other foot."""
    turns: list[Turn] = []
    here = 0
    while here < len(steps):
        sizes = range((len(steps) - here) // 2, 0, -1)
        size = next((size for size in sizes if repeats(steps[here : here + size], steps[here + size :][:size])), 0)
        run, again = steps[here : here + (size or 1)], steps[here + size :][:size]
        if size:
            turns += [
                Turn(max(pair, key=lambda step: len(step.points)), "each") for pair in zip(run, again, strict=True)
            ]
        else:
            turns.append(Turn(run[0], run[0].foot))
        here += 2 * size or 1
    return turns


def repeats(run: Sequence[SessionStep], again: Sequence[SessionStep]) -> bool:
    """Is the second run the same as the first, on the other foot?"""
    feet = sorted([*{step.foot for step in run}, *{step.foot for step in again}])
    return feet == ["left", "right"] and [particulars(step) for step in run] == [particulars(step) for step in again]


def particulars(step: SessionStep) -> tuple[object, ...]:
    """Return what makes two steps the same, but for the foot and for points that only one foot has."""
    shared = [point.id for point in step.points if point.feet == "both"]
    return (step.technique.id, shared, step.seconds, step.pressure)


def worded(turn: Turn, numbers: Mapping[str, int]) -> ScheduleStep:
    """Put a step into words; its points have their numbers on the map."""
    step, foot = turn.step, turn.foot
    return ScheduleStep(
        start=step.start,
        seconds=step.seconds,
        foot=foot,
        action=step.technique.name,
        where=", ".join(
            f"{point.name} ({point.feet} foot)" if foot == "each" and point.feet != "both" else point.name
            for point in step.points
        ),
        pressure=step.pressure,
        marks=tuple(numbers[point.id] for point in step.points),
    )


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
