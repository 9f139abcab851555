"""A technique's motion into the items of its picture: the foot, the hands, what they do, at the points of a step."""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

import msgspec
from msgspec import Struct

from footrelief.files.places import data_folder
from footrelief.footmap.geometry import BREADTH, Spot, border, bounds, middle, to_page
from footrelief.footmap.outlines import Level, drawing, toes
from footrelief.footmap.pens import (
    CONTOUR,
    DETAIL,
    DOTTED,
    LIGHT,
    Digit,
    Disc,
    Item,
    Limb,
    Line,
    Spots,
    Square,
    arc,
    arrow,
    bumps,
    fading,
    smooth,
)
from footrelief.model import Ellipse, Motion, Shape, View
from footrelief.model.motion import Hand, Placing, Stroke

FRAMES: Final[dict[str, dict[View, Square]]] = {
    "whole": {
        "sole": Square((0.188, -0.5), 1.24),
        "top": Square((0.188, -0.5), 1.24),
        "inner": Square((0.53, -0.17), 1.28),
        "outer": Square((0.53, -0.17), 1.28),
    },
    "fore": {
        "sole": Square((0.188, -0.82), 0.66),
        "top": Square((0.188, -0.82), 0.66),
        "inner": Square((0.86, -0.09), 0.66),
        "outer": Square((0.86, -0.09), 0.66),
    },
    "pair": {"sole": Square((0, -0.47), 1.28), "top": Square((0, -0.47), 1.28)},
}
"""What is shown: the whole foot, toes and ball twice as large, both feet with the big toes in the middle."""
BETWEEN_FEET: Final = 0.06
"""Half the distance of the feet of a pair, in foot lengths."""
FORE_FROM: Final = -0.62
"""Above this line of the page a motion is shown in the picture of toes and ball."""
APART: Final = 0.25
"""Foot lengths from which a further place of a step gets a mark of its own: nearer ones tangle."""
# How a motion fits its place, in parts of the side of the picture.
ROW_GAP, SHORTEST_ROW, LEAD, SQUEEZE, HOOK = 0.055, 0.18, 0.015, 0.1, 0.1
CIRCLE: Final = (0.064, 0.085)
CLEAR: Final = 0.034
"""Foot lengths from the side of a toe to the middle of a finger tip."""
FROM_INNER, FROM_OUTER, FROM_BELOW = 52, 128, 110
"""Angles at which a hand comes over the inner or the outer edge, and in side views from below."""
RINGS: Final = (0.042, 0.072)
DOT: Final = 0.016


class Bone(Struct, frozen=True):
    """A thick round-ended line of a hand; `side` moves it by the gap, `back` lies behind the foot."""

    spots: Spots
    width: float
    side: float = 0
    back: bool = False


class Part(Struct, frozen=True):
    """A part of a hand, its tips up; `gap` is half the distance between thumb and finger."""

    bones: tuple[Bone, ...]
    lines: tuple[Spots, ...] = ()
    gap: float = 0


class Thing(Struct, frozen=True):
    """A limb, a head or a thing of a posture; y goes up."""

    kind: str
    path: Spots = ()
    width: float = 0
    closed: bool = False
    smooth: bool = False
    filled: bool = False
    holds: bool = False
    at: Spot = (0, 0)
    radius: float = 0


class Posture(Struct, frozen=True):
    """How one sits, as a picture: `caption` says it, `alt` what is seen."""

    center: Spot
    side: float
    caption: str
    alt: str
    shapes: tuple[Thing, ...]


class Hands(Struct, frozen=True):
    """The file of hands and postures."""

    parts: dict[str, Part]
    postures: dict[str, Posture]


class Picture(NamedTuple):
    """What is drawn, in order, on which part of the page, and what it shows in words."""

    items: tuple[Item, ...]
    square: Square
    alt: str


@cache
def hands() -> Hands:
    """Return the hands and postures."""
    return msgspec.json.decode((data_folder() / "hands.json").read_bytes(), type=Hands)


