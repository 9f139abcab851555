"""What a guide is about."""

import pytest

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import Cause, Routine
from footrelief.query.topic import topic, topic_or_routine


@pytest.mark.parametrize("words", ["headache", "Headaches", " HEAD-ACHE ", "head pain", ""])
def test_headache_as_a_whole_is_no_cause(shipped: Catalog, words: str) -> None:
    assert topic(shipped, words) is None


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("TENSION", "tension-type"),
        ("Tension headache", "tension-type"),
        ("tension-type", "tension-type"),
        ("tension_type pain", "tension-type"),
        ("tensiontype headache", "tension-type"),
        ("MIGRAINE", "migraine"),
        ("migraine headache", "migraine"),
        ("migraine with aura", "migraine"),
        ("period migraine", "menstrual-migraine"),
        ("sinus headache", "sinus"),
        ("cluster", "cluster"),
        ("coffee", "caffeine"),
    ],
)
def test_a_cause_is_found_in_any_spelling(shipped: Catalog, words: str, id_: str) -> None:
    found = topic(shipped, words)
    assert found is not None
    assert found.id == id_


def test_every_cause_is_found_by_its_id_name_and_synonyms_with_and_without_headache(shipped: Catalog) -> None:
    for cause in shipped.all(Cause):
        for name in (cause.id, cause.name, *cause.synonyms, f"{cause.id} headache", f"{cause.name} pain"):
            try:
                found = topic(shipped, name)
            except NotFoundError as error:
                assert cause.id in error.hint  # noqa: PT017 - shared by several causes, which are named
            else:
                assert found is not None, name


@pytest.mark.parametrize("words", ["foo", "!!", "nonsense headache"])
def test_a_miss_lists_every_topic(shipped: Catalog, words: str) -> None:
    with pytest.raises(NotFoundError, match="there is no topic") as refused:
        topic(shipped, words)
    assert refused.value.hint == "Topics: " + ", ".join(["headache", *(cause.id for cause in shipped.all(Cause))])


def test_a_miss_names_near_topics(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match=r"Did you mean migraine"):
        topic(shipped, "migrain")


def test_words_that_fit_several_causes_are_refused_with_the_candidates(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match="may mean more than one cause") as refused:
        topic(shipped, "poor")
    assert refused.value.hint == "Choose one: posture-neck, sleep"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("evening-sleep", (Routine, "evening-sleep")),
        ("Desk break", (Routine, "desk-five")),
        ("wind-down", (Routine, "evening-sleep")),
        ("posture-neck", (Cause, "posture-neck")),
        ("sleep", (Cause, "sleep")),
    ],
)
def test_words_that_are_no_topic_may_name_a_routine(
    shipped: Catalog, words: str, found: tuple[type[Cause | Routine], str]
) -> None:
    subject = topic_or_routine(shipped, words)
    assert subject
    assert (type(subject), subject.id) == found


def test_headache_is_still_no_cause_and_no_routine(shipped: Catalog) -> None:
    assert topic_or_routine(shipped, "headache") is None


@pytest.mark.parametrize(
    ("words", "told"), [("evenin-sleep", "Did you mean evening-sleep"), ("massage partner session", "no topic or")]
)
def test_neither_topic_nor_routine_is_an_error_that_names_both(shipped: Catalog, words: str, told: str) -> None:
    with pytest.raises(NotFoundError, match=told) as error:
        topic_or_routine(shipped, words)
    assert "tension-type" in error.value.hint
    assert "desk-five" in error.value.hint


def test_words_of_several_routines_name_them(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match='"partner" may mean more than one routine'):
        topic_or_routine(shipped, "partner")
