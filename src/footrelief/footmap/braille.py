"""A foot map into lines of text for a terminal: outlines in braille or ASCII, and the numbers of the marks on them."""

from functools import lru_cache
from itertools import groupby, zip_longest
from textwrap import wrap
from typing import NamedTuple

from footrelief.footmap import FootMap
from footrelief.footmap.geometry import Box, border, bounds
from footrelief.footmap.grid import BLANK, CELL_HEIGHT, CELL_WIDTH, paint, rows_of
from footrelief.footmap.outlines import drawing
from footrelief.footmap.panels import FACING, Panel, explained, rows, undrawn
from footrelief.model import View
from footrelief.text.lines import Line, Run

GAP = 3
MOST_ROWS = 34
UPRIGHT: tuple[View, ...] = ("sole", "top")
"""Views of the foot standing on its heel; the others lie, and are wider than high."""
STANDING, LYING = (14, 24, 26), (40, 40, 56)
"""Columns for one foot: with fewer than the first it is no foot any more, with more than the last it only fills the
screen; with fewer than the second it does not stand beside another, and one foot is drawn at a time."""
MARGIN = 0.07
"""Foot lengths left to see beyond the marks where the foot is cropped."""
HALF, BALL, HEEL = 0.5, 0.62, 0.35
"""Foot lengths from the back of the heel: where a foot is halved, and how much of a half is shown in any case."""


class Shelf(NamedTuple):
    """Panels that stand side by side, each with the part of the page that it shows, and so many columns wide."""

    panels: tuple[Panel, ...]
    windows: tuple[Box, ...]
    width: int

    @property
    def rows(self) -> int:
        """Lines of the highest panel."""
        return max(rows_of(window, self.width) for window in self.windows)


def draw(
    footmap: FootMap,
    columns: int,
    *,
    ascii: bool = False,  # noqa: A002 - named as in Look
    times: int = 1,
) -> list[Line]:
    """Return lines of (text, role) runs, none wider than `columns`; no lines at all where no foot finds room.

    Outlines are `plain`, numbers of marks `number`, guide lines and captions `quiet`. Views without marks are left
    out, and so are the front or rear of soles and tops that have none. `times`: how often as large as on a page.
    """
    lines: list[Line] = []
    crowded: set[int] = set()
    placed: set[int] = set()
    for shelf in _shelves(footmap, columns, times):
        grids = []
        for panel, window in zip(shelf.panels, shelf.windows, strict=True):
            grid, numbers = paint(
                panel, window, shelf.width, lines=footmap.lines, zones=footmap.zones, ascii_only=ascii
            )
            grids.append(grid)
            placed |= numbers
            crowded |= {site.mark.number for site in panel.sites}
        lines += [[]] if lines else []
        lines += _side_by_side(grids, (BLANK[ascii], "plain"))
        lines += _captions(shelf, columns)
    if lines:
        lines += _remark("No room to number", crowded - placed, columns)
        lines += _remark("Not on this drawing", undrawn(footmap), columns)
        lines += [line for sentence in explained(footmap) for line in _wrapped(sentence, columns)]
    return lines


def height(footmap: FootMap, columns: int) -> int:
    """Return how many lines the feet and their captions take, without drawing them; 0 where no foot finds room."""
    shelves = _shelves(footmap, columns)
    return sum(shelf.rows + len(_captions(shelf, columns)) for shelf in shelves) + max(len(shelves) - 1, 0)


def needed(footmap: FootMap) -> int:
    """Return the columns in which a foot of every view can be drawn well."""
    return max(_least(row[:1]) for row in rows(footmap))


@lru_cache(maxsize=16)
def _shelves(footmap: FootMap, columns: int, times: int = 1) -> tuple[Shelf, ...]:
    """Put as many feet side by side as there is room for, those of one view together."""
    rows_of_panels: list[tuple[Panel, ...]] = []
    for row in rows(footmap):
        for group in _groups(row, columns):
            last = rows_of_panels[-1] if rows_of_panels else group
            is_alike = (last[0].view in UPRIGHT) == (group[0].view in UPRIGHT)
            if rows_of_panels and is_alike and _least((*last, *group)) <= columns:
                rows_of_panels[-1] += group
            else:
                rows_of_panels.append(group)
    shelves = (_shelf(panels, columns, times) for panels in rows_of_panels)
    return tuple(shelf for shelf in shelves if shelf.width >= _widths(shelf.panels[0])[0])