def picture(motion: Motion, shapes: Sequence[Shape] = ()) -> Picture:
    """Return the picture of a motion; one that is worked on points at the first of these shapes that it can show."""
    here = [shape for shape in shapes if shape.view == motion.view]
    placed = motion.place is not None and bool(shapes)
    view, frame = motion.view, motion.frame
    if placed:
        here = here or [shape for shape in shapes if shape.view == shapes[0].view]
        view = here[0].view
        is_pair = frame == "pair" and view in FRAMES["pair"]
        frame = "pair" if is_pair else "fore" if all(_is_fore(shape) for shape in here) else "whole"
    square = FRAMES[frame][view]
    sides = (-1, 1) if frame == "pair" else (1,)
    own = () if placed and view != motion.view else motion.hands
    spots = _example(motion) if motion.place and not placed else here if placed else []
    workers, strokes = _placed(motion.place, spots, view, square.side) if motion.place and spots else ((), ())
    shift = BETWEEN_FEET if frame == "pair" else 0.0
    workers = tuple(worker._replace(shift=shift) for worker in workers)
    limbs = (*(_limb(hand, view, side, square) for hand in own if hand.behind for side in sides),)
    items: list[Item] = [item for row in limbs for item in row]
    items += [item for hand in workers for side in sides for item in _worker(hand, side, back=True)]
    for side in sides:
        items += _foot(view, side, frame, motion, square)
        items += [_area(shape, side, frame, square) for shape in here]
    items += [item for hand in own if not hand.behind for side in sides for item in _limb(hand, view, side, square)]
    items += [item for hand in workers for side in sides for item in _worker(hand, side, back=False)]
    for side in sides:
        items += [item for stroke in strokes for item in _moved(_mark(stroke, square.side), side, shift)]
        if not placed:
            drawn = (_on_page(stroke, view) for stroke in motion.strokes)
            items += [item for stroke in drawn for item in _moved(_mark(stroke, square.side), side, shift)]
    items += _extras(motion, view, square)
    return Picture(tuple(items), square, motion.alt)


def posture(mode: str) -> Picture:
    """Return how one sits `alone`, or how two are placed: `partner`."""
    sitting = hands().postures[mode]
    items: list[Item] = []
    for thing in sitting.shapes:
        spots = tuple((x, -y) for x, y in thing.path)
        if thing.kind == "limb":
            items.append(Limb(((spots, thing.width),), holds=thing.holds))
        elif thing.kind == "head":
            center = (thing.at[0], -thing.at[1])
            items.append(Disc(center, thing.radius, "holds" if thing.holds else "hand"))
            items.append(Disc(center, thing.radius, "contour", 0.008 * sitting.side))
        else:
            line = smooth(spots) if thing.smooth else spots
            fill = "holds" if thing.filled else ""
            items.append(Line(line, CONTOUR * sitting.side, "contour", fill, thing.closed))  # type: ignore[arg-type]
    return Picture(tuple(items), Square(sitting.center, sitting.side), sitting.alt)


def _is_fore(shape: Shape) -> bool:
    box = bounds(border(shape))
    return (box.bottom <= FORE_FROM) if shape.view in ("sole", "top") else box.left >= -FORE_FROM


def _example(motion: Motion) -> list[Shape]:
    place = motion.place
    assert place is not None  # noqa: S101 - only asked where there is one
    return [Ellipse(view=motion.view, center=place.example, radii=place.example_radii)] if not motion.strokes else []


def _turned(spot: Spot, side: int, shift: float) -> Spot:
    return (side * (spot[0] + shift), spot[1])


