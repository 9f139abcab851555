"""How to do each technique, with the rules of comfort."""

from collections.abc import Callable

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.model import Note
from footrelief.render import to_bytes


def reading(document: Document) -> str:
    return " ".join(to_bytes(document, "text").decode().split())


def test_where_the_receiver_lies_is_told_to_two_and_not_to_one(
    guide_to: Callable[..., Document], catalog: Catalog
) -> None:
    position = catalog.get(Note, "receiver-position").text
    assert position not in reading(guide_to("headache"))
    assert position in reading(guide_to("migraine"))


def test_a_routine_below_the_usual_start_says_so(guide_to: Callable[..., Document]) -> None:
    assert "This routine never goes above 2 of 10, so start lower." in reading(guide_to("pregnancy"))
    assert "This routine never goes above" not in reading(guide_to("headache"))
