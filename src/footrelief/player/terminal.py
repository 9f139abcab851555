"""Scenes onto the terminal: the lines that changed, or line after line where there is no way back.

A terminal that is gone is no error here: the keyboard notices it.
"""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress

from footrelief.model import Motion
from footrelief.player.card import draw_card, shortest
from footrelief.player.playback import Scene
from footrelief.player.screen import draw
from footrelief.text.lines import Line, joined
from footrelief.text.words import clock

BELL = "\a"
USUAL_SIZE = (80, 24)
OTHER_SCREEN, OWN_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"
CLEAR, CLEAR_REST_OF_LINE = "\x1b[2J", "\x1b[K"

Write = Callable[[str], None]
Size = Callable[[], tuple[int, int]]
Paint = Callable[[Line], str]
"""A line into text, with the colours of this terminal."""


class Still:
    """A still picture on the terminal's other screen: lines that stay the same are not touched."""

    def __init__(
        self, write: Write, size: Size, paint: Paint, motions: Mapping[str, Motion], *, ascii_only: bool
    ) -> None:
        self._write = write
        self._motions = motions
        self._size = size
        self._paint = paint
        self._ascii_only = ascii_only
        self._drawn_size = (0, 0)
        self._drawn: list[str] = []

    def enter(self) -> None:
        """Take over the terminal."""
        self._write(OTHER_SCREEN + HIDE_CURSOR)
        self._drawn_size = (0, 0)

    def leave(self) -> None:
        """Give it back as it was."""
        self._write(SHOW_CURSOR + OWN_SCREEN)

    def show(self, scene: Scene) -> None:
        """Write the lines that are not what they were; all of them when the size changed."""
        columns, rows = size = self._size()
        # A line that fills the last column would make some terminals clear its last letter.
        drawn = draw(scene, columns - 1, rows, self._motions, ascii_only=self._ascii_only)
        lines = [self._paint(line) for line in drawn]
        lines += [""] * (rows - len(lines))
        is_new = size != self._drawn_size
        before = [""] * rows if is_new else self._drawn
        changed = [
            f"\x1b[{row};1H{line}{CLEAR_REST_OF_LINE}"
            for row, (line, was) in enumerate(zip(lines, before, strict=True), 1)
            if line != was
        ]
        if changed or is_new:
            self._write((CLEAR if is_new else "") + "".join(changed))
        self._drawn, self._drawn_size = lines, size


class Transcript:
    """Line after line, for terminals that cannot go back: each step as it begins, and each remark."""

    def __init__(self, write: Write, size: Size) -> None:
        self._write = write
        self._size = size
        self._told: tuple[object, ...] = ()

    def enter(self) -> None:
        """Need nothing: the lines of others stay where they are."""

    def leave(self) -> None:
        """Leave the lines where they are."""

    def show(self, scene: Scene) -> None:
        """Write what is new."""
        timeline = scene.timeline
        is_new = self._told[:1] != (timeline.number,)
        told = (timeline.number, scene.remark, timeline.is_paused, scene.sound)
        if told == self._told:
            return
        state = "Paused" if timeline.is_paused else scene.remark
        lines = [state] if state and self._told else []
        if is_new:
            head = f"{clock(timeline.done // 1000)}  for {clock(timeline.length // 1000)}"
            card = draw_card(shortest(timeline.step), self._size()[0] - 1, is_loose=False)
            lines += ["", head, *(joined(line).rstrip() for line in card)]
        self._told = told
        self._write("".join(f"{line}\n" for line in lines))


def write(text: str) -> None:
    """Write at once and in one piece, past all buffers, so that nothing is left over when the terminal is gone."""
    content = text.encode(sys.stdout.encoding or "ascii", "replace")
    with suppress(OSError):
        while content:
            content = content[os.write(sys.stdout.fileno(), content) :]


def ring() -> None:
    """Ring the bell of the terminal."""
    write(BELL)


def size() -> tuple[int, int]:
    """Return columns and rows as they are now; after the size was changed, the variables of the shell are wrong."""
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return USUAL_SIZE
    return (columns, rows) if columns and rows else USUAL_SIZE
