"""A foot map into its panels: which view of which foot has to be drawn, and which marks lie on it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from footrelief.footmap import FootMap, Mark
from footrelief.footmap.geometry import Spot, is_finite, middle
from footrelief.footmap.outlines import VIEWS, drawing
from footrelief.model import Foot, Shape, View

AS_DRAWN: dict[View, Foot] = {"sole": "left", "top": "right", "inner": "left", "outer": "right"}
"""The foot that a view shows without mirroring. It stands at the right of a pair: big toes, or heels, in the middle."""

FACING: dict[View, str] = {
    "sole": "Soles facing you: right foot on the left.",
    "top": "Feet seen from above: left foot on the left.",
    "inner": "Inner sides (big toe): right foot on the left.",
    "outer": "Outer sides (little toe): left foot on the left.",
}
ACROSS = "Dotted: the shoulder, diaphragm, waist, heel and sciatic lines across, the tendon line along the foot."
ALONG = "Dashed: the borders of the longitudinal zones, 1 at the big toe to 5 at the little toe."
CAPTIONS: dict[View, str] = {"sole": "sole", "top": "top", "inner": "inner side", "outer": "outer side"}


class Site(NamedTuple):
    """One shape of a mark on a panel. `spot` is on the page, in foot lengths, on the foot, before mirroring."""

    mark: Mark
    shape: Shape
    spot: Spot
    is_first: bool


class Panel(NamedTuple):
    """One view of one foot with what is marked on it."""

    view: View
    foot: Foot
    sites: tuple[Site, ...]

    @property
    def is_mirrored(self) -> bool:
        """Whether page x has to be turned round for this foot."""
        return AS_DRAWN[self.view] != self.foot

    @property
    def caption(self) -> str:
        """Foot and view in words: `right foot, sole`."""
        return f"{self.foot} foot, {CAPTIONS[self.view]}"


@lru_cache(maxsize=16)
def rows(footmap: FootMap) -> tuple[tuple[Panel, ...], ...]:
    """Return the panels to draw, one row for each view with marks, mirrored foot first; bare feet if there are none."""
    wanted = [view for view in VIEWS if view in footmap.views] or ["sole"]
    full = tuple(_panels(footmap, view) for view in wanted)
    marked = tuple(row for row in full if any(panel.sites for panel in row))
    return marked or full


def facing(row: tuple[Panel, ...]) -> str:
    """Say which way the feet of a row face, or which foot it is."""
    return FACING[row[0].view] if len(row) > 1 else f"{row[0].caption.capitalize()}."


def explained(footmap: FootMap) -> tuple[str, ...]:
    """Return what the lines mean that are drawn besides the marks, a sentence each."""
    views = [drawing(row[0].view) for row in rows(footmap)]
    across = footmap.lines and any(view.guides for view in views)
    along = footmap.zones and any(view.zone_lines for view in views)
    return (*((ACROSS,) if across else ()), *((ALONG,) if along else ()))


def undrawn(footmap: FootMap) -> frozenset[int]:
    """Return the numbers of marks that lie on no panel: they have no shape in the views and feet of the map."""
    drawn = {site.mark.number for row in rows(footmap) for panel in row for site in panel.sites}
    return frozenset(mark.number for mark in footmap.marks if mark.number not in drawn)


def _panels(footmap: FootMap, view: View) -> tuple[Panel, ...]:
    drawn_foot = AS_DRAWN[view]
    mirrored_foot: Foot = "left" if drawn_foot == "right" else "right"
    feet = [foot for foot in (mirrored_foot, drawn_foot) if footmap.feet in {"both", foot}]
    return tuple(Panel(view, foot, tuple(_sites(footmap, view, foot))) for foot in feet)


def _sites(footmap: FootMap, view: View, foot: Foot) -> Iterator[Site]:
    for mark in footmap.marks:
        if mark.feet not in {"both", foot}:
            continue
        shapes = [shape for shape in mark.shapes if shape.view == view and is_finite(shape)]
        for shape in shapes:
            yield Site(mark, shape, drawing(view).pull_in(middle(shape)), is_first=shape is shapes[0])
