"""What a reader gets to see of a document."""

from footrelief.document import Document
from footrelief.render import Look, to_bytes

LONG = 100_000
"""Columns: no line is wrapped."""


def read(document: Document) -> str:
    """Return the document as plain text, unwrapped."""
    return to_bytes(document, "text", Look(width=LONG)).decode()
