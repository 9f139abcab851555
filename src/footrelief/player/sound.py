"""Cues into what one hears: a bell, a voice if the system has a speech program, or nothing."""

import shutil
import subprocess
from collections.abc import Callable
from typing import Literal

SoundMode = Literal["voice", "bell", "silent"]


class Sound:
    """The bell and, if there is one, the voice; `mode` says which of them may be heard."""

    def __init__(self, ring: Callable[[], None], voice: "Voice | None" = None, *, is_silent: bool = False) -> None:
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


SPEAK_IN_POWERSHELL = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
PROGRAMS = {
    "say": ("-f", "-"),
    "spd-say": ("--pipe-mode",),
    "espeak-ng": ("--stdin",),
    "powershell": ("-NoProfile", "-NonInteractive", "-Command", SPEAK_IN_POWERSHELL),
}
"""The speech programs of macOS, of Linux desktops, of other Linux systems, and of Windows, each with the arguments
with which it speaks what it reads from its standard input: words are never arguments."""


class Voice:
    """Speaks one thing at a time; a new one cuts off the one before."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._speaking: subprocess.Popen[bytes] | None = None

    def say(self, words: str) -> None:
        """Begin to speak. A program that fails stays silent: the words are on the screen as well."""
        self.stop()
        quiet = subprocess.DEVNULL
        try:
            self._speaking = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)  # noqa: S603 - no shell, words by standard input
            if self._speaking.stdin:
                self._speaking.stdin.write(f"{words}\n".encode())
                self._speaking.stdin.close()
        except OSError:
            return

    def stop(self) -> None:
        """Fall silent."""
        if self._speaking:
            self._speaking.kill()  # works on a stopped program too, so that there is nothing to wait for
            self._speaking.wait()
            self._speaking = None


def find_voice(which: Callable[[str], str | None] = shutil.which) -> Voice | None:
    """Return the voice of the first speech program on the path, or None."""
    for name, arguments in PROGRAMS.items():
        if path := which(name):
            return Voice((path, *arguments))
    return None
