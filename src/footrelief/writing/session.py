"""The session: where to press, what to do step by step, what to remember, why, and how each technique is done."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from footrelief.document import (
    Block,
    Bullets,
    Callout,
    Heading,
    Inline,
    Instruction,
    Paragraph,
    Picture,
    Schedule,
    Span,
    Terms,
)
from footrelief.footmap import chart
from footrelief.routine import LeftOut, Session, TurnStep
from footrelief.text.words import duration, series
from footrelief.turns import FEET_IN_TURN, Turn, foot_by_foot
from footrelief.wording import AGREEMENT_SHORT, MODE, of_ten
from footrelief.writing import tell, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, flow, listed, say
from footrelief.writing.tell import Length

NOT_SEEN: Final = ("mixed", "memory")


def points(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Draw the points that the session uses; say what the map is worth and how far charts agree on each point.

    One foot is enough when every point is on both.
    """
    if guide.session is None or not guide.points:
        return
    worked = guide.session.feet
    yield Heading("Where to press", anchor="points", aside="footrelief points --core")
    yield chart(guide.points, feet=None if worked == "both" else worked)
    yield Paragraph(flow(doubts(guide, phrases)))
    yield from tell.notes(phrases, guide.notes_on("tradition"))
    if any(point.system == "acupoint" for point in guide.points):
        yield from tell.notes(phrases, guide.notes_on("acupoints"))


def doubts(guide: Guide, phrases: Phrases) -> Iterator[Inline]:
    """Say what the map is worth, on which points charts agree, and which places no source gives in full."""
    for claim in guide.claims_shown("map"):
        yield tell.headline(phrases, claim)
    numbers = guide.numbers
    for agreement, how in AGREEMENT_SHORT.items():
        if agreeing := [str(numbers[point.id]) for point in guide.points if point.agreement == agreement]:
            yield say(words.CHARTS_AGREE, how=how, numbers=listed(agreeing, role="number"))
    if unseen := [str(numbers[point.id]) for point in guide.points if point.location_basis in NOT_SEEN]:
        yield say(words.CHECK_ON_CHART, numbers=listed(unseen, role="number"))
    ours = phrases.catalog.own("points", numbers)
    if own := [str(numbers[point.id]) for point in guide.points if point.id in ours]:
        yield say(words.YOURS, numbers=listed(own, role="number"))
    yield say(words.PLACES_FOLLOW, sources=phrases.chief(*(point.sources for point in guide.points)))


