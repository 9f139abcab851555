"""What a handout is asked to be."""

from datetime import date

from msgspec import Struct

from footrelief.document import Letterhead
from footrelief.errors import UsageError
from footrelief.guide import GuideRequest

MOST_TICKS = 56


class HandoutRequest(Struct, frozen=True, kw_only=True):
    """The guide that the handout is made of, and what is added to it. Nothing of it is kept anywhere.

    `ticks` is how many sessions the log has room for, 0 for no log. `link` is printed, and drawn as a QR code. `day`
    is printed on every page. Raises UsageError for ticks outside 0 to 56.
    """

    guide: GuideRequest
    day: date
    ticks: int = 14
    letterhead: Letterhead | None = None
    note: str = ""
    link: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.ticks <= MOST_TICKS:
            raise UsageError(f"a log of {self.ticks} ticks is not possible", f"Choose from 0 to {MOST_TICKS}.")
