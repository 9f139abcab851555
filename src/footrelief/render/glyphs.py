"""Reads from font files which letters they can show, and puts the names of all other letters in their place."""

import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final
from unicodedata import category, name, normalize

from footrelief.render.letters import ASCII_TWINS

SEGMENTS: Final = 4
GROUPS: Final = 12
UNICODE_TABLES: Final = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}
"""Platform and encoding of the tables that map Unicode letters to glyphs (OpenType, table `cmap`)."""

VARIANTS: Final = "\ufe00\ufe0f"
"""First and last of the marks that choose between two looks of the letter before them."""


class Glyphs:
    """The letters that some fonts can show."""

    def __init__(self, letters: Iterable[int]) -> None:
        self._letters = frozenset(letters)

    def shows(self, letter: str) -> bool:
        """Whether the letter can be printed."""
        return ord(letter) in self._letters

    def printable(self, text: str) -> str:
        """Return the text with every letter that no font has named in brackets: `[foot]` `[U+8DB3]`."""
        if all(map(self.shows, text)):
            return text
        letters = "".join(map(self._plainer, normalize("NFC", text)))
        return "".join(
            "".join(run) if shown else f"[{' '.join(map(spelled, run))}]" for shown, run in groupby(letters, self.shows)
        )

    def _plainer(self, letter: str) -> str:
        """Return the plainer twin of a letter that no font has, if there is one; nothing if it is invisible anyway."""
        if self.shows(letter):
            return letter
        if category(letter) == "Cf" or VARIANTS[0] <= letter <= VARIANTS[-1]:
            return ""
        twins = (normalize("NFKC", letter), letter.translate(ASCII_TWINS))
        return next((twin for twin in twins if all(map(self.shows, twin))), letter)


def spelled(letter: str) -> str:
    """Return what stands for a letter: a sign has a telling name, a letter of a script has its number."""
    return name(letter).lower() if category(letter) == "So" else f"U+{ord(letter):04X}"


@cache
def read_glyphs(folders: tuple[Path, ...]) -> Glyphs:
    """Return the letters that the fonts in these folders can show; what is no font has none. Raises OSError."""
    files = (path for folder in folders for path in sorted(folder.iterdir()) if path.suffix.lower() in {".ttf", ".otf"})
    letters: set[int] = set()
    for path in files:
        with suppress(struct.error, KeyError):
            letters.update(letters_of(path.read_bytes()))
    return Glyphs(letters)


def letters_of(font: bytes) -> Iterator[int]:
    """Yield the code points that an OpenType font maps to a glyph."""
    (tables,) = struct.unpack_from(">H", font, 4)
    offsets = {font[12 + 16 * n : 16 + 16 * n]: struct.unpack_from(">L", font, 20 + 16 * n)[0] for n in range(tables)}
    start = offsets[b"cmap"]
    (count,) = struct.unpack_from(">H", font, start + 2)
    for record in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * record)
        if (platform, encoding) in UNICODE_TABLES:
            yield from mapped(font, start + offset)


def mapped(font: bytes, start: int) -> Iterator[int]:
    """Yield the code points of one mapping table; only the two formats that fonts use in practice are read."""
    (format_number,) = struct.unpack_from(">H", font, start)
    if format_number == GROUPS:
        (count,) = struct.unpack_from(">L", font, start + 12)
        for group in range(count):
            first, last, _ = struct.unpack_from(">LLL", font, start + 16 + 12 * group)
            yield from range(first, last + 1)
    elif format_number == SEGMENTS:
        count = struct.unpack_from(">H", font, start + 6)[0] // 2
        lasts = struct.unpack_from(f">{count}H", font, start + 14)
        firsts = struct.unpack_from(f">{count}H", font, start + 16 + 2 * count)
        for first, last in zip(firsts, lasts, strict=True):
            yield from range(first, min(last, 0xFFFE) + 1)
