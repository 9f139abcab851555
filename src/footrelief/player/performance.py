"""A composed session into one that somebody lives through at this terminal, from what must be read first to its end."""

import os
import time
from collections.abc import Mapping, Sequence

from msgspec import Struct

from footrelief.files.places import state_file
from footrelief.model import Motion
from footrelief.player import place, terminal
from footrelief.player.keyboard import Keyboard
from footrelief.player.playback import Ending, Playback
from footrelief.player.sound import Sound, find_voice
from footrelief.player.terminal import Paint, Size, Still, Transcript, Write
from footrelief.player.timeline import Timeline, begin
from footrelief.routine import Session
from footrelief.text.letters import change_texts, to_ascii, to_safe

LOOK_SECONDS = 0.1
"""How often the clock is looked at: no cue comes later than this."""
WAIT_SECONDS = 0.5
"""How often a signal is looked for while there is nothing to do but to wait for a key."""
NO_VOICE = "No speech program was found (say, spd-say, espeak-ng, PowerShell): the bell has to do."


class Wishes(Struct, frozen=True, kw_only=True):
    """How a session is to be played: from where it was left, spoken, without sound to begin with; None: as it was.

    `motions`: how the hands move, by technique; drawn where a step has no points.
    """

    resume: bool | None = False
    voice: bool | None = False
    silent: bool | None = None
    motions: Mapping[str, Motion]


class Progress(Struct, frozen=True, kw_only=True):
    """How far a session got. `ending` is what ended it early, `is_kept` whether one can go on from there."""

    timeline: Timeline
    ending: Ending | None = None
    is_kept: bool = False


def play(session: Session, before: Sequence[str], wishes: Wishes, paint: Paint, *, ascii_only: bool) -> Progress:
    """Show the lines that must be read before, then play the session; keep the place if it ends early.

    Raises NotFoundError if there is no place to go on from.
    """
    change = to_ascii if ascii_only else to_safe
    steps = change_texts(session.steps, change)
    file = state_file(place.name_of(steps))
    timeline, was_silent = place.restore(file, steps, time.time()) if wishes.resume else (begin(steps), False)
    voice = find_voice() if wishes.voice else None
    lines = [*before, *([NO_VOICE] if wishes.voice and not voice else [])]
    with Keyboard() as keyboard:
        if ending := introduce(lines, keyboard, terminal.write, terminal.size):
            return Progress(timeline=timeline, ending=ending, is_kept=bool(wishes.resume))
        sound = Sound(terminal.ring, voice, is_silent=was_silent if wishes.silent is None else wishes.silent)
        playback = Playback(
            change(session.routine.name), session.mode, timeline, sound, lambda: time.monotonic_ns() // 1_000_000
        )
        # A dumb terminal says that it cannot go back to a line.
        is_dumb = os.environ.get("TERM") == "dumb"
        still = Still(terminal.write, terminal.size, paint, wishes.motions, ascii_only=ascii_only)
        ending = perform(playback, keyboard, Transcript(terminal.write, terminal.size) if is_dumb else still)
    timeline = playback.timeline
    is_kept = (
        ending is not None
        and timeline.done > 0
        and place.save(file, timeline, time.time(), silent=sound.mode == "silent")
    )
    if ending is None:
        place.forget(file)
    return Progress(timeline=timeline, ending=ending, is_kept=is_kept)


def introduce(lines: Sequence[str], keys: Keyboard, write: Write, size: Size) -> Ending | None:
    """Show what must be read before the session, a screenful at a time; return what ended it, None to begin."""
    rest = list(lines)
    while rest:
        rows = max(size()[1] - 1, 1)
        end = next((row for row in range(rows, rows // 2, -1) if not rest[row:] or not rest[row].strip()), rows)
        write("".join(f"{line}\n" for line in rest[:end]))
        rest = rest[end:]
        rest = rest[1:] if rest and not rest[0].strip() else rest
        if ending := _ask("space: read on   q: leave" if rest else "space: begin   q: leave", keys, write):
            return ending
    return None


def _ask(prompt: str, keys: Keyboard, write: Write) -> Ending | None:
    """Wait for the space bar, or for an end; the prompt is gone afterwards."""
    write(prompt)
    while True:
        match keys.read(WAIT_SECONDS):
            case "pause" | "quit" | "interrupt" | "terminate" | "hang-up" as answer:
                write(f"\r{' ' * len(prompt)}\r")
                return None if answer == "pause" else answer
            case "suspend":
                write("\n")
                keys.put_aside()
                write(prompt)
            case "wake":
                keys.take_back()
            case _:
                pass


def perform(playback: Playback, keys: Keyboard, canvas: Still | Transcript) -> Ending | None:
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
