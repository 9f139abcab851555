"""What a session may use, and why not: one list of rules, of which the first that objects speaks."""

import pytest
from tests.laws.catalogs import Shelf, caution, point, routine, step, technique

from footrelief.errors import UsageError
from footrelief.model import Effects, Feet
from footrelief.routine import SessionRequest
from footrelief.routine.allowed import allow, why_not_point, why_not_technique
from footrelief.safety import SafePoints, screen
from footrelief.wording import of_ten

ILL = caution("ill", effects=Effects(points=("heel",), techniques=("twist",), max_pressure=4))
SPRAIN = caution("sprain", "avoid-area", effects=Effects(affected_foot=True))
SHELF = Shelf(
    *(point("toe"), point("heel"), point("liver", feet="right"), point("shin", on_foot=False)),
    *(technique("press"), technique("twist"), technique("firm", pressure=(5, 6)), technique("hard", pressure=(8, 9))),
    *(technique("three", pressure=(3, 3)), technique("wring", instead_alone="press")),
    *(ILL, SPRAIN),
)
UNWANTED = "you asked to leave it out"


def safe(*conditions: str, affected: Feet | None = None) -> SafePoints:
    screened = screen(SHELF, conditions, affected=affected)
    assert isinstance(screened, SafePoints)
    return screened


def request(**wishes: object) -> SessionRequest:
    return SessionRequest(routine=routine("mine", step("press"), mode="partner"), **wishes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("point_id", "conditions", "feet", "why"),
    [
        ("toe", (), "both", None),
        ("heel", (), "both", None),
        ("heel", ("ill",), "both", ("Heel", "condition", "for Ill")),
        ("shin", (), "both", ("Shin", "condition", "it is named as a warning only and never worked")),
        ("liver", (), "both", None),
        ("liver", (), "right", None),
        ("liver", (), "left", ("Liver", "foot", "it lies on the right foot only")),
    ],
)
def test_a_point_is_worked_unless_a_rule_objects(
    point_id: str, conditions: tuple[str, ...], feet: Feet, why: tuple[str, str, str] | None
) -> None:
    allowed = allow(safe(*conditions), request(feet=feet))
    lost = why_not_point(allowed, point_id)
    assert (lost and (lost.what, lost.because, lost.why)) == why
    assert (point_id in allowed.points) == (why is None)
    assert (lost is not None and lost.caution is ILL) == (conditions != ())


@pytest.mark.parametrize(
    ("technique_id", "conditions", "wishes", "why"),
    [
        ("press", (), {}, None),
        ("twist", ("ill",), {}, ("Twist", "condition", "for Ill")),
        ("firm", (), {}, None),
        ("firm", ("ill",), {}, ("Firm", "condition", f"for Ill: it cannot be done as lightly as {of_ten(4)}")),
        ("hard", (), {}, ("Hard", "pressure", "it is firmer than the limit for everybody")),
        ("press", (), {"without": (technique("press"),)}, ("Press", "choice", UNWANTED)),
        ("firm", (), {"max_pressure": 4}, ("Firm", "pressure", f"it cannot be done as lightly as {of_ten(4)}")),
        ("three", (), {"max_pressure": 3}, None),
        ("wring", (), {"mode": "self"}, ("Wring", "alone", "it takes a second person")),
        ("wring", (), {"mode": "partner"}, None),
        ("press", (), {"mode": "self"}, None),
        # the first rule that objects speaks: a condition before a wish, a wish before one's own limit
        ("twist", ("ill",), {"without": (technique("twist"),)}, ("Twist", "condition", "for Ill")),
        (
            "firm",
            (),
            {"without": (technique("firm"),), "max_pressure": 1},
            ("Firm", "choice", UNWANTED),
        ),
    ],
)
def test_a_technique_is_used_unless_a_rule_objects(
    technique_id: str, conditions: tuple[str, ...], wishes: dict[str, object], why: tuple[str, str, str] | None
) -> None:
    allowed = allow(safe(*conditions), request(**wishes))
    lost = why_not_technique(allowed, technique_id)
    assert (lost and (lost.what, lost.because, lost.why)) == why
    assert (technique_id in allowed.techniques) == (why is None)


@pytest.mark.parametrize(
    ("affected", "asked", "worked"),
    [
        (None, "both", "both"),
        (None, "left", "left"),
        (None, "right", "right"),
        ("left", "both", "right"),
        ("right", "both", "left"),
        ("left", "right", "right"),
        ("right", "left", "left"),
        ("left", "left", None),
        ("right", "right", None),
    ],
)
def test_the_foot_that_is_not_affected_is_worked(affected: Feet | None, asked: Feet, worked: Feet | None) -> None:
    screened = safe("sprain", affected=affected) if affected else safe()
    if worked is None:
        with pytest.raises(UsageError, match=f"the {asked} foot is to be left alone"):
            allow(screened, request(feet=asked))
    else:
        assert allow(screened, request(feet=asked)).feet == worked


@pytest.mark.parametrize(
    ("level", "curated", "limit", "pressure"),
    [
        ("medium", 3, None, 3),
        ("gentle", 5, None, 3),
        ("firm", 3, None, 5),
        ("gentle", 3, None, 2),
        ("firm", 6, None, 6),
        ("medium", 1, None, 2),
        ("medium", 9, None, 6),
        ("firm", 3, 4, 4),
    ],
)
def test_pressure_is_the_curated_one_shifted_within_the_technique_and_the_limit(
    level: str, curated: int, limit: int | None, pressure: int
) -> None:
    allowed = allow(safe(), request(pressure=level, max_pressure=limit))
    assert allowed.pressure(technique("press", pressure=(2, 6)), curated) == pressure
