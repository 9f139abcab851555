"""Where somebody left a session into a small file, and back, so that it can be gone on with on the same day.

The file tells nobody what the massage was for. It holds the step, the time in it, and whether the bell was off; its
name is a check of four hexadecimal digits of the session: enough to keep sessions apart, far too few to find out which.
An account without a home has no such file (None): nothing is kept.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from footrelief.errors import NotFoundError
from footrelief.files.whole import write
from footrelief.player.timeline import Timeline, begin
from footrelief.routine import SessionStep

LONGEST_SECONDS = 24 * 60 * 60
"""After so long a place is forgotten."""
CHECK_LENGTH = 4


class SavedPlace(msgspec.Struct, frozen=True):
    """A place in a session; `saved` in seconds since 1970, `elapsed` in milliseconds."""

    saved: float
    number: int
    elapsed: int
    silent: bool = False


def save(file: Path | None, timeline: Timeline, now: float, *, silent: bool = False) -> bool:
    """Keep the place, whole or not at all, for this user only; return whether that was possible. Old ones go."""
    if file is None:
        return False
    place = SavedPlace(now, timeline.number, timeline.elapsed, silent)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, msgspec.json.encode(place), private=True)
    except OSError:
        return False
    with suppress(OSError):  # another session may be forgetting its own
        for other in file.parent.glob("place*.json"):
            if now - other.stat().st_mtime > LONGEST_SECONDS:
                forget(other)
    return True


def forget(file: Path | None) -> None:
    """Delete the place, if there is one."""
    if file:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def restore(file: Path | None, steps: tuple[SessionStep, ...], now: float) -> tuple[Timeline, bool]:
    """Return the session at the place where it was left, and whether it was silent.

    Raises NotFoundError if it was not left within a day.
    """
    hint = "Repeat the topic and options of the one that you left, or begin this one without --resume."
    nothing = NotFoundError("this session was not left in the last 24 hours", hint)
    if file is None:
        raise nothing
    try:
        place = msgspec.json.decode(file.read_bytes(), type=SavedPlace)
    except (OSError, msgspec.MsgspecError):
        raise nothing from None
    if not 0 <= now - place.saved <= LONGEST_SECONDS or not 0 <= place.number < len(steps):
        forget(file)
        raise nothing
    timeline = begin(steps, place.number, min(max(place.elapsed, 0), steps[place.number].seconds * 1000))
    return timeline, place.silent


def name_of(steps: tuple[SessionStep, ...]) -> str:
    """Return the name of the file of a session: a check of what is done in it, where, how long and how hard."""
    told = [
        (step.technique.id, [point.id for point in step.points], step.foot, step.seconds, step.pressure)
        for step in steps
    ]
    return f"place-{sha256(msgspec.json.encode(told)).hexdigest()[:CHECK_LENGTH]}.json"