def _foot(view: View, side: int, frame: str, motion: Motion, square: Square) -> Iterator[Item]:
    drawn = drawing(view)
    shift = BETWEEN_FEET if frame == "pair" else 0.0
    ring = tuple(_turned(spot, side, shift) for spot in drawn.contour.line)
    if motion.rocks:
        about, angle = _turned(to_page(view, motion.rocks[0]), side, shift), motion.rocks[1]
        dotted = (DOTTED[0] * square.side, DOTTED[1] * square.side)
        for turn in (-angle, angle):
            yield Line(_rotated(ring, about, turn), DETAIL * square.side, "detail", dash=dotted)
    yield Line(ring, 0, "", "skin", closed=True)
    for stroke in drawn.strokes:
        if stroke.level <= Level.DETAIL:
            line = tuple(_turned(spot, side, shift) for spot in stroke.line)
            yield Line(line, DETAIL * square.side, "detail", closed=stroke.closed)
    yield Line(ring, CONTOUR * square.side, "contour", closed=drawn.contour.closed)


def _rotated(spots: Spots, about: Spot, degrees: float) -> Spots:
    turn = math.radians(degrees)
    moved = ((x - about[0], y - about[1]) for x, y in spots)
    return tuple(
        (about[0] + x * math.cos(turn) - y * math.sin(turn), about[1] + x * math.sin(turn) + y * math.cos(turn))
        for x, y in moved
    )


def _area(shape: Shape, side: int, frame: str, square: Square) -> Line:
    shift = BETWEEN_FEET if frame == "pair" else 0.0
    edge = tuple(_turned(spot, side, shift) for spot in border(shape))
    return Line(edge, DETAIL * square.side, "contour", "area", closed=True)


def _limb(hand: Hand, view: View, side: int, square: Square) -> Iterator[Item]:
    """Yield a hand of the picture, mirrored for the other foot of a pair."""
    shift = BETWEEN_FEET if square in FRAMES["pair"].values() else 0.0
    at = _turned(to_page(view, hand.at), side, shift)
    angle, flip = (180 - hand.angle, not hand.flip) if side < 0 else (hand.angle, hand.flip)
    yield _bones(hand.part, at, angle, flip=flip, gap=hand.gap, size=hand.size, holds=hand.holds)
    if hand.still_at:
        yield from _pause(_turned(to_page(view, hand.still_at), side, shift), square.side)


def _bones(  # noqa: PLR0913 - what a hand is like
    part: str,
    at: Spot,
    angle: float,
    *,
    flip: bool,
    gap: float | None,
    size: float = 1,
    holds: bool = False,
    back: bool | None = None,
) -> Limb:
    drawn = hands().parts[part]
    turn, way = math.radians(angle - 90), -1 if flip else 1
    apart = drawn.gap if gap is None else gap

    def put(spots: Spots, sideways: float = 0) -> Spots:
        moved = ((x * way * size + sideways * way * apart, y * size) for x, y in spots)
        return tuple(
            (
                at[0] + x * math.cos(turn) - y * math.sin(turn),
                at[1] - (x * math.sin(turn) + y * math.cos(turn)),
            )
            for x, y in moved
        )

    bones = (bone for bone in drawn.bones if back is None or bone.back == back)
    return Limb(
        tuple((smooth(put(bone.spots, bone.side), 6), bone.width * size) for bone in bones),
        () if back else tuple(smooth(put(line), 6) for line in drawn.lines),
        holds,
    )


def _pause(center: Spot, side: float) -> Iterator[Item]:
    bar, gap = 0.034 * side, 0.014 * side
    yield Disc(center, bar * 1.25, "paper")
    yield Disc(center, bar * 1.25, "mark", LIGHT * side)
    for x in (-gap, gap):
        ends = ((center[0] + x, center[1] - bar * 0.6), (center[0] + x, center[1] + bar * 0.6))
        yield Line(ends, LIGHT * 1.5 * side)


class Worker(NamedTuple):
    """The hand that works at a place: where its tip is, how it lies."""

    part: str
    at: Spot
    angle: float
    flip: bool
    gap: float | None
    shift: float


def _worker(hand: Worker, side: int, *, back: bool) -> Iterator[Item]:
    at = _turned(hand.at, side, hand.shift)
    angle, flip = (180 - hand.angle, not hand.flip) if side < 0 else (hand.angle, hand.flip)
    limb = _bones(hand.part, at, angle, flip=flip, gap=hand.gap, back=back)
    if limb.bones:
        yield limb


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


