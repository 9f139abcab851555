"""What must be read before a massage: what it is for, the warning signs, who must ask first, what conditions change."""

from collections.abc import Iterable, Iterator
from typing import Final

from footrelief.document import Block, Bullets, Callout, Heading, Inline, Paragraph, Span, Terms
from footrelief.model import Cause, Caution, Urgency, WarningSign
from footrelief.safety import Effect
from footrelief.text.words import count
from footrelief.wording import LEVEL, MODE
from footrelief.writing import tell, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, flow, listed, say

LEVELS: Final = ("stop", "ask-first")
"""The levels of caution that concern the massage as a whole; the others change a routine when they are named."""


def title(guide: Guide) -> str:
    """Return the title of a guide."""
    if guide.stop:
        return words.STOP_TITLE
    if guide.cause is None:
        return words.HEADACHE_TITLE
    return (words.GUIDE_TITLE if guide.session else words.WITHOUT_MASSAGE).format(cause=guide.cause.name)


def session_title(guide: Guide) -> str:
    """Return the title of a document about the session: what for, how long."""
    if guide.stop or not guide.session:
        return title(guide)
    minutes = round(guide.session.total_seconds / 60)
    if guide.sheet and guide.sheet.is_neutral:
        return words.NEUTRAL_TITLE.format(minutes=minutes)
    topic = guide.cause.name if guide.cause else words.HEADACHE
    if guide.request.routine:
        topic = guide.session.routine.name
    return words.SESSION_TITLE.format(topic=topic, minutes=minutes)


