"""Names as people type them into the same names as the catalog writes them, and what is near when there is none."""

import re
from collections.abc import Iterable
from typing import Final

from footrelief.errors import UsageError
from footrelief.text.words import either

LIKENESS = 0.75
"""How like a name must be to be near, of 1: one wrong letter in four is near enough."""


# Patterns are compiled where they are used: most text is ASCII.
# Marks on letters of Latin, Greek and Cyrillic. In other scripts a mark makes another word: a vowel of Hindi or Thai.
ACCENTS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"


def is_unspaced(text: str) -> bool:
    """Tell whether there is a letter of a script without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
    return not text.isascii() and re.search(UNSPACED, text) is not None


def without_accents(text: str) -> str:
    """Return the text with its letters as they are before accents are set on them; other scripts keep their marks."""
    if text.isascii():
        return text
    from unicodedata import normalize  # most text is ASCII

    return normalize("NFC", re.sub(ACCENTS, "", normalize("NFKD", text)))


MARKS: Final = {code: None for code in range(128) if not chr(code).isalnum()}
"""The ASCII characters that are neither letter nor digit, to be left out."""


def fold(name: str) -> str:
    """Return the name without case, accents, spaces, hyphens and other marks: `Head top`, `head_top` -> `headtop`.

    Raises UsageError for what is no text.
    """
    if not isinstance(name, str):
        raise UsageError(f"a name cannot be {name!r}", "Give text.")
    folded = without_accents(name).casefold()
    if folded.isascii():
        return folded.translate(MARKS)
    from unicodedata import category  # as above

    return "".join(letter for letter in folded if letter.isalnum() or category(letter)[0] == "M")


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text that have a letter or digit: `Tension-type headache` -> Tension, type, headache."""
    parted = "".join(letter if letter.isalnum() or not letter.isascii() else " " for letter in text)
    return tuple(word for word in parted.split() if fold(word))


def near(wanted: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return the known names most like the wanted one, best first: those that begin with it, then misspellings."""
    folded: dict[str, str] = {}
    for name in known:
        folded.setdefault(fold(name), name)
    key = fold(wanted)
    begin = sorted((name for name in folded if key and name.startswith(key)), key=len)
    if len(begin) < limit:
        from difflib import get_close_matches  # only after a miss

        begin += get_close_matches(key, folded, n=limit, cutoff=LIKENESS)
    return tuple(folded[name] for name in dict.fromkeys(begin))[:limit]


def did_you_mean(wanted: str, known: Iterable[str], limit: int = 3) -> str:
    """Return `Did you mean head or neck?`, or nothing when no known name is near."""
    names = near(wanted, known, limit)
    return f"Did you mean {either(names)}?" if names else ""
