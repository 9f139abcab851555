"""The foot map of a document as a picture."""

from xml.etree.ElementTree import fromstring

import pytest

from footrelief.document import Document, Paragraph
from footrelief.errors import UsageError
from footrelief.render import to_bytes


def test_the_picture_says_what_the_document_is_about(specimens: dict[str, Document]) -> None:
    root = fromstring(to_bytes(specimens["calm"], "svg"))  # noqa: S314 - our own
    assert root.findtext("{http://www.w3.org/2000/svg}title") == (
        "Foot massage for headache. Two places that tradition links with the head."
    )


def test_nasty_texts_give_a_valid_picture(specimens: dict[str, Document]) -> None:
    assert fromstring(to_bytes(specimens["nasty"], "svg")).get("role") == "img"  # noqa: S314 - our own


@pytest.mark.parametrize("format_name", ["svg", "png"])
def test_a_document_without_a_map_has_no_picture(format_name: str) -> None:
    with pytest.raises(UsageError, match='there is nothing drawn in "Sources"'):
        to_bytes(Document("Sources", (Paragraph(()),)), format_name)
