"""The front of a handout: letterhead, warning signs, what the massage is good for, four main steps, the map."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Bullets, Callout, Heading, Inline, Paragraph, Span
from footrelief.footmap import chart
from footrelief.guide.choice import Guide
from footrelief.guide.sections import opening, signs
from footrelief.guide.sections.session import Turn, folded
from footrelief.guide.words import Words, listed
from footrelief.handout.request import HandoutRequest
from footrelief.routine import Session

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
        one_by_one = any(turn.foot == "each" for turn in folded(guide.session.steps))
        yield Heading("What to do", anchor="steps", aside="times are for one foot" if one_by_one else "")
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
    turns = folded(session.steps)
    main = [place for place, turn in enumerate(turns) if turn.step.technique.phase == "main"]
    first, last = (main[0], main[-1]) if main else (len(turns), len(turns))
    stages = (turns[:first], turns[first : last + 1], turns[last + 1 :])
    for name, stage in zip(STAGES, stages, strict=True):
        if stage:
            yield (Span(f"{name}: ", "strong"), *listed((brief(turn, numbers) for turn in stage), "; "), Span("."))
    yield (Span("Pressure: ", "strong"), Span(session.main_things[-1].removeprefix("Pressure ")))


def brief(turn: Turn, numbers: dict[str, int]) -> str:
    """Return a step in a few words: technique, numbers on the map, seconds."""
    places = ", ".join(str(numbers[point.id]) for point in turn.step.points)
    technique = turn.step.technique.name
    return f"{technique[0].lower()}{technique[1:]}{' on ' if places else ''}{places} ({turn.step.seconds} s)"
