"""How large a PNG or JPEG picture is, from its first bytes: a page needs the shape before it has the picture."""

from struct import unpack_from
from typing import Final, Literal

PNG_START: Final = b"\x89PNG\r\n\x1a\n"
JPEG_START: Final = b"\xff\xd8\xff"
FRAMES: Final = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
"""Marks in a JPEG file that begin a frame, which says how high and wide it is (ITU T.81, table B.1)."""


def kind_of(content: bytes) -> Literal["png", "jpg"] | None:
    """Return what kind of picture in dots it is, by what is in it; None: neither of these."""
    if content.startswith(PNG_START):
        return "png"
    return "jpg" if content.startswith(JPEG_START) else None


def size(content: bytes) -> tuple[int, int] | None:
    """Return width and height in dots; None: a damaged file, or no such picture."""
    if content.startswith(PNG_START) and len(content) >= 24:  # noqa: PLR2004 - up to the end of the height
        width, height = unpack_from(">II", content, 16)
        return (width, height) if width and height else None
    at = 2
    while content.startswith(JPEG_START) and at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - a mark
        length, _, height, width = unpack_from(">HBHH", content, at + 2)
        if content[at + 1] in FRAMES:
            return (width, height) if width and height else None
        at += 2 + length
    return None
