"""What may be behind a headache, in brief and in full."""

from collections.abc import Callable

import pytest

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.model import Cause
from footrelief.render import to_bytes


def reading(document: Document) -> str:
    return " ".join(to_bytes(document, "text").decode().split())


def test_the_guide_to_headache_says_of_every_cause_what_is_most_pressing_about_seeing_someone(
    guide_to: Callable[..., Document], catalog: Catalog
) -> None:
    text = reading(guide_to("headache"))
    pressing = [cause.see_someone[0] for cause in catalog.all(Cause) if cause.see_someone]
    assert pressing
    assert [words for words in pressing if " ".join(words.split()) not in text] == []


@pytest.mark.parametrize("cause", ["pregnancy", "jaw", "sinus"])
def test_a_cause_in_full_says_when_to_see_someone_before_what_one_can_do_alone(
    cause: str, guide_to: Callable[..., Document]
) -> None:
    text = reading(guide_to(cause))
    assert text.index("When to see someone") < text.index("What else you can do")
