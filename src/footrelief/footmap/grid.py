"""One panel into a grid of characters: the outline in braille or ASCII, numbers set over it where the marks are."""

import math
from collections.abc import Iterable, Iterator
from itertools import compress, cycle, groupby, pairwise
from typing import NamedTuple

from footrelief.footmap.geometry import Box, Polyline, Spot, is_inside
from footrelief.footmap.outlines import Curve, Level, drawing
from footrelief.footmap.panels import Panel, Site
from footrelief.text.lines import Run

Dot = tuple[int, int]
Cells = dict[tuple[int, int], str]
"""Row and column of a character, and the character."""

CELL_WIDTH, CELL_HEIGHT = 2, 4
BRAILLE = 0x2800
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille cell, by row and column (Unicode block Braille Patterns)."""
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


class Grid(NamedTuple):
    """A painted panel: characters of guide lines, outline and numbers, by row and column; and what was numbered."""

    width: int
    rows: int
    blank: str
    guides: Cells
    outline: Cells
    numbers: Cells
    placed: frozenset[int]
    crowded: frozenset[int]

    def lines(self) -> list[list[Run]]:
        """Return each row as characters with their role."""
        return [[self._letter(row, column) for column in range(self.width)] for row in range(self.rows)]

    def _letter(self, row: int, column: int) -> Run:
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
) -> Grid:
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
    return Grid(width, rows, blank, guides, outline, numbers.cells, frozenset(numbers.placed), frozenset(crowded))


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


def _closed(curve: Curve) -> Polyline:
    return (*curve.line, curve.start) if curve.closed else curve.line


class _Numbers:
    """Numbers on the grid, none touching another in its row."""

    def __init__(self, width: int, rows: int, outline: Cells, ring: Polyline) -> None:
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


def trace(line: Iterable[Spot]) -> list[Dot]:
    """Return the dots under a line, without the inner dot of each step: a line is one dot wide."""
    ends = [dot for dot, _ in groupby((round(x), round(y)) for x, y in line)]
    dots = ends[:1]
    for a, b in pairwise(ends):
        dots.extend(_between(a, b))
    thin = dots[:1]
    for here, after in pairwise(dots[1:]):
        (x0, y0), (x1, y1) = thin[-1], after
        is_corner = abs(x1 - x0) == 1 and abs(y1 - y0) == 1
        if not is_corner:
            thin.append(here)
    return thin + dots[-1:]


def with_gaps(dots: Iterable[Dot], pattern: str) -> Iterator[Dot]:
    """Yield the dots that a pattern, repeated, leaves: `100` is every third."""
    return compress(dots, cycle(map(int, pattern)))


def _between(a: Dot, b: Dot) -> Iterator[Dot]:
    """Yield the dots from the one to the other, without the first."""
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
    for step in range(1, steps + 1):
        yield (round(a[0] + (b[0] - a[0]) * step / steps), round(a[1] + (b[1] - a[1]) * step / steps))


def to_cells(dots: Iterable[Dot], *, ascii_only: bool) -> Cells:
    """Return the characters that show these dots."""
    grouped: dict[tuple[int, int], set[Dot]] = {}
    for x, y in dots:
        cell = (y // CELL_HEIGHT, x // CELL_WIDTH)
        grouped.setdefault(cell, set()).add((x % CELL_WIDTH, y % CELL_HEIGHT))
    letter = _ascii if ascii_only else _braille
    return {cell: letter(inner) for cell, inner in grouped.items()}


def _braille(dots: set[Dot]) -> str:
    return chr(BRAILLE + sum(BITS[y][x] for x, y in dots))


def _ascii(dots: set[Dot]) -> str:
    rows = {y for _, y in dots}
    if max(rows) - min(rows) <= 1:
        return "'" if max(rows) <= 1 else "." if min(rows) >= CELL_HEIGHT // 2 else "-"
    left = [y for x, y in dots if x == 0]
    right = [y for x, y in dots if x == 1]
    if not left or not right:
        return "|"
    lean = sum(right) / len(right) - sum(left) / len(left)
    return "\\" if lean > 1 else "/" if lean < -1 else "|"
