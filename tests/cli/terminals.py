"""A pseudo-terminal with the installed program in it, for tests that press keys and send signals."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

PATIENCE_SECONDS = 30
FOOTRELIEF = (sys.executable, "-m", "footrelief")
ESCAPE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")


class PseudoTerminal:
    """Runs a command in a terminal of its own; `seen` is everything that it has written."""

    def __init__(self, *command: str, environment: Mapping[str, str]) -> None:
        self._own, self._its = pty.openpty()
        self.resize(80, 24)
        self.mode = termios.tcgetattr(self._its)
        self.seen = ""
        settings = {"TERM": "xterm-256color", "LANG": "en_GB.UTF-8", "PATH": os.environ["PATH"], **environment}
        self.process = subprocess.Popen(
            command,
            stdin=self._its,
            stdout=self._its,
            stderr=self._its,
            env=settings,
            preexec_fn=self._take,  # noqa: PLW1509 - no threads here
        )

    def _take(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever started the tests may ignore it, and it is passed on
        os.setsid()
        fcntl.ioctl(self._its, termios.TIOCSCTTY, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._own)
        os.close(self._its)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size, as a window does."""
        fcntl.ioctl(self._own, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys: str) -> None:
        """Press keys."""
        self.type_bytes(keys.encode())

    def type_bytes(self, content: bytes) -> None:
        """Send what a broken paste or an odd keyboard sends."""
        os.write(self._own, content)

    def wait_for(self, text: str) -> str:
        """Return what is written up to this text, and forget it; what is waited for must come."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while text not in self.seen:
            if time.monotonic() > deadline:
                raise AssertionError(f"{text!r} did not come; only: {self.seen!r}")
            self._read(0.1)
        end = self.seen.index(text) + len(text)
        before, self.seen = self.seen[:end], self.seen[end:]
        return before

    def wait_for_end(self) -> int:
        """Return the exit code; what was written last is in `seen`."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.1)
        self._read(0)
        return self.process.wait(PATIENCE_SECONDS)

    def mode_now(self) -> list[object]:
        """Return the mode of the terminal: echo, line by line and so on."""
        return termios.tcgetattr(self._its)

    def _read(self, seconds: float) -> None:
        while select.select([self._own], [], [], seconds)[0]:
            self.seen += os.read(self._own, 65536).decode("utf-8", "replace")
            seconds = 0


def folders(state: Path) -> dict[str, str]:
    """Return the variables that give a program a folder of its own, and all tests of a run one cache."""
    cache = state.parent / "cache"
    return {
        "XDG_STATE_HOME": str(state),
        "XDG_CACHE_HOME": str(cache),
        "XDG_CONFIG_HOME": str(state),
        "HOME": str(state),
    }


def follow(state: Path, *arguments: str, **environment: str) -> PseudoTerminal:
    """Start `footrelief follow`; long pages are not handed to a pager."""
    settings = {**folders(state), "PAGER": "cat", **environment}
    return PseudoTerminal(*FOOTRELIEF, "follow", *arguments, environment=settings)
