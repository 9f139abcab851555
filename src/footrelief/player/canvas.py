"""Scenes into what is written to a terminal: the lines that changed, or line after line where there is no way back."""

from collections.abc import Callable
from typing import Protocol

from footrelief.player.card import shortest
from footrelief.player.playback import Scene
from footrelief.player.screen import draw
from footrelief.player.step import draw_card
from footrelief.render.terminal import paint
from footrelief.text.words import clock

OTHER_SCREEN, OWN_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
HIDE_CURSOR, SHOW_CURSOR = "\x1b[?25l", "\x1b[?25h"
CLEAR, CLEAR_REST_OF_LINE = "\x1b[2J", "\x1b[K"

Write = Callable[[str], None]
Size = Callable[[], tuple[int, int]]


class Canvas(Protocol):
    """Somewhere to show scenes."""

    def enter(self) -> None:
        """Take over the terminal."""

    def leave(self) -> None:
        """Give it back as it was."""

    def show(self, scene: Scene, /) -> None:
        """Show what is going on now."""


class Picture:
    """A still picture on the terminal's other screen: lines that stay the same are not touched."""

    def __init__(self, write: Write, size: Size, *, color: bool, ascii_only: bool) -> None:
        self._write = write
        self._size = size
        self._color = color
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
        drawn = draw(scene, columns - 1, rows, ascii_only=self._ascii_only)
        lines = [paint(line, color=self._color) for line in drawn]
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
            lines += ["", head, *(paint(line, color=False) for line in card)]
        self._told = told
        self._write("".join(f"{line}\n" for line in lines))
