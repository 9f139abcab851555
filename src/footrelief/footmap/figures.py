"""One row of panels into figures in pixels: feet side by side, as large as the width allows, every mark labelled."""

from typing import NamedTuple

from footrelief.footmap import Mark
from footrelief.footmap.geometry import Box, Polyline, Spot, border, bounds, is_inside
from footrelief.footmap.labels import PADDING, Label, Target, around, measure, place
from footrelief.footmap.outlines import drawing
from footrelief.footmap.panels import Panel, Site

TALLEST = 560.0
"""Foot length in pixels where the width allows it."""
SHORTEST = 60.0
PRECISION = 0.02
"""How near to the largest possible size a foot is drawn."""
BETWEEN_FEET = 0.06
CAPTION = 13
"""Size in pixels of the words below a foot."""
SMALL = 5
"""Half size in pixels under which an area is shown as a dot."""
COMPACT = 44
"""Size in pixels up to which an area may have its number beside it: beside a longer one, it belongs to nothing."""
NUMBERS_FROM = 100
"""Foot length in pixels from which marks are numbered."""
NAMES_FROM = 400
"""Foot length in pixels from which names stand beside the foot; below, numbers and a list."""
FONTS = (8.0, 12.0)
"""Smallest and largest size of the numbers, in pixels."""


class Figure(NamedTuple):
    """A panel with its labels. `origin` is where 0, 0 of the drawing falls; `scale` is the foot length in pixels."""

    panel: Panel
    scale: float
    labels: tuple[Label, ...]
    origin: Spot = (0, 0)

    def to_picture(self, spot: Spot) -> Spot:
        """Return where a spot of the page lies on the picture."""
        x = -spot[0] if self.panel.is_mirrored else spot[0]
        return (self.origin[0] + x * self.scale, self.origin[1] + spot[1] * self.scale)

    def outline(self, line: Polyline) -> Polyline:
        """Return a line of the page as it lies on the picture."""
        return tuple(map(self.to_picture, line))

    @property
    def foot(self) -> Box:
        """The room that the foot takes, without labels."""
        return bounds(self.outline(drawing(self.panel.view).ring))

    @property
    def box(self) -> Box:
        """The room that foot, labels and, in width, the caption take."""
        foot = self.foot
        reach = measure(self.panel.caption, CAPTION) / 2
        center = (foot.left + foot.right) / 2
        box = foot.around(foot._replace(left=center - reach, right=center + reach))
        for label in self.labels:
            box = box.around(label.box)
        return box

    def moved(self, x: float, y: float) -> "Figure":
        """Return the figure shifted to the right and down."""
        labels = tuple(
            Label(label.text, label.box.moved(x, y), tuple((a + x, b + y) for a, b in label.leader))
            for label in self.labels
        )
        return self._replace(origin=(self.origin[0] + x, self.origin[1] + y), labels=labels)


def name(mark: Mark) -> str:
    """Return number and name as they stand beside a foot."""
    return f"{mark.number} {mark.name}"


def font(scale: float) -> float:
    """Return the size of the numbers for a foot length, both in pixels."""
    return min(max(scale * 0.021, FONTS[0]), FONTS[1])


def is_small(site: Site, scale: float) -> bool:
    """Tell whether a shape is shown as a dot, so that it can be seen at all."""
    box = bounds(border(site.shape))
    return max(box.right - box.left, box.bottom - box.top) * scale < 2 * SMALL


def arrange(row: tuple[Panel, ...], width: float, *, names: bool) -> list[Figure]:
    """Return the figures of a row, from x 0 and y 0, no wider than `width` unless that is too little for any foot."""
    fits, fails = SHORTEST, TALLEST
    figures = _row(row, TALLEST, names=names)
    if figures[-1].box.right <= width:
        return figures
    figures = _row(row, SHORTEST, names=False)
    while fails - fits > PRECISION * fails:
        scale = (fits + fails) / 2
        tried = _row(row, scale, names=names and scale >= NAMES_FROM)
        if tried[-1].box.right <= width:
            fits, figures = scale, tried
        else:
            fails = scale
    return figures


def _row(row: tuple[Panel, ...], scale: float, *, names: bool) -> list[Figure]:
    figures: list[Figure] = []
    x = 0.0
    for index, panel in enumerate(row):
        sides = (index == 0, index == len(row) - 1) if names else (True, True)
        figure = Figure(panel, scale, ())
        figure = figure._replace(labels=_labels(figure, sides, names=names))
        figures.append(figure.moved(x - figure.box.left, 0))
        x = figures[-1].box.right + BETWEEN_FEET * scale
    top = min(figure.box.top for figure in figures)
    return [figure.moved(0, -top) for figure in figures]


def _labels(figure: Figure, sides: tuple[bool, bool], *, names: bool) -> tuple[Label, ...]:
    if figure.scale < NUMBERS_FROM:
        return ()
    size = font(figure.scale)
    height = size * 1.15
    targets = []
    for site in figure.panel.sites:
        is_named = names and site.is_first
        text = name(site.mark) if is_named else str(site.mark.number)
        width = measure(text, size) + 2 * PADDING
        spot, edge = figure.to_picture(site.spot), _edge(figure, site)
        near = () if is_named else tuple(_near(spot, edge, around((0, 0), width, height)))
        targets.append(Target(text, width, spot, edge, bounds(edge), near))
    return tuple(place(targets, figure.foot, height, sides))


def _edge(figure: Figure, site: Site) -> Polyline:
    """Return the edge of a shape on the picture; that of a dot where the shape is smaller."""
    if not is_small(site, figure.scale):
        return figure.outline(border(site.shape))
    x, y = figure.to_picture(site.spot)
    return ((x - SMALL, y), (x, y - SMALL), (x + SMALL, y), (x, y + SMALL))


def _near(spot: Spot, edge: Polyline, label: Box) -> list[Spot]:
    """Return where a number may stand, best first: inside its area, or close beside a small one."""
    x, y = spot
    between = [(x + (a - x) * share, y + (b - y) * share) for share in (0.35, 0.6, 0.8) for a, b in edge[::2]]
    corners = [(dx, dy) for dx in (label.left, label.right) for dy in (label.top, label.bottom)]
    inside = [(a, b) for a, b in [(x, y), *between] if all(is_inside((a + dx, b + dy), edge) for dx, dy in corners)]
    area = bounds(edge)
    if max(area.right - area.left, area.bottom - area.top) > COMPACT:
        return inside
    left, right = area.left + label.left, area.right + label.right
    above, below = area.top + label.top, area.bottom + label.bottom
    return [*inside, (x, above), (right, y), (left, y), (x, below), (right, above), (left, above)]
