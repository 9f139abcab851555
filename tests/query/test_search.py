"""Search over every kind of entry."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import ENTRIES, Source
from footrelief.query.search import search, snippet


def test_an_exact_id_or_synonym_comes_first_and_says_so(shipped: Catalog) -> None:
    assert [(hit.id, hit.why) for hit in search(shipped, ["lr3"])[:1]] == [("LR3", "id")]
    assert [(hit.id, hit.why) for hit in search(shipped, ["liver", "3"])[:1]] == [("LR3", "synonym: Liver 3")]
    assert [(hit.id, hit.why) for hit in search(shipped, ["太冲"])[:1]] == [("LR3", "synonym: 太冲")]


def test_then_names_then_texts_and_sources_last(shipped: Catalog) -> None:
    hits = search(shipped, ["sinus"])
    order = [
        0 if hit.id == "sinus" else 3 if hit.section == Source.section else 2 if hit.why.startswith("in ") else 1
        for hit in hits
    ]
    assert order == sorted(order)
    assert {0, 1, 2, 3} == set(order)


def test_a_hit_in_a_text_shows_the_words_around_it(shipped: Catalog) -> None:
    (hit,) = [hit for hit in search(shipped, ["oestrogen", "fall"]) if hit.section == "causes"]
    assert hit.why == "in mechanism: Fall of oestrogen before bleeding is the best supported ..."


def test_words_may_be_beginnings_and_all_must_match(shipped: Catalog) -> None:
    both = {(hit.section, hit.id) for hit in search(shipped, ["thu", "wal"])}
    assert ("techniques", "thumb-walk") in both
    assert both <= {(hit.section, hit.id) for hit in search(shipped, ["thu"])}
    assert both <= {(hit.section, hit.id) for hit in search(shipped, ["wal"])}


def test_a_sign_inside_a_name_is_found(shipped: Catalog) -> None:
    assert {"LR3", "ST42"} == {hit.id for hit in search(shipped, ["冲"])}


def test_every_entry_is_found_by_its_id(shipped: Catalog) -> None:
    for record in ENTRIES:
        for entry in shipped.all(record)[:40]:
            assert (record.section, entry.id) in {(hit.section, hit.id) for hit in search(shipped, [entry.id])}


def test_a_miss_names_near_words_for_the_unknown_ones_only(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match=r'^nothing has all of "sinus migrane"\. Did you mean migraine') as refused:
        search(shipped, ["sinus", "migrane"])
    assert "All words must match" in refused.value.hint


@pytest.mark.parametrize("words", [[], [""], ["?!"]])
def test_nothing_typed_is_a_miss_too(shipped: Catalog, words: list[str]) -> None:
    with pytest.raises(NotFoundError, match="there is nothing to search for"):
        search(shipped, words)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=10), max_size=3))
def test_whatever_is_typed_there_are_hits_or_a_friendly_error(shipped: Catalog, words: list[str]) -> None:
    with suppress(NotFoundError):
        assert all(hit.why for hit in search(shipped, words))


@given(st.text(alphabet="ab ,.", max_size=300), st.sampled_from(["a", "bab", "aaaa"]))
def test_a_snippet_is_a_part_of_the_text(text: str, word: str) -> None:
    assert snippet(text, [word]).removeprefix("... ").removesuffix(" ...") in text
