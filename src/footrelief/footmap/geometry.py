"""Shapes and paths in view units into spots on the page, measured in foot lengths: x to the right, y down."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from footrelief.model import Ellipse, Shape, View

BREADTH = 0.376
"""One view unit across the foot (sole, top) or above the floor (inner, outer) in foot lengths (ANSUR II, 6068 feet)."""

Spot = tuple[float, float]
Polyline = tuple[Spot, ...]


class Box(NamedTuple):
    """An upright rectangle on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Tell whether the other lies inside this one."""
        return self.around(other) == self

    def encloses(self, spot: Spot) -> bool:
        """Tell whether a spot lies inside or on the edge."""
        return self.left <= spot[0] <= self.right and self.top <= spot[1] <= self.bottom

    def around(self, other: "Box") -> "Box":
        """Return the smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def moved(self, x: float, y: float) -> "Box":
        """Return the box shifted to the right and down."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


def to_page(view: View, spot: Spot) -> Spot:
    """Return where a spot in view units lies on the page, as the foot is drawn without mirroring."""
    x, y = spot
    return (x * BREADTH, -y) if view in {"sole", "top"} else (y, -x * BREADTH)


def to_view(view: View, spot: Spot) -> Spot:
    """Return a spot of the unmirrored page in view units."""
    x, y = spot
    return (x / BREADTH, -y) if view in {"sole", "top"} else (-y / BREADTH, x)


def bounds(spots: Iterable[Spot]) -> Box:
    """Return the smallest box that holds all spots."""
    xs, ys = zip(*spots, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


@lru_cache(maxsize=512)
def border(shape: Shape, count: int = 36) -> Polyline:
    """Return spots on the page along the edge of a shape; a polygon has six for each side."""
    if not isinstance(shape, Ellipse):
        corners = [to_page(shape.view, corner) for corner in shape.corners]
        return tuple(
            (a[0] + (b[0] - a[0]) * step / 6, a[1] + (b[1] - a[1]) * step / 6)
            for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
            for step in range(6)
        )
    x, y = shape.center
    turn = math.radians(shape.degrees)
    edge = []
    for step in range(count):
        angle = 2 * math.pi * step / count
        along, across = shape.radii[0] * math.cos(angle), shape.radii[1] * math.sin(angle)
        over = (along * math.cos(turn) - across * math.sin(turn)) / BREADTH
        up = along * math.sin(turn) + across * math.cos(turn)
        edge.append(to_page(shape.view, (x + over, y + up)))
    return tuple(edge)


def is_inside(spot: Spot, ring: Sequence[Spot]) -> bool:
    """Tell whether a spot lies inside a closed ring, by counting the edges to its right."""
    x, y = spot
    inside = False
    ax, ay = ring[-1]
    below = ay > y
    for bx, by in ring:
        if (by > y) is not below:
            below = not below
            if x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
        ax, ay = bx, by
    return inside


def nearest(spot: Spot, ring: Sequence[Spot]) -> Spot:
    """Return the spot of a closed ring that is nearest."""
    x, y = spot
    best, least = ring[0], math.inf
    for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        share = 0.0 if length == 0 else max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length))
        found = (ax + share * dx, ay + share * dy)
        if (distance := math.dist(found, spot)) < least:
            best, least = found, distance
    return best


@lru_cache(maxsize=512)
def middle(shape: Shape) -> Spot:
    """Return the spot inside a shape that is farthest from its edge: where a number is read as belonging to it."""
    if isinstance(shape, Ellipse):
        return to_page(shape.view, shape.center)
    ring = border(shape)
    box = bounds(ring)
    grid = [
        (box.left + (box.right - box.left) * (i + 0.5) / 15, box.top + (box.bottom - box.top) * (j + 0.5) / 15)
        for i in range(15)
        for j in range(15)
    ]
    inner = [spot for spot in grid if is_inside(spot, ring)]
    if not inner:
        return (math.fsum(x for x, _ in ring) / len(ring), math.fsum(y for _, y in ring) / len(ring))
    return max(inner, key=lambda spot: min(math.dist(spot, edge) for edge in ring))


def is_finite(shape: Shape) -> bool:
    """Tell whether a shape can be drawn at all: every number of it is a number."""
    spots = (shape.center, shape.radii, (shape.degrees, 0)) if isinstance(shape, Ellipse) else shape.corners
    return bool(spots) and all(math.isfinite(number) for spot in spots for number in spot)
