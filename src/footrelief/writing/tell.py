"""One function for each fact, so that what is safe to leave out is decided once: `brief`, or `full` with everything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal

from footrelief.document import (
    Bullets,
    Inline,
    Instruction,
    Paragraph,
    Picture,
    Span,
    StepPoint,
    Term,
)
from footrelief.model import (
    Cause,
    Caution,
    Change,
    Claim,
    Correction,
    Finding,
    Note,
    Point,
    StopSign,
    Technique,
    Urgency,
    WarningSign,
)
from footrelief.safety import Effect
from footrelief.text.words import count, duration, lowered, series
from footrelief.wording import LEVEL, TOUCH, of_ten
from footrelief.writing import words
from footrelief.writing.phrases import (
    Phrases,
    bullets,
    capital,
    first_sentence,
    flow,
    listed,
    particular,
    say,
    sentence,
)

Length = Literal["brief", "full"]
MOST_POINTS: Final = 6
"""How many points a caution names in a line; of more, their number."""

FEW: Final = 4
"""Techniques that a condition takes away are named in brief up to so many."""


def sign(phrases: Phrases, sign: WarningSign, length: Length | Literal["plain"]) -> Inline:
    """Tell a warning sign: in brief a few words, plainly what it is, which both err on the safe side.

    In full also what may be behind it, what makes it more or less urgent, what else to know, and its sources.
    """
    if length != "full":
        return (Span(capital(sign.short) if sign.short and length == "brief" else sign.sign),)
    told = (
        (Span(sentence(sign.sign), "strong"),),
        say(words.WHY, why=sentence(lowered(sign.why))),
        *rises(phrases, sign.rises),
        say(words.LESS_URGENT, **change(phrases, sign.falls)) if sign.falls else (),
        (Span(sentence(sign.note)),) if sign.note else (),
        say(words.ALLOWED) if sign.allows_routine else (),
        (phrases.cite(sign.sources),),
    )
    return flow(filter(None, told))


def stop_sign(phrases: Phrases, sign: StopSign, length: Length) -> Inline:
    """Tell a sign to stop at; in full with what makes it more urgent, and its sources."""
    if length == "brief":
        return (Span(sign.text),)
    return flow(((Span(sign.text),), *rises(phrases, sign.rises), (phrases.cite(sign.sources),)))


def rises(phrases: Phrases, changes: Iterable[Change]) -> Iterator[Inline]:
    """Tell the further answers that make a sign more urgent."""
    for rise in changes:
        yield say(words.MORE_URGENT, "warning", **change(phrases, rise))


def change(phrases: Phrases, change: Change) -> dict[str, str]:
    """Return what to do, and when, for a message about a change of urgency."""
    order = phrases.entry(Urgency, change.urgency).label
    return {"order": lowered(order), "when": sentence(lowered(change.when))}


def caution(phrases: Phrases, caution: Caution, length: Length) -> Inline:
    """Tell a caution. In brief: its name, how strict it is, its advice. In full: also what it takes away."""
    if length == "brief":
        advice = phrases.cited(caution.advice, caution.sources)
        return (Span(f"{caution.name}. ", "strong"), Span(f"{LEVEL[caution.level]}. "), *advice)
    texts = (caution.advice, *taken_away(phrases, caution), caution.note)
    return phrases.cited(" ".join(text for text in texts if text), caution.sources)


def taken_away(phrases: Phrases, caution: Caution) -> Iterator[str]:
    """Say what a caution leaves out of a massage; nothing when it only advises or rules out all of it."""
    effects, catalog = caution.effects, phrases.catalog
    points = [point.name for point in catalog.many(Point, effects.points)]
    if len(points) > MOST_POINTS:
        points = [f"{count(len(points), 'point')} (footrelief show caution:{caution.id})"]
    techniques = (technique.name.lower() for technique in catalog.many(Technique, effects.techniques))
    if left_out := [*([words.AFFECTED_FOOT] if effects.affected_foot else []), *techniques, *points]:
        yield words.LEFT_OUT.format(what=series(left_out))
    if effects.touches:
        yield words.ONLY_TOUCHES.format(touches=series([TOUCH[touch] for touch in effects.touches]))
    yield from partly(phrases, caution)
    if effects.max_pressure is not None:
        yield words.AT_MOST.format(pressure=of_ten(effects.max_pressure))
    if effects.max_minutes is not None:
        yield words.MINUTES_AT_MOST.format(number=effects.max_minutes)
    for other in catalog.many(Caution, effects.includes):
        yield words.COMES_WITH.format(name=other.name)


def partly(phrases: Phrases, caution: Caution) -> Iterator[str]:
    """Say what is not to be done of the techniques that a caution allows only in part."""
    for part in caution.effects.partly:
        (technique,) = phrases.catalog.many(Technique, [part.technique])
        yield words.PARTLY_PLAIN.format(technique=technique.name, only=part.only)


def effects(
    phrases: Phrases, effects: Sequence[Effect], length: Length, points: Iterable[Point] = ()
) -> Iterator[Term]:
    """Tell what each condition asks for and takes away, but for what an earlier one takes away already.

    In brief the points are left out, and what came along for their sake: whoever has the sheet sees on the map what
    may be pressed. So are more than a few techniques: the advice says which kind, and the session what stands in for
    its own. With `points`, only these are named.
    """
    named = {point.id for point in points}
    gone: set[str] = set()
    for effect in effects:
        too_firm = (*effect.techniques, *effect.too_firm)
        techniques = [technique.name for technique in too_firm if technique.id not in gone]
        lost = [point.name for point in effect.points if point.id not in gone and (not named or point.id in named)]
        gone |= {entry.id for entry in (*effect.points, *too_firm)}
        limit, minutes = effect.max_pressure, effect.max_minutes
        limits = (
            () if limit is None else say(words.PRESSURE_AT_MOST, pressure=Span(of_ten(limit), "number")),
            () if minutes is None else say(words.TIME_AT_MOST, number=Span(str(minutes), "number")),
        )
        losses = (
            say(words.AFFECTED, what=concerned(effect)) if effect.affected and not effect.foot else (),
            say(words.FOOT_LEFT_ALONE, foot=effect.foot) if effect.foot else (),
            flow(said for said in limits if said),
            say(words.TECHNIQUES_LEFT_OUT, names=listed(dict.fromkeys(techniques)))
            if techniques and (length == "full" or len(techniques) <= FEW)
            else (),
            *(say(words.PARTLY, technique=one.name, only=only) for one, only in effect.partly),
            say(words.NOT_TO_BE_PRESSED, names=listed(lost, "; ")) if lost and length == "full" else (),
        )
        if length == "brief" and effect.through and not any(losses):
            continue
        advice = phrases.told(effect.caution.advice, effect.caution.sources)
        yield Term(effect.caution.name, tuple(Paragraph(said) for said in (advice, *losses) if said))


def concerned(effect: Effect) -> str:
    """Name the legs or the arm that the reader said a condition concerns."""
    if effect.affected == "arm":
        return "an arm"
    return "both legs" if effect.affected == "both" else f"the {effect.affected} leg"


def cause(phrases: Phrases, cause: Cause, length: Length) -> tuple[Term, ...]:
    """Tell a cause. In brief as one entry: how one recognises it, how sure the link is, what is most pressing.

    In full as its particulars, the reasons to see someone first.
    """
    if length == "brief":
        features = say(words.GRADED, text=first_sentence(cause.features), grade=phrases.certainty(cause.grade))
        pressing = ((Span(sentence(text)),) for text in cause.see_someone[:1])
        said = flow((features, *pressing, (phrases.chief(cause.sources),)))
        return (Term(cause.name, (Paragraph(said),)),)
    grade = phrases.grade(cause.grade)
    said = say(words.SURE, grade=Span(grade.label, "grade"), meaning=grade.meaning)
    named = (capital(name) if name == cause.triggers[0] else name for name in cause.triggers)
    triggers = say(words.LISTED, names=listed(named), sources=phrases.cite(cause.sources)) if cause.triggers else ()
    return (
        *particular(words.SEE_SOMEONE, cited_bullets(phrases, cause.see_someone, cause.sources)),
        *particular(words.FEELS, phrases.cited(cause.features, cause.sources)),
        *particular(words.HAPPENS, phrases.cited(cause.mechanism, cause.sources)),
        *particular(words.LINK, flow((said, (phrases.cite(cause.sources),)))),
        *particular(words.TRIGGERS, triggers),
        *particular(words.SELFCARE, cited_bullets(phrases, cause.selfcare, cause.sources)),
        *particular(words.HOW_COMMON, cause.how_common and phrases.cited(cause.how_common, cause.sources)),
    )


def cited_bullets(phrases: Phrases, texts: Sequence[str], sources: Iterable[str]) -> Bullets | None:
    """Return texts as a list with its sources after the last one; nothing when there are none."""
    if not texts:
        return None
    *first, last = texts
    return Bullets((*((Span(text),) for text in first), phrases.cited(last, sources)))


def step(  # noqa: PLR0913 - a step of a session or of a recipe
    technique: Technique,
    points: Iterable[Point],
    length: Length,
    *,
    seconds: int,
    pressure: int,
    numbers: Mapping[str, int] = MappingProxyType({}),
    picture: Picture | None = None,
    number: int | None = None,
) -> Instruction:
    """Tell a step, its points with their numbers on the map, and where each lies on the foot.

    In brief only where they lie, and how it is done, since nothing else is at hand; so too where no foot is touched.
    """
    named = tuple(StepPoint(place(point, length), point.feet, numbers.get(point.id)) for point in points)
    how = sentence(technique.how or technique.steps[0]) if length == "brief" or not technique.is_touch else ""
    return Instruction(seconds, technique.name, named, pressure, how=how, picture=picture, number=number)


def place(point: Point, length: Length) -> str:
    """Return where a point lies, as short as the catalog has it; in full after what tradition calls it."""
    if length == "brief":
        return point.spot or lowered(point.where.rstrip("."))
    return words.AREA.format(name=point.name, spot=point.spot) if point.spot else point.name


def technique(phrases: Phrases, technique: Technique, length: Length, *, alone: bool = False) -> tuple[Term, ...]:
    """Tell a technique. In brief as one entry: hands, steps, mistakes. In full as particulars."""
    if length == "brief":
        what = flow(
            filter(
                None,
                (
                    (Span(technique.alone if alone else technique.hands),),
                    *((Span(step),) for step in technique.steps),
                    (phrases.chief(technique.sources),),
                ),
            )
        )
        avoid = say(words.AVOID, mistakes=listed(technique.mistakes)) if technique.mistakes else ()
        blocks = tuple(Paragraph(said) for said in (what, avoid) if said)
        own = ", yours" if technique.id in phrases.catalog.own("techniques", [technique.id]) else ""
        return (Term(technique.name, blocks, remark=f"{technique.tempo}{own}"),)
    often = f"; {technique.repetitions} times" if technique.repetitions > 1 else ""
    return (
        *particular("What for", phrases.cited(technique.purpose, technique.sources)),
        *particular("Hands", technique.hands),
        *particular("What to do", bullets(technique.steps, ordered=True)),
        *particular("Alone", technique.alone),
        *particular("Alone, instead", phrases.named(Technique, filter(None, [technique.instead_alone]))),
        *particular("Pressure", of_ten(*technique.pressure)),
        *particular("Tempo", f"{technique.tempo}{often}"),
        *particular(
            "Time",
            words.TECHNIQUE_TIME.format(
                usual=duration(technique.seconds),
                shortest=duration(technique.shortest),
                longest=duration(technique.longest),
            ),
        ),
    )


def claim(
    phrases: Phrases, claim: Claim, length: Length, subjects: frozenset[str] | None = None, *, say_it: bool = True
) -> tuple[Paragraph | Bullets, ...]:
    """Tell a claim: what to take away unless it was said before, the grades of its parts, its own and the verdict.

    In full also the reasons for the grade. With `subjects`, only the parts that concern these are told, and what to
    take away from them instead.
    """
    parts = [part for part in claim.parts if subjects is None or subjects.intersection(part.concerns)]
    narrowed = parts if subjects is not None else ()
    said = [part.say for part in narrowed if part.say] if narrowed else [claim.say] if say_it else []
    grades = flow(
        (say(words.PART, part=capital(part.part), grade=phrases.certainty(part.grade)) for part in parts),
    )
    label = (Span(phrases.grade(claim.grade).label, "grade"), Span("."))
    verdict = flow((label, phrases.cited(claim.verdict, claim.sources, claim.disputes)))
    told = (*((Span(text, "strong"),) for text in said), grades, verdict)
    reasons = bullets(claim.why) if length == "full" else None
    return (*(Paragraph(one) for one in told if one), *((reasons,) if reasons else ()))


def headline(phrases: Phrases, claim: Claim) -> Inline:
    """Tell what to take away from a claim, and how sure it is, in one line."""
    grade = say(words.GRADED, text=claim.say, grade=phrases.certainty(claim.grade))
    return flow((grade, (phrases.chief(claim.sources),)))


def correction(phrases: Phrases, correction: Correction) -> Term:
    """Tell what is often said, and what is true instead."""
    return graded(phrases, correction.title, correction.grade, correction.instead, correction)


def finding(phrases: Phrases, finding: Finding) -> Term:
    """Tell what is known on a neighbouring question."""
    return graded(phrases, finding.topic, finding.grade, finding.text, finding)


def graded(phrases: Phrases, term: str, grade: str, text: str, entry: Correction | Finding) -> Term:
    """Tell a text under its term, its grade first."""
    label = (Span(phrases.grade(grade).label, "grade"), Span("."))
    return Term(term, (Paragraph(flow((label, phrases.cited(text, entry.sources, entry.disputes)))),), anchor=entry.id)


def notes(phrases: Phrases, notes: Iterable[Note]) -> tuple[Paragraph, ...]:
    """Tell notes as one paragraph; nothing when there are none."""
    told = [phrases.told(note.text, note.sources) for note in notes]
    return (Paragraph(flow(told)),) if told else ()
