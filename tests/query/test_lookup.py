"""What people call an entry."""

import pytest

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import ENTRIES, Source
from footrelief.query.lookup import Found, lookup, lookup_one


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("LR3", "LR3"),
        ("lr-3", "LR3"),
        ("Liver 3", "LR3"),
        ("太冲", "LR3"),
        ("head_top", "head-top"),
        ("Head Top", "head-top"),
        ("solar plexus", "solar-plexus"),
        ("EX_shimian", "EX-shimian"),
        ("Momennasab_2025", "momennasab-2025"),
        ("rolling break", "ball-break"),
        ("I take Eliquis", "anticoagulants"),
        ("thunderclap", "thunderclap"),
    ],
)
def test_an_entry_is_found_by_id_name_or_synonym_in_any_spelling(shipped: Catalog, words: str, id_: str) -> None:
    assert [found.id for found in lookup(shipped, words)] == [id_]


def test_every_entry_is_found_by_its_id_and_kind_with_underscores_and_in_capitals(shipped: Catalog) -> None:
    for record in ENTRIES:
        for entry in shipped.all(record):
            typed = f"{record.kind}:{entry.id.replace('-', '_').upper()}"
            assert lookup(shipped, typed) == (Found(record.section, entry.id, record.kind),)


def test_an_id_of_several_kinds_finds_them_all(shipped: Catalog) -> None:
    assert {found.kind for found in lookup(shipped, "pregnancy")} == {"cause", "caution", "warning sign"}


@pytest.mark.parametrize("words", ["cause:pregnancy", "causes/pregnancy", "Cause: Pregnancy"])
def test_a_kind_before_the_id_picks_one(shipped: Catalog, words: str) -> None:
    assert lookup(shipped, words) == (Found("causes", "pregnancy", "cause"),)


def test_words_of_several_names_are_refused_with_the_candidates(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match='"thumb" may mean more than one entry') as refused:
        lookup(shipped, "thumb")
    assert "technique:thumb-walk" in refused.value.hint


def test_a_word_that_is_asked_back_names_the_entries_of_every_answer(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match="may mean more than one entry") as error:
        lookup(shipped, "fainting")
    assert "warning-sign:neurological" in error.value.hint
    assert "caution:blood-pressure" in error.value.hint


def test_a_miss_names_what_is_near(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match=r'there is no entry "LR33"\. Did you mean LR3') as refused:
        lookup(shipped, "LR33")
    assert refused.value.exit_code == 1


def test_a_miss_in_one_section_lists_its_entries_but_not_without_end(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError) as refused:
        lookup_one(shipped, "nowhere-2031", Source.section)
    assert refused.value.hint.startswith("Sources: ")
    assert refused.value.hint.endswith(" more")


@pytest.mark.parametrize(
    ("words", "refusal", "hint"),
    [
        # all of several words must stand in the names of one entry, and a word in its texts is none of its names
        ("walk bird", 'there is no entry "walk bird".', "footrelief search WORDS"),
        ("oestrogen bleeding", 'there is no entry "oestrogen bleeding".', "footrelief search WORDS"),
        # a kind picks among the entries that the words may mean, and among what is near
        ("technique:thumb", '"thumb" may mean more than one entry.', "Choose one: technique:thumb-stroke, technique:"),
        ("cause:migrxine", 'there is no entry "migrxine". Did you mean migraine?', "footrelief search WORDS"),
        ("point:migrxine", 'there is no entry "migrxine".', "footrelief search WORDS"),
        ("cause: migrxine ", 'there is no entry "migrxine". Did you mean migraine?', "footrelief search WORDS"),
        # a kind alone is no kind
        ("cause:", '"cause:" may mean more than one entry.', "claim:cause-tension"),
        ("  nowhere ", 'there is no entry "nowhere".', "footrelief search WORDS"),
        ("warning sign:stroke weakness bird", 'there is no entry "stroke weakness bird".', "footrelief search WORDS"),
    ],
)
def test_what_is_refused_and_what_to_do(shipped: Catalog, words: str, refusal: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        lookup(shipped, words)
    assert refused.value.message == refusal
    assert hint in refused.value.hint
    assert words != "technique:thumb" or "source:" not in refused.value.hint


def test_words_in_the_names_of_several_entries_of_one_section_are_refused(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match='"thumb" may mean more than one technique') as refused:
        lookup_one(shipped, "thumb", "techniques")
    assert "thumb-walk" in refused.value.hint


def test_a_name_comes_before_a_synonym_wherever_it_stands(alike: Catalog) -> None:
    assert [found.id for found in lookup(alike, "Lumo")] == ["named"]
    assert [found.id for found in lookup(alike, "tiva")] == ["other"]


def test_a_kind_of_two_words_is_one_word_in_a_choice(alike: Catalog) -> None:
    with pytest.raises(NotFoundError) as refused:
        lookup(alike, "lumo glow")
    assert refused.value.hint == "Choose one: point:glowing, warning-sign:lumo-sign"
