"""Turns the foot map or drawing of a document into a standalone SVG picture, and says so of one that has none."""

from footrelief.document import Document
from footrelief.render import Look
from footrelief.render.lowering import drawn


def render(document: Document, _look: Look) -> bytes:
    """Return the first foot map or drawing. Raises UsageError for none."""
    return drawn(document).encode()
