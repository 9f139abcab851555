"""The shipped vocabulary: what its lists, questions and numbers have to do with each other."""

from collections import defaultdict
from typing import Final, TypeVar

import pytest
from msgspec.json import decode

from footrelief import catalog
from footrelief.model import Caution, Entry
from footrelief.model.vocabulary import Meaning, SmallWords, WordList, WordNumber, WordQuestion
from footrelief.text.spelling import words

E = TypeVar("E", bound=Entry)

SHIPPED: Final = catalog.load(use_cache=False)
STOPS: Final = {caution.id for caution in SHIPPED.all(Caution) if caution.level == "stop"}


def records(record: type[E]) -> list[E]:
    query = "SELECT body FROM vocabulary WHERE section = ? ORDER BY id"
    return [decode(body, type=record) for (body,) in SHIPPED.store.rows(query, (record.section,))]


def is_strict(means: Meaning) -> bool:
    return bool(means.warning_signs or means.stop_signs or STOPS.intersection(means.cautions))


def counting(name: str) -> frozenset[str]:
    dropped = {
        word for small in records(SmallWords) if small.role in ("dropped", "parting") for name in small.names
        for word in words(name)
    }  # fmt: skip
    return frozenset(words(name)) - dropped or frozenset(words(name))


def test_a_name_stands_in_lists_of_one_strictness_only() -> None:
    lists = defaultdict(set)
    for one in records(WordList):
        if not one.means.causes and (one.means != Meaning() or one.reply):
            for name in (*one.names, *one.misspelt):
                lists[name.casefold()].add(is_strict(one.means))
    assert [name for name, strict in lists.items() if len(strict) > 1] == []


def test_a_word_that_is_asked_back_is_no_synonym_of_a_condition() -> None:
    questions = [one for one in records(WordQuestion) if one.about == "condition"]
    asked = {frozenset(words(name)) for one in questions for name in (*one.names, *one.misspelt)}
    synonyms = [name for caution in SHIPPED.all(Caution) for name in caution.synonyms]
    assert [name for name in synonyms if frozenset(words(name)) in asked] == []


@pytest.mark.parametrize("question", records(WordQuestion), ids=lambda question: question.id)
def test_a_question_has_one_safest_answer_and_it_is_the_strictest(question: WordQuestion) -> None:
    safest = [answer for answer in question.answers if answer.safest]
    assert len(safest) <= 1
    assert question.ask.endswith(("?", ")", "."))
    if question.about == "condition" and any(is_strict(answer.means) for answer in question.answers):
        assert safest or all(not answer.means.warning_signs for answer in question.answers)
    if safest and not is_strict(safest[0].means):
        assert not any(answer.means.stop_signs for answer in question.answers)


@pytest.mark.parametrize(
    "counts", ["years-old", "weeks-pregnant", "upper-pressure", "lower-pressure", "celsius", "sugar"]
)
def test_every_number_of_a_kind_means_something(counts: str) -> None:
    ranges = [(row.least, row.below) for row in records(WordNumber) if row.counts == counts and not row.of]
    for value in [tenth / 10 for tenth in range(3000)]:
        assert any((low is None or low <= value) and (high is None or value < high) for low, high in ranges), value


@pytest.mark.parametrize("of", ["stroke", "heart-attack", "dvt", "seizure", "recent-surgery", "heart-operation"])
def test_however_long_ago_it_was_it_means_something(of: str) -> None:
    ranges = [(row.least, row.below) for row in records(WordNumber) if row.counts == "days-ago" and of in row.of]
    for days in range(5000):
        assert any((low is None or low <= days) and (high is None or days < high) for low, high in ranges), days


def test_stricter_when_it_was_more_recent() -> None:
    for of in ("stroke", "heart-attack", "dvt", "seizure"):
        rows = [row for row in records(WordNumber) if row.counts == "days-ago" and of in row.of]
        strict = [
            any(is_strict(row.means) for row in rows if (row.least or 0) <= days < (row.below or 10**9))
            for days in range(200)
        ]
        assert strict[0]
        assert strict == sorted(strict, reverse=True)
