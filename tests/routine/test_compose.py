"""From what is safe and a request to a session, seen from outside."""

from typing import Any

import pytest
from tests.laws.catalogs import CLOSING, WARM_UP, Shelf, cause, caution, point, routine, step, technique

from footrelief.errors import UsageError
from footrelief.model import Caution, Effects, Feet, Routine
from footrelief.routine import Session, SessionRequest, compose
from footrelief.safety import SafePoints, screen
from footrelief.wording import of_ten

PRESS, CIRCLE, ROLL = technique("press", touch="creep"), technique("circle"), technique("roll", pressure=(3, 6))
GLIDE = technique("glide", touch="stroke", pressure=(2, 6))
HOLD = technique("hold", phase="open", pressure=(1, 2))
TWIST = technique("twist", instead_alone="circle")
POINTS = (point("brain"), point("neck", zone="neck"), point("liver", feet="right", role="helper", zone="abdomen"))
BREAK = routine("break", step("stroke"), step("press", "brain"), step("roll", "neck"), step("finish", seconds=10))


def safe(*conditions: str, entries: tuple[Any, ...] = (), affected: Feet | None = None) -> SafePoints:
    shelf = Shelf(WARM_UP, CLOSING, PRESS, CIRCLE, ROLL, HOLD, TWIST, *POINTS, *entries)
    screened = screen(shelf, conditions, affected=affected)
    assert isinstance(screened, SafePoints)
    return screened


def composed(screened: SafePoints, recipe: Routine = BREAK, **wishes: Any) -> Session:  # noqa: ANN401 - passed through
    session = compose(screened, SessionRequest(routine=recipe, **wishes))
    assert session is not None
    return session


def rows(session: Session) -> list[tuple[int, int, str, str]]:
    return [(step.start, step.seconds, step.foot, step.technique.id) for step in session.steps]


def test_the_right_foot_is_done_before_the_left_in_the_curated_times() -> None:
    assert rows(composed(safe())) == [
        (0, 30, "right", "stroke"),
        (30, 30, "right", "press"),
        (60, 30, "right", "roll"),
        (90, 10, "right", "finish"),
        (100, 30, "left", "stroke"),
        (130, 30, "left", "press"),
        (160, 30, "left", "roll"),
        (190, 10, "left", "finish"),
    ]


def test_a_session_is_never_longer_than_a_condition_allows_whatever_is_asked() -> None:
    worn = safe("worn", entries=(caution("worn", effects=Effects(max_minutes=4)),))
    long_ = routine("long", *(step(id_, seconds=60) for id_ in ("stroke", "press", "roll", "finish")))
    assert composed(safe(), long_).total_seconds == 480
    assert [composed(worn, long_, minutes=asked).total_seconds <= 240 for asked in (None, 3, 10, 60)] == [True] * 4
    assert composed(worn).total_seconds == composed(safe()).total_seconds < 240


def test_both_feet_held_together_part_a_partner_session() -> None:
    recipe = routine("two", step("hold", feet="together"), step("stroke"), step("press"), step("finish"))
    session = composed(safe(), recipe, mode="partner")
    assert [row[2] for row in rows(session)] == ["both", *["right"] * 3, *["left"] * 3]


def test_by_oneself_both_feet_together_become_one_after_the_other_in_half_the_time() -> None:
    recipe = routine("two", step("hold", feet="together", seconds=50), step("stroke"), step("finish"))
    session = composed(safe(), recipe, mode="self")
    assert [(row[1], row[2]) for row in rows(session) if row[3] == "hold"] == [(25, "right"), (25, "left")]
    assert "by yourself" in session.steps[0].reason


@pytest.mark.parametrize("foot", ["left", "right"])
def test_one_foot_alone_can_be_asked_for(foot: Feet) -> None:
    assert {row[2] for row in rows(composed(safe(), feet=foot))} == {foot}


SPRAIN = caution("sprain", "avoid-area", effects=Effects(affected_foot=True))


def test_an_affected_foot_is_left_alone_and_may_not_be_asked_for() -> None:
    screened = safe("sprain", entries=(SPRAIN,), affected="left")
    assert {row[2] for row in rows(composed(screened))} == {"right"}
    with pytest.raises(UsageError, match="left foot is to be left alone"):
        composed(screened, feet="left")


