"""Turns the foot map of a document into a PNG picture, in the colours for a light page, by way of Typst."""

from typing import Final

from footrelief.document import Document
from footrelief.errors import MissingExtraError
from footrelief.render import ASSETS, Look
from footrelief.render.lowering import drawn

PIXELS_PER_INCH: Final = 144
"""Twice the usual 72: sharp on a screen and good enough on paper."""
SHEET: Final = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")
"""


def render(document: Document, _look: Look) -> bytes:
    """Return the first foot map or drawing. Raises UsageError for none, MissingExtraError without Typst."""
    picture = drawn(document)
    try:
        import typst  # large, optional, and only for this
    except ImportError:
        raise MissingExtraError("a PNG needs Typst, which is not installed") from None
    png = typst.compile(
        SHEET,
        format="png",
        ppi=PIXELS_PER_INCH,
        font_paths=typst.Fonts(font_paths=[ASSETS / "fonts"]),
        sys_inputs={"svg": picture},
    )
    if not isinstance(png, bytes):
        raise TypeError("Typst returned no PNG")
    return png
