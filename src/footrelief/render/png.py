"""Turns the foot map of a document into a PNG picture, in the colours for a light page."""

from pathlib import Path
from typing import Final

from footrelief.document import Document
from footrelief.footmap.png import to_png
from footrelief.render import Look
from footrelief.render.svg import draw_map

FONTS: Final = Path(__file__).parent / "assets" / "fonts"


def render(document: Document, _look: Look) -> bytes:
    """Return the picture of the first foot map. Raises UsageError for none, MissingExtraError without Typst."""
    return to_png(draw_map(document), fonts=[FONTS])
