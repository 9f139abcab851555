"""The front of a handout: letterhead, warning signs, what the massage is good for, four main steps, the map."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Bullets, Callout, Heading, Inline, Paragraph, Span
from footrelief.footmap import chart
from footrelief.guide.choice import Guide
from footrelief.guide.sections import opening, signs
from footrelief.guide.sections.session import is_one_by_one
from footrelief.guide.words import Words, listed
from footrelief.handout.request import HandoutRequest
from footrelief.routine import Session, TurnStep

STAGES: Final = ("Warm up", "Press", "Close")


def write(guide: Guide, words: Words, request: HandoutRequest) -> Iterator[Block]:
    """Write what somebody has to know who reads only one page."""
    if request.letterhead:
        yield request.letterhead
    yield Heading(opening.session_title(guide), level=1)
    yield from opening.write(guide, words)[1:]
    if request.note:
        yield Callout("tip", "For you", (Paragraph((Span(request.note),)),))
    yield signs.brief(guide, words)
    if guide.session:
        yield from required(guide.session)
        aside = "times are for one foot" if is_one_by_one(guide.session) else ""
        yield Heading("What to do", anchor="steps", aside=aside)
        yield Bullets(tuple(main_steps(guide.session, numbers(guide))), ordered=True)
        yield chart(guide.points)


def required(session: Session) -> Iterator[Block]:
    """Say what must be true before one starts, if anything."""
    if session.routine.requires:
        yield Callout("caution", "Only if", (Bullets(tuple((Span(text),) for text in session.routine.requires)),))


def numbers(guide: Guide) -> dict[str, int]:
    """Return the number of each point on the map, by its id."""
    return {point.id: number for number, point in enumerate(guide.points, 1)}


def main_steps(session: Session, numbers: dict[str, int]) -> Iterator[Inline]:
    """Put the session into four steps at most: three stages with their techniques, and how hard."""
    steps = [step for turn in session.turns for step in turn.steps]
    main = [place for place, step in enumerate(steps) if step.technique.phase == "main"]
    first, last = (main[0], main[-1]) if main else (len(steps), len(steps))
    stages = (steps[:first], steps[first : last + 1], steps[last + 1 :])
    for name, stage in zip(STAGES, stages, strict=True):
        if stage:
            yield (Span(f"{name}: ", "strong"), *listed((brief(step, numbers) for step in stage), "; "), Span("."))
    yield (Span("Pressure: ", "strong"), Span(session.main_things[-1].removeprefix("Pressure ")))


def brief(step: TurnStep, numbers: dict[str, int]) -> str:
    """Return a step in a few words: technique, numbers on the map, seconds."""
    places = ", ".join(str(numbers[point.id]) for point in step.points)
    technique = step.technique.name
    return f"{technique[0].lower()}{technique[1:]}{' on ' if places else ''}{places} ({step.seconds} s)"