def test_the_points_of_one_foot_are_worked_on_that_foot_only() -> None:
    recipe = routine("liver", step("stroke"), step("press", "liver", "brain"), step("roll", "liver"), step("finish"))
    session = composed(safe(), recipe)
    assert [(one.foot, one.technique.id, [point.id for point in one.points]) for one in session.steps] == [
        ("right", "stroke", []),
        ("right", "press", ["liver", "brain"]),
        ("right", "roll", ["liver"]),
        ("right", "finish", []),
        ("left", "stroke", []),
        ("left", "press", ["brain"]),
        ("left", "finish", []),
    ]
    assert session.total_seconds == 7 * 30
    assert session.steps[5].reason.startswith("Brain area: linked with the head")


def test_barred_points_are_left_out_by_name_with_the_condition_and_the_others_stay() -> None:
    ill = caution("ill", effects=Effects(points=("neck", "liver")))
    recipe = routine("mixed", step("stroke"), step("press", "brain", "liver", "neck"), step("finish"))
    session = composed(safe("ill", entries=(ill,)), recipe)
    assert [(one.what, one.why, one.caution) for one in session.left_out] == [
        ("Liver", "for Ill", ill),
        ("Neck", "for Ill", ill),
    ]
    assert [one.points for one in session.steps if one.technique is PRESS] == [POINTS[:1]] * 2


def test_a_point_of_the_foot_that_is_not_worked_is_left_out_with_the_reason() -> None:
    recipe = routine("liver", step("stroke"), step("press", "liver", "brain"), step("finish"))
    session = composed(safe(), recipe, feet="left")
    assert [(one.what, one.why) for one in session.left_out] == [("Liver", "it lies on the right foot only")]


def ill_of(*techniques: str) -> Caution:
    return caution("ill", effects=Effects(techniques=techniques))


def test_a_stroke_stands_in_for_a_barred_technique_at_its_place() -> None:
    recipe = routine("two", step("stroke"), step("press", "brain"), step("roll", "neck"), step("finish"))
    session = composed(safe("ill", entries=(ill_of("press"), GLIDE)), recipe, feet="left")
    (replaced,) = session.replaced
    assert (replaced.technique, replaced.by, replaced.why) == (PRESS, GLIDE, "for Ill")
    assert [row[3] for row in rows(session)] == ["stroke", "glide", "roll", "finish"]
    assert session.steps[1].points == POINTS[:1]
    assert session.steps[1].reason.endswith("From “Break”. Glide instead of Press.".replace("Break", "Two"))


def test_a_hold_stands_in_where_no_stroke_may_and_a_thing_underfoot_never() -> None:
    ball, palm = technique("ball", touch="tool", pressure=(1, 6)), technique("palm", touch="hold", pressure=(1, 2))
    recipe = routine("one", step("stroke"), step("press", "brain"), step("finish"))
    held = composed(safe("ill", entries=(ill_of("press", "glide"), ball, palm, GLIDE)), recipe)
    assert [one.by for one in held.replaced] == [palm]
    recipe = routine("two", step("stroke"), step("press", "brain"), step("circle", "neck"), step("finish"))
    gone = composed(safe("ill", entries=(ill_of("press"), ball)), recipe)
    assert gone.replaced == ()
    assert [(one.what, one.areas) for one in gone.left_out] == [("Press", POINTS[:1])]


def test_a_press_on_one_spot_stands_in_for_another_of_its_stage_before_a_hold() -> None:
    spot, other = technique("spot", touch="point", pressure=(3, 6)), technique("other", touch="point")
    breath, palm = technique("breath", touch="point", phase="close"), technique("palm", touch="hold")
    recipe = routine("one", step("stroke"), step("spot", "brain"), step("finish"))
    entries = (ill_of("spot"), spot, breath, palm)
    assert [one.by for one in composed(safe("ill", entries=(*entries, other)), recipe).replaced] == [other]
    assert [one.by for one in composed(safe("ill", entries=entries), recipe).replaced] == [palm]


