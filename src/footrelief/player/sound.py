"""Cues into what one hears: a voice, a bell, or nothing."""

from collections.abc import Callable
from typing import Literal, Protocol

SoundMode = Literal["voice", "bell", "silent"]


class Speaker(Protocol):
    """Something that can speak."""

    def say(self, words: str, /) -> None:
        """Begin to speak, without waiting until it is said."""

    def stop(self) -> None:
        """Fall silent."""


class Sound:
    """The bell and, if there is one, the voice; `mode` says which of them may be heard."""

    def __init__(self, ring: Callable[[], None], voice: Speaker | None = None, *, is_silent: bool = False) -> None:
        self._ring = ring
        self._voice = voice
        self._modes: tuple[SoundMode, ...] = ("voice", "bell", "silent") if voice else ("bell", "silent")
        self.mode: SoundMode = "silent" if is_silent else self._modes[0]

    def switch(self) -> None:
        """Go on to the next mode, from the last one to the first."""
        self.mode = self._modes[(self._modes.index(self.mode) + 1) % len(self._modes)]
        if self.mode != "voice":
            self.hush()

    def give(self, words: str) -> None:
        """Ring the bell, and speak the words if there are any and the voice is on."""
        if self.mode == "silent":
            return
        self._ring()
        if words and self.mode == "voice" and self._voice:
            self._voice.say(words)

    def hush(self) -> None:
        """Stop speaking."""
        if self._voice:
            self._voice.stop()
