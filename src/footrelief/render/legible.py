"""Turns a document of untrusted letters into one that is safe to show, and where asked in ASCII."""

import re

import msgspec

from footrelief.document import Document

ESCAPED = r"\\[bfnrtu]"
"""The escapes of JSON that stand for control letters; quotes and backslashes, the others, are harmless."""
HIDDEN = "[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"
"""A terminal may obey these, or show them in another order; data has them as escapes, and is the same."""


def legible(document: Document, *, ascii_only: bool = False) -> Document:
    """Return the document without control characters and text-reordering marks; its records stay as they are."""
    if is_legible(document, ascii_only=ascii_only):
        return document
    from footrelief.text.letters import change_texts, to_ascii, to_safe  # most documents need none

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
    return text.isprintable() and not re.search(ESCAPED, text) and (not ascii_only or text.isascii())


def escape(match: re.Match[str]) -> str:
    r"""Return one character as `\uXXXX`, as JSON and YAML have it between double quotes."""
    from json import dumps  # only data has escapes

    return dumps(match[0]).strip('"')
