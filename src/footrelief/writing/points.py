"""Points that were named, or that a query found, screened for the reader's conditions: as a list, or on a map."""

from collections.abc import Iterator, Sequence
from typing import Unpack

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Document, Heading, Paragraph, Span, Terms
from footrelief.errors import NotFoundError, UsageError
from footrelief.footmap import FootMap, chart
from footrelief.footmap.words import locate
from footrelief.model import Feet, Point, View
from footrelief.query.points import Filters, find_points
from footrelief.safety import Affected, SafePoints, Stop, screen
from footrelief.text.words import count, series
from footrelief.writing import tell
from footrelief.writing import words as messages
from footrelief.writing.lists import agreement, heading, list_points, narrowed
from footrelief.writing.phrases import Phrases
from footrelief.writing.sources import page


def points(  # noqa: PLR0913 - one keyword for each way to narrow the list
    catalog: Catalog,
    words: tuple[str, ...] = (),
    *,
    foot: str | None = None,
    view: str | None = None,
    conditions: tuple[str, ...] = (),
    affected: Affected | None = None,
    on_map: bool = False,
    **filters: Unpack[Filters],
) -> Document:
    """List the points that match and that may be pressed, with the reason for leaving out the others.

    The document is `urgent` when a condition rules out massage. Raises NotFoundError when nothing matches, and as
    `safety.screen` for a condition that is not clear.
    """
    safe = screen(catalog, conditions, affected=affected)
    if isinstance(safe, Stop):
        return instead(catalog, safe)
    rows = find_points(catalog, words, foot=foot, view=view, **filters)
    phrases = Phrases(catalog)
    found, blocks = kept(phrases, safe, catalog.many(Point, (row.id for row in rows)))
    ids = {point.id for point in found}
    listing = list_points(
        [row for row in rows if row.id in ids], narrowed(words, foot, view, **filters), numbered=on_map
    )
    if on_map:
        blocks.append(replace(chart(found, feet=None if safe.feet == "both" else safe.feet), listed=True))
    return page(phrases, listing.title, (*blocks, listing), found)


def draw(  # noqa: PLR0913 - one keyword for each thing that one may ask for
    catalog: Catalog,
    words: tuple[str, ...] = (),
    *,
    views: tuple[View, ...] = (),
    foot: Feet | None = None,
    lines: bool = False,
    zones: bool = False,
    conditions: tuple[str, ...] = (),
    affected: Affected | None = None,
    **filters: Unpack[Filters],
) -> Document:
    """Draw the points with these ids, in their order, or those that match all words and filters.

    Without `views`, as few as show every point; without `foot`, one where both are alike. `lines` and `zones` as in a
    `FootMap`. What a condition bars is left out, with the reason; the document is `urgent` when a condition rules out
    massage.
    Raises NotFoundError when nothing matches, UsageError for a foot that is to be left alone, and as `safety.screen`.
    """
    safe = screen(catalog, conditions, affected=affected)
    if isinstance(safe, Stop):
        return instead(catalog, safe)
    view = views[0] if len(views) == 1 else None
    one_foot = None if foot == "both" else foot
    feet = worked(safe, foot or "both")
    listed = () if any(filters.values()) else named(catalog, words)
    matching = listed or catalog.many(
        Point, (row.id for row in find_points(catalog, words, foot=one_foot, view=view, **filters))
    )
    phrases = Phrases(catalog)
    found, blocks = kept(phrases, safe, matching)
    if found:
        footmap = chart(
            found, "Where tradition places them.", views=views, feet=None if foot is None and feet == "both" else feet
        )
        blocks.append(replace(located(footmap), lines=lines, zones=zones))
        blocks.append(Paragraph((Span(agreement(point.agreement for point in found)),)))
    called = tuple(point.id for point in listed) or words
    title = heading(narrowed(called, one_foot, view, **filters), count(len(found), "point"))
    return page(phrases, title, (Heading(title, level=1, aside="footrelief show NAME"), *blocks), found)


def instead(catalog: Catalog, stop: Stop) -> Document:
    """Write the page for somebody who must not be massaged: what to do instead."""
    from footrelief.writing.choice import gather  # a list needs no session
    from footrelief.writing.guide import routine
    from footrelief.writing.request import GuideRequest

    return routine(catalog, gather(catalog, GuideRequest(), None, stop))


def named(catalog: Catalog, words: tuple[str, ...]) -> tuple[Point, ...]:
    """Return the points with these ids; none unless every word is an id."""
    try:
        return tuple(catalog.get(Point, word) for word in words)
    except NotFoundError:
        return ()


def worked(safe: SafePoints, foot: Feet) -> Feet:
    """Return the feet to draw: those asked for, but for one that is to be left alone."""
    if "both" in (safe.feet, foot):
        return foot if safe.feet == "both" else safe.feet
    if safe.feet != foot:
        raise UsageError(f"the {foot} foot is to be left alone", f"Ask for the {safe.feet} foot.")
    return foot


def located(footmap: FootMap) -> FootMap:
    """Return the map with locators made from the very shapes that are drawn, in few words for a long list."""
    marks = (replace(mark, where=locate(mark.shapes, mark.feet)) if mark.shapes else mark for mark in footmap.marks)
    return replace(footmap, marks=tuple(marks))


def kept(phrases: Phrases, safe: SafePoints, points: tuple[Point, ...]) -> tuple[tuple[Point, ...], list[Block]]:
    """Return those of the points that may be pressed, how conditions were taken, and what they change, if anything."""
    taken: list[Block] = []
    if safe.words:
        from footrelief.query.answers import taken_as  # not loaded where ids are typed

        taken = [Paragraph((Span(taken_as(phrases.catalog, one, "condition")),)) for one in safe.words]
    if not safe.conditions:
        return points, taken
    barred = {point.id for effect in safe.effects for point in effect.points}
    left = [point for point in points if point.on_foot and point.id not in barred and is_on(safe, point)]
    others = [point for point in points if point not in left and point.id not in barred]
    effects = Terms(tuple(tell.effects(phrases, safe.effects, "full", points)))
    told = Callout("caution", messages.CONDITIONS_CHANGE, (effects, *left_out(safe, others)))
    return tuple(left), [*taken, told]


def is_on(safe: SafePoints, point: Point) -> bool:
    """Is the point on a foot that is not left alone?"""
    return safe.feet == "both" or point.feet in ("both", safe.feet)


def left_out(safe: SafePoints, points: Sequence[Point]) -> Iterator[Block]:
    """Yield what no condition bars and that is left out all the same."""
    if spared := [point.name for point in points if not is_on(safe, point)]:
        yield Paragraph((Span(f"Only on the foot that is left alone: {series(spared)}."),))
    if never := [point.name for point in points if not point.on_foot]:
        yield Paragraph((Span(f"Named only as a warning and never pressed: {series(never)}."),))
