"""Points that were named, or that a query found, into a page with a map of them."""

from typing import Unpack

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Block, Document, Heading, Paragraph, Span
from footrelief.errors import NotFoundError, UsageError
from footrelief.footmap import FootMap, chart
from footrelief.footmap.words import locate
from footrelief.model import Feet, Point, View
from footrelief.pages.listings import agreement, heading, narrowed
from footrelief.pages.page import Page
from footrelief.pages.screened import keep, stop, tell
from footrelief.query.points import Filters, find_points
from footrelief.safety import SafePoints, Stop, screen
from footrelief.wording import count


def draw(  # noqa: PLR0913 - one keyword for each thing that one may ask for
    catalog: Catalog,
    words: tuple[str, ...] = (),
    *,
    views: tuple[View, ...] = (),
    foot: Feet = "both",
    lines: bool = False,
    zones: bool = False,
    conditions: tuple[str, ...] = (),
    affected: Feet | None = None,
    **filters: Unpack[Filters],
) -> Document:
    """Draw the points with these ids, in their order, or those that match all words and filters.

    Without `views`, as few as show every point. `lines` and `zones` as in a `FootMap`. What a condition bars is left
    out, with the reason; the document is `urgent` when a condition rules out massage.
    Raises NotFoundError when nothing matches, UsageError for a foot that is to be left alone, and as `safety.screen`.
    """
    safe = screen(catalog, conditions, affected=affected)
    if isinstance(safe, Stop):
        return stop(catalog, conditions, affected)
    view = views[0] if len(views) == 1 else None
    one_foot = None if foot == "both" else foot
    listed = () if any(filters.values()) else named(catalog, words)
    found = listed or catalog.many(
        Point, (row.id for row in find_points(catalog, words, foot=one_foot, view=view, **filters))
    )
    page = Page(catalog)
    blocks: list[Block] = []
    if conditions:
        blocks.append(tell(page, safe, found))
        found = keep(safe, found)
    if found:
        footmap = chart(found, "Where tradition places them.", views=views, feet=worked(safe, foot))
        blocks.append(replace(located(footmap), lines=lines, zones=zones))
        blocks.append(Paragraph((Span(agreement(point.agreement for point in found)),)))
    called = tuple(point.id for point in listed) or words
    title = heading(narrowed(called, one_foot, view, **filters), count(len(found), "point"))
    return page.document(title, (Heading(title, level=1, aside="footrelief show NAME"), *blocks), found)


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
