"""Words of a document wrap with their citations and the addresses of their links."""

from footrelief.document import Cite, Span
from footrelief.render.lines import plain, wrap, wrap_plain


def texts(words: tuple[Span | Cite, ...], columns: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in wrap(words, columns)]


def test_a_short_citation_stays_with_its_word_and_a_long_one_may_go_on_in_the_next_line() -> None:
    assert texts((Span("Charts agree on it "), Cite((1, 23, 4))), 24) == ["Charts agree on", "it [1, 23, 4]"]
    assert texts((Span("Charts agree on it "), Cite((1, 23, 4, 5))), 24) == ["Charts agree on it [1,", "23, 4, 5]"]


def test_a_run_keeps_the_role_of_its_span() -> None:
    words = (Span("See a doctor "), Span("today or now", "warning"))
    assert wrap(words, 18) == [[("See a doctor ", "plain"), ("today", "warning")], [("or now", "warning")]]
    assert wrap_plain(words, 18) == ["See a doctor today", "or now"]


def test_a_link_shows_its_address_once() -> None:
    assert plain((Span("page", "link", "https://a.example"),)) == "page (https://a.example)"
    assert plain((Span("https://a.example", "link", "https://a.example"),)) == "https://a.example"
