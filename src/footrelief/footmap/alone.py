"""The motion that a partner's hands make into the same one as your own hands make it, the foot on your other thigh.

The outer ankle lies on the thigh and the inner edge is turned up: your hands come over the inner edge, or from the leg,
where a partner's come over the outer edge, or from the toes. What is done on the foot stays what it is.
"""

import math
from typing import Final

from msgspec.structs import replace

from footrelief.footmap.placing import FROM_INNER
from footrelief.model import Motion, View
from footrelief.model.motion import Hand, Placing, Stroke

LEANING: Final = 38
"""Degrees by which a hand that walks leans at least, so that it lies beside its rows."""
LEANS: Final = 0.2
"""Cosine of the angle from which a hand comes from one side."""
ROOM: Final = 0.22
"""How far each of two hands on one foot is moved out, in view units."""
GRASPING: Final = ("pinch", "cup")
"""These close round an end of the foot, and come from there whoever does it."""


def alone(motion: Motion) -> Motion:
    """Return the motion as it is made on one's own foot: one foot at a time, the hands coming from the other side."""
    upright = motion.view in ("sole", "top")
    hands, strokes = motion.hands, motion.strokes
    if motion.frame == "pair":
        hands = tuple(one for hand in map(_aside, hands) for one in (hand, _mirrored(hand)))
    elif upright and _comes_from_outside(motion):
        hands, strokes = tuple(map(_mirrored, hands)), tuple(map(_beside, strokes))
    elif not upright:
        hands = tuple(_from_the_leg(hand) for hand in hands)
    return replace(
        motion,
        frame="whole" if motion.frame == "pair" else motion.frame,
        hands=hands,
        strokes=strokes,
        place=motion.place and _placed(motion.place, motion.view),
        alt=motion.alone_alt or motion.alt,
    )


def _across(spot: tuple[float, float]) -> tuple[float, float]:
    return (1 - spot[0], spot[1])


def _mirrored(hand: Hand) -> Hand:
    """Return the other hand at the other edge of the foot."""
    still = hand.still_at and _across(hand.still_at)
    return replace(hand, at=_across(hand.at), angle=180 - hand.angle, flip=not hand.flip, still_at=still)


def _beside(stroke: Stroke) -> Stroke:
    """Return a stroke that runs beside its hand at the other side of it; what has its own place stays there."""
    return replace(stroke, path=tuple(map(_across, stroke.path))) if stroke.kind == "roll" else stroke


def _aside(hand: Hand) -> Hand:
    """Return a hand farther out, so that the other one has room beside it."""
    still = hand.still_at and (hand.still_at[0] + ROOM, hand.still_at[1])
    return replace(hand, at=(hand.at[0] + ROOM, hand.at[1]), still_at=still)


def _from_the_leg(hand: Hand) -> Hand:
    """Return a hand that points to the toes, where it pointed away from them: the same side of it lies on the foot."""
    if hand.part in GRASPING or math.cos(math.radians(hand.angle)) > -LEANS:
        return hand
    return replace(hand, angle=hand.angle - 180, flip=not hand.flip)


def _comes_from_outside(motion: Motion) -> bool:
    """Whether hands work that come over the outer edge, and none over the inner one."""
    if motion.place and not motion.strokes:
        return motion.place.hands == 1 and motion.place.come_from is None
    working = (hand for hand in motion.hands if not hand.holds and hand.part not in GRASPING)
    ways = [math.cos(math.radians(hand.angle)) for hand in working]
    return any(way < -LEANS for way in ways) and not any(way > LEANS for way in ways)


def _placed(place: Placing, view: View) -> Placing:
    """Return how a hand comes to the points of a step: over the inner edge, at the left of the page."""
    if place.part in GRASPING or place.hands > 1:
        return place
    if place.how == "rows":
        lean = max(abs(place.tilt), LEANING)
        return replace(place, tilt=-lean if place.towards > 0 else lean)
    return replace(place, come_from=FROM_INNER) if place.come_from is None and view in ("sole", "top") else place