def _shelf(panels: tuple[Panel, ...], columns: int, times: int) -> Shelf:
    """Return the shelf that makes the best of so many columns."""
    windows = tuple(_window(panel.view, panels) for panel in panels)
    shape = min((window.right - window.left) / (window.bottom - window.top) for window in windows)
    room = (columns - GAP * (len(panels) - 1)) // len(panels)
    most = _widths(panels[0])[2] * times
    return Shelf(panels, windows, min(room, most, int(times * MOST_ROWS * CELL_HEIGHT * shape / CELL_WIDTH)))


def _groups(row: tuple[Panel, ...], columns: int) -> list[tuple[Panel, ...]]:
    """Divide a row into what stands side by side: both feet, or the one that shows all, or one below the other."""
    if columns >= _least(row):
        return [row]
    numbers = {site.mark.number for panel in row for site in panel.sites}
    for panel in reversed(row):
        if {site.mark.number for site in panel.sites} == numbers:
            return [(panel,)]
    return [(panel,) for panel in row]


def _least(panels: tuple[Panel, ...]) -> int:
    return sum(_widths(panel)[1] for panel in panels) + GAP * (len(panels) - 1)


def _widths(panel: Panel) -> tuple[int, int, int]:
    return STANDING if panel.view in UPRIGHT else LYING


def _window(view: View, panels: tuple[Panel, ...]) -> Box:
    """Return the part of the page to show: all of a side view, of a sole or top the half that has the marks."""
    box = drawing(view).box
    sites = [site for panel in panels for site in panel.sites if panel.view == view]
    if view not in UPRIGHT or not sites:
        return box
    edges = [spot for site in sites for spot in border(site.shape) if box.encloses(spot)]
    marked = bounds([*edges, *(site.spot for site in sites)])
    if marked.bottom <= -HALF:
        return box._replace(bottom=max(marked.bottom + MARGIN, -BALL))
    if marked.top >= -HALF:
        return box._replace(top=min(marked.top - MARGIN, -HEEL))
    return box


def _side_by_side(grids: list[list[Line]], blank: Run) -> list[Line]:
    lines: list[Line] = []
    for parts in zip_longest(*grids, fillvalue=[blank] * len(grids[0][0])):
        letters = parts[0]
        for part in parts[1:]:
            letters = [*letters, *[blank] * GAP, *part]
        while letters and letters[-1][0] == blank[0]:
            letters.pop()
        runs = groupby(letters, key=lambda letter: letter[1])
        lines.append([("".join(text for text, _ in run), role) for role, run in runs])
    return lines


def _captions(shelf: Shelf, columns: int) -> list[Line]:
    views = [panel.view for panel in shelf.panels]
    parts = map(_part, views, shelf.windows)
    captions = [panel.caption + part for panel, part in zip(shelf.panels, parts, strict=True)]
    if len(captions) == 1:
        return _wrapped(captions[0], columns)
    line = (" " * GAP).join(caption.center(shelf.width) for caption in captions).rstrip()
    facing = " ".join(FACING[view] for view in dict.fromkeys(views) if views.count(view) > 1)
    return [[(line, "quiet")], *_wrapped(facing, columns)]


def _part(view: View, window: Box) -> str:
    whole = drawing(view).box
    return ", front" if window.bottom < whole.bottom else ", rear" if window.top > whole.top else ""


def _remark(words: str, numbers: set[int] | frozenset[int], columns: int) -> list[Line]:
    return _wrapped(f"{words}: {', '.join(map(str, sorted(numbers)))}.", columns) if numbers else []


def _wrapped(words: str, columns: int) -> list[Line]:
    return [[(line, "quiet")] for line in wrap(words, columns)]
