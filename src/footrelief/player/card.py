"""A step into what a person reads while doing it: short enough for its time, in lines, with its points on a drawing."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from footrelief.footmap import chart, motion_braille
from footrelief.footmap.alone import alone
from footrelief.footmap.braille import draw
from footrelief.footmap.motion import picture
from footrelief.model import Feet, Motion, Point
from footrelief.routine import SessionStep
from footrelief.routine.request import Mode
from footrelief.text.lines import UNBREAKABLE_SPACE, Line, Run, break_line, indent
from footrelief.wording import how_hard, whose_turn

WORDS_A_SECOND = 2
"""How fast one reads with both hands busy. Our own choice, with no source behind it: slower than reading aloud."""
WORDS_OF_A_HINT = 4
"""What a technique says about doing it alone is a hint from so many words on; `Easy alone.` is none."""
LABEL = 10
"""Columns of the word that begins a line: Where, Pressure, Next ..."""
NARROWEST_MAP, WIDEST_MAP, MAP_STEP = 14, 72, 2
"""Widths at which a map is tried, from the widest on."""


class CardPoint(Struct, frozen=True):
    """A point to work. `number` is its mark on the map of the step; `where` may be left out for lack of time."""

    number: int
    name: str
    where: str = ""


class Card(Struct, frozen=True):
    """The words for one step.

    `how` says what the hands do, `each` how long at one of several points, `tempo` how fast, `hold` how to reach the
    foot.
    """

    foot: str
    action: str
    points: tuple[CardPoint, ...]
    pressure: str
    how: str = ""
    hold: str = ""
    tempo: str = ""
    each: str = ""

    @property
    def reading_seconds(self) -> float:
        """How long it takes to read."""
        points = chain.from_iterable((point.name, point.where) for point in self.points)
        texts = (self.foot, self.action, self.how, self.hold, *points, self.each, self.pressure, self.tempo)
        return sum(len(text.split()) for text in texts) / WORDS_A_SECOND


def cards(step: SessionStep, mode: Mode) -> Iterator[Card]:
    """Yield the words for a step that can be read in its time, the fullest first; the shortest comes in any case."""
    least, technique = shortest(step), step.technique
    whole, first = " ".join(technique.steps), technique.steps[0]
    described = tuple(CardPoint(number, point.name, point.where) for number, point in enumerate(step.points, 1))
    shortly = tuple(CardPoint(number, point.name, point.spot or "") for number, point in enumerate(step.points, 1))
    has_hint = len(technique.alone.split()) >= WORDS_OF_A_HINT
    hold = technique.hands if mode == "partner" else technique.alone if has_hint else ""
    hold, tempo = (hold, technique.tempo) if technique.is_touch else ("", "")
    for how, points, pace, held in (
        (whole, described, tempo, hold),
        (whole, described, tempo, ""),
        (first, described, tempo, ""),
        (first, shortly, tempo, ""),
        (first, shortly, "", ""),
        (first, least.points, "", ""),
    ):
        card = replace(least, how=how, points=points, tempo=pace, hold=held)
        if card.reading_seconds <= step.seconds:
            yield card
    yield least


def shortest(step: SessionStep) -> Card:
    """Return what cannot be left out: which foot, what, the names of the places, how hard, how long at each."""
    points = tuple(CardPoint(number, point.name) for number, point in enumerate(step.points, 1))
    each = f"{step.seconds // len(points)} s at each" if len(points) > 1 else ""
    return Card(whose_turn(step.foot).capitalize(), step.technique.name, points, how_hard(step.pressure), each=each)


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
    lines += indent(_points(card.points, columns - LABEL, is_loose=is_loose), ("Where".ljust(LABEL), "quiet"))
    rest = (("Time", card.each), ("Pressure", card.pressure), ("Tempo", card.tempo), ("Hold", card.hold))
    for label, text in rest:
        lines += labelled(label, text, columns)
    return lines


def _points(points: tuple[CardPoint, ...], columns: int, *, is_loose: bool) -> list[Line]:
    """Return the points with their numbers, each on its own line if there is room or much to say about it."""
    numbers = [f"{point.number}  " for point in points]
    words = [f"{point.name}: {point.where}" if point.where else point.name for point in points]
    if is_loose or any(point.where for point in points):
        return [
            line
            for number, text in zip(numbers, words, strict=True)
            for line in indent(break_line([(text, "plain")], columns - len(number)), (number, "number"))
        ]
    row: Line = []
    for point in points:
        row += [(f"{point.number}{UNBREAKABLE_SPACE}", "number"), (f"{point.name}  ", "plain")]
    return break_line(row, columns)


def labelled(label: str, text: str, columns: int) -> list[Line]:
    """Return a text with the word that names it in front; nothing for no text."""
    return indent(break_line([(text, "plain")], columns - LABEL), (label.ljust(LABEL), "quiet")) if text else []


@lru_cache(maxsize=8)
def draw_motion(motion: Motion, mode: Mode, columns: int, rows: int, *, ascii_only: bool) -> list[Line]:
    """Return the largest drawing of how the hands move that fits, one's own or a partner's, or no line."""
    shown = picture(alone(motion) if mode == "self" else motion)
    for width in range(WIDEST_MAP, NARROWEST_MAP - 1, -MAP_STEP):
        lines = motion_braille.draw(shown, width, ascii_only=ascii_only)
        if len(lines) <= rows and len(lines[0]) <= columns:
            return lines
    return []


@lru_cache(maxsize=8)
def draw_map(points: tuple[Point, ...], feet: Feet, columns: int, rows: int, *, ascii_only: bool) -> list[Line]:
    """Return the widest map of the points that fits; where none does, that of one side of the foot, or no line."""
    whole = chart(points)
    for views in dict.fromkeys((whole.views, *((view,) for view in whole.views))):
        footmap = chart(points, views=views, feet=feet)
        for width in range(min(columns, WIDEST_MAP), NARROWEST_MAP - 1, -MAP_STEP):
            lines = draw(footmap, width, ascii=ascii_only, times=2)
            if 0 < len(lines) <= rows:
                return lines
    return []
