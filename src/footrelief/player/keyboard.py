"""Keystrokes and signals into what they ask for; the terminal's own mode is always put back."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Self

from blessed import Terminal

from footrelief.player.playback import PRESS_OF_STROKE, Press

SIGNALS: dict[str, Press] = {
    "SIGINT": "interrupt",
    "SIGTERM": "terminate",
    "SIGHUP": "hang-up",
    "SIGTSTP": "suspend",
    "SIGCONT": "wake",
}
"""By name: not every system has all of them."""


class Keyboard:
    """Reads single keys while it is entered. Signals come in between them, so that none tears anything apart."""

    def __init__(self) -> None:
        self._terminal = _reader()
        self._mode = ExitStack()
        self._signals: list[Press] = []
        self._handlers = ExitStack()

    def __enter__(self) -> Self:
        for name in SIGNALS:
            if number := getattr(signal, name, None):
                self._handlers.callback(signal.signal, number, signal.signal(number, self._note))
        self._mode.enter_context(self._terminal.cbreak())
        return self

    def __exit__(self, *_: object) -> None:
        self._mode.close()
        self._handlers.close()

    def read(self, seconds: float) -> Press | None:
        """Return what the next key or signal asks for; None for no key in this time, or one without a meaning."""
        if self._signals:
            return self._signals.pop(0)
        try:
            stroke = self._terminal.inkey(timeout=seconds)
        except (EOFError, OSError):  # nobody is there any more
            return "hang-up"
        except UnicodeDecodeError:  # no key of this keyboard; blessed would keep the odd byte for ever
            self._terminal = _reader()
            return None
        return PRESS_OF_STROKE.get(stroke.name or str(stroke))

    def put_aside(self) -> None:
        """Stop the program, as the shell expects it after Ctrl-Z; return when it is brought back."""
        self._mode.close()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._note)
        self.take_back()

    def take_back(self) -> None:
        """Read single keys again, after somebody else had the terminal."""
        self._mode.close()
        self._mode.enter_context(self._terminal.cbreak())
        self._signals = [one for one in self._signals if one != "wake"]

    def _note(self, number: int, _: FrameType | None) -> None:
        self._signals.append(SIGNALS[signal.Signals(number).name])


@contextmanager
def letters() -> Iterator[Callable[[], str]]:
    """Give a function that waits for one key and returns its letter; nothing for a key that is none.

    A key that is pressed early counts too: the terminal's mode is not changed between two of them.
    """
    terminal = _reader()

    def press() -> str:
        nonlocal terminal
        try:
            return str(terminal.inkey())
        except UnicodeDecodeError:  # no key of this keyboard; blessed would keep the odd byte for ever
            terminal = _reader()
            return ""

    with terminal.cbreak():
        yield press


def _reader() -> Terminal:
    """Return what reads keys. Without styling blessed asks the terminal nothing; Windows needs it for escapes."""
    return Terminal(force_styling=False if sys.platform == "win32" else None)
