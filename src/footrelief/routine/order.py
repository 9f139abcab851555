"""Chosen steps into the order of a session: open, warm up, from the toes to the heel, back to what matters, close."""

import math
from collections.abc import Iterable
from enum import IntEnum

from footrelief.model import Ellipse, Point, Shape
from footrelief.routine.candidate import Candidate, Stage


class Region(IntEnum):
    """Parts of the foot in the order in which a session works them: from the toes to the heel, then edge and top."""

    TOES = 0
    BALL = 1
    ARCH = 2
    HEEL = 3
    INNER_EDGE = 4
    TOP_AND_SIDES = 5


REGION_OF_VIEW = {"inner": Region.INNER_EDGE, "top": Region.TOP_AND_SIDES, "outer": Region.TOP_AND_SIDES}
REGION_OF_ZONE = {
    "head": Region.TOES,
    "neck": Region.TOES,
    "chest": Region.BALL,
    "abdomen": Region.ARCH,
    "pelvis": Region.HEEL,
    "spine": Region.INNER_EDGE,
}
LOWEST_OF_REGION = ((0.78, Region.TOES), (0.6, Region.BALL), (0.25, Region.ARCH), (0.0, Region.HEEL))
"""Where each region of the sole ends, in parts of the foot's length from the heel: webs, ball, heel pad, heel."""


def in_order(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Sort steps into the order of a session.

    The routine keeps its own order within each stage. A further main step comes after the last one that lies no
    nearer to the heel; other further steps stand before the routine's own last ones.
    """
    stages: dict[Stage, list[Candidate]] = {stage: [] for stage in Stage}
    candidates = tuple(candidates)
    own = sorted((one for one in candidates if one.place is not None), key=lambda one: one.place or 0)
    for one in own:
        stages[one.stage].append(one)
    for one in candidates:
        if one.place is None:
            row = stages[one.stage]
            row.insert(_turn(one, row), one)
    return tuple(one for stage in Stage for one in stages[stage])


def _turn(candidate: Candidate, row: list[Candidate]) -> int:
    if candidate.stage is Stage.CLOSE:
        return 0
    if candidate.stage is not Stage.MAIN:
        return len(row)
    mine = _region(candidate)
    return max((turn for turn, other in enumerate(row, 1) if _region(other) <= mine), default=0)


def _region(candidate: Candidate) -> Region:
    """Return where a step begins; without a point it is for the whole foot and goes last."""
    return region(candidate.points[0]) if candidate.points else Region.TOP_AND_SIDES


def region(point: Point) -> Region:
    """Return the part of the foot a point lies in, by its drawn area, else by its body zone."""
    if not point.shapes:
        return REGION_OF_ZONE.get(point.zone, Region.TOP_AND_SIDES)
    shape = point.shapes[0]
    if shape.view != "sole":
        return REGION_OF_VIEW[shape.view]
    height = _height(shape)
    return next((region for lowest, region in LOWEST_OF_REGION if height >= lowest), Region.HEEL)


def _height(shape: Shape) -> float:
    """Return how far the middle of an area lies from the heel, in parts of the foot's length."""
    if isinstance(shape, Ellipse):
        return shape.center[1]
    return math.fsum(y for _, y in shape.corners) / len(shape.corners)
