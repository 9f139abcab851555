"""In which order steps are done."""

import pytest
from tests.laws.catalogs import SOURCES, point, technique

from footrelief.model import Ellipse, Point, Polygon, View
from footrelief.routine.candidate import Candidate, Stage
from footrelief.routine.order import Region, in_order, region

PRESS = technique("press")


def candidate(stage: Stage, *points: Point, place: int | None = None) -> Candidate:
    return Candidate(
        technique=PRESS,
        points=points,
        seconds=30,
        least=20,
        together=False,
        pressure=3,
        stage=stage,
        origin="From here.",
        sources=SOURCES,
        place=place,
    )


def at(view: View, height: float) -> Point:
    return point("area", shapes=(Ellipse(view=view, center=(0.5, height), radii=(0.1, 0.1)),))


@pytest.mark.parametrize(
    ("area", "where"),
    [
        (at("sole", 0.95), Region.TOES),
        (at("sole", 0.7), Region.BALL),
        (at("sole", 0.4), Region.ARCH),
        (at("sole", 0.1), Region.HEEL),
        (at("sole", -0.01), Region.HEEL),
        (at("inner", 0.9), Region.INNER_EDGE),
        (at("top", 0.9), Region.TOP_AND_SIDES),
        (at("outer", 0.1), Region.TOP_AND_SIDES),
        (point("drawn", shapes=(Polygon(view="sole", corners=((0, 0.6), (1, 0.6), (0, 0.9))),)), Region.BALL),
        (point("not drawn", zone="pelvis"), Region.HEEL),
        (point("not drawn", zone="limbs"), Region.TOP_AND_SIDES),
    ],
)
def test_an_area_lies_where_it_is_drawn_or_else_where_its_body_zone_is(area: Point, where: Region) -> None:
    assert region(area) is where


def test_a_routine_keeps_its_own_order_within_each_stage() -> None:
    heel, toes = candidate(Stage.MAIN, at("sole", 0.1), place=1), candidate(Stage.MAIN, at("sole", 0.9), place=2)
    close, warm_up = candidate(Stage.CLOSE, place=0), candidate(Stage.WARM_UP, place=3)
    assert in_order((close, toes, heel, warm_up)) == (warm_up, heel, toes, close)


def test_a_further_step_comes_after_the_last_one_that_lies_no_nearer_to_the_heel() -> None:
    toes, arch = candidate(Stage.MAIN, at("sole", 0.9), place=0), candidate(Stage.MAIN, at("sole", 0.4), place=1)
    ball, top = candidate(Stage.MAIN, at("sole", 0.7)), candidate(Stage.MAIN, at("top", 0.7))
    assert in_order((toes, arch, top, ball)) == (toes, ball, arch, top)


def test_a_further_closing_step_leaves_the_last_word_to_the_routine() -> None:
    own, further = candidate(Stage.CLOSE, place=0), candidate(Stage.CLOSE)
    assert in_order((own, further)) == (further, own)


def test_a_further_step_comes_after_one_of_the_same_part_of_the_foot() -> None:
    own, further = candidate(Stage.MAIN, at("sole", 0.9), place=0), candidate(Stage.MAIN, at("sole", 0.95))
    assert in_order((further, own)) == (own, further)
