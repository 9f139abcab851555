"""Cues into what one hears: a bell, a voice if the system has a speech program, or nothing."""

import shutil
import subprocess
from collections.abc import Callable
from typing import Literal, NamedTuple, Protocol

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


class Program(NamedTuple):
    """A speech program, and the arguments with which it speaks what it reads from its standard input."""

    name: str
    arguments: tuple[str, ...]


SPEAK_IN_POWERSHELL = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
PROGRAMS = (
    Program("say", ("-f", "-")),
    Program("spd-say", ("--pipe-mode",)),
    Program("espeak-ng", ("--stdin",)),
    Program("powershell", ("-NoProfile", "-NonInteractive", "-Command", SPEAK_IN_POWERSHELL)),
)
"""Those of macOS, of Linux desktops, of other Linux systems, and of Windows. Words go in by standard input only."""


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
    for program in PROGRAMS:
        if path := which(program.name):
            return Voice((path, *program.arguments))
    return None
