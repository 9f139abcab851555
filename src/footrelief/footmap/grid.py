"""One panel into a grid of characters: the outline in braille or ASCII, numbers set over it where the marks are."""

import math
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, compress, cycle, groupby, pairwise

from footrelief.footmap.geometry import Box, Polyline, Spot, is_inside
from footrelief.footmap.outlines import Curve, Level, drawing
from footrelief.footmap.panels import Panel
from footrelief.text.lines import Line, Role, Run

Dot = tuple[int, int]
Cells = dict[tuple[int, int], str]
"""Row and column of a character, and the character."""

CELL_WIDTH, CELL_HEIGHT = 2, 4
BRAILLE = 0x2800
BLANK = {False: chr(BRAILLE), True: " "}
"""What stands where nothing is drawn, by whether only ASCII may."""
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


def paint(  # noqa: PLR0913 - each of them changes what is drawn
    panel: Panel, window: Box, width: int, *, lines: bool, zones: bool, ascii_only: bool
) -> tuple[list[Line], set[int]]:
    """Draw a panel as far as it lies in the window, `width` characters wide; `lines` and `zones` as in a `FootMap`.

    Return each row as characters with their role, and which marks are numbered.
    """
    scale, rows, drawn = _scale(window, width), rows_of(window, width), drawing(panel.view)

    def to_dots(spot: Spot) -> Spot:
        x = window.right - spot[0] if panel.is_mirrored else spot[0] - window.left
        return (x * scale, (spot[1] - window.top) * scale)

    def cells(curves: Iterable[Curve], pattern: str = "1") -> Cells:
        closed = ((*curve.line, curve.start) if curve.closed else curve.line for curve in curves)
        dots = (compress(trace(map(to_dots, line)), cycle(map(int, pattern))) for line in closed)
        return to_cells(chain.from_iterable(dots), letters(ascii_only=ascii_only))

    guides = cells(drawn.guides, DOTTED) if lines else {}
    guides |= cells(drawn.zone_lines, DASHED) if zones else {}
    # Nails turn into blobs at this size.
    levels = {Level.DETAIL} if width >= DETAIL_COLUMNS else set[Level]()
    strokes = (line for line in drawn.strokes if line.id == "toe5" or (line.level in levels and "nail" not in line.id))
    outline = cells((drawn.contour, *strokes))
    sites = [(site.mark.number, to_dots(site.spot)) for site in sorted(panel.sites, key=lambda site: not site.is_first)]
    numbers, placed = _number(sites, (width, rows), outline, tuple(map(to_dots, drawn.ring)))
    layers: tuple[tuple[Role, Cells], ...] = (("quiet", guides), ("plain", outline), ("number", numbers))
    painted: dict[Dot, Run] = {place: (letter, role) for role, letters in layers for place, letter in letters.items()}
    blank: Run = (BLANK[ascii_only], "plain")
    return [[painted.get((row, column), blank) for column in range(width)] for row in range(rows)], placed


def rows_of(window: Box, width: int) -> int:
    """Return how many characters high a panel is that shows this window, `width` characters wide."""
    return int((window.bottom - window.top) * _scale(window, width)) // CELL_HEIGHT + 1


def _scale(window: Box, width: int) -> float:
    """Return how many dots a foot length takes."""
    return (width * CELL_WIDTH - 1) / (window.right - window.left)


def _number(
    sites: Iterable[tuple[int, Spot]], size: tuple[int, int], outline: Cells, ring: Polyline
) -> tuple[Cells, set[int]]:
    """Set numbers as near to their spots as there is room, none touching another in its row; return which are set.

    Of the further shapes of a mark only those are numbered whose number finds room right at hand.
    """
    numbers: Cells = {}
    placed: set[int] = set()
    for number, (x, y) in sites:
        text = str(number)
        near_row, near_left = int(y // CELL_HEIGHT), round(x / CELL_WIDTH - len(text) / 2)
        rows_away, columns_away, most = (
            (1, 1, OVER_OUTLINE) if number in placed else (ROWS_AWAY, COLUMNS_AWAY, FARTHEST)
        )
        choices = sorted(
            (2 * abs(down) + abs(right), near_row + down, near_left + right)
            for down in range(-rows_away, rows_away + 1)
            for right in range(-columns_away, columns_away + 1)
        )
        best: tuple[float, int, int] = (math.inf, 0, 0)
        for away, row, left in choices:
            if away > best[0]:  # nearer ones were better, whatever this one covers
                break
            after = left + len(text)
            touched = ((row, column) in numbers for column in range(left - 1, after + 1))
            if 0 <= row < size[1] and left >= 0 and after <= size[0] and not any(touched):
                covered = sum((row, column) in outline for column in range(left, after))
                is_off = not is_inside(((left + len(text) / 2) * CELL_WIDTH, (row + 0.5) * CELL_HEIGHT), ring)
                best = min(best, (away + OVER_OUTLINE * (covered + is_off), row, left))
        cost, row, left = best
        if cost <= most:
            numbers |= {(row, left + index): digit for index, digit in enumerate(text)}
            placed.add(number)
    return numbers, placed


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


def _between(a: Dot, b: Dot) -> Iterator[Dot]:
    """Yield the dots from the one to the other, without the first."""
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
    for step in range(1, steps + 1):
        yield (round(a[0] + (b[0] - a[0]) * step / steps), round(a[1] + (b[1] - a[1]) * step / steps))


def to_cells(dots: Iterable[Dot], letter: Callable[[set[Dot]], str]) -> Cells:
    """Return the characters that show these dots, as the letter of those in each cell."""
    grouped: dict[tuple[int, int], set[Dot]] = {}
    for x, y in dots:
        cell = (y // CELL_HEIGHT, x // CELL_WIDTH)
        grouped.setdefault(cell, set()).add((x % CELL_WIDTH, y % CELL_HEIGHT))
    return {cell: letter(inner) for cell, inner in grouped.items()}


def letters(*, ascii_only: bool) -> Callable[[set[Dot]], str]:
    """Return what turns the dots of a cell into a character."""
    return _ascii if ascii_only else _braille


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
