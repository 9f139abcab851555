"""Turns text into the cells of a terminal that it fills; where terminals differ, the larger number counts."""

from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import category, east_asian_width

JOINER, EMOJI_STYLE = "\u200d", "\ufe0f"
# First and last letter of each range.
INVISIBLE = (
    *(("\u1160", "\u11ff"), ("\u200b", "\u200f"), ("\u2060", "\u2064")),
    *(("\ufeff", "\ufeff"), ("\U000e0000", "\U000e007f")),
)
WIDE_SINCE_UNICODE_16 = (
    *(("\u2630", "\u2637"), ("\u268a", "\u268f")),
    *(("\u4dc0", "\u4dff"), ("\U0001d300", "\U0001d376")),
)


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
    """Return 0, 1 or 2; 2 too for a letter that this Python's Unicode does not know yet."""
    if letter.isascii():
        return 1
    kind = category(letter)
    if kind in {"Mn", "Me"} or lies_in(letter, INVISIBLE):
        return 0
    is_wide = kind == "Cn" or east_asian_width(letter) in {"W", "F"} or lies_in(letter, WIDE_SINCE_UNICODE_16)
    return 2 if is_wide else 1


def lies_in(letter: str, ranges: Iterable[tuple[str, str]]) -> bool:
    """Return whether the letter lies in one of the ranges."""
    return any(first <= letter <= last for first, last in ranges)
