"""Where somebody left a session into a small file, and back, so that it can be gone on with on the same day.

The file tells nobody what the massage was for. It holds the step, the time in it, and a check of four hexadecimal
digits of the session: enough to notice that another one was asked for, far too few to find out which one it was.
An account without a home has no such file (None): nothing is kept.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from footrelief.errors import NotFoundError, UsageError
from footrelief.files.whole import write
from footrelief.player.timeline import Timeline, begin
from footrelief.routine import SessionStep

LONGEST_SECONDS = 24 * 60 * 60
"""After so long a place is forgotten."""
CHECK_LENGTH = 4


class SavedPlace(msgspec.Struct, frozen=True):
    """A place in a session; `saved` in seconds since 1970, `elapsed` in milliseconds."""

    check: str
    saved: float
    number: int
    elapsed: int


def save(file: Path | None, timeline: Timeline, now: float) -> bool:
    """Keep the place, whole or not at all, for this user only; return whether that was possible."""
    if file is None:
        return False
    place = SavedPlace(check_of(timeline.steps), now, timeline.number, timeline.elapsed)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, msgspec.json.encode(place), private=True)
    except OSError:
        return False
    return True


def forget(file: Path | None) -> None:
    """Delete the place, if there is one."""
    if file:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def restore(file: Path | None, steps: tuple[SessionStep, ...], now: float) -> Timeline:
    """Return the session at the place where it was left.

    Raises NotFoundError if none was left within a day, UsageError if it was another session.
    """
    nothing = NotFoundError("there is no session from the last 24 hours to go on with", "Begin one without --resume.")
    if file is None:
        raise nothing
    try:
        place = msgspec.json.decode(file.read_bytes(), type=SavedPlace)
    except (OSError, msgspec.MsgspecError):
        raise nothing from None
    if not 0 <= now - place.saved <= LONGEST_SECONDS:
        forget(file)
        raise nothing
    if place.check != check_of(steps) or not 0 <= place.number < len(steps):
        hint = "Repeat the topic and options of that session, or begin this one without --resume."
        raise UsageError("the session that was left is not this one", hint)
    return begin(steps, place.number, min(max(place.elapsed, 0), steps[place.number].seconds * 1000))


def check_of(steps: tuple[SessionStep, ...]) -> str:
    """Return the check of a session: what is done in it, where, how long and how hard."""
    told = [
        (step.technique.id, [point.id for point in step.points], step.foot, step.seconds, step.pressure)
        for step in steps
    ]
    return sha256(msgspec.json.encode(told)).hexdigest()[:CHECK_LENGTH]
