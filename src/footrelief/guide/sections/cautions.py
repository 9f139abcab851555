"""Who should not be massaged, who should ask first, and what the given conditions change."""

from collections.abc import Iterator
from typing import Final

from footrelief.document import Block, Callout, Entries, Entry, Heading, Inline, Paragraph, Span
from footrelief.guide.choice import Guide
from footrelief.guide.words import Words, listed
from footrelief.safety import Effect
from footrelief.wording import LEVEL, of_ten

LEVELS: Final = ("stop", "ask-first")
"""The levels of caution that concern the massage as a whole; the others change a routine when they are named."""


def write(guide: Guide, words: Words) -> tuple[Block, ...]:
    """Name the conditions that stop a massage or need a question first, then what was changed for this reader."""
    if guide.session is None:
        return ()
    lists = [
        (LEVEL[level], [caution for caution in guide.cautions if caution.level == level and caution.ask])
        for level in LEVELS
    ]
    names = tuple(
        Paragraph(
            (
                Span(label, "strong"),
                Span(": "),
                *listed((caution.name for caution in cautions), "; "),
                Span(". "),
                words.cite_each(caution.sources for caution in cautions),
            )
        )
        for label, cautions in lists
        if cautions
    )
    how = Paragraph((Span("Say what applies to you and the routine changes: "), Span("--condition NAME", "id")))
    conditions = Callout("caution", "Before any massage", (*names, *words.notes("safety"), how))
    if not guide.effects:
        return (conditions,)
    effects = tuple(tell(effect, words, guide.effects[:place]) for place, effect in enumerate(guide.effects))
    return (conditions, Heading("What your conditions change", level=3), Entries(effects))


def tell(effect: Effect, words: Words, earlier: tuple[Effect, ...]) -> Entry:
    """Say what one condition asks for and what it takes away, but for what earlier ones take away already."""
    advice = Paragraph(words.told(effect.caution.advice, effect.caution.sources))
    losses = tuple(
        Paragraph((Span(label, "strong"), Span(": "), *lost, Span("."))) for label, lost in taken_away(effect, earlier)
    )
    return Entry(effect.caution.name, (advice, *losses))


def taken_away(effect: Effect, earlier: tuple[Effect, ...]) -> Iterator[tuple[str, Inline]]:
    """Yield what an effect takes away, each with its label."""
    gone = {entry.id for one in earlier for entry in (*one.points, *one.techniques, *one.too_firm)}
    if effect.foot:
        yield "Left alone", (Span(f"{effect.foot} foot"),)
    if effect.max_pressure is not None:
        yield "Pressure at most", (Span(of_ten(effect.max_pressure), "number"),)
    if techniques := [entry.name for entry in (*effect.techniques, *effect.too_firm) if entry.id not in gone]:
        yield "Techniques left out", listed(dict.fromkeys(techniques))
    if points := [point.name for point in effect.points if point.id not in gone]:
        yield "Not to be pressed", listed(points, "; ")
