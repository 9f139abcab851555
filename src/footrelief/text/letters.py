"""Turns untrusted letters into letters that are safe to show, and where asked into ASCII."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar, cast

import msgspec

T = TypeVar("T")

# Patterns are compiled where they are used: most texts need none.
LINE_BREAKS = "[\t-\r\x85\u2028\u2029]+"
# Embeddings, overrides and isolates reorder what stands beside them; plain left-to-right and right-to-left marks stay.
REORDERING = "[\u202a-\u202e\u2066-\u2069]"
CONTROL = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
REPLACEMENT = "\ufffd"

SPELLED = {
    "\u00a0\u2007\u202f": " ",
    "\u2010\u2011\u2012\u2013\u2014\u2212\u00b7": "-",
    "\u2022": "*",
    "\u2018\u2019\u201a\u2032": "'",
    "\u201c\u201d\u201e\u2033\u00ab\u00bb": '"',
    "\u2044\u00f7": "/",
    "\u00d7": "x",
    "\u00b1": "+/-",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u2260": "!=",
    "\u2248": "~",
    "\u2190": "<-",
    "\u2192": "->",
    "\u2194": "<->",
    "\u00b0": " deg ",
    "\u20ac": "EUR ",
    "\u00a3": "GBP ",
    "\u00a9": "(c)",
    "\u00df": "ss",
    "\u00e6": "ae",
    "\u00c6": "AE",
    "\u0153": "oe",
    "\u0152": "OE",
    "\u00f8": "o",
    "\u00d8": "O",
    "\u0142": "l",
    "\u0141": "L",
    "\u0111\u00f0": "d",
    "\u0110": "D",
    "\u00fe": "th",
    "\u03bc\u00b5": "u",
}
ASCII_TWINS = {ord(letter): ascii_ for letters, ascii_ in SPELLED.items() for letter in letters}
"""Usual ASCII spellings of typographic signs and of letters that do not come apart into a letter and an accent."""


def change_texts(piece: T, change: Callable[[str], str]) -> T:
    """Return the same piece - a text, a tuple or a record - with every text in it changed."""
    changed: object = piece
    if isinstance(piece, str):
        changed = change(piece)
    elif isinstance(piece, tuple):
        changed = tuple(change_texts(part, change) for part in piece)
    elif isinstance(piece, msgspec.Struct):
        fields: Mapping[str, object] = msgspec.structs.asdict(piece)
        changed = type(piece)(**{name: change_texts(value, change) for name, value in fields.items()})
    return cast("T", changed)


def to_safe(text: str) -> str:
    """Return the text on one line, control characters made visible as a replacement character."""
    if text.isprintable():
        return text
    return re.sub(CONTROL, REPLACEMENT, re.sub(REORDERING, "", re.sub(LINE_BREAKS, " ", text)))


def to_ascii(text: str) -> str:
    """Return the text in ASCII: usual spellings, then letters without their accents, then question marks."""
    from unicodedata import category, normalize  # only a plain ASCII terminal needs it

    text = to_safe(text)
    if text.isascii():
        return text
    letters = normalize("NFKD", text.translate(ASCII_TWINS)).translate(ASCII_TWINS)
    visible = (letter for letter in letters if category(letter) not in {"Mn", "Me", "Cf"})
    return "".join(visible).encode("ascii", "replace").decode()