def letterhead(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say whose sheet it is."""
    if guide.sheet and guide.sheet.letterhead:
        yield guide.sheet.letterhead


def guide_heading(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what the guide is about."""
    yield Heading(title(guide), level=1)


def session_heading(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what the session is for, and how long it takes."""
    yield Heading(session_title(guide), level=1)


def routine_heading(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what one is led through, and who massages."""
    if guide.session:
        yield Heading(session_title(guide), level=1, aside=MODE[guide.session.mode])


def taken(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say how typed words were taken, unless they were the name itself."""
    yield from (Paragraph((Span(line),)) for line in guide.taken)


def opening(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """For a cause, say what massage can be used for; for headache, what the evidence says first; or what stops it."""
    if guide.stop:
        for caution in guide.stop.cautions:
            yield Callout("stop", caution.name, (Paragraph(phrases.told(caution.advice, caution.sources)),))
    elif guide.cause is None:
        yield Paragraph(flow(tell.headline(phrases, claim) for claim in guide.claims_shown("opening")))
    else:
        massage = phrases.cited(guide.cause.massage, guide.cause.sources)
        yield Paragraph(flow((massage, *how_sure(guide, guide.cause, phrases))))


def how_sure(guide: Guide, cause: Cause, phrases: Phrases) -> Iterator[Inline]:
    """Say how sure it is that massage helps the headache: the grade of the opening benefit, or of its part."""
    claim = next((claim for claim in guide.claims_shown("opening") if claim.about == "benefit"), None)
    if claim is None:
        return
    part = next((part for part in claim.parts if cause.id in part.concerns), None)
    if part or guide.session:
        grade = phrases.grade((part or claim).grade)
        yield say(
            words.HOW_SURE,
            grade=Span(grade.label, "grade"),
            meaning=grade.meaning,
            sources=phrases.chief(claim.sources),
        )


def note_for_you(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Pass on what whoever hands out the sheet wrote to the reader."""
    if guide.sheet and guide.sheet.note:
        yield Callout("tip", "For you", (Paragraph((Span(guide.sheet.note),)),))


def signs_in_full(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """One box with the signs that need help at once, those of this reader first: where a massage is ruled out."""
    yield Heading(words.IS_IT_SAFE, anchor="safety", aside="footrelief safety")
    shown = [urgency for urgency in guide.urgencies if urgency.always_shown]
    told = tuple(signs(guide, phrases, shown))
    named = {sign.id for _, found in by_urgency(guide, shown) for sign in found}
    yield Callout("stop", "Warning signs", (*told, Paragraph(flow(rest(guide, named)))))


def signs_of_subject(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell the signs that concern a condition, the topic or everybody: what they lead to, and what else to know."""
    if (guide.own_signs or guide.common_signs) and not guide.stop:
        yield Callout("caution", words.SIGNS_TO_KNOW, tuple(signs(guide, phrases)))


def signs(guide: Guide, phrases: Phrases, always: Iterable[Urgency] = ()) -> Iterator[Block]:
    """Tell the signs that concern a condition of this reader; then by urgency those of the topic and of everybody."""
    explained = set[str]()
    for urgency, found in by_urgency(guide, always):
        yield Paragraph(say(words.IF, order=Span(urgency.label, "warning")))
        yield Bullets(tuple(told(guide, phrases, sign) for sign in found))
        if urgency.id not in explained:
            yield Paragraph(phrases.told(urgency.told, urgency.sources))
        explained.add(urgency.id)


def by_urgency(guide: Guide, always: Iterable[Urgency]) -> Iterator[tuple[Urgency, tuple[WarningSign, ...]]]:
    """Yield urgencies with their signs: first those of conditions, then all others, the most urgent first."""
    others = [sign for urgency in always for sign in guide.signs if sign.urgency == urgency.id]
    others += guide.common_signs
    told = dict.fromkeys(guide.condition_signs)
    for group in (told, [sign for sign in dict.fromkeys((*guide.own_signs, *others)) if sign not in told]):
        for urgency in guide.urgencies:
            if found := tuple(sign for sign in group if sign.urgency == urgency.id):
                yield urgency, found


def told(guide: Guide, phrases: Phrases, sign: WarningSign) -> Inline:
    """Tell a sign: in full when it concerns this reader, or could frighten somebody in vain."""
    if sign in guide.own_signs or sign.falls:
        return tell.sign(phrases, sign, "full")
    return flow((tell.sign(phrases, sign, "plain"), (phrases.chief(sign.sources),)))


def rest(guide: Guide, shown: set[str]) -> Iterator[Inline]:
    """Say how many signs are not named here, by urgency, and where they are."""
    for urgency in guide.urgencies:
        if number := sum(sign.urgency == urgency.id and sign.id not in shown for sign in guide.signs):
            order = Span(urgency.label, "strong")
            yield say(words.MORE_SIGNS, order=order, number=count(number, "more sign"))
    yield say(words.ALL_SIGNS, number=len(guide.signs), command=Span("footrelief safety", "id"))


def cautions(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Name the conditions that stop a massage or need a question first, and how to say what applies."""
    if guide.session is None:
        return
    named = [
        Paragraph(flow((line, (phrases.chief(*(caution.sources for caution in found)),))))
        for line, found in zip(conditions(guide), named_by_level(guide).values(), strict=True)
    ]
    how = Paragraph(say(words.SAY_WHAT_APPLIES, option=Span("--condition NAME", "id")))
    yield Callout("caution", "Before any massage", (*named, *tell.notes(phrases, guide.notes_on("safety")), how))


def conditions(guide: Guide) -> Iterator[Inline]:
    """Yield for each level that concerns the massage as a whole the names of its conditions."""
    for level, found in named_by_level(guide).items():
        names = listed((caution.name for caution in found), "; ")
        yield say(words.LEVEL_NAMES, level=Span(LEVEL[level], "strong"), names=names)


def named_by_level(guide: Guide) -> dict[str, list[Caution]]:
    """Return the cautions that one can ask about, by the levels that concern the massage as a whole."""
    asked = [caution for caution in guide.cautions if caution.ask]
    levels = {level: [caution for caution in asked if caution.level == level] for level in LEVELS}
    return {level: found for level, found in levels.items() if found}


def effects(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell what each condition asks for and takes away."""
    if guide.effects:
        yield Heading(words.CONDITIONS_CHANGE, level=3)
        yield Terms(tuple(tell.effects(phrases, guide.effects, "full")))


def effects_in_brief(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell what each condition that was named asks for and takes away, but for the points, a line for each."""
    named = [effect for effect in guide.effects if not is_topic(guide, effect)]
    lines = tuple(
        flow(((Span(f"{name}:", "strong"),), *(block.words for block in blocks if isinstance(block, Paragraph))))
        for name, blocks in ((entry.name, entry.blocks) for entry in tell.effects(phrases, named, "brief"))
    )
    if lines:
        yield Callout("caution", words.CONDITIONS_CHANGE, (Bullets(lines),))


def advice_of_topic(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Tell what a topic that is a caution itself advises; its routines are made for what it takes away."""
    cautions = [effect.caution for effect in guide.effects if is_topic(guide, effect) and not effect.through]
    if cautions:
        yield Bullets(
            tuple((Span(f"{one.name}: ", "strong"), *phrases.told(one.advice, one.sources)) for one in cautions)
        )


def is_topic(guide: Guide, effect: Effect) -> bool:
    """Whether the effect comes with the topic itself."""
    return guide.cause is not None and (effect.through or effect.caution).id == guide.cause.caution


def required(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Say what must be true before one starts, if anything."""
    if guide.session and (requires := guide.session.routine.requires):
        yield Callout("caution", words.ONLY_IF, (Bullets(tuple((Span(text),) for text in requires)),))
