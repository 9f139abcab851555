"""The points that a query found into a list screened for the reader's conditions, with a map of it where asked for."""

from typing import Unpack

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Block, Document
from footrelief.footmap import chart
from footrelief.model import Feet, Point
from footrelief.pages.listings import list_points, narrowed
from footrelief.pages.page import Page
from footrelief.pages.screened import keep, stop, tell
from footrelief.query.points import Filters, find_points
from footrelief.safety import Stop, screen


def points(  # noqa: PLR0913 - one keyword for each way to narrow the list
    catalog: Catalog,
    words: tuple[str, ...] = (),
    *,
    foot: str | None = None,
    view: str | None = None,
    conditions: tuple[str, ...] = (),
    affected: Feet | None = None,
    on_map: bool = False,
    **filters: Unpack[Filters],
) -> Document:
    """List the points that match and that may be pressed, with the reason for leaving out the others.

    The document is `urgent` when a condition rules out massage. Raises NotFoundError when nothing matches, and as
    `safety.screen` for a condition that is not clear.
    """
    safe = screen(catalog, conditions, affected=affected)
    if isinstance(safe, Stop):
        return stop(catalog, conditions, affected)
    rows = find_points(catalog, words, foot=foot, view=view, **filters)
    found = catalog.many(Point, (row.id for row in rows))
    page = Page(catalog)
    blocks: list[Block] = []
    if conditions:
        blocks.append(tell(page, safe, found))
        found = keep(safe, found)
    ids = {point.id for point in found}
    listing = list_points(
        [row for row in rows if row.id in ids], narrowed(words, foot, view, **filters), numbered=on_map
    )
    if on_map:
        blocks.append(replace(chart(found, feet=None if safe.feet == "both" else safe.feet), listed=True))
    return page.document(listing.title, (*blocks, listing), found)
