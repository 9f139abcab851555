"""A foot map and a width into a layout: where each figure, caption and legend entry stands, in pixels."""

from typing import NamedTuple

from footrelief.footmap import FootMap, Mark
from footrelief.footmap.figures import CAPTION, Figure, arrange, name
from footrelief.footmap.geometry import Spot
from footrelief.footmap.labels import measure, wrap
from footrelief.footmap.panels import FACING, rows, undrawn
from footrelief.model import Zone

MARGIN = 12
TITLE = 16
TEXT = CAPTION
LINE = 18
MOST_NAMES = 12
"""Marks up to which names stand beside the feet; more are numbered and listed below."""
WIDEST_NAME = 150
LEGEND_COLUMN = 210
NUMBER_COLUMN = 30
SWATCH = 30
"""Width of a legend's sample of colour and outline with the space after it."""


class Lettering(NamedTuple):
    """A line of text: `title`, or `quiet` and centred on its spot."""

    text: str
    spot: Spot
    style: str


class Item(NamedTuple):
    """A mark in the legend: its name in lines, from `spot`."""

    mark: Mark
    lines: tuple[str, ...]
    spot: Spot


class Layout(NamedTuple):
    """A whole picture, in pixels. `key` names the zones by colour and outline where there is more than one."""

    width: float
    height: float
    figures: tuple[Figure, ...]
    words: tuple[Lettering, ...]
    legend: tuple[Item, ...]
    key: tuple[tuple[Zone, Spot], ...]


def lay_out(footmap: FootMap, width: int, notes: tuple[str, ...] = ()) -> Layout:
    """Place everything; `notes` explain what is drawn besides the marks.

    It is as wide as asked, or wider where that is too little for a foot and its labels.
    """
    room = max(width - 2 * MARGIN, LEGEND_COLUMN)
    names = len(footmap.marks) <= MOST_NAMES and all(measure(name(mark), TEXT) <= WIDEST_NAME for mark in footmap.marks)
    figures = [arrange(row, room, names=names) for row in rows(footmap)]
    full = max([room, *(row[-1].box.right for row in figures)]) + 2 * MARGIN
    titles = wrap(footmap.words, TITLE, full - 2 * MARGIN)
    words = [Lettering(line, (MARGIN, MARGIN + LINE * (index + 1)), "title") for index, line in enumerate(titles)]
    placed: list[Figure] = []
    y = float(MARGIN + LINE * len(titles))
    for row in figures:
        left, top = (full - row[-1].box.right) / 2, y + LINE
        moved = [figure.moved(left, top) for figure in row]
        captions = _captions(moved, full, max(figure.box.bottom for figure in moved))
        y = captions[-1].spot[1]
        placed += moved
        words += captions
    for line in (line for note in notes for line in wrap(note, TEXT, full - 2 * MARGIN)):
        y += LINE
        words.append(Lettering(line, (full / 2, y), "quiet"))
    labelled = {label.text for figure in placed for label in figure.labels}
    legend, y = _legend(footmap, labelled, full, y + LINE)
    key, y = _key(footmap, full, y)
    return Layout(full, y + MARGIN, tuple(placed), tuple(words), legend, key)


def _captions(row: list[Figure], full: float, bottom: float) -> list[Lettering]:
    """Return what stands below a row: which foot is which, and which way a pair faces."""
    centers = [(figure.foot.left + figure.foot.right) / 2 for figure in row]
    captions = [
        Lettering(figure.panel.caption, (x, bottom + LINE), "quiet") for figure, x in zip(row, centers, strict=True)
    ]
    facing = wrap(FACING[row[0].panel.view], TEXT, full - 2 * MARGIN) if len(row) > 1 else []
    return captions + [
        Lettering(line, (full / 2, bottom + LINE * (index + 2)), "quiet") for index, line in enumerate(facing)
    ]


def _legend(footmap: FootMap, labelled: set[str], full: float, top: float) -> tuple[tuple[Item, ...], float]:
    """Return the marks that no name stands for, in columns, and where they end."""
    count = max(1, int((full - 2 * MARGIN) // LEGEND_COLUMN))
    column = (full - 2 * MARGIN) / count
    absent = undrawn(footmap)
    entries = [
        (mark, tuple(wrap(_listed(mark, footmap, absent), TEXT, column - NUMBER_COLUMN - SWATCH - MARGIN)))
        for mark in footmap.marks
        if name(mark) not in labelled
    ]
    tallest = -(-sum(len(lines) for _, lines in entries) // count)
    items = []
    index, line, lowest = 0, 0, 0
    for mark, lines in entries:
        if line and line + len(lines) > tallest + 1 and index < count - 1:
            index, line = index + 1, 0
        items.append(Item(mark, lines, (MARGIN + index * column, top + (line + 1) * LINE)))
        line += len(lines)
        lowest = max(lowest, line)
    return tuple(items), top + lowest * LINE


def _listed(mark: Mark, footmap: FootMap, absent: frozenset[int]) -> str:
    if mark.number in absent:
        return f"{mark.name} (not on this drawing)"
    if mark.feet != "both" and footmap.feet == "both":
        return f"{mark.name} ({mark.feet} foot)"
    return mark.name


def _key(footmap: FootMap, full: float, top: float) -> tuple[tuple[tuple[Zone, Spot], ...], float]:
    zones = list(dict.fromkeys(mark.zone for mark in footmap.marks))
    if len(zones) <= 1:
        return (), top
    x, y = float(MARGIN), top + 1.5 * LINE
    key = []
    for zone in zones:
        width = SWATCH + measure(zone, TEXT) + MARGIN
        if x > MARGIN and x + width > full - MARGIN:
            x, y = float(MARGIN), y + LINE
        key.append((zone, (x, y)))
        x += width
    return tuple(key), y
