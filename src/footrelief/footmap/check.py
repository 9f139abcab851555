"""A point into what is wrong with where it is drawn: shapes off the foot, or outside their longitudinal zones."""

import math
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from footrelief.footmap.geometry import Polyline, Spot, border, is_finite, is_inside, to_page, to_view
from footrelief.footmap.outlines import Drawing, drawing
from footrelief.model import Ellipse, Point, Shape, View

ZONE_TOLERANCE = 0.02
"""Foot lengths by which an area may reach over the line between two longitudinal zones: charts draw them by eye."""
CLOSE = 0.016
"""Foot lengths between neighbouring spots of a contour where only its distance counts."""
NOTICED = 0.005
"""View units below which a way back is not worth naming."""
SIDE_ZONES: dict[View, int] = {"inner": 1, "outer": 5}


DIRECTIONS: dict[bool, tuple[tuple[str, str], tuple[str, str]]] = {
    False: (("the big toe's side", "the little toe's side"), ("the heel", "the toes")),
    True: (("the sole", "the ankle"), ("the heel", "the toes")),
}
"""Where lower and higher first numbers lie, then lower and higher second ones; on the sides of the foot, True."""


class Fault(NamedTuple):
    """One complaint about a number of a point. `path` leads to it: `("shapes", 0, "center", 1)`."""

    path: tuple[str | int, ...]
    message: str
    severity: Literal["error", "warning"]
    hint: str = ""


class _Off(NamedTuple):
    """A number that takes a shape off the foot, the spot where it does, and the nearest one on the foot."""

    path: tuple[str | int, ...]
    spot: Spot
    home: Spot


def check(point: Point) -> Iterator[Fault]:
    """Yield an error for each shape that leaves the foot, a warning for each that leaves the point's own zones."""
    alternatives = [(("alternatives", index, "area"), other.area) for index, other in enumerate(point.alternatives)]
    own = [(("shapes", index), shape) for index, shape in enumerate(point.shapes)]
    for path, shape in (*own, *alternatives):
        if not is_finite(shape):
            yield Fault(path, f"this lies outside the {shape.view} view of the foot", "error")
        elif off := _off_the_foot(shape):
            message = f"this lies outside the {shape.view} view of the foot"
            yield Fault((*path, *off.path), message, "error", _way_back(off, shape.view))
        elif path[0] == "shapes" and (strange := _zones(shape) - set(point.longitudinal_zones)):
            message = (
                f"it reaches into longitudinal zone {_listed(strange)}, "
                f"but longitudinal_zones has {_listed(set(point.longitudinal_zones))}"
            )
            yield Fault((*path, *_first_number(shape)), message, "warning")