def test_of_several_strokes_the_one_most_like_in_pressure_stands_in_and_never_a_firmer_one() -> None:
    hard, light = (technique(id_, touch="stroke", pressure=limits) for id_, limits in HARD_AND_LIGHT.items())
    entries = (ill_of("press"), light, GLIDE, hard)
    for pressure, by in ((3, GLIDE), (2, GLIDE), (1, light)):
        recipe = routine("soft", step("stroke"), step("press", "brain", pressure=pressure), step("finish"))
        session = composed(safe("ill", entries=entries), recipe)
        assert [one.by for one in session.replaced] == [by]
        assert all(one.pressure <= max(pressure, 2) for one in session.steps if one.technique is by)


HARD_AND_LIGHT = {"hard": (4, 6), "light": (1, 2)}


def test_a_stand_in_keeps_the_stage_of_what_it_stands_in_for() -> None:
    bend = technique("bend", phase="warm-up", touch="move")
    recipe = routine("late", step("press", "brain"), step("bend", "neck"), step("finish"))
    session = composed(safe("ill", entries=(ill_of("bend"), bend, GLIDE)), recipe, feet="left")
    assert [row[3] for row in rows(session)] == ["glide", "press", "finish"]


def test_neighbours_that_would_stand_in_alike_become_one_step_with_both_their_areas() -> None:
    recipe = routine("two", step("stroke"), step("press", "brain", seconds=25), step("press", "neck"), step("finish"))
    (glide,) = (
        one
        for one in composed(safe("ill", entries=(ill_of("press"), GLIDE)), recipe, feet="left").steps
        if one.technique is GLIDE
    )
    assert (glide.seconds, glide.points) == (55, POINTS[:2])


def test_a_stroke_does_not_stand_in_for_the_whole_foot_where_the_routine_has_it_already() -> None:
    recipe = routine("one", step("stroke"), step("glide"), step("press"), step("finish"))
    session = composed(safe("ill", entries=(ill_of("press"), GLIDE)), recipe, feet="left")
    assert [row[3] for row in rows(session)] == ["stroke", "glide", "finish"]
    assert [one.what for one in session.left_out] == ["Press"]


def test_a_barred_technique_needs_no_other_where_another_step_works_its_points() -> None:
    recipe = routine("two", step("stroke"), step("press", "brain"), step("circle", "brain", "neck"), step("finish"))
    session = composed(safe("ill", entries=(ill_of("press"), GLIDE)), recipe)
    assert session.replaced == ()
    assert [(one.what, one.areas) for one in session.left_out] == [("Press", ())]


def test_a_technique_for_two_people_gives_way_to_its_stand_in_when_one_is_alone() -> None:
    recipe = routine("twisting", step("stroke"), step("twist"), step("finish"))
    assert [one.by.id for one in composed(safe(), recipe, mode="self").replaced] == ["circle"]
    assert composed(safe(), recipe, mode="partner").replaced == ()


def test_a_technique_too_firm_for_a_condition_is_left_out_with_the_limit() -> None:
    ill = caution("ill", effects=Effects(max_pressure=2))
    session = composed(safe("ill", entries=(ill,)))
    assert [(one.what, one.why) for one in session.left_out] == [
        ("Roll", f"for Ill: it cannot be done as lightly as {of_ten(2)}")
    ]
    assert max(one.pressure for one in session.steps) == 2


def test_a_warm_up_and_a_closing_are_added_where_a_routine_has_none() -> None:
    session = composed(safe(), routine("bare", step("press", "brain")))
    assert [row[3] for row in rows(session)] == ["stroke", "press", "finish"] * 2
    assert session.steps[0].reason == "Feel good. Every session begins with a warm-up."
    assert session.steps[2].reason == "Feel good. Every session ends with a closing."


def test_what_has_no_time_is_named_and_the_work_on_core_points_stays() -> None:
    opening, main = step("hold", seconds=60), step("circle", seconds=60)
    recipe = routine("long", opening, step("stroke"), main, step("press", "brain"), step("finish"))
    session = composed(safe(), recipe, minutes=3)
    assert [row[3] for row in rows(session)] == ["stroke", "circle", "press", "finish"] * 2
    assert [(one.what, one.why) for one in session.left_out] == [("Hold", "there is no time for it")]


