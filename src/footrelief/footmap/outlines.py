"""`foot_outlines.json` into the line drawings of the four views, on the page and in foot lengths."""

import math
from enum import IntEnum
from functools import cache

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from footrelief.files.places import data_folder
from footrelief.footmap.geometry import Box, Polyline, Spot, bounds, is_inside, nearest, to_page
from footrelief.model import View

VIEWS: tuple[View, ...] = ("sole", "top", "inner", "outer")
PIECES = 12
WEIGHTS = tuple(
    ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    for t in (step / PIECES for step in range(1, PIECES + 1))
)
"""How much the start, the two control spots and the end of a Bezier curve count at the end of each straight piece."""
EDGE_TOLERANCE = 0.0005
"""A spot this many foot lengths off the contour still counts as on the foot."""
INWARD = 0.008
"""How far inside the contour, in foot lengths, a mark from outside the foot is drawn."""


class Level(IntEnum):
    """How large a drawing must be for a line to belong on it."""

    CONTOUR = 1
    DETAIL = 2
    FINE = 3


class Curve(Struct, frozen=True):
    """A smooth line: cubic Bezier pieces from `start`, each two control spots and an end."""

    start: Spot
    curves: tuple[tuple[float, float, float, float, float, float], ...]
    closed: bool = False
    id: str = ""
    level: Level = Level.CONTOUR

    def on_page(self, view: View) -> "Curve":
        """Return the same line, from view units to the page."""
        return replace(
            self,
            start=to_page(view, self.start),
            curves=tuple(
                (*to_page(view, (a, b)), *to_page(view, (c, d)), *to_page(view, (x, y)))
                for a, b, c, d, x, y in self.curves
            ),
        )

    @property
    def line(self) -> Polyline:
        """The line as short straight pieces."""
        x0, y0 = self.start
        spots = [self.start]
        for a, b, c, d, x1, y1 in self.curves:
            spots += [(p * x0 + q * a + r * c + s * x1, p * y0 + q * b + r * d + s * y1) for p, q, r, s in WEIGHTS]
            x0, y0 = x1, y1
        return tuple(spots)


class Nail(Struct, frozen=True):
    """A toe nail on the top view: `half_width` in view units of x, `half_length` in foot lengths."""

    center: Spot
    half_width: float
    half_length: float


class Toe(Struct, frozen=True):
    """One toe, in view units of sole and top. `pad_edge_y`: the crease below its pad."""

    base: Spot
    tip: Spot
    half_width: float
    pad_edge_y: float
    nail: Nail


class Drawing(Struct, frozen=True):
    """One view of the foot, from `drawing` on the page; `landmarks` are in view units.

    `ring` is the contour in straight pieces, closed across a cut leg.
    """

    contour: Curve
    strokes: tuple[Curve, ...]
    guides: tuple[Curve, ...]
    zone_lines: tuple[Curve, ...]
    landmarks: dict[str, Spot]
    ring: Polyline = ()

    def holds(self, spot: Spot) -> bool:
        """Tell whether a spot on the page lies on the foot."""
        return is_inside(spot, self.ring) or math.dist(spot, nearest(spot, self.ring)) <= EDGE_TOLERANCE

    def pull_in(self, spot: Spot) -> Spot:
        """Return the spot itself when it is on the foot, else the nearest spot a little inside the contour."""
        if is_inside(spot, self.ring):
            return spot
        x, y = nearest(spot, self.ring)
        around = (
            (x + INWARD * math.cos(step * math.pi / 8), y + INWARD * math.sin(step * math.pi / 8)) for step in range(16)
        )
        inner = [near for near in around if is_inside(near, self.ring)]
        return max(inner, key=lambda near: math.dist(near, spot)) if inner else (x, y)

    @property
    def box(self) -> Box:
        """The smallest box round the foot."""
        return bounds(self.ring)


class _Outlines(Struct, frozen=True):
    views: dict[View, Drawing]
    toes: tuple[Toe, Toe, Toe, Toe, Toe]


@cache
def drawing(view: View) -> Drawing:
    """Return the drawing of one view: the left sole, the right top, the left inner side or the right outer side."""
    written = _outlines().views[view]
    contour = written.contour.on_page(view)
    lines = {
        kind: tuple(curve.on_page(view) for curve in getattr(written, kind))
        for kind in ("strokes", "guides", "zone_lines")
    }
    return replace(written, contour=contour, ring=contour.line, **lines)


def toes() -> tuple[Toe, Toe, Toe, Toe, Toe]:
    """Return the toes, big toe first."""
    return _outlines().toes


@cache
def _outlines() -> _Outlines:
    return msgspec.json.decode((data_folder() / "foot_outlines.json").read_bytes(), type=_Outlines)
