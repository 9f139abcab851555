"""A composed session into one that somebody lives through at this terminal: keys, screen, sound and saved place."""

import os
import time
from collections.abc import Sequence

from msgspec import Struct

from footrelief.files.places import state_file
from footrelief.player import place, terminal
from footrelief.player.canvas import Canvas, Picture, Transcript
from footrelief.player.keyboard import Keyboard
from footrelief.player.keys import Ending
from footrelief.player.performance import introduce, perform
from footrelief.player.playback import Playback
from footrelief.player.sound import Sound
from footrelief.player.timeline import Timeline, begin
from footrelief.player.voice import find_voice
from footrelief.render import Look
from footrelief.routine import Session
from footrelief.text.letters import change_texts, to_ascii, to_safe

NO_VOICE = "No speech program was found (say, spd-say, espeak-ng, PowerShell): the bell has to do."


class Wishes(Struct, frozen=True, kw_only=True):
    """How a session is to be played: from where it was left, spoken, without sound to begin with."""

    resume: bool = False
    voice: bool = False
    silent: bool = False


class Outcome(Struct, frozen=True, kw_only=True):
    """How far a session got. `ending` is what ended it early, `is_kept` whether one can go on from there."""

    timeline: Timeline
    ending: Ending | None = None
    is_kept: bool = False


def play(session: Session, before: Sequence[str], look: Look, wishes: Wishes) -> Outcome:
    """Show the lines that must be read before, then play the session; keep the place if it ends early.

    Raises NotFoundError or UsageError if there is no place to go on from.
    """
    change = to_ascii if look.ascii else to_safe
    steps = change_texts(session.steps, change)
    file = state_file("place.json")
    timeline = place.restore(file, steps, time.time()) if wishes.resume else begin(steps)
    voice = find_voice() if wishes.voice else None
    lines = [*before, *([NO_VOICE] if wishes.voice and not voice else [])]
    with Keyboard() as keyboard:
        if ending := introduce(lines, keyboard, terminal.write, terminal.size):
            return Outcome(timeline=timeline, ending=ending, is_kept=wishes.resume)
        sound = Sound(terminal.ring, voice, is_silent=wishes.silent)
        playback = Playback(change(session.routine.name), session.mode, timeline, sound, milliseconds)
        ending = perform(playback, keyboard, canvas(look))
    timeline = playback.timeline
    is_kept = ending is not None and timeline.done > 0 and place.save(file, timeline, time.time())
    if ending is None:
        place.forget(file)
    return Outcome(timeline=timeline, ending=ending, is_kept=is_kept)


def canvas(look: Look) -> Canvas:
    """Return a picture, or a transcript for a terminal that says that it cannot go back to a line."""
    if os.environ.get("TERM") == "dumb":
        return Transcript(terminal.write, terminal.size)
    return Picture(terminal.write, terminal.size, color=look.color, ascii_only=look.ascii)


def milliseconds() -> int:
    """Return a clock that never goes back."""
    return time.monotonic_ns() // 1_000_000
