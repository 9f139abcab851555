"""Names as people type them into the same names as the catalog writes them, and what is near when there is none."""

from collections.abc import Iterable

from footrelief.errors import UsageError
from footrelief.text.words import either

LIKENESS = 0.75
"""How like a name must be to be near, of 1: one wrong letter in four is near enough."""


def without_accents(text: str) -> str:
    """Return the text with its letters as they are before accents are set on them."""
    if text.isascii():
        return text
    from unicodedata import category, normalize  # most text is ASCII

    return "".join(letter for letter in normalize("NFKD", text) if category(letter) != "Mn")


def fold(name: str) -> str:
    """Return the name without case, accents, spaces, hyphens and other marks: `Head top`, `head_top` -> `headtop`.

    Raises UsageError for what is no text.
    """
    if not isinstance(name, str):
        raise UsageError(f"a name cannot be {name!r}", "Give text.")
    return "".join(letter for letter in without_accents(name).casefold() if letter.isalnum())


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
