"""Points and a reader's conditions into the points that may be pressed, and the reason for every other one."""

from collections.abc import Iterator, Sequence

from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Cite, Document, Paragraph, Span
from footrelief.guide import GuideRequest
from footrelief.guide.routine_page import write_routine
from footrelief.model import Feet, Point
from footrelief.pages.page import Page
from footrelief.pages.warning import caution_item
from footrelief.safety import Effect, SafePoints
from footrelief.wording import of_ten, series


def stop(catalog: Catalog, conditions: tuple[str, ...], affected: Feet | None) -> Document:
    """Write the page for somebody who must not be massaged: what to do instead."""
    return write_routine(catalog, GuideRequest(conditions=conditions, affected=affected))


def keep(safe: SafePoints, points: Sequence[Point]) -> tuple[Point, ...]:
    """Return those of the points that may be pressed, in their order."""
    allowed = {point.id for point in safe.points}
    return tuple(point for point in points if point.id in allowed and is_on(safe, point))


def is_on(safe: SafePoints, point: Point) -> bool:
    """Is the point on a foot that is not left alone?"""
    return safe.feet == "both" or point.feet in ("both", safe.feet)


def tell(page: Page, safe: SafePoints, points: Sequence[Point]) -> Callout:
    """Say what each condition asks for, with its sources, and which of the points it takes away, each once."""
    effects: list[Block] = []
    left = list(points)
    for effect in safe.effects:
        lost = [point for point in left if point in effect.points]
        effects.append(Paragraph(tuple(effect_words(page, effect, lost))))
        left = [point for point in left if point not in lost]
    return Callout("caution", "What your conditions change", (*effects, *others(safe, left)))


def effect_words(page: Page, effect: Effect, lost: Sequence[Point]) -> Iterator[Span | Cite]:
    """Yield a caution and what it takes away."""
    yield from caution_item(page, effect.caution)
    if effect.foot:
        yield Span(f" The {effect.foot} foot is left alone.")
    if effect.max_pressure is not None:
        yield Span(f" Pressure {of_ten(effect.max_pressure)} at most.")
    if lost:
        yield Span(" Not to be pressed: ", "warning")
        yield Span(f"{series([point.name for point in lost])}.")


def others(safe: SafePoints, left: Sequence[Point]) -> Iterator[Block]:
    """Yield what no condition bars and that is left out all the same."""
    if spared := [point.name for point in left if not is_on(safe, point)]:
        yield Paragraph((Span(f"Only on the foot that is left alone: {series(spared)}."),))
    if never := [point.name for point in left if not point.on_foot]:
        yield Paragraph((Span(f"Named only as a warning and never pressed: {series(never)}."),))
