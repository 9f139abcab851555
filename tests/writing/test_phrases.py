import pytest

from footrelief.catalog import Catalog
from footrelief.document import Cite, Span
from footrelief.writing.phrases import Phrases, first_sentence, flow, listed, say, sentence
from footrelief.writing.sources import listed as cited


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Severe pain. It lasts.", "Severe pain."),
        ("One sentence only.", "One sentence only."),
        ("About 1.5 litres help. Drink.", "About 1.5 litres help."),
        ("Stress, e.g. deadlines, and rest. Breathe.", "Stress, e.g. deadlines, and rest."),
        ("No full stop", "No full stop"),
        ("", ""),
    ],
)
def test_a_text_is_cut_after_its_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_sentences_flow_with_a_space_between_them() -> None:
    assert flow([(Span("One."),), (Span("Two. "), Cite((1,)))]) == (
        Span("One."),
        Span(" "),
        Span("Two. "),
        Cite((1,)),
    )


def test_names_are_listed_with_commas() -> None:
    assert "".join(span.text for span in listed(["a", "b", "c"]) if isinstance(span, Span)) == "a, b, c"


def test_the_first_source_of_a_statement_is_told_and_all_of_it_cited(catalog: Catalog) -> None:
    phrases = Phrases(catalog)
    phrases.told("Something.", ["editorial", "do-2019"])
    assert [item.id for item in cited(phrases).items] == ["editorial"]
    phrases.cited("Something.", ["editorial", "do-2019"])
    assert [item.id for item in cited(phrases).items] == ["editorial", "do-2019"]


def test_on_paper_one_source_is_enough(catalog: Catalog) -> None:
    phrases = Phrases(catalog, briefly=True)
    assert phrases.cited("Something.", ["editorial", "do-2019"])[-1] == Cite((1,))


def test_a_message_keeps_what_is_put_into_its_places() -> None:
    assert say("*Avoid:* {what}, {what}.", what=Span("x", "id")) == (
        Span("Avoid:", "strong"),
        Span(" "),
        Span("x", "id"),
        Span(", "),
        Span("x", "id"),
        Span("."),
    )
    assert say("{number}{words}", number=3, words=(Span("a"), Cite((1,)))) == (Span("3"), Span("a"), Cite((1,)))


@pytest.mark.parametrize(("text", "ended"), [("Bleeding", "Bleeding."), ("Is it?", "Is it?"), ("Yes.", "Yes.")])
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert sentence(text) == ended