def test_more_time_returns_to_the_core_and_never_brings_other_places() -> None:
    other = routine("other", step("circle", "liver", "brain"))
    session = composed(safe(), others=(other,), cause=cause("tension", "break", "other"), minutes=20)
    reasons = [one.reason for one in session.steps if one.foot == "right"]
    assert not [reason for reason in reasons if "Liver" in reason]
    assert any("Round 2: back to the areas that matter today." in reason for reason in reasons)


@pytest.mark.parametrize(("level", "pressure"), [("gentle", 2), ("medium", 3), ("firm", 5)])
def test_gentle_and_firm_shift_the_curated_pressure_within_the_technique(level: str, pressure: int) -> None:
    session = composed(safe(), pressure=level)
    assert [one.pressure for one in session.steps if one.technique is PRESS] == [pressure] * 2


def test_what_cannot_be_done_as_lightly_as_one_wishes_is_left_out_with_the_limit() -> None:
    session = composed(safe(), max_pressure=2)
    assert [(one.what, one.why) for one in session.left_out] == [
        ("Roll", f"it cannot be done as lightly as {of_ten(2)}")
    ]


def test_a_technique_too_firm_for_everybody_is_left_out() -> None:
    hard = technique("hard", pressure=(7, 7))
    recipe = routine("hard", step("stroke"), step("hard", "brain"), step("press", "neck"), step("finish"))
    session = composed(safe(entries=(hard,)), recipe)
    assert [one.why for one in session.left_out] == ["it is firmer than the limit for everybody"]


def test_a_point_that_is_named_as_a_warning_is_never_worked() -> None:
    shin = point("shin", on_foot=False)
    recipe = routine("shin", step("stroke"), step("press", "shin", "brain"), step("finish"))
    session = composed(safe(entries=(shin,)), recipe)
    assert [(one.what, one.why) for one in session.left_out] == [
        ("Shin", "it is named as a warning only and never worked")
    ]


def test_where_no_warm_up_is_allowed_a_session_does_without() -> None:
    session = composed(safe(), routine("bare", step("press", "brain")), without=(WARM_UP, HOLD))
    assert [row[3] for row in rows(session)] == ["press", "finish"] * 2


def test_times_that_are_not_round_are_still_filled_to_within_five_percent() -> None:
    tight = technique("tight", shortest=20, seconds=22, longest=84)
    begin = technique("begin", phase="warm-up", shortest=3, seconds=3, longest=3)
    end = technique("end", phase="close", shortest=3, seconds=3, longest=3)
    recipe = routine("tight", step("begin"), step("tight", "brain"), step("end"))
    session = composed(safe(entries=(tight, begin, end)), recipe, minutes=3)
    assert 171 <= session.total_seconds <= 180


def test_ones_own_limit_of_pressure_holds_even_when_firm() -> None:
    assert max(one.pressure for one in composed(safe(), pressure="firm", max_pressure=3).steps) == 3


def test_a_technique_that_is_asked_for_gets_a_step_for_the_whole_foot() -> None:
    session = composed(safe(), techniques=(CIRCLE,))
    assert "Feel good. You asked for it." in [one.reason for one in session.steps if one.technique is CIRCLE]


def test_a_technique_that_is_not_wanted_is_left_out() -> None:
    session = composed(safe(), without=(PRESS,))
    assert "press" not in [row[3] for row in rows(session)]
    assert [(one.what, one.why) for one in session.left_out] == [("Press", "you asked to leave it out")]


def test_a_technique_asked_for_against_a_condition_is_refused_with_the_reason() -> None:
    ill = caution("ill", effects=Effects(techniques=("circle",)))
    session = composed(safe("ill", entries=(ill,)), techniques=(CIRCLE,))
    assert [(one.what, one.caution) for one in session.left_out] == [("Circle", ill)]


def test_when_nothing_of_the_routine_is_left_there_is_no_session() -> None:
    ill = caution("ill", effects=Effects(points=("brain",)))
    recipe = routine("one", step("press", "brain"))
    assert compose(safe("ill", entries=(ill,)), SessionRequest(routine=recipe)) is None


