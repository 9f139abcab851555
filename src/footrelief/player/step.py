"""A step into the lines that show it: what to do in words, and its points on a drawing of the foot."""

from functools import lru_cache

from footrelief.footmap import chart
from footrelief.footmap.braille import TextLine, draw
from footrelief.model import Feet, Point
from footrelief.player.card import Card, Place
from footrelief.text.lines import UNBREAKABLE_SPACE, Line, Run, break_line, indent

LABEL = 10
"""Columns of the word that begins a line: Where, Pressure, Next ..."""
NARROWEST_MAP, WIDEST_MAP, MAP_STEP = 14, 34, 2
"""Widths at which a map is tried, from the widest on."""


def draw_card(card: Card, columns: int, *, is_loose: bool) -> list[Line]:
    """Return the words of a step: when loose with empty lines between their parts, else in as few lines as possible."""
    foot: Run = (card.foot, "number")
    action: Run = (card.action, "strong")
    space: list[Line] = [[]] if is_loose else []
    heads: list[Line] = [[foot], [action]] if is_loose else [[foot, ("  ", "plain"), action]]
    lines = [line for head in heads for line in break_line(head, columns)]
    if card.how:
        lines += [*space, *break_line([(card.how, "plain")], columns)]
    lines += space
    lines += indent(_places(card.places, columns - LABEL, is_loose=is_loose), ("Where".ljust(LABEL), "quiet"))
    for label, text in (("Pressure", card.pressure), ("Tempo", card.tempo), ("Hold", card.hold)):
        lines += labelled(label, text, columns)
    return lines


def _places(places: tuple[Place, ...], columns: int, *, is_loose: bool) -> list[Line]:
    """Return the places with their numbers, each on its own line if there is room or much to say about it."""
    numbers = [f"{place.number}  " for place in places]
    words = [f"{place.name}: {place.where}" if place.where else place.name for place in places]
    if is_loose or any(place.where for place in places):
        return [
            line
            for number, text in zip(numbers, words, strict=True)
            for line in indent(break_line([(text, "plain")], columns - len(number)), (number, "number"))
        ]
    row: Line = []
    for place in places:
        row += [(f"{place.number}{UNBREAKABLE_SPACE}", "number"), (f"{place.name}  ", "plain")]
    return break_line(row, columns)


def labelled(label: str, text: str, columns: int) -> list[Line]:
    """Return a text with the word that names it in front; nothing for no text."""
    return indent(break_line([(text, "plain")], columns - LABEL), (label.ljust(LABEL), "quiet")) if text else []


@lru_cache(maxsize=8)
def draw_map(
    points: tuple[Point, ...], feet: Feet, columns: int, rows: int, *, ascii_only: bool
) -> tuple[TextLine, ...]:
    """Return the widest map of the points that fits; where none does, that of one side of the foot, or no line."""
    whole = chart(points, "")
    for views in dict.fromkeys((whole.views, *((view,) for view in whole.views))):
        footmap = chart(points, "", views=views, feet=feet)
        for width in range(min(columns, WIDEST_MAP), NARROWEST_MAP - 1, -MAP_STEP):
            lines = draw(footmap, width, ascii=ascii_only)
            if 0 < len(lines) <= rows:
                return lines
    return ()
