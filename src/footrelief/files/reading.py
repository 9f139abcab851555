"""Reads a file within limits: a path into bytes or text, or into the problem that stands in the way."""

import os
import stat
from pathlib import Path
from typing import Final

from footrelief.errors import FileError, Place, Problem

MOST_BYTES: Final = 10_000_000
LONGEST_EXCERPT: Final = 1000
"""Characters; a longer line is not repeated in a problem."""


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file of at most `MOST_BYTES`, without its byte order mark. Raises FileError."""
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        place = Place(shown(path), before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"byte {error.start + 1} of this file is not UTF-8"
        problem = Problem(place, message, "Save the file as UTF-8.", _excerpt(content, error.start))
        raise FileError((problem,)) from None


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return what is in a regular file of at most so many bytes; never opens a pipe or device. Raises FileError."""
    try:
        content = _content(path, most + 1)
    except (OSError, ValueError) as error:
        raise FileError((Problem(Place(shown(path)), *_reason(error)),)) from None
    if len(content) > most:
        message = f"this file is larger than {most // 1_000_000} MB"
        raise FileError((Problem(Place(shown(path)), message, "Make it smaller, or split it into several."),))
    return content


def shown(path: Path) -> str:
    """Return the path as text that can always be printed."""
    return os.fsencode(path).decode(errors="replace")


def _excerpt(content: bytes, position: int) -> str:
    """Return the line with the byte at this position; nothing when it is too long, or binary and not text."""
    begin, end = content.rfind(b"\n", 0, position) + 1, content.find(b"\n", position)
    line = content[begin : end if end >= 0 else None]
    if b"\0" in line or len(line) > LONGEST_EXCERPT:
        return ""
    return line.decode("utf-8-sig" if begin == 0 else "utf-8", errors="replace").rstrip("\r")


def _content(path: Path, most: int) -> bytes:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    if not stat.S_ISREG(mode):
        raise OSError("it is not a regular file")
    with path.open("rb") as file:
        return file.read(most)


def _reason(error: Exception) -> tuple[str, str]:
    """Return what is wrong, and what to do."""
    match error:
        case FileNotFoundError():
            return "there is no such file", ""
        case IsADirectoryError():
            return "this is a folder, not a file", "Name a file in it."
        case PermissionError():
            return "you may not read this file", "Check its permissions."
        case OSError(strerror=str(words)):
            return f"this file cannot be read: {words}", ""
    return f"this file cannot be read: {error}", "Save it in a file of its own."
