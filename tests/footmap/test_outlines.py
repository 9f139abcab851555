"""The drawings: what lies on the foot, and which foot one sees."""

import pytest

from footrelief.footmap import FootMap
from footrelief.footmap.geometry import is_inside, to_page, to_view
from footrelief.footmap.outlines import VIEWS, Level, drawing, toes
from footrelief.footmap.panels import AS_DRAWN, rows
from footrelief.model import View


@pytest.mark.parametrize("view", VIEWS)
def test_every_stroke_lies_on_the_foot(view: View) -> None:
    drawn = drawing(view)
    curves = (*drawn.strokes, *drawn.guides, *drawn.zone_lines)
    assert {curve.id for curve in curves for spot in curve.line if not drawn.holds(spot)} == set()


@pytest.mark.parametrize("view", VIEWS)
def test_a_spot_outside_is_pulled_onto_the_foot(view: View) -> None:
    drawn = drawing(view)
    for spot in ((-0.5, -0.5), (0.5, 0.5), (2, -0.2), (drawn.box.left, drawn.box.top)):
        assert is_inside(drawn.pull_in(spot), drawn.ring)


@pytest.mark.parametrize("view", VIEWS)
def test_page_and_view_units_are_the_same_places(view: View) -> None:
    assert to_view(view, to_page(view, (0.3, 0.8))) == pytest.approx((0.3, 0.8))


def test_toes_stand_in_order_with_their_tips_in_front_of_their_bases() -> None:
    assert [toe.tip[0] for toe in toes()] == sorted(toe.tip[0] for toe in toes())
    assert all(toe.tip[1] > toe.pad_edge_y > toe.base[1] for toe in toes())


def test_big_toes_meet_in_the_middle_of_a_pair_of_soles() -> None:
    (row,) = rows(FootMap((), "Soles"))
    assert [(panel.foot, panel.is_mirrored) for panel in row] == [("right", True), ("left", False)]
    assert drawing("sole").landmarks["tip_1"][0] < drawing("sole").landmarks["tip_5"][0]


def test_each_view_names_the_foot_that_it_shows_without_mirroring() -> None:
    assert AS_DRAWN == {"sole": "left", "top": "right", "inner": "left", "outer": "right"}


def test_only_the_contour_is_for_every_size() -> None:
    assert all(stroke.level > Level.CONTOUR for view in VIEWS for stroke in drawing(view).strokes)
