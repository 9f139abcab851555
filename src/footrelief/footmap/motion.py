"""A technique's motion into the items of its picture: the foot, the hands, what they do, at the points of a step."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from footrelief.footmap.geometry import Spot, border, bounds, to_page
from footrelief.footmap.hands import bones, hands
from footrelief.footmap.outlines import Level, drawing
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
    Picture,
    Spots,
    Square,
    arc,
    arrow,
    bumps,
    fading,
    smooth,
)
from footrelief.footmap.placing import PageStroke, Worker, placed_strokes
from footrelief.model import Ellipse, Motion, Shape, View
from footrelief.model.motion import Hand, Stroke

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
RINGS: Final = (0.042, 0.072)
DOT: Final = 0.016


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
    workers, strokes = placed_strokes(motion.place, spots, view, square.side) if motion.place and spots else ((), ())
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
    yield bones(hand.part, at, angle, flip=flip, gap=hand.gap, size=hand.size, holds=hand.holds)
    if hand.still_at:
        yield from _pause(_turned(to_page(view, hand.still_at), side, shift), square.side)


def _pause(center: Spot, side: float) -> Iterator[Item]:
    bar, gap = 0.034 * side, 0.014 * side
    yield Disc(center, bar * 1.25, "paper")
    yield Disc(center, bar * 1.25, "mark", LIGHT * side)
    for x in (-gap, gap):
        ends = ((center[0] + x, center[1] - bar * 0.6), (center[0] + x, center[1] + bar * 0.6))
        yield Line(ends, LIGHT * 1.5 * side)


def _worker(hand: Worker, side: int, *, back: bool) -> Iterator[Item]:
    at = _turned(hand.at, side, hand.shift)
    angle, flip = (180 - hand.angle, not hand.flip) if side < 0 else (hand.angle, hand.flip)
    limb = bones(hand.part, at, angle, flip=flip, gap=hand.gap, back=back)
    if limb.bones:
        yield limb


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
        left = square.center[0] - 0.32
        wave = [(left + 0.55 * step / 60, 0.075 - 0.045 * math.sin(step / 60 * 4 * math.pi)) for step in range(61)]
        yield from arrow((*wave, (left + 0.55 + 0.068 * side, 0.075)), side, thin=True)