def session(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Show the session; steps that one foot gets after the other stand there once."""
    session = guide.session
    if session is None:
        return
    routine = session.routine
    yield Heading(heading(session), anchor="session", aside=MODE[session.mode])
    if routine.requires:
        yield Paragraph((Span(words.ONLY_IF, "strong"),))
        yield Bullets(tuple(phrases.told(text, routine.sources) for text in routine.requires))
    yield from tell.notes(phrases, (*guide.notes_on("seat"), *guide.notes_on("before")))
    if one_by_one(session):
        first, second = FEET_IN_TURN
        yield Paragraph(say(words.ONE_FOOT_THEN, first=first, second=second))
    yield schedule(session, guide.numbers, "full")
    if routine.note:
        yield Paragraph(phrases.told(routine.note, routine.sources))
    yield from changed(session, session.left_out)
    sources = phrases.chief(routine.sources)
    yield Paragraph(say(words.HOW_OFTEN, frequency=routine.frequency, sources=sources))
    yield from tell.notes(phrases, guide.notes_on("session"))
    yield Paragraph(flow(others(guide)))


def heading(session: Session) -> str:
    """Return the routine's name; one of another length than it says is only made after it."""
    if session.total_seconds == session.routine.total_seconds:
        return session.routine.name
    return words.AFTER_ROUTINE.format(time=duration(session.total_seconds), name=session.routine.name)


def one_by_one(session: Session) -> bool:
    """Whether a part of the session is done on one foot, then on the other."""
    return any(turn.feet == "each" for turn in session.turns)


def schedule(
    session: Session,
    numbers: Mapping[str, int],
    length: Length,
    pictured: Callable[[TurnStep], Picture | None] = lambda _: None,
) -> Schedule:
    """Lay out the session in words, its points with their numbers on a map; in brief and `pictured` for paper."""
    turns: list[Turn[Instruction]] = []
    count = 0
    for turn in session.turns:
        steps = []
        for step in turn.steps:
            is_touch = step.technique.is_touch
            count += is_touch
            one = tell.step(
                step.technique,
                step.points,
                length,
                seconds=step.seconds,
                pressure=step.pressure,
                numbers=numbers,
                picture=pictured(step),
                number=count if is_touch and length == "brief" else None,
            )
            steps.append(one)
        change = None
        if turn.change:
            way = turn.change
            change = tell.step(way.technique, (), length, seconds=way.seconds, pressure=way.pressure)
        turns.append(Turn(turn.feet, tuple(steps), change))
    return Schedule(tuple(turns))


def changed(session: Session, left_out: Iterable[LeftOut]) -> Iterator[Block]:
    """Say what the session leaves out or does in another way, and why."""
    items = [
        *((replaced.technique.name, f"{replaced.by.name}. {replaced.why}") for replaced in session.replaced),
        *((left.what, without_areas(left)) for left in left_out),
    ]
    if items:
        yield Heading("What was changed or left out", level=3)
        yield Bullets(tuple(say(words.CHANGED, what=Span(what, "strong"), why=why) for what, why in items))


def without_areas(left: LeftOut) -> str:
    """Say why something is left out, and which areas are lost with it."""
    names = series([area.name for area in left.areas])
    return words.LOST_WITH_IT.format(why=left.why, names=names) if names else left.why


def others(guide: Guide) -> Iterator[Inline]:
    """Name the other routines that are offered for the cause, and where all of them are."""
    if guide.other_routines:
        yield say(words.OTHERS, names=listed(routine.name for routine in guide.other_routines))
    yield say(words.ALL_ROUTINES, command=Span("footrelief routines", "id"))


def remember(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name the main things, four at most."""
    if guide.session:
        things = tuple((Span(thing),) for thing in guide.session.main_things)
        yield Callout("tip", "To remember", (Bullets(things),))


def step_by_step(session: Session) -> tuple[Block, ...]:
    """Show every step as it is done, foot after foot, with its time, and nothing else."""
    turns = foot_by_foot(schedule(session, {}, "full").turns)
    return (Heading("Step by step", level=3), Schedule(turns))


def reasons(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Explain the session in a paragraph: its parts, and where they are from; then in a line what each step is for."""
    if guide.session is None:
        return
    steps = [step for turn in guide.session.turns for step in turn.steps]
    origins = [(Span(origin),) for origin in dict.fromkeys(step.origin for step in steps)]
    sources = phrases.chief(*(step.sources for step in steps))
    yield Heading("Why these steps", anchor="reasons", aside="footrelief show ID")
    yield Paragraph(flow(((Span(words.WHY_THIS_ORDER),), *origins, (sources,))))
    told = dict.fromkeys((step.technique.name, step.why) for step in steps)
    yield Bullets(tuple(say(words.CHANGED, what=Span(name, "strong"), why=why) for name, why in told))


def techniques(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Give the rules of comfort, then describe the techniques in the order of the session."""
    if guide.session is None:
        return
    scale, alone = guide.pressure_scale, guide.session.mode == "self"
    firmest = max(step.pressure for turn in guide.session.turns for step in turn.steps)
    rules = [phrases.told(scale.rule, scale.sources)]
    if firmest < scale.start:
        gentle = say(words.GENTLE, pressure=of_ten(firmest))
        rules.insert(0, flow((gentle, (phrases.chief(guide.session.routine.sources),))))
    rules += [phrases.told(note.text, note.sources) for note in guide.notes_on("comfort")]
    yield Heading("How to do it", anchor="techniques", aside="footrelief techniques")
    yield Bullets(tuple(rules))
    yield Terms(
        tuple(
            entry
            for technique in guide.techniques
            if technique.is_touch
            for entry in tell.technique(phrases, technique, "brief", alone=alone)
        )
    )
