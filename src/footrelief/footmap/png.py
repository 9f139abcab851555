"""An SVG picture into a PNG picture, by way of typst (the extra `footrelief[pdf]`)."""

from collections.abc import Sequence
from pathlib import Path

from footrelief.errors import MissingExtraError

PIXELS_PER_INCH = 144
"""Twice the usual 72: sharp on a screen and good enough on paper."""

SHEET = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")
"""


def to_png(svg: str, *, pixels_per_inch: int = PIXELS_PER_INCH, fonts: Sequence[Path] = ()) -> bytes:
    """Return the picture as PNG, in the fonts of these folders or of the system.

    Raises MissingExtraError where typst is not installed.
    """
    try:
        import typst  # noqa: PLC0415 - large, optional, and only for this
    except ImportError:
        raise MissingExtraError(
            "a PNG needs Typst, which is not installed", "Install it with: pip install 'footrelief[pdf]'"
        ) from None
    png = typst.compile(
        SHEET,
        format="png",
        ppi=pixels_per_inch,
        font_paths=typst.Fonts(font_paths=list(fonts)),
        sys_inputs={"svg": svg},
    )
    if not isinstance(png, bytes):
        raise TypeError("Typst returned no PNG")
    return png
