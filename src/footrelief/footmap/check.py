"""A point into what is wrong with where it is drawn: shapes off the foot, or outside their longitudinal zones."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from footrelief.footmap.geometry import Spot, border, is_finite, to_page
from footrelief.footmap.outlines import Drawing, drawing
from footrelief.model import Ellipse, Point, Shape, View

ZONE_TOLERANCE = 0.02
"""Foot lengths by which an area may reach over the line between two longitudinal zones: charts draw them by eye."""
SIDE_ZONES: dict[View, int] = {"inner": 1, "outer": 5}


class Fault(NamedTuple):
    """One complaint about a number of a point. `path` leads to it: `("shapes", 0, "center", 1)`."""

    path: tuple[str | int, ...]
    message: str
    severity: Literal["error", "warning"]


def check(point: Point) -> Iterator[Fault]:
    """Yield an error for each shape that leaves the foot, a warning for each that leaves the point's own zones."""
    alternatives = [(("alternatives", index, "area"), other.area) for index, other in enumerate(point.alternatives)]
    own = [(("shapes", index), shape) for index, shape in enumerate(point.shapes)]
    for path, shape in (*own, *alternatives):
        if off := _off_the_foot(shape):
            yield Fault((*path, *off), f"this lies outside the {shape.view} view of the foot", "error")
        elif path[0] == "shapes" and (strange := _zones(shape) - set(point.longitudinal_zones)):
            message = (
                f"it reaches into longitudinal zone {_listed(strange)}, "
                f"but longitudinal_zones has {_listed(set(point.longitudinal_zones))}"
            )
            yield Fault((*path, *_first_number(shape)), message, "warning")


def _off_the_foot(shape: Shape) -> tuple[str | int, ...] | None:
    """Return the way to the number that takes a shape off the foot, or None."""
    if not is_finite(shape):
        return ()
    foot = drawing(shape.view)
    if isinstance(shape, Ellipse):
        if not foot.holds(to_page(shape.view, shape.center)):
            return ("center", _worse(shape.center, shape.view, foot))
        return ("radii",) if not all(map(foot.holds, border(shape))) else None
    for index, corner in enumerate(shape.corners):
        if not foot.holds(to_page(shape.view, corner)):
            return ("corners", index, _worse(corner, shape.view, foot))
    edge = border(shape)
    out = next((index for index, spot in enumerate(edge) if not foot.holds(spot)), None)
    return None if out is None else ("corners", out // (len(edge) // len(shape.corners)))


def _worse(spot: Spot, view: View, foot: Drawing) -> int:
    """Return which of the two coordinates would have to move farther to come back to the foot."""
    page = to_page(view, spot)
    home = foot.pull_in(page)
    across, along = abs(page[0] - home[0]), abs(page[1] - home[1])
    if view in SIDE_ZONES:
        across, along = along, across
    return 0 if across >= along else 1


def _zones(shape: Shape) -> set[int]:
    """Return the longitudinal zones that a shape surely reaches into."""
    if shape.view in SIDE_ZONES:
        return {SIDE_ZONES[shape.view]}
    return {zone for spot in border(shape) if (zone := _zone(shape.view, spot))}


def _zone(view: View, spot: Spot) -> int | None:
    """Return the zone of a spot on a sole or top; None so near to a line that both may claim it."""
    x, y = spot
    lines = [min(curve.line, key=lambda other: abs(other[1] - y))[0] for curve in drawing(view).zone_lines]
    if any(abs(x - line) <= ZONE_TOLERANCE for line in lines):
        return None
    return 1 + sum(x > line for line in lines)


def _first_number(shape: Shape) -> tuple[str | int, ...]:
    return ("center", 0) if isinstance(shape, Ellipse) else ("corners", 0, 0)


def _listed(zones: set[int]) -> str:
    return " and ".join(map(str, sorted(zones)))
