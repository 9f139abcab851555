"""Draws the picture of a motion in characters: foot and areas thin, what the hand does bold; the hands are left out."""

from collections.abc import Iterable, Iterator

from footrelief.footmap.geometry import Spot
from footrelief.footmap.grid import BLANK, CELL_HEIGHT, CELL_WIDTH, Cells, letters, to_cells, trace
from footrelief.footmap.pens import Digit, Disc, Item, Line, Picture, arc
from footrelief.text import lines as text
from footrelief.text.lines import Role

THIN = ("contour", "detail")
"""What is drawn thin, of the outline and of areas; a mark is bold."""


def draw(picture: Picture, columns: int, *, ascii_only: bool) -> list[text.Line]:
    """Return the picture as lines, its square so many columns wide, without the empty edges of that."""
    (x, y), side = picture.square
    scale, rows = columns * CELL_WIDTH / side, columns * CELL_WIDTH // CELL_HEIGHT
    left, top = x - side / 2, y - side / 2

    def cells(curves: Iterable[Iterable[Spot]]) -> Cells:
        dots = (dot for curve in curves for dot in trace(((a - left) * scale, (b - top) * scale) for a, b in curve))
        inside = (dot for dot in dots if 0 <= dot[0] < columns * CELL_WIDTH and 0 <= dot[1] < rows * CELL_HEIGHT)
        return to_cells(inside, letters(ascii_only=ascii_only))

    thin = cells(curve for item in picture.items for curve in _curves(item, THIN))
    bold = cells(curve for item in picture.items for curve in _curves(item, ("mark",)))
    painted: dict[tuple[int, int], tuple[str, Role]] = {place: (letter, "plain") for place, letter in thin.items()}
    painted |= {place: (letter, "number") for place, letter in bold.items()}
    for item in picture.items:
        if isinstance(item, Digit):
            row, column = (item.center[1] - top) * scale // CELL_HEIGHT, (item.center[0] - left) * scale // CELL_WIDTH
            painted[int(row), int(column)] = (str(item.number), "number")
    blank: tuple[str, Role] = (BLANK[ascii_only], "plain")
    high, wide = zip(*painted, strict=True)
    across = range(min(wide), max(wide) + 1)
    return [[painted.get((row, column), blank) for column in across] for row in range(min(high), max(high) + 1)]


def _curves(item: Item, inks: Iterable[str]) -> Iterator[Iterable[Spot]]:
    """Yield what is to be traced of an item in one of these inks."""
    if isinstance(item, Line) and (item.ink in inks or (item.fill in inks and not item.width)):
        yield (*item.spots, item.spots[0]) if item.closed else item.spots
    elif isinstance(item, Disc) and item.ink in inks:
        yield arc(item.center, (item.radius, item.radius), 0, 360)
