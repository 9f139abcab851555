"""Warning signs, stop signs and cautions into words, for the safety page and for pages about one entry."""

from collections.abc import Iterator

from footrelief.document import Inline, Span
from footrelief.model import Caution, Change, Point, StopSign, Technique, Urgency, WarningSign
from footrelief.pages.page import Page
from footrelief.wording import LEVEL, count, lowered, of_ten, series

NAMED_AT_MOST = 6
"""How many points a caution names in a line; of more, their number."""


def sign_words(page: Page, sign: WarningSign) -> Inline:
    """Write a warning sign: what it is, what may be behind it, what makes it more urgent or less."""
    return (
        Span(sentence(sign.sign), "strong"),
        Span(f" Why: {sentence(lowered(sign.why))}"),
        *changes(page, sign.rises, sign.falls),
        *((Span(f" {sentence(sign.note)}"),) if sign.note else ()),
        *((Span(" It does not rule out a routine."),) if sign.allows_routine else ()),
        Span(" "),
        page.citations.cite(sign.sources),
    )


def stop_words(page: Page, sign: StopSign) -> Inline:
    """Write a stop sign with what makes it more urgent."""
    return (Span(sign.text), *changes(page, sign.rises), Span(" "), page.citations.cite(sign.sources))


def changes(page: Page, rises: tuple[Change, ...], falls: Change | None = None) -> Iterator[Span]:
    """Write the further answers that change an urgency."""
    for change in rises:
        yield Span(f" More urgent, {order(page, change)}", "warning")
    if falls:
        yield Span(f" Less urgent, {order(page, falls)}")


def order(page: Page, change: Change) -> str:
    """Say what to do, and when."""
    label = page.catalog.get(Urgency, change.urgency).label
    return f"{lowered(label)}: {sentence(lowered(change.when))}"


def caution_words(page: Page, caution: Caution) -> Inline:
    """Write what a caution advises and what it takes away."""
    told = f"{caution.advice} {takes_away(page, caution)} {caution.note or ''}"
    return page.citations.cited(" ".join(told.split()), caution.sources)


def caution_item(page: Page, caution: Caution) -> Inline:
    """Write a caution as one item: its name, how strict it is, its advice."""
    return (
        Span(f"{caution.name}. ", "strong"),
        Span(f"{LEVEL[caution.level]}. "),
        *page.citations.cited(caution.advice, caution.sources),
    )


def takes_away(page: Page, caution: Caution) -> str:
    """Say what a caution leaves out of a massage; nothing when it only advises or rules out all of it."""
    effects, catalog = caution.effects, page.catalog
    techniques = [technique.name.lower() for technique in catalog.many(Technique, effects.techniques)]
    points = [point.name for point in catalog.many(Point, effects.points)]
    if len(points) > NAMED_AT_MOST:
        points = [f"{count(len(points), 'point')} (footrelief show caution:{caution.id})"]
    left_out = [*(["the affected foot"] if effects.affected_foot else []), *techniques, *points]
    pressure = effects.max_pressure
    parts = (
        f"Left out: {series(left_out)}." if left_out else "",
        "" if pressure is None else f"Pressure {of_ten(pressure)} at most.",
        *(f"Comes with: {other.name}." for other in catalog.many(Caution, effects.includes)),
    )
    return " ".join(part for part in parts if part)


def sentence(text: str) -> str:
    """Return the text with a full stop at its end, unless it ends in one of the marks that end a sentence."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
