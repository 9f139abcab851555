"""Turns the foot map of a document into a standalone SVG picture, and says so of a document that has none."""

from msgspec.structs import replace

from footrelief.document import Document
from footrelief.errors import UsageError
from footrelief.footmap import FootMap
from footrelief.footmap.svg import draw
from footrelief.render import Look


def render(document: Document, _look: Look) -> bytes:
    """Return the picture of the first foot map, titled with what the document is about. Raises UsageError for none."""
    return draw_map(document).encode()


def draw_map(document: Document) -> str:
    """Return the picture as text; otherwise as `render`."""
    for block in document.blocks:
        if isinstance(block, FootMap):
            return draw(replace(block, words=f"{document.title}. {block.words}"))
    raise UsageError(
        f'there is no foot map to draw in "{document.title}"', "Pictures come from map, guide, routine and show POINT."
    )
