"""What a guide or a handout is asked to be about, and for whom."""

from datetime import date
from typing import Final

from footrelief.document import Letterhead
from footrelief.errors import UsageError
from footrelief.model import Feet
from footrelief.query.topic import ANY_HEADACHE
from footrelief.request import Request
from footrelief.routine.request import Mode, PressureLevel, check_minutes
from footrelief.safety import Affected

MOST_TICKS: Final = 56


class GuideRequest(Request, frozen=True, kw_only=True):
    """A topic, and what narrows its routine, in the words of the person who asks.

    `routine` None takes the best one for the topic, `minutes` None keeps its curated times. `affected` is the foot
    that a condition concerns. Each of `techniques` gets a step where that is safe; none of `without` gets one.
    `emergency_number` takes the place of those of all countries.
    Raises UsageError for minutes outside 3 to 60, and for a value that is none of those that a field takes.
    """

    topic: str = ANY_HEADACHE
    routine: str | None = None
    minutes: int | None = None
    mode: Mode | None = None
    feet: Feet = "both"
    pressure: PressureLevel = "medium"
    conditions: tuple[str, ...] = ()
    affected: Affected | None = None
    techniques: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    emergency_number: str | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        check_minutes(self.minutes)


class HandoutRequest(Request, frozen=True, kw_only=True):
    """The guide that the handout is made of, and what is added to it. Nothing of it is kept anywhere.

    `ticks` is how many sessions the log has room for, 0 for no log. `link` is printed, and drawn as a QR code. `day`
    is printed on every page. A title that names a condition counts as a claim on a practitioner's sheet (source
    `asa-reflexology`), so with a letterhead it does not, unless `neutral_title` is False.
    Raises UsageError for ticks outside 0 to 56.
    """

    guide: GuideRequest
    day: date
    ticks: int = 6
    letterhead: Letterhead | None = None
    note: str = ""
    link: str = ""
    neutral_title: bool | None = None

    @property
    def is_neutral(self) -> bool:
        """Whether the title names no condition: as asked for, else where a practice stands on the sheet."""
        return self.letterhead is not None if self.neutral_title is None else self.neutral_title

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 0 <= self.ticks <= MOST_TICKS:
            raise UsageError(f"a log of {self.ticks} ticks is not possible", f"Choose from 0 to {MOST_TICKS}.")
