"""Lines and marks of a picture, on a page measured in foot lengths: what any format can draw."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

from footrelief.footmap.geometry import Spot

Ink: TypeAlias = Literal["", "paper", "skin", "contour", "detail", "mark", "hand", "holds", "area"]
Spots: TypeAlias = tuple[Spot, ...]

# Sizes in parts of the side of the square picture, so that marks look alike whatever part of the foot is shown.
CONTOUR: Final = 0.007
DETAIL: Final = 0.004
BOLD: Final = 0.022
WALK: Final = 0.015
LIGHT: Final = 0.009
CASING: Final = 0.007
HEAD: Final = 0.068
HEAD_LIGHT: Final = 0.045
DASH: Final = (0.026, 0.018)
DOTTED: Final = (0.014, 0.014)
BUMP: Final = 0.062
BUMP_HEIGHT: Final = 0.04
SHORTEST_HEAD: Final = 0.6


class Line(NamedTuple):
    """A line or an area. `casing`: a white edge round it, so that it stands off what lies below."""

    spots: Spots
    width: float
    ink: Ink = "mark"
    fill: Ink = ""
    closed: bool = False
    dash: tuple[float, float] | None = None
    casing: float = 0


class Limb(NamedTuple):
    """Thick round-ended lines that make one outline: a hand, an arm. `holds`: it does nothing else, and is grey."""

    bones: tuple[tuple[Spots, float], ...]
    lines: tuple[Spots, ...] = ()
    holds: bool = False


class Disc(NamedTuple):
    """A filled spot, or a ring where there is a width."""

    center: Spot
    radius: float
    ink: Ink = "mark"
    width: float = 0


class Digit(NamedTuple):
    """A number in a filled spot: the order of two movements."""

    center: Spot
    number: int


Item: TypeAlias = Line | Limb | Disc | Digit


class Square(NamedTuple):
    """The part of the page that a picture shows: the middle, and how long its side is."""

    center: Spot
    side: float


class Picture(NamedTuple):
    """What is drawn, in order, on which part of the page, and what it shows in words."""

    items: tuple[Item, ...]
    square: Square
    alt: str


@dataclass(frozen=True)
class Sketch:
    """A picture that a document brings along, to be drawn in characters in whatever room there is."""

    picture: Picture


def smooth(spots: Sequence[Spot], pieces: int = 12) -> Spots:
    """Return a smooth line through spots (Catmull-Rom)."""
    if len(spots) < 3:  # noqa: PLR2004 - two spots make a straight line
        return tuple(spots)
    ends = (spots[0], *spots, spots[-1])
    line = [spots[0]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(1, pieces + 1):
            t = step / pieces
            line.append((_bend(a[0], b[0], c[0], d[0], t), _bend(a[1], b[1], c[1], d[1], t)))
    return tuple(line)


def _bend(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (d - a + 3 * (b - c)) * t**3)


def length(spots: Sequence[Spot]) -> float:
    """Return how long a line is."""
    return math.fsum(math.dist(a, b) for a, b in pairwise(spots))


def at(spots: Sequence[Spot], way: float) -> tuple[Spot, float]:
    """Return the spot after so much of a line, and the direction there; beyond its end, the end."""
    for a, b in pairwise(spots):
        step = math.dist(a, b)
        if step and way <= step:
            share = way / step
            return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share), _direction(a, b)
        way -= step
    return spots[-1], _direction(spots[-2], spots[-1])


def _direction(a: Spot, b: Spot) -> float:
    return math.atan2(b[1] - a[1], b[0] - a[0])


def part(spots: Sequence[Spot], start: float, end: float, pieces: int = 24) -> Spots:
    """Return a line from so much of it to so much of it."""
    return tuple(at(spots, start + (end - start) * step / pieces)[0] for step in range(pieces + 1))


def arc(center: Spot, radii: tuple[float, float], start: float, end: float, pieces: int = 40) -> Spots:
    """Return a part of an ellipse, in degrees counter-clockwise."""
    angles = (math.radians(start + (end - start) * step / pieces) for step in range(pieces + 1))
    return tuple((center[0] + radii[0] * math.cos(a), center[1] - radii[1] * math.sin(a)) for a in angles)


def head(tip: Spot, direction: float, size: float, side: float) -> Line:
    """Return the filled head of an arrow."""
    back, out = math.cos(direction), math.sin(direction)
    corners = [
        (tip[0] - size * back + way * 0.52 * size * out, tip[1] - size * out - way * 0.52 * size * back)
        for way in (-1, 1)
    ]
    return Line((corners[0], tip, corners[1]), CONTOUR * side, fill="mark", closed=True, casing=CASING * side)


def arrow(
    spots: Spots, side: float, *, both: bool = False, light: bool = False, thin: bool = False
) -> tuple[Item, ...]:
    """Return an arrow along a line; `light`: dashed, for a light touch; short ones have smaller heads."""
    whole = length(spots)
    usual = (HEAD_LIGHT if light else HEAD) * side
    size = usual * max(SHORTEST_HEAD, min(1, whole / (usual * (3 if both else 1.6))))
    neck = size * 0.75
    width = (LIGHT if light else WALK if thin else BOLD) * side
    body = part(spots, neck if both else 0, max(whole - neck, neck + 1e-6 if both else 1e-6))
    ends = [head(spots[-1], _direction(at(spots, whole - neck)[0], spots[-1]), size, side)]
    if both:
        ends.append(head(spots[0], _direction(at(spots, neck)[0], spots[0]), size, side))
    dash = (DASH[0] * side, DASH[1] * side) if light else None
    return (Line(body, width, dash=dash, casing=CASING * side), *ends)


def fading(spots: Spots, side: float) -> tuple[Item, ...]:
    """Return an arrow that grows thinner: a touch that grows lighter."""
    size = HEAD * side
    whole = length(spots)
    body = part(spots, 0, max(whole - size * 0.75, 1e-6))
    left, right = [], []
    for number, (x, y) in enumerate(body):
        share = number / (len(body) - 1)
        _, direction = at(body, length(body) * share)
        half = side * (BOLD * 1.25 * (1 - share) + LIGHT * 0.5 * share) / 2
        left.append((x + half * math.sin(direction), y - half * math.cos(direction)))
        right.append((x - half * math.sin(direction), y + half * math.cos(direction)))
    band = Line((*left, *reversed(right)), DETAIL * side / 2, fill="mark", closed=True, casing=CASING * side)
    return (band, head(spots[-1], _direction(body[-1], spots[-1]), size, side))


def bumps(spots: Spots, side: float) -> tuple[Item, ...]:
    """Return a row of small steps along a line."""
    size = HEAD * 0.85 * side
    room = length(spots) - size * 0.6
    count = max(2, round(room / (BUMP * side)))
    body = []
    for step in range(count * 8 + 1):
        (x, y), direction = at(spots, room * step / (count * 8))
        up = BUMP_HEIGHT * side * math.sin(math.pi * (step % 8) / 8)
        body.append((x + up * math.sin(direction), y - up * math.cos(direction)))
    tip, direction = at(spots, length(spots))
    return (Line(tuple(body), WALK * side, casing=CASING * side), head(tip, direction, size, side))
