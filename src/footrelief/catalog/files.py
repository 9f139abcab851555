"""Opens a catalog file: a path into text, or into the problem that stands in the way."""

import os
import stat
from pathlib import Path
from typing import Final

from footrelief.catalog.written import LONGEST_EXCERPT
from footrelief.errors import Place, Problem

MOST_BYTES: Final = 10_000_000


def text_of(path: Path) -> str | Problem:
    """Return the text of a regular UTF-8 file of at most `MOST_BYTES`; never raises for what is on the disk."""
    name = shown(path)
    place = Place(name)
    try:
        content = _content(path)
    except (OSError, ValueError) as error:
        return Problem(place, *_reason(error))
    if len(content) > MOST_BYTES:
        hint = "Split it into several files and give them all."
        return Problem(place, f"this file is larger than {MOST_BYTES // 1_000_000} MB", hint)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"byte {error.start + 1} of this file is not UTF-8"
        return Problem(place, message, "Save the file as UTF-8.", _excerpt(content, error.start))


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


def _content(path: Path) -> bytes:
    """Return the bytes of a regular file, at most one more than allowed; a pipe or device is never opened."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    if not stat.S_ISREG(mode):
        raise OSError("it is not a regular file")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _reason(error: Exception) -> tuple[str, str]:
    """Return what is wrong, and what to do."""
    match error:
        case FileNotFoundError():
            return "there is no such file", ""
        case IsADirectoryError():
            return "this is a folder, not a catalog file", "Name a .yaml file in it."
        case PermissionError():
            return "you may not read this file", "Check its permissions."
        case OSError(strerror=str(words)):
            return f"this file cannot be read: {words}", ""
    return f"this file cannot be read: {error}", "Save the catalog in a file of its own."
