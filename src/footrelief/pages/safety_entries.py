"""One urgency, warning sign, stop sign or caution in full."""

from collections.abc import Iterator

from footrelief.document import Block, Bullets, Callout, Entries, Inline, Span
from footrelief.model import Caution, Point, StopSign, Technique, Urgency, WarningSign
from footrelief.pages.page import Page, also_called, particular
from footrelief.pages.warning import order, sentence
from footrelief.wording import LEVEL, of_ten


def describe_urgency(page: Page, urgency: Urgency) -> Iterator[Block]:
    """Write how fast to get help, and every sign that calls for it."""
    yield page.cited(urgency.detail, urgency.sources)
    ranks = sorted((other.rank for other in page.catalog.all(Urgency)), reverse=True)
    signs = [sign.id for sign in page.catalog.all(WarningSign) if sign.urgency == urgency.id]
    stops = [sign.id for sign in page.catalog.all(StopSign) if sign.urgency == urgency.id]
    yield Entries(
        (
            *particular("Rank", f"{ranks.index(urgency.rank) + 1} of {len(ranks)}, the most urgent first"),
            *particular("Warning signs", page.named(WarningSign, signs)),
            *particular("Stop signs", page.named(StopSign, stops)),
        )
    )


def describe_warning_sign(page: Page, sign: WarningSign) -> Iterator[Block]:
    """Write what to do on a yes, then the question, the reason, and what changes the urgency."""
    yield verdict(page, sign)
    from_list = f"SNNOOP10, number {sign.snnoop}" if sign.snnoop else "Not in SNNOOP10; from other sources"
    yield Entries(
        (
            *particular("In short", sign.short),
            *particular("Ask", page.cited(sign.ask, sign.sources)),
            *particular("What may be behind it", sentence(sign.why)),
            *particular("Less urgent", order(page, sign.falls) if sign.falls else ""),
            *particular("Note", sign.note),
            *particular(
                "Routine", "It does not rule out a routine." if sign.allows_routine else "A yes rules out a routine."
            ),
            *particular("From the list", from_list),
        )
    )


def describe_stop_sign(page: Page, sign: StopSign) -> Iterator[Block]:
    """Write what to do when the sign shows during a massage."""
    yield verdict(page, sign)
    yield Entries(particular("Rests on", (page.citations.cite(sign.sources),)))


def verdict(page: Page, sign: WarningSign | StopSign) -> Callout:
    """Write how urgent a sign is, and what makes it more urgent."""
    urgency = page.catalog.get(Urgency, sign.urgency)
    rises: tuple[Inline, ...] = tuple(
        (Span(f"More urgent, {order(page, change)}", "warning"),) for change in sign.rises
    )
    blocks: tuple[Block, ...] = (page.cited(urgency.detail, urgency.sources),)
    return Callout("stop", urgency.label, (*blocks, Bullets(rises)) if rises else blocks)


def describe_caution(page: Page, caution: Caution) -> Iterator[Block]:
    """Write what a caution advises, what it takes away, and what comes with it."""
    yield from also_called(caution.synonyms)
    advice = page.cited(caution.advice, caution.sources)
    yield Callout("stop" if caution.level == "stop" else "caution", LEVEL[caution.level], (advice,))
    effects = caution.effects
    points, techniques = page.catalog.all(Point), page.catalog.all(Technique)
    applied = (caution, *page.catalog.many(Caution, effects.includes))
    taken = {point for other in applied for point in other.effects.points}
    wary_points = [point.id for point in points if caution.id in point.cautions and point.id not in taken]
    wary_techniques = [
        technique.id
        for technique in techniques
        if caution.id in technique.cautions and technique.id not in effects.techniques
    ]
    comes_with = [other.id for other in page.catalog.all(Caution) if caution.id in other.effects.includes]
    yield Entries(
        (
            *particular("Ask", caution.ask),
            *particular("Pressure", "" if effects.max_pressure is None else f"{of_ten(effects.max_pressure)} at most"),
            *particular("Foot", "Leave the affected foot alone." if effects.affected_foot else ""),
            *particular("Leave out these techniques", page.named(Technique, effects.techniques)),
            *particular("Leave out these points", page.named(Point, effects.points)),
            *particular("Brings along", page.named(Caution, effects.includes)),
            *particular("Comes with", page.named(Caution, comes_with)),
            *particular("Take care with these techniques", page.named(Technique, wary_techniques)),
            *particular("Take care with these points", page.named(Point, wary_points)),
            *particular("Note", caution.note),
        )
    )
