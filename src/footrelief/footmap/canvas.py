"""One panel into a grid of characters: the outline in braille or ASCII, numbers set over it where the marks are."""

import math
from collections.abc import Iterable
from typing import Literal, NamedTuple

from footrelief.footmap.geometry import Box, Line, Spot, is_inside
from footrelief.footmap.outlines import Curve, Level, drawing
from footrelief.footmap.panels import Panel, Site
from footrelief.footmap.raster import BRAILLE, CELL_HEIGHT, CELL_WIDTH, Cells, Dot, to_cells, trace, with_gaps

DOTTED, DASHED = "100", "111000"
"""Which dots of a guide line are set, again and again."""

ROWS_AWAY, COLUMNS_AWAY = 3, 6
"""How far from its mark a number may stand: farther, and it is read as belonging to something else."""
DETAIL_COLUMNS = 22
"""From this width on a sole or top has room for its level-2 strokes (the outer side always needs its little toe)."""
OVER_OUTLINE = 3
"""Cells of distance that keeping one more cell of the outline, or staying on the foot, is worth."""
FARTHEST = 12
"""Cost at which a number is left out: a cell to the side costs 1, a row 2."""


Role = Literal["plain", "quiet", "number"]
Letter = tuple[str, Role]


class Canvas(NamedTuple):
    """A painted panel: characters of guide lines, outline and numbers, by row and column; and what was numbered."""

    width: int
    rows: int
    blank: str
    guides: Cells
    outline: Cells
    numbers: Cells
    placed: frozenset[int]
    crowded: frozenset[int]

    def lines(self) -> list[list[Letter]]:
        """Return each row as characters with their role."""
        return [[self._letter(row, column) for column in range(self.width)] for row in range(self.rows)]

    def _letter(self, row: int, column: int) -> Letter:
        place = (row, column)
        if place in self.numbers:
            return (self.numbers[place], "number")
        if place in self.guides and place not in self.outline:
            return (self.guides[place], "quiet")
        return (self.outline.get(place, self.blank), "plain")


class _Frame(NamedTuple):
    """How the page is laid on the grid of dots."""

    window: Box
    scale: float
    is_mirrored: bool

    def to_dots(self, spot: Spot) -> Spot:
        x = self.window.right - spot[0] if self.is_mirrored else spot[0] - self.window.left
        return (x * self.scale, (spot[1] - self.window.top) * self.scale)


def paint(  # noqa: PLR0913 - each of them changes what is drawn
    panel: Panel, window: Box, width: int, *, lines: bool, zones: bool, ascii_only: bool
) -> Canvas:
    """Draw a panel as far as it lies in the window, `width` characters wide; `lines` and `zones` as in a `FootMap`."""
    frame = _Frame(window, _scale(window, width), panel.is_mirrored)
    rows = rows_of(window, width)
    drawn = drawing(panel.view)
    size = (width * CELL_WIDTH, rows * CELL_HEIGHT)

    def cells(curves: Iterable[Curve], pattern: str = "1") -> Cells:
        traced = (trace(frame.to_dots(spot) for spot in _closed(curve)) for curve in curves)
        dots = (dot for line in traced for dot in with_gaps(line, pattern) if _is_in(dot, size))
        return to_cells(dots, ascii_only=ascii_only)

    guides = cells(drawn.guides, DOTTED) if lines else {}
    guides |= cells(drawn.zone_lines, DASHED) if zones else {}
    outline = cells(_curves(panel, width))
    ring = tuple(frame.to_dots(spot) for spot in drawn.ring)
    numbers = _Numbers(width, rows, outline, ring)
    for site in sorted(panel.sites, key=lambda site: not site.is_first):
        numbers.add(site, frame.to_dots(site.spot))
    crowded = {site.mark.number for site in panel.sites} - numbers.placed
    blank = " " if ascii_only else chr(BRAILLE)
    return Canvas(width, rows, blank, guides, outline, numbers.cells, frozenset(numbers.placed), frozenset(crowded))


def rows_of(window: Box, width: int) -> int:
    """Return how many characters high a panel is that shows this window, `width` characters wide."""
    return int((window.bottom - window.top) * _scale(window, width)) // CELL_HEIGHT + 1


def _scale(window: Box, width: int) -> float:
    """Return how many dots a foot length takes."""
    return (width * CELL_WIDTH - 1) / (window.right - window.left)


def _is_in(dot: Dot, size: Dot) -> bool:
    return 0 <= dot[0] < size[0] and 0 <= dot[1] < size[1]


def _curves(panel: Panel, width: int) -> Iterable[Curve]:
    drawn = drawing(panel.view)
    detailed = width >= DETAIL_COLUMNS
    return (
        drawn.contour,
        *(
            stroke
            for stroke in drawn.strokes
            # Nails turn into blobs at this size.
            if (detailed and stroke.level == Level.DETAIL and "nail" not in stroke.id) or stroke.id == "toe5"
        ),
    )


def _closed(curve: Curve) -> Line:
    return (*curve.line, curve.start) if curve.closed else curve.line


class _Numbers:
    """Numbers on the grid, none touching another in its row."""

    def __init__(self, width: int, rows: int, outline: Cells, ring: Line) -> None:
        self.cells: Cells = {}
        self.placed: set[int] = set()
        self._width = width
        self._rows = rows
        self._outline = outline
        self._ring = ring

    def add(self, site: Site, spot: Spot) -> None:
        """Set the number of a site as near to it as there is room; further shapes of a mark only if right at hand."""
        text = str(site.mark.number)
        is_extra = site.mark.number in self.placed
        rows_away, columns_away = (1, 1) if is_extra else (ROWS_AWAY, COLUMNS_AWAY)
        near = (int(spot[1] // CELL_HEIGHT), round(spot[0] / CELL_WIDTH - len(text) / 2))
        choices = sorted(
            (2 * abs(row - near[0]) + abs(left - near[1]), row, left)
            for row in range(near[0] - rows_away, near[0] + rows_away + 1)
            for left in range(near[1] - columns_away, near[1] + columns_away + 1)
        )
        best: tuple[float, int, int] = (math.inf, 0, 0)
        for away, row, left in choices:
            if away > best[0]:  # nearer ones were better, whatever this one covers
                break
            if self._is_free(row, left, len(text)):
                best = min(best, (away + self._cost(row, left, len(text)), row, left))
        cost, row, left = best
        if cost <= (OVER_OUTLINE if is_extra else FARTHEST):
            self.cells |= {(row, left + index): digit for index, digit in enumerate(text)}
            self.placed.add(site.mark.number)

    def _is_free(self, row: int, left: int, length: int) -> bool:
        if not (0 <= row < self._rows and left >= 0 and left + length <= self._width):
            return False
        return not any((row, column) in self.cells for column in range(left - 1, left + length + 1))

    def _cost(self, row: int, left: int, length: int) -> float:
        covered = sum((row, column) in self._outline for column in range(left, left + length))
        center = ((left + length / 2) * CELL_WIDTH, (row + 0.5) * CELL_HEIGHT)
        return OVER_OUTLINE * (covered + (not is_inside(center, self._ring)))
