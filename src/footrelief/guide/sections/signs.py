"""The warning signs, most urgent first, before anything else is said about massage."""

from collections.abc import Iterator

from footrelief.document import Block, Bullets, Callout, Heading, Inline, Paragraph, Span
from footrelief.guide.choice import Guide
from footrelief.guide.words import Words
from footrelief.model import Urgency, WarningSign
from footrelief.wording import lowered

PRESSING = 3
"""From this rank of urgency on, every warning sign is named; below it, those that concern the topic."""


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """One box with the signs that need help at once, those of the topic first, and how to see the rest."""
    shown = tuple(sign for urgency in guide.urgencies for sign in signs_of(guide, urgency))
    box: list[Block] = []
    for urgency in guide.urgencies:
        if signs := signs_of(guide, urgency):
            box += [
                Paragraph((Span(urgency.label, "warning"), Span(", if"))),
                Bullets(tuple(worded(guide, words, sign) for sign in signs)),
                Paragraph(words.told(urgency.detail, urgency.sources)),
            ]
    return (
        Heading("First: is it safe?", anchor="safety", aside="footrelief safety"),
        Callout("stop", "Warning signs", (*box, Paragraph(tuple(rest(guide, shown))))),
    )


def brief(guide: Guide, words: Words) -> Callout:
    """Name the signs of an emergency, and say how many more signs there are."""
    worst = guide.urgencies[0]
    signs = signs_of(guide, worst)
    order = (Span(worst.label, "warning"), Span(", and do not massage, if "))
    return Callout(
        "stop",
        "First: is it safe?",
        (
            Paragraph((*order, words.cite_all(sign.sources[0] for sign in signs))),
            Bullets(tuple((Span(sign.sign),) for sign in signs)),
            Paragraph(tuple(rest(guide, signs))),
        ),
    )


def signs_of(guide: Guide, urgency: Urgency) -> tuple[WarningSign, ...]:
    """Return the signs of one urgency that this guide names, those of its topic first."""
    own = tuple(sign for sign in guide.own_signs if sign.urgency == urgency.id)
    if urgency.rank < PRESSING:
        return own
    return own + tuple(sign for sign in guide.signs if sign.urgency == urgency.id and sign not in own)


def worded(guide: Guide, words: Words, sign: WarningSign) -> Inline:
    """Put a sign into words, with what makes it less urgent, so that nobody is frightened without need.

    One that concerns the topic also with what makes it more urgent and what else to know.
    """
    labels = {urgency.id: urgency.label for urgency in guide.urgencies}
    inline: Inline = (Span(sign.sign),)
    if sign in guide.own_signs:
        for change in sign.rises:
            inline += (Span(". "), Span(labels[change.urgency], "warning"), Span(" if: "), Span(lowered(change.when)))
        inline += (Span(". "), Span(sign.note)) if sign.note else ()
    if sign.falls:
        inline += (Span(". "), Span(labels[sign.falls.urgency], "strong"), Span(" instead if: "))
        inline += (Span(lowered(sign.falls.when)),)
    return (*inline, Span(" "), words.cite(sign.sources))


def rest(guide: Guide, shown: tuple[WarningSign, ...]) -> Iterator[Span]:
    """Say how many signs are not named here, by urgency, and where they are."""
    left = [sign for sign in guide.signs if sign not in shown]
    for urgency in guide.urgencies:
        if number := sum(sign.urgency == urgency.id for sign in left):
            yield Span(urgency.label, "strong")
            yield Span(f": {number} more signs. ")
    yield Span(f"All {len(guide.signs)}: ")
    yield Span("footrelief safety", "id")
