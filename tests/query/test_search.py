"""Search over every kind of entry."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footrelief.catalog import Catalog, check, load
from footrelief.errors import NotFoundError
from footrelief.model import ENTRIES, Source
from footrelief.query.search import count_hits, search, snippet


def test_an_exact_id_or_synonym_comes_first_and_says_so(shipped: Catalog) -> None:
    assert [(hit.id, hit.why) for hit in search(shipped, ["lr3"])[:1]] == [("LR3", "id")]
    assert [(hit.id, hit.why) for hit in search(shipped, ["liver", "3"])[:1]] == [("LR3", "synonym: Liver 3")]
    assert [(hit.id, hit.why) for hit in search(shipped, ["太冲"])[:1]] == [("LR3", "synonym: 太冲")]


def test_words_may_be_one_text(shipped: Catalog) -> None:
    assert search(shipped, "liver 3") == search(shipped, ["liver", "3"])


def test_words_that_only_mean_an_entry_find_it(shipped: Catalog) -> None:
    assert [(hit.section, hit.id) for hit in search(shipped, "Eliquis")] == [("cautions", "anticoagulants")]
    assert {hit.id for hit in search(shipped, "hart attack")} >= {"pacemaker-heart", "stop-now"}


def test_then_names_then_texts_and_sources_last(shipped: Catalog) -> None:
    hits = search(shipped, ["sinus"])
    order = [
        0 if hit.id == "sinus" else 3 if hit.section == Source.section else 2 if hit.why.startswith("in ") else 1
        for hit in hits
    ]
    assert order == sorted(order)
    assert {0, 1, 2, 3} == set(order)


LUMO = """\
points:
{points}
sources:
  - id: lumo-book
    name: Lumo of the foot
    by: Nobody
    type: other
    trust: C
    seen: false
"""
POINT = """\
  - id: {id}
    name: {name}
    synonyms: [{synonyms}]
    system: reflex
    zone: limbs
    feet: both
    longitudinal_zones: [5]
    where: {where}
    shapes: [{{shape: ellipse, view: sole, center: [0.8, 0.4], radii: [0.01, 0.01]}}]
    agreement: low
    location_basis: memory
    sources: [editorial]
"""
FAR = "On the outer edge, below the ankle, in the hollow that you feel when the foot turns, not far from the lumo."


@pytest.mark.parametrize(
    ("words", "best_first"),
    [
        # exactly the name, all words in the names, anywhere in a short text, in a long one; sources last
        ("lumo", ["exact", "named", "short", "in-text", "long", "lumo-book"]),
        ("LUMO", ["exact", "named", "short", "in-text", "long", "lumo-book"]),
        # a synonym is as good as a name; a name with the beginning of a word is no exact one
        ("tiva", ["synonym", "begins"]),
        # ten times as much in a name as in running text: two words in the name come before two in the text
        ("lumo ridge", ["named", "long"]),
        # ... and one in the name and one in a long text before both in a short text
        ("brim knot", ["half-named", "in-text"]),
        # all words in names come before the texts, however often the texts have them, and however far apart the names
        ("dune", ["dune-named", "fifth"]),
        ("fern moss", ["fern", "sixth"]),
        # inside a group the shorter text comes first, not the catalog's first
        ("reed", ["reed-short", "reed-long"]),
        # a source is last, unless the words are exactly its name
        ("lumo of the foot", ["lumo-book", "in-text"]),
    ],
)
def test_the_order_is_the_one_that_is_promised(tmp_path: Path, words: str, best_first: list[str]) -> None:
    points = [
        POINT.format(id=id_, name=name, synonyms=synonyms, where=where)
        for id_, name, synonyms, where in (  # in an order of the catalog that is not the one of the hits
            ("long", "Second", "", f"{FAR} Ridge."),
            ("short", "First", "", "Beside the lumo."),
            ("named", "The lumo ridge", "", "On it."),
            ("exact", "Lumo", "", "There."),
            ("in-text", "Fourth", "", "Brim, knot; lumo of the foot."),
            ("half-named", "Brim", "", f"{FAR.replace('lumo', 'knot')}"),
            ("begins", "Tivassa", "", "There."),
            ("fifth", "Fifth", "", f"{'Dune, ' * 30}dune."),
            ("dune-named", "The dune of the heel", "", f"{FAR.replace('lumo', 'heel')} {FAR.replace('lumo', 'heel')}"),
            ("sixth", "Sixth", "", f"{'Fern, moss, ' * 30}fern."),
            ("fern", "Fern of the heel", "moss of the heel", f"{FAR.replace('lumo', 'heel')}"),
            ("reed-long", "A reed by the heel", "", f"{FAR.replace('lumo', 'heel')}"),
            ("reed-short", "A reed by the toe", "", "There."),
            ("synonym", "Third", "tiva", "There."),
        )
    ]
    file = tmp_path / "lumo.yaml"
    file.write_text(LUMO.format(points="".join(points)), encoding="utf-8")
    hits = search(load(file, use_cache=False), words)
    assert [hit.id for hit in hits] == best_first


@pytest.mark.parametrize(
    ("words", "why"),
    [("LR3", "id"), ("taichong", "name"), ("tai", "name"), ("liver", "synonym: Liver 3"), ("taichong liver", "names")],
)
def test_a_hit_says_which_of_its_names_has_the_words(shipped: Catalog, words: str, why: str) -> None:
    assert {hit.id: hit.why for hit in search(shipped, words)}["LR3"] == why


def test_a_hit_in_a_text_shows_the_words_around_it(shipped: Catalog) -> None:
    (hit,) = [hit for hit in search(shipped, ["oestrogen", "fall"]) if hit.section == "causes"]
    assert hit.why == "in mechanism: Fall of oestrogen before bleeding is the best supported ..."


def test_words_may_be_beginnings_and_all_must_match(shipped: Catalog) -> None:
    both = {(hit.section, hit.id) for hit in search(shipped, ["thu", "wal"], 999)}
    assert ("techniques", "thumb-walk") in both
    assert both <= {(hit.section, hit.id) for hit in search(shipped, ["thu"], 999)}
    assert both <= {(hit.section, hit.id) for hit in search(shipped, ["wal"], 999)}


def test_the_best_fifty_are_found_and_all_are_counted(shipped: Catalog) -> None:
    every = search(shipped, "head", 9999)
    assert search(shipped, "head") == every[:50]
    assert count_hits(shipped, "head") == len(every) > 50


SCRIPTS = """points:
  - {{id: dil, name: दिल, where: {where}, {rest}}}
  - {{id: dal, name: दाल, where: क, {rest}}}
  - {{id: th1, name: มือ, where: ค, {rest}}}
  - {{id: th2, name: มอ, where: ค, {rest}}}
  - {{id: naka, name: 大脑, where: 脚底的大拇趾, {rest}}}
