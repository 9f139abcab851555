"""Labels of any spots in a frame: none lost, none over another, no crossing leader lines."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.footmap.conftest import cross

from footrelief.footmap.geometry import Box
from footrelief.footmap.labels import Label, Target, measure, place, wrap

FRAME = Box(0, 0, 200, 300)
SPOTS = st.tuples(st.integers(0, 200), st.integers(0, 300))
SIDES = st.sampled_from([(True, True), (True, False), (False, True)])


def label(spots: list[tuple[int, int]], sides: tuple[bool, bool] = (True, True), *, near: bool = False) -> list[Label]:
    targets = [
        Target(str(number), 7.0 * len(str(number)) + 4, spot, (spot,), Box(*spot, *spot), (spot,) if near else ())
        for number, spot in enumerate(spots, 1)
    ]
    return place(targets, FRAME, 12, sides)


@settings(deadline=None)
@given(st.lists(SPOTS, max_size=60), SIDES)
def test_leader_lines_of_any_spots_never_cross(spots: list[tuple[int, int]], sides: tuple[bool, bool]) -> None:
    leaders = [placed.leader for placed in label(spots, sides)]
    assert not any(cross(a, b) for a, b in combinations(leaders, 2))


@settings(deadline=None)
@given(st.lists(SPOTS, max_size=60), SIDES, st.booleans())
def test_every_spot_gets_one_label_over_no_other(
    spots: list[tuple[int, int]],
    sides: tuple[bool, bool],
    near: bool,  # noqa: FBT001 - drawn by Hypothesis
) -> None:
    labels = label(spots, sides, near=near)
    assert sorted(int(placed.text) for placed in labels) == list(range(1, len(spots) + 1))
    assert not any(a.box.overlaps(b.box) for a, b in combinations(labels, 2))


def test_a_label_stands_at_its_spot_where_there_is_room_and_outside_where_not() -> None:
    at_home, outside = sorted(label([(100, 100), (110, 100)], near=True), key=lambda placed: bool(placed.leader))
    assert (at_home.leader, bool(outside.leader)) == ((), True)
    assert outside.box.right < FRAME.left or outside.box.left > FRAME.right


def test_columns_stand_only_on_the_sides_that_are_allowed() -> None:
    assert all(placed.box.left > FRAME.right for placed in label([(10, 10), (20, 200), (190, 50)], (False, True)))


def test_words_are_wrapped_at_spaces_and_long_words_inside() -> None:
    assert wrap("Forehead and sinus", 10, 70) == ["Forehead", "and sinus"]
    assert all(measure(line, 10) <= 40 for line in wrap("Incomprehensibilities", 10, 40))
    assert "".join(wrap("Incomprehensibilities", 10, 40)) == "Incomprehensibilities"
