"""Hints after a miss: only where a wrong guess does no harm."""

from typing import Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.json import decode

from footrelief import catalog
from footrelief.model import Caution
from footrelief.model.vocabulary import LookAlike, WordList
from footrelief.query.near import is_one_slip, near
from footrelief.query.understanding import Understood, understand

SHIPPED: Final = catalog.load(use_cache=False)
STORE: Final = SHIPPED.store
STOPS: Final = {caution.id for caution in SHIPPED.all(Caution) if caution.level == "stop"}
LISTS: Final = [
    decode(body, type=WordList)
    for (body,) in STORE.rows("SELECT body FROM vocabulary WHERE section = ?", (WordList.section,))
]
NAMES: Final = [
    name for words in LISTS if words.means.cautions for name in words.names if max(map(len, name.split())) > 5
]


def is_stop(taken: Understood) -> bool:
    return taken.is_sign or bool(STOPS.intersection(taken.cautions))


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a name, and the same with one letter of a longer word lost, doubled, changed or swapped."""
    name = draw(st.sampled_from(NAMES))
    words = name.split()
    longest = max(words, key=len)
    place = draw(st.integers(1, len(longest) - 2))
    before, letter, after = longest[:place], longest[place], longest[place + 1 :]
    slipped = draw(
        st.sampled_from(
            [
                before + after,
                before + letter + letter + after,
                before + "x" + after,
                before + after[0] + letter + after[1:],
            ]
        )
    )
    return name, " ".join(slipped if word == longest else word for word in words)


@pytest.mark.parametrize(
    ("one", "other"), [("gout", "gut"), ("gout", "gouty"), ("gout", "gaut"), ("gout", "goat"), ("gout", "guot")]
)
def test_one_slip_is_one_letter(one: str, other: str) -> None:
    assert is_one_slip(one, other)
    assert is_one_slip(other, one)


@pytest.mark.parametrize(("one", "other"), [("gout", "gt"), ("gout", "tuog"), ("gout", "goooout"), ("ab", "cd")])
def test_more_than_one_slip_is_too_much(one: str, other: str) -> None:
    assert not is_one_slip(one, other)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("osteoporrosis", "osteoporosis"), ("warfrin", "warfarin"), ("amlodipne", "amlodipine")],
)
def test_a_slip_is_offered(typed: str, hint: str) -> None:
    assert near(STORE, understand(STORE, typed)) == (hint,)


@given(slips())
def test_a_slip_of_a_stop_is_never_taken_as_something_milder(slip: tuple[str, str]) -> None:
    name, slipped = slip
    taken = understand(STORE, slipped)
    if is_stop(understand(STORE, name)):
        assert is_stop(taken) or taken.unknown or taken.open_questions


@given(slips())
def test_no_hint_crosses_a_stop(slip: tuple[str, str]) -> None:
    name, slipped = slip
    taken = understand(STORE, slipped)
    assume(taken.unknown and not taken.is_sign)
    hints = near(STORE, taken)
    assert len({is_stop(understand(STORE, hint)) for hint in hints}) <= 1
    if hints and is_stop(understand(STORE, name)):
        assert is_stop(understand(STORE, hints[0]))


def test_look_alikes_and_short_words_are_never_offered_for_each_other() -> None:
    bodies = STORE.rows("SELECT body FROM vocabulary WHERE section = ?", (LookAlike.section,))
    for pair in (decode(body, type=LookAlike) for (body,) in bodies):
        taken = understand(STORE, pair.word)
        assert not set(pair.unlike).intersection(near(STORE, taken)), pair.word
    for short in ("PEE", "HRTT", "RAA", "MSS", "clat"):
        assert not near(STORE, understand(STORE, short))
