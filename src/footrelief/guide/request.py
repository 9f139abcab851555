"""What a guide is asked to be about, and for whom."""

from msgspec import Struct

from footrelief.model import Feet
from footrelief.routine.request import Mode, PressureLevel


class GuideRequest(Struct, frozen=True, kw_only=True):
    """A topic, and what narrows its routine, in the words of the person who asks.

    `routine` None takes the best one for the topic, `minutes` None keeps its curated times. `affected` is the foot
    that a condition concerns. Each of `techniques` gets a step where that is safe; none of `without` gets one.
    """

    topic: str = "headache"
    routine: str | None = None
    minutes: int | None = None
    mode: Mode | None = None
    feet: Feet = "both"
    pressure: PressureLevel = "medium"
    conditions: tuple[str, ...] = ()
    affected: Feet | None = None
    techniques: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