"""
REST = "like: LR3, system: reflex, zone: head, feet: both, agreement: low, location_basis: memory, sources: [editorial]"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("दिल", "dil"), ("มือ", "th1"), ("大脑", "naka"), ("拇趾", "naka"), ("底", "naka"), ("दिल Ἀθῆναι", "dil")],
)
def test_words_of_other_scripts_keep_their_vowels_and_are_found_inside_runs(
    tmp_path: Path, typed: str, found: str
) -> None:
    file = tmp_path / "scripts.yaml"
    file.write_text(SCRIPTS.format(where="αθηναι", rest=REST), encoding="utf-8")
    assert check([file]) == ()
    assert [hit.id for hit in search(load([file], use_cache=False), typed)] == [found]


def test_a_sign_inside_a_name_is_found(shipped: Catalog) -> None:
    assert {"LR3", "ST42"} == {hit.id for hit in search(shipped, ["冲"])}


def test_every_entry_is_found_by_its_id(shipped: Catalog) -> None:
    for record in ENTRIES:
        for entry in shipped.all(record)[:40]:
            assert (record.section, entry.id) in {(hit.section, hit.id) for hit in search(shipped, [entry.id])}


def test_a_miss_names_near_words_for_the_unknown_ones_only(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match=r'^nothing has all of "sinus migraane"\. Did you mean migraine') as refused:
        search(shipped, ["sinus", "migraane"])
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


FOOT = "The foot is held in both hands while the thumb of one creeps up from the heel to the ball, "


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("A calm place.", ["calm"], "A calm place."),
        ("A calm place.", ["nowhere"], "A calm place."),
        ("Step 12 of the way.", ["12"], "Step 12 of the way."),
        # 60 letters on each side at most, cut at spaces, from the first word that is found
        (f"{FOOT}calm and slow.", ["calm"], "... the thumb of one creeps up from the heel to the ball, calm and slow."),
        (f"{FOOT}12 times.", ["12"], "... the thumb of one creeps up from the heel to the ball, 12 times."),
        (f"Calm: {FOOT}calm.", ["calm"], "Calm: The foot is held in both hands while the thumb of one ..."),
    ],
)
def test_a_snippet_is_the_neighbourhood_of_a_word(text: str, words: list[str], shown: str) -> None:
    assert snippet(text, words) == shown


def test_a_word_of_an_id_is_not_what_a_text_says(tmp_path: Path) -> None:
    point = POINT.format(id="odd-knot", name="First", synonyms="", where="On the brim.")
    file = tmp_path / "odd.yaml"
    file.write_text(LUMO.format(points=f"{point}    chart_notes: Charts have a dell.\n"), encoding="utf-8")
    odd = load(file, use_cache=False)
    assert [hit.why for hit in search(odd, "knot brim")] == ["in where: On the brim."]
    assert [hit.why for hit in search(odd, "dell")] == ["in chart notes: Charts have a dell."]


def test_a_name_that_is_the_id_too_is_called_a_name(shipped: Catalog) -> None:
    assert {hit.id: hit.why for hit in search(shipped, "neck")}["neck"] == "name"
