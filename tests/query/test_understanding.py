"""What people type must be understood: tables that a person can read, then laws over the whole vocabulary."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.json import decode

from footrelief import catalog
from footrelief.catalog import Catalog
from footrelief.model import Caution
from footrelief.model.vocabulary import LookAlike, SmallWords, WordList
from footrelief.query.understanding import Understood, understand

TODAY: Final = date(2026, 11, 26)
HERE: Final = Path(__file__).parent
SHIPPED: Final = catalog.load(use_cache=False)
STOPS: Final = {caution.id for caution in SHIPPED.all(Caution) if caution.level == "stop"}


def rows(name: str) -> Iterator[tuple[str, str]]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            typed, _, expected = line.partition("  ")
            yield typed.strip(), expected.strip()


def vocabulary(record: type[WordList]) -> tuple[WordList, ...]:
    query = "SELECT body FROM vocabulary WHERE section = ?"
    return tuple(decode(body, type=record) for (body,) in SHIPPED.store.rows(query, (record.section,)))


LISTS: Final = vocabulary(WordList)
MEANT: Final = [(name, words.means.cautions) for words in LISTS if words.means.cautions for name in words.names]
STOP_NAMES: Final = [name for name, cautions in MEANT if STOPS.intersection(cautions)]


def understood(typed: str) -> Understood:
    return understand(SHIPPED.store, typed, today=TODAY)


def outcome(taken: Understood) -> str:
    asked = {id_ for question in taken.open_questions for answer in question.answers for id_ in answer.means.cautions}
    if taken.is_sign:
        return "sign"
    if STOPS.intersection(taken.cautions):
        return "stop"
    if taken.unknown or not taken.is_known:
        return "unknown"
    if taken.open_questions:
        return "? " + " ".join(sorted(asked))
    if taken.cautions:
        return "= " + " ".join(taken.cautions)
    return "denied" if taken.denied else "nothing"


@pytest.mark.parametrize(("typed", "expected"), list(rows("understood-conditions.txt")))
def test_a_condition_is_understood(typed: str, expected: str) -> None:
    got = outcome(understood(typed))
    if expected.startswith("?"):
        assert got.startswith("?")
        assert set(expected.split()) <= set(got.split())
    elif expected.startswith("= "):
        assert set(got.split()) == set(expected.split())
    else:
        assert got == expected


@pytest.mark.parametrize(("typed", "expected"), list(rows("understood-topics.txt")))
def test_a_topic_is_understood(typed: str, expected: str) -> None:
    taken = understand(SHIPPED.store, typed, "topic", TODAY)
    causes = {id_ for question in taken.open_questions for answer in question.answers for id_ in answer.means.causes}
    if expected.startswith("? "):
        assert set(expected.split()[1:]) <= causes
        assert not taken.causes
    elif expected == "sign":
        assert taken.is_sign
    else:
        assert set(taken.causes) == {id_ for id_ in expected.split() if id_ != "headache"}
        assert taken.is_known
        assert not taken.is_sign
        assert not taken.open_questions


@pytest.mark.parametrize("caution", SHIPPED.all(Caution), ids=lambda caution: caution.id)
def test_an_id_and_a_name_of_the_catalog_mean_their_caution(caution: Caution) -> None:
    for typed in (caution.id, caution.name):
        taken = understood(typed)
        answers = [id_ for question in taken.questions for answer in question.answers for id_ in answer.means.cautions]
        assert caution.id in (*taken.cautions, *answers)


def test_every_name_of_a_list_means_what_the_list_means() -> None:
    for name, cautions in MEANT:
        taken = understood(name)
        assert taken.is_sign or taken.open_questions or set(cautions) <= set(taken.cautions), name
        assert not taken.unknown, name


def test_no_stop_is_taken_as_something_milder() -> None:
    for name in STOP_NAMES:
        assert outcome(understood(name)) in ("sign", "stop"), name


FILLED: Final = ["I have {}", "my {}", "suffering from {}", "diagnosed with {}, please help", "a bit of {} lately"]


@given(st.sampled_from(MEANT), st.sampled_from(FILLED))
def test_words_around_a_name_do_not_count(meant: tuple[str, tuple[str, ...]], around: str) -> None:
    assert outcome(understood(around.format(meant[0]))) == outcome(understood(meant[0]))


@given(st.lists(st.sampled_from(MEANT), min_size=2, max_size=3, unique=True), st.sampled_from([", ", " and ", " + "]))
def test_the_order_of_conditions_does_not_count(meant: list[tuple[str, tuple[str, ...]]], joined: str) -> None:
    names = [name for name, _ in meant]
    one, other = understood(joined.join(names)), understood(joined.join(reversed(names)))
    assert (outcome(one), one.cautions, one.warning_signs) == (outcome(other), other.cautions, other.warning_signs)


@given(st.lists(st.sampled_from(MEANT), min_size=2, max_size=3, unique=True))
def test_a_stop_in_a_list_stops(meant: list[tuple[str, tuple[str, ...]]]) -> None:
    outcomes = {outcome(understood(name)) for name, _ in meant}
    if "stop" in outcomes or "sign" in outcomes:
        assert outcome(understood(", ".join(name for name, _ in meant))) in ("stop", "sign")


NAMES_THAT_DENY: Final = (
    "no ",
    "not ",
    "cannot",
    "can't",
    "without",
    "never",
    "won't",
    "doesn't",
    "n't",
    "non-",
    "family",
)


@given(st.sampled_from([name for name, _ in MEANT if not any(word in name for word in NAMES_THAT_DENY)]))
def test_a_denied_name_sets_nothing(name: str) -> None:
    if " and " in name or "," in name or "/" in name:  # there the denial ends
        return
    taken = understood(f"no {name}")
    assert not taken.is_sign
    assert not taken.cautions
    assert not taken.open_questions
    assert taken.denied or taken.unknown


@given(st.sampled_from(STOP_NAMES), st.sampled_from(["qwertz", "xylophone and zither", "my cousin Vinnie"]))
def test_unknown_words_hide_no_stop(name: str, beside: str) -> None:
    assert outcome(understood(f"{beside}, {name}")) in ("stop", "sign", "unknown")
    assert not (understood(f"{beside} {name}").cautions and outcome(understood(f"{beside} {name}")) == "= ")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(typed: str) -> None:
    understood(typed)
    understand(SHIPPED.store, typed, "topic", TODAY)


def test_small_words_and_look_alikes_are_read() -> None:
    for record in (SmallWords, LookAlike):
        query = "SELECT count(*) FROM vocabulary WHERE section = ?"
        assert SHIPPED.store.rows(query, (record.section,))[0][0] > 3


def test_an_own_catalog_adds_words(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "word_lists:\n  - {id: our-words, means: {cautions: [gout]}, names: [zipperlein]}\n", encoding="utf-8"
    )
    laid: Catalog = catalog.load([own], use_cache=False)
    assert understand(laid.store, "Zipperlein", today=TODAY).cautions == ("gout",)


def test_an_own_catalog_takes_no_shipped_words_away(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("word_lists:\n  - {id: dvt, names: [blood clot]}\n", encoding="utf-8")
    (problem,) = catalog.check([own])
    assert "may not be changed" in problem.message


def test_a_word_list_that_leads_nowhere_is_a_problem(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("word_lists:\n  - {id: our, means: {cautions: [gaut]}, names: [zipperlein]}\n", encoding="utf-8")
    (problem,) = catalog.check([own])
    assert "gaut" in problem.message
    assert "gout" in problem.hint
