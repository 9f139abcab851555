"""An address on the web into a QR code that a telephone can read from paper."""

from io import BytesIO
from re import fullmatch

from footrelief.document import Picture
from footrelief.errors import MissingExtraError, UsageError

WIDTH_MM = 22
LONGEST = 300
"""Letters; the squares of a longer address get too small to be read from paper."""


def draw(link: str) -> Picture:
    """Return the QR code. Raises UsageError for what is no address, MissingExtraError without segno."""
    if not fullmatch(r"https?://\S+", link) or len(link) > LONGEST:
        raise UsageError(
            f'"{link[:LONGEST]}" cannot be printed as a link',
            f"Give an address that begins with https:// and has at most {LONGEST} letters.",
        )
    try:
        import segno  # noqa: PLC0415 - needed for nothing else
    except ImportError:
        raise MissingExtraError(
            "a QR code needs segno, which is not installed", "Install it with: pip install 'footrelief[pdf]'"
        ) from None
    content = BytesIO()
    segno.make(link, micro=False).save(content, kind="svg", border=2, omitsize=True, xmldecl=False, nl=False)
    return Picture(content.getvalue(), "svg", f"QR code of {link}", WIDTH_MM)
