"""What the rules allow and refuse at their very edges; the plain cases are in `tests/catalogs/broken`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from footrelief.catalog import check

Write = Callable[..., Path]

TECHNIQUE = (
    "techniques: [{{id: press, name: Press, phase: main, purpose: To work., hands: Thumb., steps: [Press.], "
    "pressure: {pressure}, tempo: slow, seconds: {seconds}, shortest: 10, longest: 20, alone: The same., "
    "sources: [book]}}]"
)
ROUTINE = (
    "routines: [{{id: short, name: Short, mode: either, frequency: Daily., sources: [book], "
    "steps: [{{technique: stroke, seconds: {seconds}, pressure: {pressure}}}]}}]"
)
SIGN = (
    "warning_signs: [{{id: fever, sign: Fever., ask: Fever?, why: Infection., urgency: {urgency}, "
    "{change}, concerns: [tension], sources: [book]}}]"
)


def told(file: Path) -> list[str]:
    return [problem.message for problem in check([file])]


@pytest.mark.parametrize("scale", ["start: 3, usual_cap: 3, hard_cap: 7", "start: 2, usual_cap: 6, hard_cap: 6"])
def test_two_limits_of_pressure_may_be_the_same(small: Path, write: Write, scale: str) -> None:
    assert small
    assert told(write(f"pressure_scale: {{{scale}, rule: Gently., sources: [book]}}")) == []


@pytest.mark.parametrize(
    ("pressure", "seconds", "messages"),
    [
        ([1, 7], 10, []),
        ([4, 4], 20, []),
        ([1, 8], 15, ["no pressure may be above 7"]),
        ([2, 1], 15, ["the lightest pressure is above the firmest"]),
        ([1, 7], 9, ["seconds must be from shortest (10) to longest (20)"]),
        ([1, 7], 21, ["seconds must be from shortest (10) to longest (20)"]),
    ],
)
def test_a_technique_goes_up_to_the_hard_cap_and_takes_its_least_and_its_most_time(
    small: Path, write: Write, pressure: list[int], seconds: int, messages: list[str]
) -> None:
    assert small
    assert told(write(TECHNIQUE.format(pressure=pressure, seconds=seconds))) == messages


@pytest.mark.parametrize(
    ("pressure", "seconds", "messages"),
    [
        (1, 10, []),
        (3, 120, []),
        (4, 10, ["stroke is done with a pressure from 1 to 3"]),
        (0, 10, ["stroke is done with a pressure from 1 to 3"]),
        (2, 9, ["stroke takes from 10 to 120 seconds"]),
        (2, 121, ["stroke takes from 10 to 120 seconds"]),
    ],
)
def test_a_step_takes_what_its_technique_takes(
    small: Path, write: Write, pressure: int, seconds: int, messages: list[str]
) -> None:
    assert small
    assert told(write(ROUTINE.format(pressure=pressure, seconds=seconds))) == messages


@pytest.mark.parametrize(
    ("urgency", "change", "messages"),
    [
        ("appointment", "rises: [{urgency: emergency, when: It is high.}]", []),
        ("emergency", "falls: {urgency: appointment, when: It is low.}", []),
        (
            "emergency",
            "rises: [{urgency: emergency, when: It is high.}]",
            ['"emergency" is not more urgent than "emergency"'],
        ),
        (
            "appointment",
            "falls: {urgency: appointment, when: It is low.}",
            ['"appointment" is not less urgent than "appointment"'],
        ),
        ("emergency", "rises: [{urgency: never, when: It is high.}]", ['there is no urgency "never"']),
    ],
)
def test_a_sign_changes_to_another_urgency_or_not_at_all(
    small: Path, write: Write, urgency: str, change: str, messages: list[str]
) -> None:
    assert small
    assert told(write(SIGN.format(urgency=urgency, change=change))) == messages


def test_a_lower_cap_of_ones_own_holds_for_the_techniques(small: Path, write: Write) -> None:
    assert small
    scale = "pressure_scale: {start: 1, usual_cap: 2, hard_cap: 5, rule: Gently., sources: [book]}"
    assert told(write(scale)) == ["no pressure may be above 5"]


def test_a_caution_that_a_third_one_leads_back_to_is_no_end(small: Path, write: Write) -> None:
    assert small
    caution = "{{id: {id}, name: {id}, level: gentle, advice: Rest., effects: {{includes: [{next}]}}, sources: [book]}}"
    circle = [caution.format(id=id_, next=next_) for id_, next_ in (("ant", "bee"), ("bee", "cat"), ("cat", "ant"))]
    assert told(write(f"cautions: [{', '.join(circle)}]")) == [
        '"bee" includes "ant" in turn',
        '"cat" includes "bee" in turn',
        '"ant" includes "cat" in turn',
    ]
