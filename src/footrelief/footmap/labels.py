"""Spots on a drawing into labels that never collide: beside their spot where there is room, else in columns outside.

The font is not known: widths are wide estimates, so that text never overruns.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from footrelief.footmap.geometry import Box, Polyline, Spot, is_inside

NARROW = frozenset("fijlrtI.,:;'|()[]!1 ")
WIDE = frozenset("mwMWQOGD%@&")
PADDING = 2
"""Pixels kept free round a label."""
STUB = 6
"""Pixels of leader line that run level before the bend."""
GUTTER = 12
"""Pixels between the drawing and the bends of the leader lines."""


class Target(NamedTuple):
    """What a label belongs to: a spot, and the area round it. `width` is that of the label with its padding, in pixels.

    `near` are places where the label's middle may stand, if any.
    """

    text: str
    width: float
    spot: Spot
    edge: Polyline
    box: Box
    near: tuple[Spot, ...]


class Label(NamedTuple):
    """A placed label. `leader` runs from the label to its spot with one bend; empty when the label is at its spot."""

    text: str
    box: Box
    leader: Polyline


def place(targets: Sequence[Target], frame: Box, height: float, sides: tuple[bool, bool] = (True, True)) -> list[Label]:
    """Label every target in lines of this height; `sides` says whether columns may stand left and right of the frame.

    `frame` holds the drawing.
    """
    labels: list[Label] = []
    outside: list[Target] = []
    reach = frame._replace(top=frame.top - height, bottom=frame.bottom + height)
    for target in targets:
        rivals = [other for other in targets if other.spot != target.spot and not other.box.holds(target.box)]
        boxes = (around(middle, target.width, height) for middle in target.near)
        free = (box for box in boxes if reach.holds(box) and _is_free(box, rivals, labels))
        if box := next(free, None):
            labels.append(Label(target.text, box, ()))
        else:
            outside.append(target)
    left, right = _divide(outside, frame, height, sides)
    return labels + _column(left, frame, height, is_left=True) + _column(right, frame, height, is_left=False)


def around(middle: Spot, width: float, height: float) -> Box:
    """Return the room that a text takes round its middle."""
    x, y = middle
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _is_free(box: Box, rivals: list[Target], labels: list[Label]) -> bool:
    """Tell whether a label here hides no other label and none of the areas that do not surround its own."""
    return not any(box.overlaps(label.box) for label in labels) and not any(_hides(box, rival) for rival in rivals)


def _hides(box: Box, rival: Target) -> bool:
    if not box.overlaps(rival.box):
        return False
    corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom))
    return any(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in (rival.spot, *rival.edge)) or any(
        is_inside(corner, rival.edge) for corner in corners
    )


def _divide(
    targets: list[Target], frame: Box, height: float, sides: tuple[bool, bool]
) -> tuple[list[Target], list[Target]]:
    """Split targets at an upright line, so that leaders to the left never meet leaders to the right."""
    if sides != (True, True):
        return (targets, []) if sides[0] else ([], targets)
    ordered = sorted(targets, key=lambda target: target.spot)
    center = (frame.left + frame.right) / 2
    room = max(int((frame.bottom - frame.top) / height), math.ceil(len(ordered) / 2))
    nearer_left = sum(target.spot[0] < center for target in ordered)
    cut = min(max(nearer_left, len(ordered) - room), room)
    return ordered[:cut], ordered[cut:]


def _column(targets: list[Target], frame: Box, height: float, *, is_left: bool) -> list[Label]:
    """Stack labels beside the frame and join each with the target that no later leader can cross.

    From the top label down, each takes the first target that a line swung down from straight up would meet; all the
    others, and all the lower labels, then lie below that line.
    """
    bend_x = frame.left - GUTTER if is_left else frame.right + GUTTER
    text_x = bend_x - STUB if is_left else bend_x + STUB
    remaining = list(targets)
    labels = []
    for y in _spread([target.spot[1] for target in targets], frame, height):
        target = min(remaining, key=lambda target: _swing(target.spot, (bend_x, y)))
        remaining.remove(target)
        left = text_x - target.width if is_left else text_x
        box = Box(left, y - height / 2, left + target.width, y + height / 2)
        labels.append(Label(target.text, box, ((text_x, y), (bend_x, y), target.spot)))
    return labels


def _swing(spot: Spot, port: Spot) -> tuple[float, float]:
    away = abs(spot[0] - port[0])
    return ((spot[1] - port[1]) / away, away)


def _spread(wanted: list[float], frame: Box, pitch: float) -> list[float]:
    """Return heights for a column of labels, `pitch` apart, near the wanted ones; more than fit run on below."""
    heights: list[float] = []
    lowest = max(frame.bottom - pitch / 2, frame.top + pitch * (len(wanted) - 0.5))
    for y in sorted(wanted):
        heights.append(max(y, frame.top + pitch / 2, heights[-1] + pitch if heights else -math.inf))
    for index in range(len(heights) - 1, -1, -1):
        heights[index] = min(heights[index], lowest)
        lowest = heights[index] - pitch
    return heights


def measure(text: str, size: float) -> float:
    """Return about how wide a text is in a sans-serif font of this size, in the unit of the size."""
    return size * math.fsum(map(_share, text))


def wrap(text: str, size: float, width: float) -> list[str]:
    """Return a text in lines no wider than `width`, broken at spaces, and inside words that are wider."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".lstrip()
        if measure(joined, size) <= width:
            lines[-1] = joined
            continue
        lines.append("")
        for letter in word:
            if lines[-1] and measure(lines[-1] + letter, size) > width:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]


def _share(letter: str) -> float:
    if east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if letter in WIDE:
        return 0.95
    if letter in NARROW:
        return 0.42
    return 0.76 if letter.isupper() else 0.64