def _off_the_foot(shape: Shape) -> _Off | None:
    """Return what takes a shape off the foot, or None."""
    foot = drawing(shape.view)
    if _is_well_inside(shape, foot):
        return None
    if isinstance(shape, Ellipse):
        if not foot.holds(to_page(shape.view, shape.center)):
            return _off(("center",), shape.center, shape.view, foot)
        return next((_off(("radii",), spot, shape.view, foot) for _, spot in _outside(shape, foot)), None)
    for index, corner in enumerate(shape.corners):
        if not foot.holds(to_page(shape.view, corner)):
            return _off(("corners", index), corner, shape.view, foot)
    each = len(border(shape)) // len(shape.corners)
    side = next(_outside(shape, foot), None)
    if side is None:
        return None
    path = ("corners", side[0] // each)
    return _off(path, side[1], shape.view, foot)._replace(path=path)


def _is_well_inside(shape: Shape, foot: Drawing) -> bool:
    """Tell whether the contour is farther from the middle of a shape than its whole edge: most are, and it is quick."""
    edge = border(shape)
    middle = (math.fsum(x for x, _ in edge) / len(edge), math.fsum(y for _, y in edge) / len(edge))
    reach = max([math.dist(middle, spot) for spot in edge])
    clear = min([math.dist(middle, spot) for spot in _closely(foot.ring)]) - CLOSE / 2
    return clear >= reach and is_inside(middle, foot.ring)


@cache
def _closely(ring: Polyline) -> Polyline:
    """Return a closed ring with spots no farther than `CLOSE` from each other."""
    spots: list[Spot] = []
    for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
        parts = math.ceil(math.dist((ax, ay), (bx, by)) / CLOSE) or 1
        spots += [(ax + (bx - ax) * part / parts, ay + (by - ay) * part / parts) for part in range(parts)]
    return tuple(spots)


def _outside(shape: Shape, foot: Drawing) -> Iterator[tuple[int, Spot]]:
    """Yield the spots of the edge that are off the foot, in view units, each with its number."""
    numbered = enumerate(border(shape))
    return ((number, to_view(shape.view, spot)) for number, spot in numbered if not foot.holds(spot))


def _off(path: tuple[str | int, ...], spot: Spot, view: View, foot: Drawing) -> _Off:
    """Return what is off at a spot; of a single spot, at the coordinate that has to move farther."""
    page = to_page(view, spot)
    home = foot.pull_in(page)
    across, along = abs(page[0] - home[0]), abs(page[1] - home[1])
    if view in SIDE_ZONES:
        across, along = along, across
    worse = () if path == ("radii",) else (0 if across >= along else 1,)
    return _Off((*path, *worse), spot, to_view(view, home))


def _way_back(off: _Off, view: View) -> str:
    """Say how far the spot is off, in which direction, and where the foot is nearest."""
    parts = []
    for number, home, (low, high) in zip(off.spot, off.home, DIRECTIONS[view in SIDE_ZONES], strict=True):
        if abs(number - home) >= NOTICED:
            parts.append(f"{abs(number - home):.2f} too far towards {high if number > home else low}")
    what = "Its edge is" if off.path == ("radii",) else "It is"
    return f"{what} {' and '.join(parts) or 'just off'}; nearest: [{off.home[0]:.2f}, {off.home[1]:.2f}]."


def _zones(shape: Shape) -> set[int]:
    """Return the longitudinal zones that a shape surely reaches into."""
    if shape.view in SIDE_ZONES:
        return {SIDE_ZONES[shape.view]}
    return {zone for spot in border(shape) if (zone := _zone(shape.view, spot))}


def _zone(view: View, spot: Spot) -> int | None:
    """Return the zone of a spot on a sole or top; None so near to a line that both may claim it."""
    x, y = spot
    zone = 1
    for line in _lines_at(view, round(y, 2)):
        if abs(x - line) <= ZONE_TOLERANCE:
            return None
        zone += x > line
    return zone


@cache
def _lines_at(view: View, y: float) -> list[float]:
    """Return how far across each line between two zones is at a height."""
    return [_at_height(line, y) for line in _zone_lines(view)]


@cache
def _zone_lines(view: View) -> tuple[tuple[list[float], list[float]], ...]:
    """Return the lines between the zones as heights, rising, and how far across each is there."""
    lines = [sorted((y, x) for x, y in curve.line) for curve in drawing(view).zone_lines]
    return tuple(([y for y, _ in line], [x for _, x in line]) for line in lines)


def _at_height(line: tuple[list[float], list[float]], y: float) -> float:
    """Return how far across a line is at the height nearest to this one."""
    heights, across = line
    above = bisect_left(heights, y)
    near = [index for index in (above - 1, above) if 0 <= index < len(heights)]
    return across[min(near, key=lambda index: abs(heights[index] - y))]


def _first_number(shape: Shape) -> tuple[str | int, ...]:
    return ("center", 0) if isinstance(shape, Ellipse) else ("corners", 0, 0)


def _listed(zones: set[int]) -> str:
    return " and ".join(map(str, sorted(zones)))
