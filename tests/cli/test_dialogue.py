"""The dialogue about warning signs as a table of keys: what they lead to, and what is seen on the way."""

from collections.abc import Iterable, Sequence

import pytest

from footrelief.catalog import Catalog
from footrelief.cli.dialogue import hold
from footrelief.safety.answers import Outcome

ADULT = ["4", "n"]
ALL_CLEAR = [*ADULT, *["n"] * 10]
INTERRUPT = "interrupt"
"""Stands for Ctrl-C."""


def talk(catalog: Catalog, keys: Iterable[str], columns: int = 80, unit: str = "key") -> tuple[Outcome, int, str]:
    """Hold the dialogue with these keys; return its outcome, how many answers counted, and what was seen."""
    waiting = iter(keys)
    seen: list[str] = []

    def read() -> str | None:
        key = next(waiting, None)
        if key == INTERRUPT:
            raise KeyboardInterrupt
        return key

    outcome, answered = hold(catalog, read, seen.append, columns, unit=unit)
    return outcome, answered, "".join(seen)


def levels(outcome: Outcome) -> dict[str, str]:
    return {one.sign.id: one.urgency.id for one in outcome.findings}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([*ADULT, "y", "y"], {"thunderclap": "emergency"}),
        ([*ADULT, "Y", "Yes"], {"thunderclap": "emergency"}),
        ([*ADULT, "?", "?"], {"thunderclap": "emergency"}),
        ([*ADULT, "not sure", "maybe"], {"thunderclap": "emergency"}),
        ([*ADULT, "y", "b", "n", "b", "y", "n", "y"], {"thunderclap": "emergency"}),
        (["50 or over", "n", "n", "n", "y", "n"], {"older-age": "same-day"}),
        (["5", "n", "y", "y", "y"], {"giant-cell": "emergency"}),
        ([*ADULT, *"nnnnnn", "y", "n", "y", "y"], {"blood-thinners": "urgent-now"}),
        ([*ADULT, *"nnnnnn", "y", "n", "y", "y", "y", "y"], {"blood-thinners": "emergency"}),
        (["4", "y", "y"], {"pregnancy": "urgent-now"}),
        (ALL_CLEAR, {}),
    ],
)
def test_what_keys_lead_to(shipped: Catalog, keys: Sequence[str], found: dict[str, str]) -> None:
    assert levels(talk(shipped, keys)[0]) == found


def test_somebody_with_nothing_presses_twelve_keys_and_nothing_else_is_asked(shipped: Catalog) -> None:
    outcome, answered, seen = talk(shipped, ALL_CLEAR)
    assert (outcome.is_complete, outcome.allows_routine, answered) == (True, True, 12)
    assert seen.count("?") - seen.count("? not sure") == 12


@pytest.mark.parametrize("leave", ["q", "Q", "\x1b", "\x04", "quit", "stop", INTERRUPT, None])
@pytest.mark.parametrize(
    ("before", "found", "is_unclear"),
    [
        ([], {}, False),
        ([*ADULT, "n"], {}, False),
        ([*ADULT, *"nnnnnn", "y", "n", "y", "y"], {"blood-thinners": "urgent-now"}, False),
        ([*ADULT, *"nnnnnnnn", "y", "n", "n", "n", "y", "y"], {"pattern-change": "appointment"}, False),
        ([*ADULT, "n", "y"], {}, True),
        ([*ADULT, "n", "y", *"n" * 15], {}, False),
    ],
)
def test_every_way_to_leave_keeps_what_was_said(
    shipped: Catalog, before: list[str], found: dict[str, str], leave: str | None, *, is_unclear: bool
) -> None:
    outcome, _, seen = talk(shipped, [*before, *([leave] if leave else [])])
    assert levels(outcome) == found
    assert bool(outcome.unclear) == is_unclear
    assert not outcome.is_complete
    assert not outcome.allows_routine
    assert seen.endswith("\n")


def test_a_verdict_comes_at_once_and_then_the_question_whether_to_go_on(shipped: Catalog) -> None:
    keys = [*ADULT, *"nnnnnn", "y", "n", "y", "y"]
    _, _, before = talk(shipped, keys[:-1])
    _, _, after = talk(shipped, keys)
    told = after[len(before.rstrip("\n")) :]
    assert told.index("Phone your urgent-care line now.") < told.index("Do you want to answer the other questions")
    assert not talk(shipped, [*keys, "n"])[0].is_complete


def test_not_sure_says_what_it_counts_as(shipped: Catalog) -> None:
    seen = talk(shipped, [*ADULT, "?"])[2]
    assert seen.index("Not sure counts as yes.\n") < seen.index("Did it start suddenly and reach its worst")
    vomits = [*ADULT, "n", "n", "y", "n", "n", "n", "n", "y", "?"]
    assert "Not sure counts as no." in talk(shipped, vomits)[2]


def test_b_goes_back_to_the_question_before_and_b_at_the_first_says_so(shipped: Catalog) -> None:
    seen = talk(shipped, ["4", "b"])[2]
    assert seen.count("How old is the person") == 2
    assert "This is the first question." in talk(shipped, ["b"])[2]


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        (["x"], "Please press 1 to 5, b or q."),
        (["n"], "Please press 1 to 5, b or q."),
        (["4", "5"], "Please press y, n, ?, b or q."),
        (["4", ""], "Please press y, n, ?, b or q."),
    ],
)
def test_a_wrong_key_gets_a_word_and_the_question_stands(shipped: Catalog, keys: list[str], word: str) -> None:
    _, answered, seen = talk(shipped, keys)
    assert word in seen
    assert answered == len(keys) - 1


def test_lines_that_are_no_answers_end_it_after_three(shipped: Catalog) -> None:
    outcome, answered, seen = talk(shipped, ["n"] * 1000, unit="line")
    assert (answered, seen.count("Please press"), outcome.is_complete) == (0, 2, False)


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_screen(shipped: Catalog, columns: int) -> None:
    keys = [*ADULT, "?", *"nnnnn", "n", *"nnnn", "y", "n", "y", "y", "y", "y"]
    for said in (keys, ALL_CLEAR, ["x", *ALL_CLEAR]):
        lines = talk(shipped, said, columns)[2].splitlines()
        assert max(len(line.rstrip()) for line in lines) <= min(columns, 80)
