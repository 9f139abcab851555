"""Points into a foot map: numbered marks on drawings of the feet, as data that any format can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:  # the records take longer to import than a list of points to print
    from collections.abc import Iterable

    from footrelief.model import Feet, Point, Shape, View, Zone

MIRRORED: Final[dict[Feet, str]] = {
    "left": "The left foot. The right foot is its mirror image.",
    "right": "The right foot. The left foot is its mirror image.",
    "both": "Both feet; some places are on one foot only.",
}
ONLY: Final[dict[Feet, str]] = {
    "left": "On the left foot only.",
    "right": "On the right foot only.",
    "both": "Both feet.",
}
"""What a map says about itself, by the feet that it draws; `ONLY` where they are the feet of every point."""


class Mark(Struct, frozen=True):
    """One numbered point of a map. `where` is its locator in words, for whoever cannot see the drawing."""

    number: int
    id: str
    name: str
    where: str
    feet: Feet
    zone: Zone
    shapes: tuple[Shape, ...]


class FootMap(Struct, frozen=True, tag=True):
    """A drawing of the feet with numbered marks. `words` says in a sentence what it shows.

    `lines` adds the guide lines that charts draw across the foot, `zones` the borders of the longitudinal zones.
    `listed`: a list that stands beside the map in the document has its marks already, by number.
    """

    marks: tuple[Mark, ...]
    words: str
    views: tuple[View, ...] = ("sole",)
    feet: Feet = "both"
    lines: bool = False
    zones: bool = False
    listed: bool = False


def chart(
    points: Iterable[Point], words: str = "", *, views: tuple[View, ...] = (), feet: Feet | None = None
) -> FootMap:
    """Return the map of these points.

    Without `views`, as few as show every point. Without `feet`, one foot if it shows every point, else both. Without
    `words`, the map says which feet it shows.
    """
    chosen = tuple(points)
    marks = tuple(
        Mark(number, point.id, point.name, point.where, point.feet, point.zone, point.shapes)
        for number, point in enumerate(chosen, 1)
    )
    drawn = feet or fewest_feet(chosen)
    is_only = all(point.feet == drawn for point in chosen)
    return FootMap(marks, words or (ONLY if is_only else MIRRORED)[drawn], views or fewest_views(chosen), drawn)


def fewest_feet(points: tuple[Point, ...]) -> Feet:
    """Return one foot if it shows every point, else both."""
    found_on = {point.feet for point in points}
    if found_on <= {"both"}:
        return "left"
    return found_on.pop() if len(found_on) == 1 else "both"


def fewest_views(points: tuple[Point, ...]) -> tuple[View, ...]:
    """Return views in which every point can be seen, each the one that shows most of the points still missing.

    Points that are not drawn leave the sole.
    """
    views: list[View] = []
    missing = [point for point in points if point.shapes]
    while missing:
        seen = [view for point in missing for view in seen_from(point)]
        views.append(max(dict.fromkeys(seen), key=seen.count))
        missing = [point for point in missing if views[-1] not in seen_from(point)]
    return tuple(views) or ("sole",)


def seen_from(point: Point) -> tuple[View, ...]:
    """Return every view that a point can be seen from."""
    return tuple(dict.fromkeys(shape.view for shape in point.shapes))
