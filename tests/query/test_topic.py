"""What a guide is about."""

import pytest

from footrelief.catalog import Catalog
from footrelief.errors import MedicalStopError, NotFoundError, UsageError
from footrelief.model import Cause, Routine
from footrelief.query.topic import subject, topic, topic_or_routine


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
            except MedicalStopError:
                assert name not in (cause.id, cause.name)
            except (NotFoundError, UsageError) as error:
                assert cause.id in error.hint  # noqa: PT017 - shared by several causes, which are named
            else:
                assert found is not None, name


@pytest.mark.parametrize("words", ["foo", "!!", "nonsense headache", "backache"])
def test_a_miss_names_a_few_topics_and_the_way_to_all(shipped: Catalog, words: str) -> None:
    with pytest.raises(NotFoundError, match="there is no page for") as refused:
        topic(shipped, words)
    assert "footrelief guide migraine" in refused.value.hint
    assert "footrelief causes" in refused.value.hint
    assert refused.value.hint.count("footrelief guide") <= 6


def test_a_miss_names_near_topics(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError) as missed:
        topic(shipped, "migraiine")
    assert "Did you mean migraine" in missed.value.hint


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
    meant = topic_or_routine(shipped, words)
    assert meant
    assert (type(meant), meant.id) == found


def test_headache_is_still_no_cause_and_no_routine(shipped: Catalog) -> None:
    assert topic_or_routine(shipped, "headache") is None


@pytest.mark.parametrize(
    ("words", "hint"),
    [("evenin-sleep", "Did you mean evening-sleep"), ("massage partner session", "guide tension-type")],
)
def test_neither_topic_nor_routine_says_what_is_near(shipped: Catalog, words: str, hint: str) -> None:
    with pytest.raises(NotFoundError, match="there is no page for") as error:
        topic_or_routine(shipped, words)
    assert hint in error.value.hint


def test_a_warning_sign_as_a_topic_is_answered_with_what_to_do(shipped: Catalog) -> None:
    with pytest.raises(MedicalStopError, match="can be a warning sign") as told:
        topic(shipped, "thunderclap")
    assert "Call your emergency number now" in told.value.hint


def test_words_that_may_mean_several_causes_are_asked_back(shipped: Catalog) -> None:
    with pytest.raises(UsageError, match="Does it come with your period") as asked:
        topic(shipped, "hormones")
    assert "footrelief guide menopause" in asked.value.hint


@pytest.mark.parametrize("words", ["my head hurts", "I take warfarin", "tension and diabetes"])
def test_words_that_are_no_name_say_how_they_were_taken(shipped: Catalog, words: str) -> None:
    taken = subject(shipped, words).taken
    assert taken is not None
    assert taken.typed == words


def test_conditions_among_the_words_count(shipped: Catalog) -> None:
    meant = subject(shipped, "tension and diabetes")
    assert meant.cause is not None
    assert (meant.cause.id, meant.cautions) == ("tension-type", ("diabetes",))
    assert meant.taken is not None


def test_words_of_several_routines_name_them(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match='"partner" may mean more than one routine'):
        topic_or_routine(shipped, "partner")


def test_words_that_are_known_beside_headache_need_not_say_it(shipped: Catalog) -> None:
    with pytest.raises(MedicalStopError):
        topic(shipped, "after sex")
    with pytest.raises(NotFoundError):
        topic(shipped, "my knee hurts")
