"""Reads from font files which letters they can show, and puts the names of all other letters in their place."""

from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Final
from unicodedata import category, name, normalize

from fontTools.ttLib import TTFont, TTLibError

from footrelief.text.letters import ASCII_TWINS

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
        with suppress(TTLibError, KeyError):
            letters.update(letters_of(path.read_bytes()))
    return Glyphs(letters)


def letters_of(font: bytes) -> Iterable[int]:
    """Return the code points that a font maps to a glyph."""
    with TTFont(BytesIO(font), lazy=True) as opened:
        opened.setGlyphOrder([])  # names of glyphs, which are slow to read, do not matter
        return tuple(opened.getBestCmap() or ())
