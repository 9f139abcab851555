"""The short form of a guide or a routine: what somebody in pain needs to begin, in two screens, and where to go on."""

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace

from footrelief.document import Beside, Block, Bullets, Column, Heading, Inline, Paragraph, Span, Table, Term, Terms
from footrelief.footmap import FootMap, chart
from footrelief.model import Cause, Note, Point, Routine, Technique
from footrelief.query.topic import ANY_HEADACHE
from footrelief.routine import Session, TurnStep
from footrelief.text.words import count, duration, lowered
from footrelief.turns import FEET_IN_TURN, Turn
from footrelief.wording import FEET, of_ten
from footrelief.writing import before, tell, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, capital, first_sentence, flow, listed, say, sentence

MOST_CHANGES: Final = 2
"""So many changes are named on the short page; of more the full one tells."""
MOST_STEPS: Final = 5
"""So many steps stand beside a drawing, each under its name; more stand in a line or two each."""
BEFORE: Final = ("seat", "before", "comfort", "safety")
"""Topics of notes that are told before the steps."""
LEVELS: Final = {"stop": words.NOT_WITH, "ask-first": words.ASK_FIRST_WITH}


def name(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what the program is for; with a stop, that."""
    yield Heading(before.title(guide) if guide.stop else words.NAME, level=1)


def heading(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what the page is about."""
    if guide.stop or not guide.session:
        yield Heading(before.title(guide), level=1)
    else:
        topic = guide.cause.name if guide.cause else words.HEADACHE
        yield Heading(words.SHORT_TITLE.format(topic=topic), level=1)


def honestly(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Say in a line what to expect, and how sure that is; of a topic without massage what is said of it."""
    if guide.stop:
        yield from before.opening(guide, phrases)
    elif not guide.session and guide.cause:
        yield Paragraph((Span(guide.cause.massage),))
    for claim in guide.claims_shown("opening") if guide.session else ():
        if claim.short:
            part = next((part for part in claim.parts if guide.cause and guide.cause.id in part.concerns), claim)
            grade = phrases.grade(part.grade)
            sure = say(
                words.SURE_IN_SHORT,
                grade=Span(lowered(grade.label), "grade"),
                meaning=lowered(first_sentence(grade.meaning)),
            )
            yield Paragraph(flow(((Span(claim.short),), sure, (phrases.chief(claim.sources),))))


def cautions(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name the commonest conditions that stop a massage or need a question first, unless they were named already."""
    if guide.session:
        lines = [
            say(told, names=say(words.OR_THE_LAST, names=listed(names[:-1]), last=names[-1]) if names[1:] else names[0])
            for level, told in LEVELS.items()
            if (
                names := [
                    caution.in_short
                    for caution in guide.cautions
                    if caution.level == level and caution.in_short and caution.id not in guide.conditions
                ]
            )
        ]
        yield Paragraph(flow((*lines, say(words.NOT_ON_THE_LIST))))


def session(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Say how to sit and how hard to press; then every step, beside it the places; then the other foot and the rest."""
    session = guide.session
    if session is None:
        return
    yield Heading(what_to_do(session), level=3)
    if session.routine.requires:
        yield Paragraph(say(words.ONLY_IF_ALL, conditions=Span("; ".join(map(lowered, session.routine.requires)))))
    yield Paragraph(beforehand(guide, session))
    if changes := changed(session):
        yield Paragraph(changes)
    few = not is_long(guide)
    parts, number, explained = list[Block](), 1, set[str]()
    for turn in session.turns:
        parts += turn_in_steps(session, turn, number, one_step if few else partial(in_a_line, explained=explained))
        number += sum(step.technique.is_touch for step in turn.steps)
    yield Beside(tuple(parts), drawing(guide, session) if guide.points and few else None)
    if own := yours(guide, session, phrases):
        yield Paragraph(own)


def yours(guide: Guide, session: Session, phrases: Phrases) -> Inline:
    """Name what of it is from the reader's own catalog; nothing when nothing is."""
    used: tuple[Cause | Point | Routine | Technique, ...] = (
        *((guide.cause,) if guide.cause else ()),
        session.routine,
        *guide.points,
        *guide.techniques,
    )
    own = [entry.name for entry in used if phrases.catalog.own(entry.section, (entry.id,))]
    return say(words.YOURS, "quiet", numbers=listed(dict.fromkeys(own), role="quiet")) if own else ()


def beforehand(guide: Guide, session: Session) -> Inline:
    """Say how to sit, what to take, and how hard to press."""
    return flow((*texts(guide.short_notes, is_before=True), pressure(session)))


def before_you_begin(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say the same to somebody who will be led."""
    if guide.session:
        yield Paragraph(flow((say(words.BEFOREHAND), beforehand(guide, guide.session))))


def stop_at(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say when to stop."""
    if guide.session:
        yield Paragraph(when_to_stop(guide))


def when_to_stop(guide: Guide) -> Inline:
    """Name the signs to stop at, the commonest first."""
    signs = [sign.short or sign.text for sign in guide.stop_signs]
    return say(words.STOP_AT, signs=Span(lowered(" ".join(reversed(signs)))))


def drawing(guide: Guide, session: Session) -> FootMap:
    """Return the map of the session, numbered by its steps."""
    is_alike = session.feet == "both" and all(point.feet == "both" for point in guide.points)
    one = FEET_IN_TURN[0] if is_alike else None if session.feet == "both" else session.feet
    drawn, numbers = chart(guide.points, feet=one), numbered(session)
    marks = tuple(replace(mark, number=numbers[mark.id]) for mark in drawn.marks if mark.id in numbers)
    return replace(drawn, marks=marks, words="", listed=True)


def in_a_few_lines(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what to do, a line for each step, and when to stop."""
    if guide.session:
        yield Heading(what_to_do(guide.session), level=3)
        steps = [step for turn in guide.session.turns for step in turn.steps]
        rows = ((duration(step.seconds), places(step.points) if len(step.points) == 1 else "", step) for step in steps)
        yield Table(
            (Column(""), Column("", share=1)),
            tuple(((Span(time, "strong"),), told(where, step.technique).words) for time, where, step in rows),
        )
        first = guide.stop_signs[-1]
        yield Paragraph(say(words.STOP_AT, signs=Span(lowered(first.short or first.text))))


def pressure(session: Session) -> Inline:
    """Say how hard to press."""
    pressures = [step.pressure for step in touches(session)]
    return say(words.PRESSURE_IN_SHORT, pressure=of_ten(min(pressures), max(pressures)))


def what_to_do(session: Session) -> str:
    """Return how long it takes, and on which foot first."""
    if any(turn.feet == "each" for turn in session.turns):
        feet = words.FOOT_FIRST.format(foot=FEET_IN_TURN[0])
    else:
        feet = FEET[session.feet]
    return words.WHAT_TO_DO.format(time=count(max(1, round(session.total_seconds / 60)), "minute"), feet=feet)


def changed(session: Session) -> Inline:
    """Name what is done in another way than usual here, and what is left out; nothing when there is nothing."""
    lines = [
        words.DONE_INSTEAD.format(technique=one.technique.name, by=lowered(one.by.name), why=one.why)
        for one in session.replaced
    ]
    lines += [f"{left.what}: {left.why}." for left in session.left_out if left.because == "time" and not left.areas]
    return (Span(" ".join(lines), "quiet"),) if lines and len(lines) <= MOST_CHANGES else ()


def numbered(session: Session) -> dict[str, int]:
    """Return for each point the number of the first step that works it."""
    numbers: dict[str, int] = {}
    for number, step in enumerate(touches(session), 1):
        for point in step.points:
            numbers.setdefault(point.id, number)
    return numbers


def turn_in_steps(
    session: Session, turn: Turn[TurnStep], first: int, term: Callable[[TurnStep, int], Term]
) -> Iterator[Block]:
    """Return the steps of a turn with their numbers, after them the other foot; what is no touch in a line."""
    hands = [step for step in turn.steps if step.technique.is_touch]
    change = words.TO_CHANGE.format(time=duration(turn.change.seconds)) if turn.change else ""
    if turn.feet == "both" and hands and session.mode == "partner":
        yield Paragraph((Span(words.BOTH_FEET, "strong"),))
    elif turn.feet == "each" and session.mode == "partner":
        yield Paragraph((Span(words.ONE_FOOT.format(foot=capital(FEET_IN_TURN[0])), "strong"),))
    elif turn.feet == "each" and first > 1:
        again = words.FIRST_FOOT_AGAIN.format(foot=capital(FEET_IN_TURN[0]), change=change)
        yield Paragraph((Span(again, "strong"),))
    if hands:
        yield Terms(tuple(term(step, number) for number, step in enumerate(hands, first)))
    if turn.feet == "each":
        last = first + len(hands) - 1
        which = f"{first} to {last}" if last > first else f"{first}"
        text = words.OTHER_FOOT[session.mode].format(foot=capital(FEET_IN_TURN[1]), change=change, steps=which)
        yield Paragraph((Span(text, "strong"),))
    untouched = words.FIRST_OF_ALL if first == 1 and not hands else words.LAST_OF_ALL
    for step in turn.steps:
        if not step.technique.is_touch:
            how = lowered(step.technique.how or step.technique.steps[0])
            yield Paragraph((Span(untouched.format(time=duration(step.seconds), how=how)),))


def one_step(step: TurnStep, number: int) -> Term:
    """Return a step: its technique, how long and how often, where, and how."""
    technique = step.technique
    remark = ", ".join(filter(None, (duration(step.seconds), how_often(technique, step.seconds))))
    one = step.points[0].find if len(step.points) == 1 else None
    where = sentence(one) if one else places(step.points)
    return Term(technique.name, (told(where, technique),), remark=remark, number=number)


def in_a_line(step: TurnStep, number: int, explained: set[str]) -> Term:
    """Return one of many steps: how long, where, and how, unless its technique was `explained` before."""
    technique, where = step.technique, places(step.points)
    if technique.id in explained:
        how = Paragraph((Span(" ".join(filter(None, (where, words.AS_BEFORE.format(name=technique.name))))),))
    else:
        how = told(where, technique)
    explained.add(technique.id)
    return Term(duration(step.seconds), (how,), number=number)


def told(where: str, technique: Technique) -> Paragraph:
    """Return where and how as one paragraph."""
    return Paragraph((Span(" ".join(filter(None, (where, sentence(technique.how or technique.steps[0]))))),))


def how_often(technique: Technique, seconds: int) -> str:
    """Return about how many there are in so many seconds: `12 strokes`; nothing where nothing is counted."""
    if not technique.unit or not technique.per_minute:
        return ""
    number = max(1, round(seconds * sum(technique.per_minute) / 120))
    return count(number, technique.unit, technique.unit + ("es" if technique.unit.endswith("s") else "s"))


def places(points: Sequence[Point]) -> str:
    """Return the places of a step in a few words each."""
    return words.ON_PLACES.format(places="; ".join(place(point) for point in points)) if points else ""


def place(point: Point) -> str:
    """Return where a point lies, as short as the catalog has it; a part of the foot, never of the body."""
    return f"the {point.spot}" if point.spot else tell.place(point, "brief")


def afterwards(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say when to stop, what to do afterwards, what else helps with this cause, and when to see someone."""
    lines: list[Inline] = []
    if guide.session:
        lines.append(when_to_stop(guide))
        lines.append(flow(texts(guide.short_notes, is_before=False)))
    cause = None if guide.request.routine or is_long(guide) else guide.cause
    if cause and cause.helps:
        helps = "; ".join(map(lowered, cause.helps))
        lines.append(say(words.ELSE_HELPS, helps=Span(sentence(helps))))
    if cause and cause.see and not guide.stop:
        lines.append(say(words.SEE_WHEN, when=Span(lowered(cause.see))))
    if lines:
        yield Bullets(tuple(filter(None, lines)))


def is_long(guide: Guide) -> bool:
    """Whether there are so many steps that two screens have room for little else."""
    return guide.session is not None and len(touches(guide.session)) > MOST_STEPS


def touches(session: Session) -> list[TurnStep]:
    """Return the steps in which a foot is touched."""
    return [step for turn in session.turns for step in turn.steps if step.technique.is_touch]


def texts(notes: Iterable[Note], *, is_before: bool) -> list[Inline]:
    """Return the notes to read before the steps, or those for afterwards."""
    return [(Span(note.text),) for note in notes if (note.topic in BEFORE) == is_before]


def go_on(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name the few commands that lead on, for this topic and these conditions."""
    topic = guide.cause.id if guide.cause else ANY_HEADACHE
    if guide.request.routine:
        topic = guide.request.routine
    yield Heading(words.GO_ON_HEADING, level=3)
    lines: list[tuple[str, str]] = []
    if guide.session:
        lines += [
            (f"footrelief follow {topic}{wishes(guide)}", words.BE_LED),
            (f"footrelief handout {topic}{wishes(guide)}", words.ON_PAPER),
        ]
        if guide.cause is None and not guide.request.routine:
            lines.append(("footrelief causes", words.WHICH_KIND))
    else:
        lines.append(("footrelief safety ask", words.ASK_ME))
    command = "routine" if guide.request.routine else "guide"
    lines.append((f"footrelief {command} {topic}{wishes(guide)} --full", words.EVERYTHING))
    rows = tuple(((Span(call, "id"),), (Span(what),)) for call, what in lines)
    yield Table((Column(""), Column("", share=1)), rows)


def begin(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name the few commands worth knowing."""
    first = (words.BEGIN,) if guide.session else ()
    rows = ((Span(call, "id"),) for call, _ in (*first, *words.WORTH_KNOWING))
    yield Table(
        (Column(""), Column("", share=1)),
        tuple((call, (Span(what),)) for call, (_, what) in zip(rows, (*first, *words.WORTH_KNOWING), strict=True)),
    )


def wishes(guide: Guide) -> str:
    """Return the options that ask for the same massage again, with a space before each."""
    request = guide.request
    mode = {"self": " --self", "partner": " --partner", None: ""}[request.mode]
    minutes = f" --minutes {request.minutes}" if request.minutes else ""
    conditions = "".join(f" --condition {shlex.quote(one)}" for one in request.conditions)
    affected = f" --affected {request.affected}" if request.affected else ""
    return f"{minutes}{mode}{conditions}{affected}"