def _on_page(stroke: Stroke, view: View) -> PageStroke:
    usual = stroke.kind in ("rock", "roll", "twist")
    return PageStroke(
        stroke.kind,
        tuple(to_page(view, spot) for spot in stroke.path),
        to_page(view, stroke.center) if stroke.center else (0, 0),
        stroke.radii or (0.05, 0.05),
        stroke.arc,
        tuple(tuple(to_page(view, spot) for spot in line) for line in stroke.pair),
        tuple(to_page(view, spot) for spot in stroke.back),
        both=usual if stroke.heads is None else stroke.heads == "both",
        pivot=to_page(view, stroke.pivot) if stroke.pivot else None,
        fades=stroke.fades,
        number=stroke.number,
        number_at=to_page(view, stroke.number_at) if stroke.number_at else (0, 0),
    )


def _mark(stroke: PageStroke, side: float) -> Iterator[Item]:  # noqa: C901 - one case for each kind
    path = smooth(stroke.path) if stroke.path else ()
    match stroke.kind:
        case "glide" | "pull":
            yield from fading(path, side) if stroke.fades else arrow(path, side)
        case "feather":
            yield from arrow(path, side, light=True)
        case "rock" | "roll" | "twist":
            yield from arrow(path, side, both=stroke.both)
        case "walk":
            yield from bumps(path, side)
        case "circle" | "turn":
            yield from arrow(arc(stroke.center, stroke.radii, *stroke.arc), side, both=stroke.both)
            if stroke.pivot:
                yield Disc(stroke.pivot, DOT * side)
        case "press":
            yield from (Disc(stroke.center, radius * side, "mark", 0.01 * side) for radius in RINGS)
            yield Disc(stroke.center, DOT * side)
        case "hook":
            yield Disc(stroke.center, DOT * side)
            yield from arrow(path, side)
        case "squeeze" | "spread":
            yield from (item for line in stroke.pair for item in arrow(smooth(line), side))
    if stroke.back:
        yield from arrow(smooth(stroke.back), side, light=True)
    if stroke.number:
        yield Digit(stroke.number_at, stroke.number)


def _moved(items: Iterator[Item], side: int, shift: float) -> Iterator[Item]:
    """Yield items as they lie on a foot of a pair; the other one is its mirror image."""
    for item in items:
        match item:
            case Line(spots=spots):
                yield item._replace(spots=tuple(_turned(spot, side, shift) for spot in spots))
            case Disc(center=center) | Digit(center=center):
                yield item._replace(center=_turned(center, side, shift))
            case _:
                yield item


def _placed(
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
    """Return rows of small steps along a shape, and the hand at the start of the last one."""
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
    leaning = ((rows[0], -1), (rows[-1], 1)) if place.hands > 1 else ((rows[-1], 1),)
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


def _extras(motion: Motion, view: View, square: Square) -> Iterator[Item]:
    side = square.side
    if motion.ball:
        center, radius = to_page(view, motion.ball[0]), motion.ball[1]
        floor = center[1] + radius
        yield Line(((center[0] - 0.5, floor), (center[0] + 0.56, floor)), CONTOUR * side, "contour")
        yield Disc(center, radius, "paper")
        yield Disc(center, radius, "contour", 0.008 * side)
        for way, start in ((-1, -50), (1, 130)):
            seam = arc((center[0] + way * radius * 1.05, center[1]), (radius * 0.8, radius * 0.8), start, start + 100)
            yield Line(seam, DETAIL * side, "contour")
    if motion.breath:
        wave = [(-0.32 + 0.55 * step / 60, 0.075 - 0.045 * math.sin(step / 60 * 4 * math.pi)) for step in range(61)]
        yield from arrow((*wave, (0.23 + 0.068 * side, 0.075)), side, thin=True)
