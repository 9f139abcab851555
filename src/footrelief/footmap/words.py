"""Shapes into words: where a mark lies, from the same numbers that it is drawn from, for whoever cannot see it."""

import math
from collections.abc import Iterable

from footrelief.footmap.geometry import BREADTH, Spot, border, is_finite, middle, to_view
from footrelief.footmap.outlines import VIEWS, Toe, drawing, toes
from footrelief.footmap.panels import CAPTIONS
from footrelief.model import Feet, Shape, View
from footrelief.text.words import series
from footrelief.wording import FEET

TOES = ("big", "second", "third", "fourth", "little")
WEB_REACH = 0.03
"""Foot lengths round a web of the toes that still belong to the web."""
GROOVE = 0.01
"""Foot lengths beside the line of a web that lie between two toes, and in line with neither."""
ANKLE_REACH = 0.02
"""Foot lengths within which a spot lies on the ankle bone, or level with it."""
OVER_THE_EDGE, FRONT_OF_ANKLE = 0.3, 0.45
"""View units above the floor and from the heel: higher and farther back, the ankle bone is the nearest landmark."""
WIDE = 0.5
"""Share of the breadth of the foot from which an area lies `right across`."""
LONG = 0.1
"""Foot lengths from which an area lies `from` one region `to` the next."""
SIDE = 0.5
"""Share of a toe's half width from which a spot lies on its side."""

# From the toes to the heel: region and where it ends, in foot lengths from the heel (see the guide lines of the sole).
PAD = (
    (0.85, "the tip"),
    (0.65, "upper part of the pad"),
    (0.3, "centre of the pad"),
    (0.08, "lower part of the pad"),
    (-0.08, "crease below the pad"),
    (-math.inf, "between pad and ball"),
)
"""Parts of a toe from the sole, and where each ends: 1 at the tip, 0 at the crease below the pad."""
SOLE = ((0.6, "ball of the foot"), (0.4, "front of the arch"), (0.25, "rear of the arch"), (-math.inf, "heel"))
TOP = (
    (0.66, "behind the toes"),
    (0.5, "middle of the foot"),
    (0.36, "instep"),
    (0.28, "bend of the ankle"),
    (-math.inf, "above the ankle"),
)
INNER = ((0.82, "big toe"), (0.66, "base of the big toe"), (0.25, "arch"), (-math.inf, "heel"))
OUTER = ((0.735, "little toe"), (0.56, "base of the little toe"), (0.32, "outer edge"), (-math.inf, "heel"))


def locate(shapes: Iterable[Shape], feet: Feet) -> str:
    """Return where shapes lie: `both feet, sole: big toe, centre of the pad`; without shapes, only the feet."""
    drawn = [shape for shape in shapes if is_finite(shape)]
    seen = [(CAPTIONS[view], _places(shape for shape in drawn if shape.view == view)) for view in VIEWS]
    return ", ".join(filter(None, (FEET[feet], ". ".join(f"{view}: {places}" for view, places in seen if places))))


def _places(shapes: Iterable[Shape]) -> str:
    """Return where shapes of one view lie, toes with the same part together: `second and third toe, the tip`."""
    parts: dict[str, list[str]] = {}
    for shape in shapes:
        toe, part = _describe(shape)
        parts.setdefault(part, []).extend(toe)
    return "; ".join(
        f"{series(list(dict.fromkeys(toes)))} toe, {part}" if toes else part for part, toes in parts.items()
    )


def _describe(shape: Shape) -> tuple[tuple[str, ...], str]:
    """Return the toe that a shape lies on, if any, and the part of the toe or of the foot."""
    view, spot = shape.view, to_view(shape.view, middle(shape))
    edge = [to_view(view, other) for other in border(shape)]
    if view in {"inner", "outer"}:
        return (), _on_a_side(view, spot)
    if web := _web(view, spot):
        return (), web
    toe = sum(spot[0] > x for x, _ in _webs("sole"))
    if spot[1] > toes()[toe].base[1]:
        return (TOES[toe],), _part_of_toe(view, toes()[toe], spot)
    regions = SOLE if view == "sole" else TOP
    ends = [y for _, y in edge]
    front, rear = _region(max(ends), regions), _region(min(ends), regions)
    across = [x for x, _ in edge]
    grooves = (number for number, (x, _) in enumerate(_webs("sole")) if abs(spot[0] - x) * BREADTH < GROOVE)
    if max(across) - min(across) > WIDE:
        where = "right across"
    elif (groove := next(grooves, None)) is not None:
        where = f"between the lines of {TOES[groove]} and {TOES[groove + 1]} toe"
    else:
        where = f"in line with the {TOES[toe]} toe"
    if front != rear and max(ends) - min(ends) > LONG:
        return (), f"from {front} to {rear}, {where}"
    return (), f"{_region(spot[1], regions)}, {where}"


def _web(view: View, spot: Spot) -> str:
    for inner, (x, y) in enumerate(_webs(view)):
        if math.dist((x * BREADTH, y), (spot[0] * BREADTH, spot[1])) < WEB_REACH and spot[1] < y:
            return f"web between {TOES[inner]} and {TOES[inner + 1]} toe"
    return ""


def _webs(view: View) -> list[Spot]:
    """Return the bottoms of the four webs between the toes, from the big toe on."""
    return [drawing(view).landmarks[f"web_{inner}_{inner + 1}"] for inner in range(1, 5)]


def _part_of_toe(view: View, toe: Toe, spot: Spot) -> str:
    share = (spot[1] - toe.pad_edge_y) / (toe.tip[1] - toe.pad_edge_y)
    aside = (spot[0] - toe.base[0]) / toe.half_width
    sides = "outer" if aside > 0 else "inner"
    if view == "top":
        nail_root = toe.nail.center[1] - toe.nail.half_length
        part = "beside the nail" if spot[1] > nail_root else "behind the nail" if share > 0 else "near its base"
        is_beside = abs(spot[0] - toe.nail.center[0]) > 0.8 * toe.nail.half_width
        if is_beside and abs(spot[1] - nail_root) < 0.5 * toe.nail.half_length:
            return f"corner of the nail, {sides} side"
    else:
        part = _region(share, PAD)
    return f"{part}, {sides} side" if abs(aside) > SIDE else part


def _region(y: float, regions: tuple[tuple[float, str], ...]) -> str:
    return next(name for end, name in regions if y > end)


def _on_a_side(view: View, spot: Spot) -> str:
    """Return where a spot lies on a side view: by the ankle bone when it is above the sole's edge near the ankle."""
    bone = drawing(view).landmarks["malleolus_prominence"]
    over, forward = (spot[0] - bone[0]) * BREADTH, spot[1] - bone[1]
    if math.hypot(over, forward) < ANKLE_REACH:
        return "on the ankle bone"
    if spot[0] > OVER_THE_EDGE and spot[1] < FRONT_OF_ANKLE:
        steps = [
            "above" if over > ANKLE_REACH else "below" if over < -ANKLE_REACH else "",
            "in front of" if forward > ANKLE_REACH else "behind" if forward < -ANKLE_REACH else "",
        ]
        return f"{' and '.join(filter(None, steps))} the ankle bone"
    return _region(spot[1], INNER if view == "inner" else OUTER)
