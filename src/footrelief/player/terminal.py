"""Text onto the terminal, and its size; a terminal that is gone is no error here, the keyboard notices it."""

import os
import sys
from contextlib import suppress

BELL = "\a"
USUAL_SIZE = (80, 24)


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
