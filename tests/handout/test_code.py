"""A link becomes a QR code, or it is said why not."""

import sys

import pytest

from footrelief.errors import MissingExtraError, UsageError
from footrelief.handout.code import draw


def test_a_link_becomes_a_picture_with_the_link_as_its_words() -> None:
    picture = draw("https://example.org/feet?a=1&b=<2>")
    assert picture.alt == "QR code of https://example.org/feet?a=1&b=<2>"
    assert b" viewBox=" in picture.content


def test_different_links_have_different_codes() -> None:
    assert draw("https://example.org/a").content != draw("https://example.org/b").content


@pytest.mark.parametrize("link", ["example.org", "javascript:alert(1)", "https://a b", f"https://{'a' * 300}"])
def test_what_is_no_printable_address_is_refused(link: str) -> None:
    with pytest.raises(UsageError, match="cannot be printed as a link"):
        draw(link)


def test_without_segno_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(MissingExtraError, match="a QR code needs segno"):
        draw("https://example.org")
