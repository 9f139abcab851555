from typing import Literal

import pytest

from footrelief.catalog import Catalog
from footrelief.guide.sections.session import folded, worded
from footrelief.model import Feet, Point, Technique
from footrelief.routine import SessionStep

Step = tuple[Literal["left", "right", "both"], str, tuple[str, ...]]


@pytest.fixture
def steps(catalog: Catalog, request: pytest.FixtureRequest) -> list[SessionStep]:
    plan: list[tuple[Feet, str, tuple[str, ...]]] = request.param
    return [
        SessionStep(
            start=10 * place,
            seconds=10,
            foot=foot,
            technique=catalog.get(Technique, technique),
            points=catalog.many(Point, points),
            pressure=3,
            reason="",
            sources=(),
        )
        for place, (foot, technique, points) in enumerate(plan)
    ]


SAME_ON_BOTH: list[Step] = [
    ("both", "hold", ()),
    ("right", "stroking", ()),
    ("right", "press-hold", ("neck",)),
    ("left", "stroking", ()),
    ("left", "press-hold", ("neck",)),
    ("both", "solar-breath", ()),
]
FOOT_BY_FOOT: list[Step] = [
    ("right", "stroking", ()),
    ("left", "stroking", ()),
    ("right", "finish", ()),
    ("left", "finish", ()),
]
DIFFERENT: list[Step] = [("right", "stroking", ()), ("left", "finish", ()), ("left", "stroking", ())]
LIVER_ON_THE_RIGHT: list[Step] = [
    ("right", "thumb-circles", ("stomach", "liver")),
    ("left", "thumb-circles", ("stomach",)),
]


@pytest.mark.parametrize(
    ("steps", "starts_and_feet"),
    [
        (SAME_ON_BOTH, [(0, "both"), (10, "each"), (20, "each"), (50, "both")]),
        (FOOT_BY_FOOT, [(0, "each"), (20, "each")]),
        (DIFFERENT, [(0, "right"), (10, "left"), (20, "left")]),
        ([], []),
    ],
    indirect=["steps"],
)
def test_what_both_feet_get_alike_stands_there_once(
    steps: list[SessionStep], starts_and_feet: list[tuple[int, str]]
) -> None:
    assert [(turn.step.start, turn.foot) for turn in folded(steps)] == starts_and_feet


@pytest.mark.parametrize("steps", [LIVER_ON_THE_RIGHT], indirect=True)
def test_a_point_of_one_foot_says_which_where_the_feet_are_told_together(steps: list[SessionStep]) -> None:
    [turn] = folded(steps)
    step = worded(turn, {"stomach": 1, "liver": 2})
    assert step.foot == "each"
    assert step.where == "Stomach, Liver (right foot)"
    assert step.marks == (1, 2)
