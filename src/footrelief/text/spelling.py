"""A text as people type it into words that are spelt one way: without case, accents, plurals, British or American."""

import re
from typing import Final

from footrelief.text.names import without_accents

MARKS: Final = (
    "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u0957\u0962\u0963\u0981-\u0983"
    "\u09bc-\u09cd\u0a01-\u0a4d\u0a81-\u0acd\u0b01-\u0b57\u0b82-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u102b-\u103e\u17b4-\u17d3\u3099\u309a"
)
"""Marks that are part of a word: points of Hebrew and Arabic, vowels of the scripts of India and South-East Asia."""
WORD: Final = re.compile(rf"\d+(?:[.,]\d+)?|[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
DROPPED_MARKS: Final = re.compile(r"['\u2019`]|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)|(?<=\.[^\W\d_])\.")
"""Apostrophes, and the dots of abbreviations: `Parkinson's` -> `parkinsons`, `d.v.t.` -> `dvt`."""
NEGATIONS: Final = re.compile(
    r"\b(?:(?P<can>cant|can not)|(?P<verb>wo|do|does|did|have|has|had|is|are|was|would|could|should)nt)\b"
)
"""Contractions, whose apostrophe may be missing: `can't` -> `cannot`, `haven't` -> `have not`."""

SPELLINGS: Final = (
    (re.compile("[ao]e"), "e"),  # anaemia, oedema
    (re.compile("our(?=s?$)"), "or"),  # tumour
    (re.compile("is(?=e[ds]?$|ing$|ation$)"), "iz"),  # paralysed is next
    (re.compile("ys(?=e[ds]?$|ing$)"), "yz"),
    (re.compile("(?<=[bt])re(?=s?$)"), "er"),  # fibre
    (re.compile("sulph"), "sulf"),
)
LONG: Final = 4
"""Letters; shorter words have one spelling, and a final s that is no plural."""


def plain(text: str) -> str:
    """Return the text in small letters, without accents, contractions, apostrophes and dots of abbreviations."""
    text = DROPPED_MARKS.sub("", without_accents(text).casefold())
    return NEGATIONS.sub(
        lambda match: "cannot" if match["can"] else "will not" if match["verb"] == "wo" else f"{match['verb']} not",
        text,
    )


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, each as `spelt`: `Swollen Ankles` -> `swollen`, `ankl`."""
    return tuple(spelt(match[0]) for match in WORD.finditer(plain(text)))


def spelt(word: str) -> str:
    """Return the one spelling of a plain word and its plural; it is for comparing, not for reading."""
    if len(word) > LONG:
        for pattern, one in SPELLINGS:
            word = pattern.sub(one, word)
    if len(word) >= LONG and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > LONG:
        word = word.removesuffix("e")
    if len(word) >= LONG and word.endswith("y"):
        word = word[:-1] + "i"
    return word
