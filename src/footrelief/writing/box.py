"""The box of warning signs before every massage: the eight lines that matter most to this person, in 20 seconds."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Bullets, Callout, Heading, Inline, Paragraph, Span
from footrelief.model import Caution, WarningSign
from footrelief.writing import before, words
from footrelief.writing.choice import Guide
from footrelief.writing.phrases import Phrases, flow, listed, say

MOST_LINES: Final = 8


def box(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name what this person must not have: whom to call, eight lines, and that none of them is no proof."""
    yield boxed(guide)


def short_box(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Name the same, two lines side by side where there is room; where a massage is ruled out the signs in full."""
    if guide.stop:
        yield from before.signs_in_full(guide, phrases)
    else:
        yield boxed(guide, across=2)


def box_under_heading(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Name the same in a section of its own. Where a massage is ruled out there is room for the signs in full."""
    if guide.stop:
        yield from before.signs_in_full(guide, phrases)
        return
    call, *rest = boxed(guide).blocks
    title = "".join(part.text for part in call.words if isinstance(part, Span)) if isinstance(call, Paragraph) else ""
    yield Heading(words.IS_IT_SAFE, anchor="safety", aside="footrelief safety")
    yield Callout("stop", title, tuple(rest))


def box_with_chief_signs(guide: Guide, phrases: Phrases) -> Iterator[Block]:
    """Name the same, and tell the chief sign of each condition as it stands in the catalog."""
    if guide.stop:
        yield from before.signs_in_full(guide, phrases)
    else:
        yield boxed(guide, *told_in_full(guide, phrases))


def box_at_a_glance(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name the same to somebody who is about to begin, without sources to look up."""
    yield boxed(guide, *told_in_full(guide), across=2)


def boxed(guide: Guide, *more: Inline, across: int = 1) -> Callout:
    """Return the box, `more` below its lines."""
    lines = tuple((Span(line),) for line in chosen(guide))
    where = Span(words.ON_THE_BACK) if guide.sheet else Span("footrelief safety", "id")
    numbers = Span(guide.urgencies[0].numbers or guide.urgencies[0].label, "strong")
    no_proof = say(words.NONE_IS_NO_PROOF, number=len(guide.signs), where=where)
    return Callout(
        "stop",
        words.IS_IT_SAFE,
        (
            Paragraph(say(words.CALL, numbers=numbers)),
            Bullets(lines, across=across),
            *map(Paragraph, (no_proof, *more)),
        ),
    )


def chosen(guide: Guide) -> tuple[str, ...]:
    """Return the lines for this person: signs of their conditions, then of their topic, then what concerns everybody.

    A line for everybody that names one of their signs goes; its other signs get lines of their own. The lines that
    always stay leave room for five of their own.
    """
    always = sum(line.always for line in guide.box)
    own = named(guide)[: MOST_LINES - always]
    by_id = {sign.id: sign for sign in guide.signs}
    told = {sign.id for sign in own}
    kept: list[str] = []
    others: list[str] = []
    for line in guide.box:
        left = [id_ for id_ in line.warning_signs if id_ not in told]
        whole = len(left) == len(line.warning_signs)
        (kept if line.always else others).extend([line.line] if whole else [tight(by_id[id_]) for id_ in left])
    lines = dict.fromkeys((*map(tight, own), *kept, *others))
    return tuple(lines)[: max(MOST_LINES, len(own) + len(kept))]


def named(guide: Guide) -> list[WarningSign]:
    """Return the signs of this person, the chief ones of their conditions first, then the pressing ones of their topic.

    Signs that do not rule a massage out are not among them.
    """
    by_id = {sign.id: sign for sign in guide.signs}
    lists = [[by_id[id_] for id_ in caution.signs] for caution in held(guide)]
    pressing = {urgency.id for urgency in guide.urgencies if urgency.always_shown}
    signs = (
        *(signs[0] for signs in lists if signs),
        *(sign for signs in lists for sign in signs),
        *guide.condition_signs,
        *(sign for sign in guide.own_signs if sign.urgency in pressing),
    )
    return [sign for sign in dict.fromkeys(signs) if not sign.allows_routine]


def held(guide: Guide) -> list[Caution]:
    """Return the cautions that hold for this person, the topic's own among them."""
    topic = {guide.cause.caution} if guide.cause and guide.cause.caution else set()
    return [caution for caution in guide.cautions if caution.id in guide.conditions | topic]


def chief_signs(guide: Guide) -> dict[str, Caution]:
    """Return the ids of the chief signs of this person's conditions, each with the first condition that names it."""
    return {caution.signs[0]: caution for caution in reversed(held(guide)) if caution.signs}


def told_in_full(guide: Guide, phrases: Phrases | None = None) -> Iterator[Inline]:
    """Tell the chief sign of each condition as it stands in the catalog, with what to do; with phrases its source."""
    orders = {urgency.id: urgency.label for urgency in guide.urgencies}
    chief = chief_signs(guide)
    for sign in guide.signs:
        if sign.id in chief:
            told = say(
                words.CHIEF_SIGN,
                condition=Span(chief[sign.id].name, "strong"),
                sign=Span(sign.sign.rstrip(".")),
                then=Span(sign.then or f"{orders[sign.urgency]}."),
            )
            yield (*told, Span(" "), phrases.chief(sign.sources)) if phrases else told


def tight(sign: WarningSign) -> str:
    """Return a sign in its shortest form."""
    return sign.tight or sign.short or sign.sign


def all_signs(guide: Guide, _: Phrases) -> Iterator[Block]:
    """Name every warning sign by what to do, and who must not be massaged: the back of a sheet.

    The chief signs of this person's conditions stand there as in the catalog, all others in a few words.
    """
    if guide.sheet:
        chief = chief_signs(guide)
        lines: list[Inline] = []
        for urgency in guide.urgencies:
            found = [sign for sign in guide.signs if sign.urgency == urgency.id]
            signs = (sign.sign.rstrip(".") if sign.id in chief else tight(sign) for sign in found)
            lines.append((Span(f"{urgency.label}: ", "strong"), *listed(signs, "; "), Span(".")))
        lines += before.conditions(guide)
        yield Callout("stop", words.ALL_SIGNS_HEADING, (Paragraph(flow(lines)),))
