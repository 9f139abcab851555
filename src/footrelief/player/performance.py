"""A playback, a keyboard and a canvas into a session that somebody lives through, from the lead-in to its end."""

from collections.abc import Sequence
from typing import Protocol

from footrelief.player.canvas import Canvas, Size, Write
from footrelief.player.keys import Ending, Press
from footrelief.player.playback import Playback

LOOK_SECONDS = 0.1
"""How often the clock is looked at: no cue comes later than this."""
WAIT_SECONDS = 0.5
"""How often a signal is looked for while there is nothing to do but to wait for a key."""


class Keys(Protocol):
    """What the keyboard does for a performance."""

    def read(self, seconds: float, /) -> Press | None:
        """Return what the next key or signal asks for, or None."""

    def put_aside(self) -> None:
        """Stop the program until it is brought back."""

    def take_back(self) -> None:
        """Read keys again, after somebody else had the terminal."""


def introduce(lines: Sequence[str], keys: Keys, write: Write, size: Size) -> Ending | None:
    """Show what must be read before the session, a screenful at a time; return what ended it, None to begin."""
    rest = list(lines)
    while rest:
        rows = max(size()[1] - 1, 1)
        write("".join(f"{line}\n" for line in rest[:rows]))
        rest = rest[rows:]
        if ending := _ask("space: read on   q: leave" if rest else "space: begin   q: leave", keys, write):
            return ending
    return None


def _ask(prompt: str, keys: Keys, write: Write) -> Ending | None:
    """Wait for the space bar, or for an end; the prompt is gone afterwards."""

    def erase() -> None:
        write(f"\r{' ' * len(prompt)}\r")

    write(prompt)
    while True:
        match keys.read(WAIT_SECONDS):
            case "pause":
                erase()
                return None
            case "quit" | "interrupt" | "terminate" | "hang-up" as ending:
                erase()
                return ending
            case "suspend":
                write("\n")
                keys.put_aside()
                write(prompt)
            case "wake":
                keys.take_back()
            case _:
                pass


def perform(playback: Playback, keys: Keys, canvas: Canvas) -> Ending | None:
    """Play until the session is over, or return what ended it before; the terminal is then as it was."""
    canvas.enter()
    try:
        while not playback.timeline.is_over:
            canvas.show(playback.scene)
            match keys.read(LOOK_SECONDS):
                case None:
                    playback.tick()
                case "quit" | "interrupt" | "terminate" | "hang-up" as ending:
                    playback.put_aside()
                    return ending
                case "suspend" | "wake" as why:
                    playback.put_aside()
                    canvas.leave()
                    keys.put_aside() if why == "suspend" else keys.take_back()
                    canvas.enter()
                case key:
                    playback.press(key)
    finally:
        canvas.leave()
    return None
