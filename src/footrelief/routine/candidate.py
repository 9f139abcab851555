"""A step that a session may take, before its time and its turn are settled."""

from collections.abc import Container
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from footrelief.model import Feet, Point, Technique
from footrelief.routine.session import TurnStep
from footrelief.turns import FEET_IN_TURN, points_on

ROUND_SECONDS = 5
"""Times are kept to multiples of this where possible: easier to read and to follow."""


class Stage(IntEnum):
    """The parts of a session, in their order: relax, warm up, work, come back to what matters, close."""

    OPEN = 0
    WARM_UP = 1
    MAIN = 2
    AGAIN = 3
    CLOSE = 4


class Candidate(Struct, frozen=True, kw_only=True):
    """A step with its usual time, in seconds on one foot, or on both when they are worked `together`.

    `least` is the time without which it is not taken in: half the usual one, or all that the technique needs.
    `place` is its number in the routine or plan that is followed; None: it comes from elsewhere. Steps of the next
    `round` come when both feet have had this one. `origin` says from where,
    `instead_of` which technique is used there.
    """

    technique: Technique
    points: tuple[Point, ...]
    seconds: int
    least: int
    together: bool
    pressure: int
    stage: Stage
    origin: str
    sources: tuple[str, ...]
    instead_of: Technique | None = None
    place: int | None = None
    round: int = 1

    def step(self, seconds: int) -> TurnStep:
        """Return it as a step of a turn, with its time settled."""
        change = f" {self.technique.name} instead of {self.instead_of.name}." if self.instead_of else ""
        return TurnStep(
            seconds=seconds,
            technique=self.technique,
            points=self.points,
            pressure=self.pressure,
            origin=f"{self.origin}{change}",
            sources=self.sources,
        )

    def is_at(self, places: Container[str]) -> bool:
        """Is one of its points among these places, given by their ids?"""
        return any(point.id in places for point in self.points)

    def at(self, places: Container[str]) -> "Candidate":
        """Return it with the points that are among these places; one for the whole foot as it is."""
        return replace(self, points=tuple(point for point in self.points if point.id in places))

    def cost(self, seconds: int, feet: Feet) -> int:
        """Return the seconds of the session that it takes, done so long on each foot that has one of its points."""
        return seconds if self.together or feet != "both" else seconds * len(self._feet)

    def is_done_on_all(self, feet: Feet) -> bool:
        """Whether each of the feet has something to do in it."""
        return self.together or feet != "both" or self._feet == FEET_IN_TURN

    @property
    def _feet(self) -> tuple[Feet, ...]:
        """Return the feet on which it is done when both are worked, one after the other."""
        return tuple(foot for foot in FEET_IN_TURN if not self.points or points_on(foot, self.points))

    @property
    def is_touch(self) -> bool:
        """Are there hands on the foot?"""
        return self.technique.is_touch

    @property
    def has_core_point(self) -> bool:
        """Does it work one of the main points for headache?"""
        return any(point.role == "core" for point in self.points)


def within(technique: Technique, seconds: int) -> int:
    """Return the seconds, brought between the least and the most that the technique makes sense for."""
    return max(technique.shortest, min(technique.longest, seconds))


def half(technique: Technique, seconds: int) -> int:
    """Return half the seconds, rounded up to multiples that are easy to follow, as far as the technique allows."""
    return within(technique, -(-seconds // (2 * ROUND_SECONDS)) * ROUND_SECONDS)
