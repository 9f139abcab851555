"""A step into what a person reads while doing it: which foot, what, where, how hard; short enough for its time."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from footrelief.model import Point
from footrelief.routine import SessionStep
from footrelief.routine.request import Mode
from footrelief.wording import of_ten, whose_turn

WORDS_A_SECOND = 2
"""How fast one reads with both hands busy. Our own choice, with no source behind it: slower than reading aloud."""
WORDS_OF_A_HINT = 4
"""What a technique says about doing it alone is a hint from so many words on; `Easy alone.` is none."""


class Place(Struct, frozen=True):
    """A point to work. `number` is its mark on the map of the step; `where` may be left out for lack of time."""

    number: int
    name: str
    where: str = ""


class Card(Struct, frozen=True):
    """The words for one step. `how` says what the hands do, `hold` how to reach the foot, `tempo` how fast."""

    foot: str
    action: str
    how: str
    hold: str
    places: tuple[Place, ...]
    pressure: str
    tempo: str

    @property
    def reading_seconds(self) -> float:
        """How long it takes to read."""
        places = chain.from_iterable((place.name, place.where) for place in self.places)
        texts = (self.foot, self.action, self.how, self.hold, *places, self.pressure, self.tempo)
        return sum(len(text.split()) for text in texts) / WORDS_A_SECOND


def cards(step: SessionStep, mode: Mode) -> Iterator[Card]:
    """Yield the words for a step that can be read in its time, the fullest first; the shortest comes in any case."""
    for card in _from_full_to_short(step, mode):
        if card.reading_seconds <= step.seconds:
            yield card
    yield shortest(step)


def shortest(step: SessionStep) -> Card:
    """Return what cannot be left out: which foot, what, the names of the places, how hard."""
    return _card(step, places=_places(step.points, in_words=False))


def _from_full_to_short(step: SessionStep, mode: Mode) -> Iterator[Card]:
    technique = step.technique
    in_words, by_name = _places(step.points, in_words=True), _places(step.points, in_words=False)
    whole, first = " ".join(technique.steps), technique.steps[0]
    yield _card(step, whole, in_words, technique.tempo, _hold(step, mode))
    yield _card(step, whole, in_words, technique.tempo)
    yield _card(step, first, in_words, technique.tempo)
    yield _card(step, first, by_name, technique.tempo)
    yield _card(step, first, by_name)


def _hold(step: SessionStep, mode: Mode) -> str:
    if mode == "partner":
        return step.technique.hands
    return step.technique.alone if len(step.technique.alone.split()) >= WORDS_OF_A_HINT else ""


def _card(step: SessionStep, how: str = "", places: tuple[Place, ...] = (), tempo: str = "", hold: str = "") -> Card:
    foot = whose_turn(step.foot).capitalize()
    return Card(foot, step.technique.name, how, hold, places, of_ten(step.pressure), tempo)


def _places(points: tuple[Point, ...], *, in_words: bool) -> tuple[Place, ...]:
    return tuple(Place(number, point.name, point.where if in_words else "") for number, point in enumerate(points, 1))