def test_a_time_too_short_for_warm_up_and_closing_says_how_long_it_takes() -> None:
    slow = technique("slow", phase="warm-up", shortest=200, seconds=200, longest=200)
    recipe = routine("slow", step("slow"), step("press"), step("finish"))
    with pytest.raises(UsageError) as refusal:
        composed(safe(entries=(slow,)), recipe, minutes=3)
    assert refusal.value.hint == "Take 7 minutes or more."


def test_the_short_form_says_how_long_where_and_how_hard() -> None:
    assert composed(safe()).main_things == (
        "3:20 in all, right foot first, then left.",
        "Begin with Stroke; end with Finish.",
        "Most important: Brain, Neck.",
        f"Pressure {of_ten(3)}, and less if anything feels wrong.",
    )


def test_what_opens_or_closes_opens_before_the_main_part_and_closes_after_it() -> None:
    feather = technique("feather", phase="open-or-close", pressure=(1, 2))
    recipe = routine("soft", step("press", "brain"), step("stroke"), step("feather"))
    assert [row[3] for row in rows(composed(safe(entries=(feather,)), recipe, feet="left"))] == [
        "stroke",
        "press",
        "feather",
    ]
    recipe = routine("soft", step("feather"), step("press", "brain"), step("stroke"), step("finish"))
    assert [row[3] for row in rows(composed(safe(entries=(feather,)), recipe, feet="left"))] == [
        "feather",
        "stroke",
        "press",
        "finish",
    ]


def test_a_warm_up_for_one_foot_does_not_warm_up_the_other() -> None:
    recipe = routine("liver", step("stroke", "liver"), step("press", "brain"), step("finish"))
    session = composed(safe(), recipe)
    assert [(row[2], row[3]) for row in rows(session) if row[3] in ("stroke", "hold")] == [
        ("right", "stroke"),
        ("right", "stroke"),
        ("left", "stroke"),
    ]


def test_a_technique_that_is_asked_for_comes_on_its_points_of_another_routine_and_no_firmer_than_this_one() -> None:
    others = (routine("b", step("circle", "liver", pressure=5)),)
    session = composed(safe(), others=others, techniques=(CIRCLE,), cause=cause("tension", "break", "b"), minutes=30)
    on_liver = [(one.technique.id, one.pressure) for one in session.steps if POINTS[2] in one.points]
    assert set(on_liver) == {("circle", 3)}


def test_on_one_foot_nothing_is_done_on_both_together() -> None:
    recipe = routine("two", step("hold", feet="together"), step("stroke"), step("press", "brain"), step("finish"))
    assert {row[2] for row in rows(composed(safe(), recipe, mode="partner", feet="left"))} == {"left"}


def test_core_points_come_first_among_what_is_to_be_remembered() -> None:
    recipe = routine("liver", step("stroke"), step("press", "liver"), step("circle", "neck", "brain"), step("finish"))
    assert composed(safe(), recipe).main_things[2] == "Most important: Neck, Brain, Liver."


CHANGE = technique("change", touch="change", phase="main", seconds=10, shortest=10, pressure=(0, 0))


def test_the_changes_of_foot_have_their_own_time_within_the_minutes() -> None:
    session = composed(safe(entries=(CHANGE,)), minutes=4)
    (change,) = (step for step in session.steps if step.technique.id == "change")
    assert (change.seconds, change.foot, change.pressure) == (10, "left", 0)
    assert 228 <= session.total_seconds <= 240
    assert [step.foot for step in session.steps if step.start < change.start] == ["right"] * 4


def test_without_minutes_the_change_is_taken_from_the_longest_step() -> None:
    recipe = routine("long", step("stroke"), step("press", "brain", seconds=60), step("finish", seconds=10))
    with_it, without = composed(safe(entries=(CHANGE,)), recipe), composed(safe(), recipe)
    assert with_it.total_seconds == without.total_seconds == 200
    assert [(step.technique.id, step.seconds) for step in with_it.steps if step.foot == "right"] == [
        ("stroke", 30),
        ("press", 55),
        ("finish", 10),
    ]


def test_one_foot_alone_and_a_technique_left_out_have_no_change() -> None:
    screened = safe(entries=(CHANGE,))
    for wishes in ({"feet": "left"}, {"without": (CHANGE,)}):
        assert all(step.technique.id != "change" for step in composed(screened, minutes=4, **wishes).steps)
