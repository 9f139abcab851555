"""Motions of the catalog and postures into pictures of a document."""

from collections.abc import Sequence
from typing import Final

from footrelief.catalog import Catalog
from footrelief.document import Picture
from footrelief.footmap import motion, motion_svg
from footrelief.footmap.alone import alone
from footrelief.footmap.pens import Sketch
from footrelief.model import Motion, Point, Technique
from footrelief.routine.request import Mode

POSTURE_WIDTH_MM: Final = 30
STEP_WIDTH_MM: Final = 28


def of_technique(
    catalog: Catalog,
    technique: Technique,
    points: Sequence[Point] = (),
    width_mm: int = STEP_WIDTH_MM,
    mode: Mode = "partner",
) -> Picture | None:
    """Return how the hands move in a technique, at these points where it is worked on points; None: not drawn.

    By yourself (`self`) the hands are your own, on the foot on your other thigh.
    """
    drawn = next((one for one in catalog.all(Motion) if one.technique == technique.id), None)
    if drawn is None:
        return None
    shown = motion.picture(
        alone(drawn) if mode == "self" else drawn, [shape for point in points for shape in point.shapes]
    )
    sketch = Sketch(shown)
    return Picture(motion_svg.draw(shown).encode(), "svg", shown.alt, width_mm, sketch)


def of_posture(mode: Mode) -> Picture:
    """Return how one sits, or how two are placed."""
    drawn = motion.posture("partner" if mode == "partner" else "alone")
    return Picture(motion_svg.draw(drawn).encode(), "svg", drawn.alt, POSTURE_WIDTH_MM)
