"""A step that a session may take, before its time and its turn are settled."""

from collections.abc import Sequence
from enum import IntEnum

from msgspec import Struct

from footrelief.model import Point, Technique
from footrelief.wording import ZONE, series

ROUND_SECONDS = 5
"""Times are kept to multiples of this where possible: easier to read and to follow."""


class Stage(IntEnum):
    """The parts of a session, in their order (note session-order of the catalog)."""

    OPEN = 0
    WARM_UP = 1
    MAIN = 2
    AGAIN = 3
    CLOSE = 4


class Candidate(Struct, frozen=True, kw_only=True):
    """A step with its usual time, in seconds on one foot, or on both when they are worked `together`.

    `least` is the time without which it is not taken in: half the usual one, or all that the technique needs.
    `place` is its number in the routine that is followed; None: it comes from elsewhere. `origin` says from where,
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

    def reason(self, points: Sequence[Point]) -> str:
        """Say why this is done: what tradition links its points with, or what the technique is for; and its origin."""
        why = _tradition(points) if points else self.technique.purpose
        change = f" {self.technique.name} instead of {self.instead_of.name}." if self.instead_of else ""
        return f"{why} {self.origin}{change}"

    @property
    def has_core_point(self) -> bool:
        """Does it work one of the main points for headache?"""
        return any(point.role == "core" for point in self.points)


def within(technique: Technique, seconds: int) -> int:
    """Return the seconds, brought between the least and the most that the technique makes sense for."""
    return max(technique.shortest, min(technique.longest, seconds))


def _tradition(points: Sequence[Point]) -> str:
    names = ", ".join(point.name for point in points)
    zones = series(list(dict.fromkeys(ZONE[point.zone] for point in points)))
    grades = ", ".join(dict.fromkeys(point.grade.replace("-", " ") for point in points))
    return f"{names}: linked with {zones} ({grades})."


def half(technique: Technique, seconds: int) -> int:
    """Return half the seconds, rounded up to multiples that are easy to follow, as far as the technique allows."""
    return within(technique, -(-seconds // (2 * ROUND_SECONDS)) * ROUND_SECONDS)
