"""A motion that is worked on points into the hand and the strokes at the places of a step."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from footrelief.footmap.geometry import BREADTH, Spot, border, middle
from footrelief.footmap.outlines import toes
from footrelief.footmap.pens import Spots
from footrelief.model import Shape, View
from footrelief.model.motion import Placing

APART: Final = 0.25
"""Foot lengths from which a further place of a step gets a mark of its own: nearer ones tangle."""
# How a motion fits its place, in parts of the side of the picture.
ROW_GAP, SHORTEST_ROW, LEAD, SQUEEZE, HOOK = 0.055, 0.18, 0.015, 0.1, 0.1
CIRCLE: Final = (0.064, 0.085)
CLEAR: Final = 0.034
"""Foot lengths from the side of a toe to the middle of a finger tip."""
FROM_INNER, FROM_OUTER, FROM_BELOW = 52, 128, 110
"""Angles at which a hand comes over the inner or the outer edge, and in side views from below."""


class Worker(NamedTuple):
    """The hand that works at a place: where its tip is, how it lies."""

    part: str
    at: Spot
    angle: float
    flip: bool
    gap: float | None
    shift: float


class PageStroke(NamedTuple):
    """A stroke whose spots lie on the page."""

    kind: str
    path: Spots = ()
    center: Spot = (0, 0)
    radii: tuple[float, float] = (0.05, 0.05)
    arc: tuple[float, float] = (100, -215)
    pair: tuple[Spots, ...] = ()
    back: Spots = ()
    both: bool = False
    pivot: Spot | None = None
    fades: bool = False
    number: int | None = None
    number_at: Spot = (0, 0)


def placed_strokes(
    place: Placing, shapes: Sequence[Shape], view: View, side: float
) -> tuple[tuple[Worker, ...], tuple[PageStroke, ...]]:
    """Return the hands and the strokes of a motion at its places: the hand at the first, a mark at all far apart."""
    workers: tuple[Worker, ...] = ()
    strokes, marked = list[PageStroke](), list[Spot]()
    for number, shape in enumerate(shapes):
        center = middle(shape)
        if number and any(math.dist(center, other) < APART for other in marked):
            continue
        marked.append(center)
        found = (_rows if place.how == "rows" else _spot)(place, shape, view, side)
        workers = workers or found[0]
        strokes += found[1]
    return workers, tuple(strokes)


def _axes(shape: Shape) -> tuple[Spot, float, float, float]:
    """Return the middle of a shape, its half length and half width, and which way its long axis runs on the page."""
    edge = border(shape)
    x = math.fsum(spot[0] for spot in edge) / len(edge)
    y = math.fsum(spot[1] for spot in edge) / len(edge)
    away = [(spot[0] - x, spot[1] - y) for spot in edge]
    xx, yy, xy = (
        math.fsum(f(u, v) for u, v in away) for f in (lambda u, _: u * u, lambda _, v: v * v, lambda u, v: u * v)
    )
    turn = 0.5 * math.atan2(2 * xy, xx - yy)
    along = [u * math.cos(turn) + v * math.sin(turn) for u, v in away]
    across = [v * math.cos(turn) - u * math.sin(turn) for u, v in away]
    return (x, y), (max(along) - min(along)) / 2, (max(across) - min(across)) / 2, turn


def _rows(place: Placing, shape: Shape, view: View, side: float) -> tuple[tuple[Worker, ...], tuple[PageStroke, ...]]:
    """Return rows of small steps along a shape, and the hand at the start of the one that it lies beside."""
    (x, y), half, wide, turn = _axes(shape)
    wanted = math.radians(-place.towards) if view in ("sole", "top") else 0.0
    if abs(math.cos(turn - wanted)) < 0.5:  # noqa: PLR2004 - 60 degrees: it lies across, and is walked to the right
        turn += 0 if math.cos(turn) > 0 else math.pi
    elif math.cos(turn - wanted) < 0:
        turn += math.pi
    half = max(half, SHORTEST_ROW / 2 * side)
    count = max(place.rows[0], min(place.rows[1], int(2 * wide / (ROW_GAP * side))))
    gap = max(ROW_GAP * side, 2 * wide / count)

    def at(along: float, across: float) -> Spot:
        return (
            x + along * math.cos(turn) - across * math.sin(turn),
            y + along * math.sin(turn) + across * math.cos(turn),
        )

    rows = [(row - (count - 1) / 2) * gap for row in range(count)]
    strokes = tuple(PageStroke("walk", (at(-half, row), at(half, row))) for row in rows)
    near = rows[-1] if place.tilt > 0 else rows[0]
    leaning = ((rows[0], -1), (rows[-1], 1)) if place.hands > 1 else ((near, 1),)
    workers = []
    for row, lean in leaning:
        angle = -math.degrees(turn) + lean * place.tilt
        flip = math.cos(math.radians(angle)) > 0.2  # noqa: PLR2004 - it points to the right
        workers.append(Worker(place.part, at(-half - LEAD * side, row), angle, flip, None, 0))
    return tuple(workers), strokes


def _spot(place: Placing, shape: Shape, view: View, side: float) -> tuple[tuple[Worker, ...], tuple[PageStroke, ...]]:
    """Return what is done at one spot, and the hand that comes over the nearer edge."""
    center, half, wide, _ = _axes(shape)
    is_upright = view in ("sole", "top")
    near = (FROM_INNER if center[0] < 0.35 * BREADTH else FROM_OUTER) if is_upright else FROM_BELOW
    angle = near if place.come_from is None else place.come_from
    toe = _toe(center) if place.how == "squeeze" and is_upright else None
    center = (toe[0], center[1]) if toe else center
    gap = (toe[1] if toe else min(half, wide)) + CLEAR if place.how == "squeeze" else None
    radius = max(CIRCLE[0] * side, min(CIRCLE[1] * side, half, wide))
    stroke = PageStroke(place.how, center=center, radii=(radius, radius))
    if place.how == "hook":
        stroke = stroke._replace(path=_hooked(center, angle, HOOK * side))
    elif gap is not None:
        far, near_by = gap + CLEAR * 1.3 + SQUEEZE * side, gap + CLEAR * 0.26
        pair = tuple(((center[0] + way * far, center[1]), (center[0] + way * near_by, center[1])) for way in (-1, 1))
        stroke = stroke._replace(pair=pair)
    return (Worker(place.part, center, angle, 0 <= angle < 90, gap, 0),), (stroke,)  # noqa: PLR2004 - it points right


def _hooked(center: Spot, degrees: float, size: float) -> Spots:
    turn, way = math.radians(degrees), 1 if degrees < 90 else -1  # noqa: PLR2004 - it points right
    bend = ((0.0, 0.0), (0.55, -0.1), (0.95, -0.55), (0.6, -1.05), (0.0, -1.15), (-1.5, -1.15))
    return tuple(
        (
            center[0] + size * (u * math.cos(turn) + v * way * math.sin(turn)),
            center[1] - size * (u * math.sin(turn) - v * way * math.cos(turn)),
        )
        for u, v in bend
    )


def _toe(center: Spot) -> tuple[float, float] | None:
    """Return the middle line and half the width of the toe that a spot lies on."""
    x, y = center[0] / BREADTH, -center[1]
    for toe in toes():
        if y > toe.base[1] - 0.01 and abs(x - (toe.base[0] + toe.tip[0]) / 2) < toe.half_width * 1.15:
            return (toe.base[0] + toe.tip[0]) / 2 * BREADTH, toe.half_width * BREADTH
    return None
