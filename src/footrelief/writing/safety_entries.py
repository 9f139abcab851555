"""One urgency, warning sign, stop sign or caution in full, with the names of the fields that its page words."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Bullets, Callout, Paragraph, Term, Terms
from footrelief.model import Caution, Change, Point, Routine, StopSign, Technique, Urgency, WarningSign
from footrelief.model.dialogue import Trait
from footrelief.text.words import series
from footrelief.wording import LEVEL, TOUCH, of_ten
from footrelief.writing import tell, words
from footrelief.writing.massage_entries import concerned_by, own
from footrelief.writing.phrases import Phrases, also_called, bullets, particular, say, sentence

URGENCY: Final = frozenset(("id", "rank", "label", "numbers", "detail", "sources"))
WARNING_SIGN: Final = frozenset(
    (
        *("id", "sign", "short", "ask", "traits", "only_if", "unless", "questions", "why", "urgency", "then", "rises"),
        *("falls", "note", "allows_routine", "snnoop", "sources"),
    )
)
STOP_SIGN: Final = frozenset(("id", "text", "urgency", "rises", "sources"))
CAUTION: Final = frozenset(
    ("id", "name", "synonyms", "level", "ask", "advice", "effects", "signs", "own", "note", "sources")
)


def urgency(phrases: Phrases, urgency: Urgency) -> Iterator[Block]:
    """Write how fast to get help, and every sign that calls for it."""
    catalog = phrases.catalog
    yield Paragraph(phrases.cited(urgency.told, urgency.sources))
    ranks = sorted((other.rank for other in catalog.all(Urgency)), reverse=True)
    signs = [sign.id for sign in catalog.all(WarningSign) if sign.urgency == urgency.id]
    stops = [sign.id for sign in catalog.all(StopSign) if sign.urgency == urgency.id]
    yield Terms(
        (
            *particular("Rank", words.RANK.format(rank=ranks.index(urgency.rank) + 1, ranks=len(ranks))),
            *particular("Warning signs", phrases.named(WarningSign, signs)),
            *particular("Stop signs", phrases.named(StopSign, stops)),
        )
    )


def warning_sign(phrases: Phrases, sign: WarningSign) -> Iterator[Block]:
    """Write what to do on a yes, then the question, the reason, and what changes the urgency."""
    yield verdict(phrases, sign)
    fall = say(words.LESS_URGENT_PLAIN, **tell.change(phrases, sign.falls)) if sign.falls else ()
    from_list = words.SNNOOP.format(number=sign.snnoop) if sign.snnoop else words.NOT_IN_SNNOOP
    yield Terms(
        (
            *particular("In short", sign.short),
            *particular("Ask", phrases.cited(sign.ask, sign.sources)),
            *particular("Asked of", phrases.named(Trait, sign.traits)),
            *particular("Only if all of this", bullets(sign.only_if)),
            *particular("Not if", bullets(sign.unless)),
            *particular("One by one", bullets(sign.questions)),
            *particular("On a yes", sign.then),
            *(one for change in sign.rises for one in asked(phrases, change, "More urgent on a yes")),
            *(asked(phrases, sign.falls, "Less urgent if all are a no") if sign.falls else ()),
            *particular("What may be behind it", sentence(sign.why)),
            *particular("Less urgent", fall),
            *particular("Note", sign.note),
            *particular("Routine", words.ALLOWED if sign.allows_routine else words.RULES_OUT),
            *particular("From the list", from_list),
        )
    )


def asked(phrases: Phrases, change: Change, name: str) -> Iterator[Term]:
    """Write the questions of a change, of whom they are asked, and what to do then."""
    yield from particular(name, bullets(change.ask))
    yield from particular("Asked of", phrases.named(Trait, change.traits))
    yield from particular("Then", change.then)


def stop_sign(phrases: Phrases, sign: StopSign) -> Iterator[Block]:
    """Write what to do when the sign shows during a massage."""
    yield verdict(phrases, sign)
    yield Terms(particular("Rests on", (phrases.cite(sign.sources),)))


def verdict(phrases: Phrases, sign: WarningSign | StopSign) -> Callout:
    """Write how urgent a sign is, and what makes it more urgent."""
    urgency = phrases.entry(Urgency, sign.urgency)
    detail = Paragraph(phrases.cited(urgency.told, urgency.sources))
    rises = tuple(tell.rises(phrases, sign.rises))
    return Callout("stop", urgency.label, (detail, Bullets(rises)) if rises else (detail,))


def caution(phrases: Phrases, caution: Caution) -> Iterator[Block]:
    """Write what a caution advises, what it takes away, and what comes with it."""
    catalog, effects = phrases.catalog, caution.effects
    yield from also_called(caution.synonyms)
    advice = Paragraph(phrases.cited(caution.advice, caution.sources))
    yield Callout("stop" if caution.level == "stop" else "caution", LEVEL[caution.level], (advice,))
    applied = (caution, *catalog.many(Caution, effects.includes))
    taken = {point for other in applied for point in other.effects.points}
    wary_points = [one.id for one in catalog.all(Point) if caution.id in one.cautions and one.id not in taken]
    wary_techniques = [
        one.id for one in catalog.all(Technique) if caution.id in one.cautions and one.id not in effects.techniques
    ]
    comes_with = [other.id for other in catalog.all(Caution) if caution.id in other.effects.includes]
    limit = "" if effects.max_pressure is None else f"{of_ten(effects.max_pressure)} at most"
    minutes = "" if effects.max_minutes is None else words.MINUTES_AT_MOST.format(number=effects.max_minutes)
    yield Terms(
        (
            *particular("Ask", caution.ask),
            *particular("Pressure", limit),
            *particular("Time", minutes),
            *particular("Its routine", phrases.named(Routine, [effects.routine] if effects.routine else [])),
            *particular("Foot", words.LEAVE_FOOT_ALONE if effects.affected_foot else ""),
            *particular("Has to be said", words.WHICH.format(part=effects.asks) if effects.asks else ""),
            *particular("Only these kinds of touch", series([TOUCH[touch] for touch in effects.touches])),
            *particular("Only in part", " ".join(tell.partly(phrases, caution))),
            *particular("Leave out these techniques", phrases.named(Technique, effects.techniques)),
            *particular("Leave out these points", phrases.named(Point, effects.points)),
            *particular("Brings along", phrases.named(Caution, effects.includes)),
            *particular("Comes with", phrases.named(Caution, comes_with)),
            *particular("Take care with these techniques", phrases.named(Technique, wary_techniques)),
            *particular("Take care with these points", phrases.named(Point, wary_points)),
            *concerned_by(phrases, caution),
            *particular("Note", caution.note),
            *particular("Our own values", own(caution.own)),
        )
    )
