"""Turns the untrusted letters of a document into letters that are safe to show, and where asked into ASCII."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar, cast

import msgspec

from footrelief.document import Document

T = TypeVar("T")

# Patterns are compiled where they are used: most documents need only the first.
JSON_CONTROL = r"\\[bfnrtu]"  # quotes and backslashes, the other escapes of JSON, are harmless
LINE_BREAKS = "[\t-\r\x85\u2028\u2029]+"
# Embeddings, overrides and isolates reorder what stands beside them; plain left-to-right and right-to-left marks stay.
REORDERING = "[\u202a-\u202e\u2066-\u2069]"
CONTROL = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
REPLACEMENT = "\ufffd"

ASCII_TWINS = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00b7": "-",
        "\u2022": "*",
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u2032": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u2033": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2044": "/",
        "\u00d7": "x",
        "\u00f7": "/",
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
        "\u0111": "d",
        "\u0110": "D",
        "\u00fe": "th",
        "\u00f0": "d",
        "\u03bc": "u",
        "\u00b5": "u",
    }
)
"""Usual ASCII spellings of typographic signs and of letters that do not come apart into a letter and an accent."""


def legible(document: Document, *, ascii_only: bool = False) -> Document:
    """Return the document without control characters and text-reordering marks; its records stay as they are."""
    if is_legible(document, ascii_only=ascii_only):
        return document
    change = to_ascii if ascii_only else to_safe
    return msgspec.structs.replace(
        document,
        title=change(document.title),
        blocks=change_texts(document.blocks, change),
        details=document.details and {name: change(value) for name, value in document.details.items()},
    )


def is_legible(document: Document, *, ascii_only: bool) -> bool:
    """Whether nothing needs to change; one look at the whole as JSON is far cheaper than a walk over every piece."""
    try:
        text = msgspec.json.encode((document.title, document.blocks, document.details)).decode()
    except UnicodeEncodeError:
        return False
    return text.isprintable() and not re.search(JSON_CONTROL, text) and (not ascii_only or text.isascii())


def change_texts(piece: T, change: Callable[[str], str]) -> T:
    """Return the same piece of a document with every text in it changed."""
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
    from unicodedata import category, normalize  # noqa: PLC0415 - only a plain ASCII terminal needs it

    text = to_safe(text)
    if text.isascii():
        return text
    letters = normalize("NFKD", text.translate(ASCII_TWINS)).translate(ASCII_TWINS)
    visible = (letter for letter in letters if category(letter) not in {"Mn", "Me", "Cf"})
    return "".join(visible).encode("ascii", "replace").decode()
