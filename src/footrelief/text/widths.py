"""Turns text into the cells of a terminal that it fills; where terminals differ, the larger number counts."""

from collections.abc import Sequence
from functools import cache

JOINER, EMOJI_STYLE = "\u200d", "\ufe0f"
NARROW = (("\u2500", "\u259f"), ("\u2800", "\u28ff"), ("\U0001f1e6", "\U0001f1ff"))
"""Frames and bars, dots to draw with, and letters of flags: two of them make a flag of two cells. First and last."""
PLAIN = frozenset(["Lu", "Ll", "Lt", "Lm", "Lo", "Mc", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"])
"""Letters, marks beside letters and punctuation: Python knows how wide they are. Signs change with each Unicode."""


def width(text: str) -> int:
    """Return how many cells the text fills."""
    return len(text) if is_narrow(text) else cells(text)[1][-1]


def is_narrow(text: str) -> bool:
    """Return whether every letter fills one cell, so that the text is measured by counting."""
    return text.isascii() or all(width_of_letter(letter) == 1 for letter in set(text))


def cells(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """Return where each visible character starts in the text, and how many cells stand before it; ends included.

    Marks that combine and emoji that are joined stay with the character before them, if that is no space.
    """
    if is_narrow(text):
        counted = range(len(text) + 1)
        return counted, counted
    starts, before, total, last = [0], [0], 0, ""
    for index, letter in enumerate(text):
        letter_width = 1 if letter == EMOJI_STYLE else width_of_letter(letter)
        if index and (last == " " or (letter_width and last != JOINER and letter != EMOJI_STYLE)):
            starts.append(index)
            before.append(total)
        total += letter_width
        last = letter
    return [*starts, len(text)], [*before, total]


@cache
def width_of_letter(letter: str) -> int:
    """Return 0, 1 or 2."""
    if letter.isascii() or any(first <= letter <= last for first, last in NARROW):
        return 1
    from unicodedata import category, east_asian_width  # most text is ASCII

    if category(letter) in PLAIN:
        return 2 if east_asian_width(letter) in {"W", "F"} else 1
    from wcwidth import wcwidth  # its import takes a tenth of a short guide

    return abs(wcwidth(letter))  # -1 for a control letter, which a terminal shows as one sign if at all
