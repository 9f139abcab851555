"""A few marks with places of the shipped catalog, and maps of them; the golden files show these maps."""

from itertools import pairwise

import pytest

from footrelief.footmap import FootMap, Mark
from footrelief.footmap.geometry import Polyline, Spot
from footrelief.model import Ellipse, Feet, Polygon, Shape, Zone


def cross(a: Polyline, b: Polyline) -> bool:
    """Tell whether two leader lines cross, more than they touch."""

    def turn(p: Spot, q: Spot, r: Spot) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    def meet(p: Spot, q: Spot, r: Spot, s: Spot) -> bool:
        return turn(p, q, r) * turn(p, q, s) < -1e-6 and turn(r, s, p) * turn(r, s, q) < -1e-6

    return any(meet(p, q, r, s) for p, q in pairwise(a) for r, s in pairwise(b))


TOE_PADS = ((0.17, 0.98), (0.4, 0.97), (0.562, 0.938), (0.722, 0.893), (0.886, 0.831))


def mark(number: int, name: str, zone: Zone, *shapes: Shape, feet: Feet = "both", where: str = "As drawn.") -> Mark:
    return Mark(number, name.lower().replace(" ", "-"), name, where, feet, zone, shapes)


def sole(x: float, y: float, across: float, along: float) -> Ellipse:
    return Ellipse(view="sole", center=(x, y), radii=(across, along))


BRAIN = sole(0.17, 0.942, 0.045, 0.048)
FOREHEAD = tuple(sole(x, y, 0.018, 0.009) for x, y in TOE_PADS)
NECK = sole(0.172, 0.85, 0.046, 0.017)
EYES = (sole(0.4, 0.893, 0.02, 0.028), sole(0.561, 0.874, 0.019, 0.026))
PLEXUS = sole(0.44, 0.642, 0.02, 0.016)
LIVER = Polygon(
    view="sole",
    corners=((0.62, 0.59), (0.77, 0.57), (0.93, 0.51), (0.9, 0.41), (0.78, 0.44), (0.64, 0.53)),
)
PITUITARY = sole(0.17, 0.938, 0.01, 0.01)
TAICHONG = Ellipse(view="top", center=(0.315, 0.555), radii=(0.01, 0.012))
FACE = Ellipse(view="top", center=(0.17, 0.922), radii=(0.034, 0.015))
NECK_SPINE = Polygon(view="inner", corners=((0.1, 0.75), (0.17, 0.75), (0.18, 0.83), (0.11, 0.83)))
ZHAOHAI = Ellipse(view="inner", center=(0.552, 0.288), radii=(0.01, 0.01))
SHENMAI = Ellipse(view="outer", center=(0.57, 0.198), radii=(0.009, 0.009))
HIP = Ellipse(view="outer", center=(0.545, 0.188), radii=(0.014, 0.04))
SHOULDER = Ellipse(view="outer", center=(0.15, 0.6), radii=(0.018, 0.026), degrees=20)


@pytest.fixture(scope="session")
def maps() -> dict[str, FootMap]:
    head = (
        mark(1, "Brain and head", "head", BRAIN, where="The whole fleshy pad of the big toe."),
        mark(2, "Forehead and frontal sinus", "head", *FOREHEAD, where="Upper quarter of each toe pad."),
        mark(3, "Neck", "neck", NECK, where="Round the stem of the big toe."),
        mark(4, "Eyes", "head", *EYES, where="Sole side of the second and third toes."),
    )
    return {
        "head": FootMap(head, "Head and neck"),
        "one-point": FootMap((mark(1, "Pituitary", "head", PITUITARY),), "Pituitary on the left foot", feet="left"),
        "routine": FootMap(
            (
                head[0],
                mark(2, "Solar plexus", "systemic", PLEXUS),
                mark(3, "Liver", "abdomen", LIVER, feet="right"),
                mark(4, "Great Surge", "head", TAICHONG),
                mark(5, "Face", "head", FACE),
                mark(6, "Neck vertebrae", "spine", NECK_SPINE),
                mark(7, "Three Yin Intersection", "systemic", where="Not on the foot."),
            ),
            "The points of a routine",
            ("sole", "top", "inner", "outer"),
        ),
        "ankles": FootMap(
            (
                mark(1, "Shining Sea", "systemic", ZHAOHAI),
                mark(2, "Extending Vessel", "head", SHENMAI),
                mark(3, "Hip", "limbs", HIP),
                mark(4, "Shoulder", "chest", SHOULDER),
            ),
            "Points at the ankles",
            ("inner", "outer"),
        ),
        "bare": FootMap((), "The soles", ("sole",)),
    }
