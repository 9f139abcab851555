"""What is shown of a step can be read in its time, and answers which foot, what, where and how hard."""

from collections.abc import Iterator
from typing import Literal

import pytest
from tests.player.conftest import MakeStep, point, technique

from footrelief.catalog import Catalog
from footrelief.errors import UsageError
from footrelief.model import Cause, Caution
from footrelief.player.card import WORDS_A_SECOND, Card, cards, shortest
from footrelief.routine import Session, SessionStep
from footrelief.routine.request import Mode
from footrelief.wording import of_ten
from footrelief.writing.choice import choose
from footrelief.writing.guide import GuideRequest

MINUTES = (None, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60)
MODES: tuple[Mode, ...] = ("self", "partner")


def composed(catalog: Catalog, topic: str, conditions: tuple[str, ...] = ()) -> Iterator[Session]:
    for mode in MODES:
        for minutes in MINUTES:
            try:
                guide = choose(catalog, GuideRequest(topic=topic, minutes=minutes, mode=mode, conditions=conditions))
            except UsageError:  # too few minutes for a warm-up and a closing
                continue
            if guide.session:
                yield guide.session


def test_every_step_of_every_routine_of_every_cause_can_be_read_in_its_time(shipped: Catalog) -> None:
    topics = ["headache", *(cause.id for cause in shipped.all(Cause))]
    count = 0
    for topic in topics:
        for session in composed(shipped, topic):
            for step in session.steps:
                shown = list(cards(step, session.mode))
                count += len(shown)
                assert all(card.reading_seconds <= step.seconds for card in shown), (topic, step.technique.id)
                assert shown[0].how, (topic, step.technique.id)
    assert count > len(topics)


@pytest.mark.parametrize("level", ["ask-first", "avoid-area", "gentle"])
def test_so_can_every_step_that_a_condition_changed(shipped: Catalog, level: str) -> None:
    conditions = [one for one in shipped.all(Caution) if one.level == level]
    for condition in conditions:
        affected: Literal["left"] | None = "left" if condition.effects.asks else None
        guide = choose(shipped, GuideRequest(minutes=5, conditions=(condition.id,), affected=affected))
        for step in guide.session.steps if guide.session else ():
            assert shortest(step).reading_seconds <= step.seconds


def fullest(step: SessionStep, mode: Mode = "self") -> Card:
    return next(cards(step, mode))


def test_with_time_all_is_told(make_step: MakeStep) -> None:
    card = fullest(make_step(60, points=(point("Neck"),), of=technique(how=("Press.", "Let go."))))
    assert (card.foot, card.action, card.how) == ("Right foot", "Toe squeeze", "Press. Let go.")
    assert [(place.number, place.name, place.where) for place in card.points] == [
        (1, "Neck", "On the pad of the big toe.")
    ]
    assert (card.pressure, card.tempo) == (of_ten(3), "one squeeze in 3 seconds")
    assert card.hold == "Foot on the opposite thigh, both hands."


def test_a_partner_is_told_where_the_hands_go(make_step: MakeStep) -> None:
    assert fullest(make_step(60), "partner").hold == "Thumb and finger on both sides of the toe."


def test_in_little_time_only_what_cannot_be_left_out_is_told(make_step: MakeStep) -> None:
    step = make_step(6, points=(point("Neck"),), of=technique(how=(" ".join(["word"] * 50),)))
    card = fullest(step)
    assert card == shortest(step)
    assert (card.foot, card.action, card.points[0].name, card.pressure) == (
        "Right foot",
        "Toe squeeze",
        "Neck",
        of_ten(3),
    )
    assert not card.how
    assert not card.points[0].where


def test_the_words_get_fewer_from_card_to_card(make_step: MakeStep) -> None:
    step = make_step(60, points=(point("Neck"), point("Ear")), of=technique(how=("Press.", "Let go.")))
    lengths = [card.reading_seconds for card in cards(step, "self")]
    assert lengths == sorted(lengths, reverse=True)


def test_reading_counts_every_word_that_is_shown(make_step: MakeStep) -> None:
    card = shortest(make_step(points=(point("Brain and head"),)))
    assert (
        card.reading_seconds
        == len(["Right", "foot", "Toe", "squeeze", "Brain", "and", "head", "3", "of", "10"]) / WORDS_A_SECOND
    )
