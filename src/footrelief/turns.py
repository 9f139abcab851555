"""Turns of steps into when, and on which foot, each step is done: sessions and documents are laid out by this alone.

A step names points; on a foot it is done at those points that this foot has. A step whose points all lie on the other
foot is not done on this one: it takes its time once, where it comes in the turn of its foot.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Generic, Literal, Protocol, Self, TypeVar

from msgspec import Struct

if TYPE_CHECKING:  # lists are drawn without the records, which are slow to import
    from footrelief.model import Feet, TurnFeet

FEET_IN_TURN: Final[tuple["Feet", ...]] = ("right", "left")
"""Which foot comes first: many schools start with the right one."""


class Placed(Protocol):
    """Something that one foot may have and the other not."""

    @property
    def feet(self) -> "Feet":
        """Which foot has it."""


class Doable(Protocol):
    """What can be laid out: it takes whole seconds, on one foot or on both together."""

    @property
    def seconds(self) -> int:
        """How long it takes."""

    def on(self, feet: "Feet", /) -> Self | None:
        """Return it as it is done there, with the points of that foot, or of both; None: there is nothing to do."""


P = TypeVar("P", bound=Placed)
S = TypeVar("S", bound=Doable)


class Turn(Struct, Generic[S], frozen=True):
    """Steps that follow each other. `each`: all of them on one foot, then on the other; `both`: on both together.

    `change` is what is done on the way from one foot to the other, in this turn and before it; None: nothing is.
    """

    feet: "TurnFeet"
    steps: tuple[S, ...]
    change: S | None = None

    @property
    def order(self) -> "tuple[Feet, ...]":
        """The feet, one after the other; both together count as one."""
        return FEET_IN_TURN if self.feet == "each" else (self.feet,)


def points_on(feet: "Feet", points: Iterable[P]) -> tuple[P, ...]:
    """Return the points that a foot has; both feet together have all."""
    return tuple(point for point in points if "both" in (feet, point.feet) or point.feet == feet)


def in_turns(steps: "Iterable[tuple[TurnFeet, S]]") -> tuple[Turn[S], ...]:
    """Return the steps in turns: those together that follow each other and are for the same feet."""
    return tuple(Turn(feet, tuple(step for _, step in row)) for feet, row in groupby(steps, key=itemgetter(0)))


def as_done(turns: Iterable[Turn[S]]) -> "Iterator[tuple[int, Feet, S]]":
    """Yield the steps one after the other: the start in seconds from the beginning, the foot, the step on that foot.

    A change of foot is a step of the foot that is to come.
    """
    return ((start, feet, done) for start, feet, done, *_ in _walk(turns))


def as_told(turns: Iterable[Turn[S]]) -> "Iterator[tuple[int, TurnFeet, S]]":
    """Yield each step once, with all its points: when it is first done, whose turn it is, the step; and each change."""
    for _, row in groupby(_walk(turns), key=itemgetter(4)):
        told: dict[int, tuple[int, TurnFeet, S]] = {}
        between: list[tuple[int, TurnFeet, S]] = []
        for start, feet, step, turn, _, place in row:
            if place is not None:
                told.setdefault(place, (start, turn.feet, turn.steps[place]))
            elif told:
                between.append((start, feet, step))
            else:
                yield start, feet, step
        yield from (told[place] for place in sorted(told))
        yield from between


def _walk(turns: Iterable[Turn[S]]) -> "Iterator[tuple[int, Feet, S, Turn[S], int, int | None]]":
    """Yield start, foot and step on that foot, then the turn, its number, and the place of the step; None: a change."""
    start = 0
    last: Feet = "both"
    for number, turn in enumerate(turns):
        for feet in turn.order:
            done = [(place, one) for place, step in enumerate(turn.steps) if (one := step.on(feet))]
            if turn.change and done and {last, feet} == set(FEET_IN_TURN):
                yield start, feet, turn.change, turn, number, None
                start += turn.change.seconds
            for place, step in done:
                yield start, feet, step, turn, number, place
                start += step.seconds
            last = feet if done else last


def changes(turns: Iterable[Turn[S]]) -> int:
    """Return how often one goes from one foot to the other."""
    return sum(place is None for *_, place in _walk(turns))


def foot_by_foot(turns: Iterable[Turn[S]]) -> tuple[Turn[S], ...]:
    """Return the turns as they are done: one for each foot as two, every step with the points of its foot only."""
    return in_turns((feet, step) for _, feet, step in as_done(turns))


def total_seconds(turns: Iterable[Turn[S]]) -> int:
    """Return how long all turns take."""
    return sum(step.seconds for _, _, step in as_done(turns))


class CueTimes(Struct, frozen=True):
    """When a step is heard besides its beginning, in whole milliseconds: the player and the page go by this.

    `ticks`: how long before the end of a step a tick is given. In shorter steps than these the cues would follow each
    other too fast to be a help.
    """

    ticks: tuple[int, ...] = (3_000, 2_000, 1_000)
    shortest_with_ticks: int = 8_000
    shortest_with_half: int = 20_000

    def inside(self, length: int) -> Iterator[tuple[int, Literal["half", "tick"]]]:
        """Yield the cues inside a step of this length, each with its time from the beginning of the step."""
        if length >= self.shortest_with_half:
            yield length // 2, "half"
        if length >= self.shortest_with_ticks:
            for before in self.ticks:
                yield length - before, "tick"


CUE_TIMES: Final = CueTimes()
