"""The back of a handout: the routine in detail, when to stop, what else to mind, a log, a link."""

from collections.abc import Iterator

from msgspec.structs import replace

from footrelief.document import (
    Block,
    Bullets,
    Callout,
    Heading,
    Inline,
    Instruction,
    Log,
    Paragraph,
    Schedule,
    Span,
    StepPoint,
)
from footrelief.guide.choice import Guide
from footrelief.guide.sections import cautions
from footrelief.guide.sections.session import lost
from footrelief.guide.words import listed
from footrelief.handout.code import draw
from footrelief.handout.front import numbers
from footrelief.handout.request import HandoutRequest
from footrelief.model import Point
from footrelief.routine import Session, TurnStep
from footrelief.turns import Turn
from footrelief.wording import LEVEL, MODE

LOG_ROWS = ("Date", "Headache, 0 to 10")


def write(guide: Guide, request: HandoutRequest) -> Iterator[Block]:
    """Write what one looks up while massaging, and what one fills in afterwards."""
    if guide.session:
        order = guide.session.main_things[0].removesuffix(".")
        yield Heading(f"The routine, {MODE[guide.session.mode]}", anchor="session", aside=order)
        yield schedule(guide.session, numbers(guide))
        yield from lost(on_paper(guide.session))
        lists = (Bullets(tuple(names(guide))), Bullets(tuple(stop_signs(guide))))
        yield Callout("stop", "When not to start, and when to stop", lists)
        if guide.effects:
            yield Bullets(tuple(advice(guide)))
        if request.ticks:
            yield Heading("Your log", level=3, anchor="log")
            yield Log(LOG_ROWS, request.ticks)
    if request.link:
        yield draw(request.link)
        yield Paragraph((Span("More about it: "), Span(request.link, "link", request.link)))


def schedule(session: Session, numbers: dict[str, int]) -> Schedule:
    """Put the session into words, each technique with its first instruction where it first comes."""
    told: set[str] = set()

    def worded(step: TurnStep) -> Instruction:
        technique = step.technique
        how = "" if technique.id in told else f": {technique.steps[0][0].lower()}{technique.steps[0][1:]}"
        told.add(technique.id)
        points = tuple(StepPoint(short(point), point.feet, numbers[point.id]) for point in step.points)
        return Instruction(step.seconds, f"{technique.name}{how}", points, step.pressure)

    return Schedule(tuple(Turn(turn.feet, tuple(map(worded, turn.steps))) for turn in session.turns))


def names(guide: Guide) -> Iterator[Inline]:
    """Name the conditions that stop a massage, and those that need a question first."""
    for level in cautions.LEVELS:
        found = (caution.name for caution in guide.cautions if caution.level == level and caution.ask)
        yield (Span(f"{LEVEL[level]}: ", "strong"), *listed(found, "; "), Span("."))


def advice(guide: Guide) -> Iterator[Inline]:
    """Say what each condition that was named asks for; what it takes away stands with the routine."""
    for effect in guide.effects:
        yield (Span(f"{effect.caution.name}: ", "strong"), Span(effect.caution.advice))


def stop_signs(guide: Guide) -> Iterator[Inline]:
    """Yield the signs to stop at, but for those of people who get no massage at all."""
    excluded = [caution.name.casefold() for caution in guide.cautions if caution.level == "stop"]
    for sign in guide.stop_signs:
        if not any(name in sign.text.casefold() for name in excluded):
            yield (Span(sign.text),)


def short(point: Point) -> str:
    """Return what a point is called on the sheet: without what its name means."""
    return point.name.partition(" (")[0]


def on_paper(session: Session) -> Session:
    """Return the session without what was left out for lack of time; whoever has the sheet chose the time."""
    return replace(session, left_out=tuple(left for left in session.left_out if left.because != "time"))
