"""Lines on the page into dots one dot wide, and dots into characters: Unicode braille, or ASCII where that is all."""

from collections.abc import Iterable, Iterator
from itertools import compress, cycle, groupby, pairwise

from footrelief.footmap.geometry import Spot

Dot = tuple[int, int]
Cells = dict[tuple[int, int], str]
"""Row and column of a character, and the character."""

CELL_WIDTH, CELL_HEIGHT = 2, 4
BRAILLE = 0x2800
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille cell, by row and column (Unicode block Braille Patterns)."""


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
