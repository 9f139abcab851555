import pytest

from footrelief.catalog import Catalog
from footrelief.citations import Citations
from footrelief.document import Cite, Span
from footrelief.guide.choice import choose
from footrelief.guide.request import GuideRequest
from footrelief.guide.words import Words, first_sentence, flow, listed


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


def test_the_first_source_of_an_entry_is_cited(catalog: Catalog) -> None:
    citations = Citations(catalog)
    Words(choose(catalog, GuideRequest()), citations).told("Something.", ["editorial", "do-2019"])
    assert [item.id for item in citations.list().items] == ["editorial"]
