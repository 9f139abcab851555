"""Turns the foot map of a document into a standalone SVG picture, and says so of a document that has none."""

from footrelief.document import Document
from footrelief.footmap.svg import draw
from footrelief.render import Look
from footrelief.render.lowering import picture_of


def render(document: Document, _look: Look) -> bytes:
    """Return the picture of the first foot map, titled with what the document is about. Raises UsageError for none."""
    return draw(picture_of(document)).encode()
