"""Every technique has a picture of its motion, drawn on the foot and at the points of a step."""

import math
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

import pytest

from footrelief.catalog import Catalog
from footrelief.footmap import motion_svg
from footrelief.footmap.alone import alone
from footrelief.footmap.geometry import Spot, middle
from footrelief.footmap.hands import hands
from footrelief.footmap.motion import picture, posture
from footrelief.footmap.pens import Digit, Disc, Limb, Line, Picture, arrow, bumps, length
from footrelief.model import Motion, Plan, Point, Routine, Shape, Technique


def parsed(svg: str) -> Element:
    return fromstring(svg)  # noqa: S314 - our own


ROW = ((0.0, 0.0), (0.5, 0.0))


def spots(drawn: Picture) -> Iterator[Spot]:
    for item in drawn.items:
        match item:
            case Line(spots=line):
                yield from line
            case Limb(bones=bones):
                yield from (spot for line, _ in bones for spot in line)
            case Disc(center=center) | Digit(center=center):
                yield center


def shapes(catalog: Catalog, ids: tuple[str, ...]) -> list[Shape]:
    return [shape for point in catalog.many(Point, ids) for shape in point.shapes]


def test_every_technique_that_touches_is_drawn_once(shipped: Catalog) -> None:
    techniques = [one.id for one in shipped.all(Technique) if one.is_touch]
    assert sorted(one.technique for one in shipped.all(Motion)) == sorted(techniques)


def test_each_picture_has_marks_that_say_what_moves_and_words_for_whoever_cannot_see_it(shipped: Catalog) -> None:
    for one in shipped.all(Motion):
        root = parsed(motion_svg.draw(picture(one)))
        title = next(element for element in root if element.tag.endswith("title"))
        assert title.text == one.alt
        marks = [element for element in root if motion_svg.INKS["mark"] in element.attrib.values()]
        assert marks, one.id
        assert len(one.caption.split()) <= 15, one.id


def test_every_step_of_every_routine_and_plan_can_be_drawn(shipped: Catalog) -> None:
    motions = {one.technique: one for one in shipped.all(Motion)}
    recipes: tuple[Routine | Plan, ...] = (*shipped.all(Routine), *shipped.all(Plan))
    for recipe in recipes:
        for step in recipe.steps:
            if step.technique in motions:
                drawn = picture(motions[step.technique], shapes(shipped, step.points))
                assert all(math.isfinite(x) and math.isfinite(y) for x, y in spots(drawn))
                parsed(motion_svg.draw(drawn))


@pytest.mark.parametrize(
    ("technique", "point"), [("press-hold", "LR3"), ("rotate-point", "liver"), ("hook-backup", "pituitary")]
)
def test_what_is_worked_on_a_spot_is_drawn_at_that_spot_in_its_view(
    shipped: Catalog, technique: str, point: str
) -> None:
    (shape,) = shapes(shipped, (point,))[:1]
    drawn = picture(next(one for one in shipped.all(Motion) if one.technique == technique), [shape])
    at = middle(shape)
    near = [spot for spot in spots(drawn) if math.dist(spot, at) < 0.1]
    assert near
    areas = [item for item in drawn.items if isinstance(item, Line) and item.fill == "area"]
    assert len(areas) == 1


def test_rows_of_steps_run_along_the_area_and_stay_on_it(shipped: Catalog) -> None:
    walk = next(one for one in shipped.all(Motion) if one.technique == "thumb-walk")
    for id_ in ("spine-thoracic", "diaphragm", "trapezius"):
        (shape,) = shapes(shipped, (id_,))[:1]
        drawn = picture(walk, [shape])
        rows = [
            item
            for item in drawn.items
            if isinstance(item, Line) and item.width == pytest.approx(0.015 * drawn.square.side)
        ]
        assert rows
        middles = [row.spots[len(row.spots) // 2] for row in rows]
        assert min(math.dist(spot, middle(shape)) for spot in middles) < 0.08, id_


def test_the_other_foot_of_a_pair_is_the_mirror_image(shipped: Catalog) -> None:
    hold = picture(next(one for one in shipped.all(Motion) if one.frame == "pair"))
    rings = [item for item in hold.items if isinstance(item, Line) and item.fill == "skin"]
    left, right = ({(round(x, 6), round(y, 6)) for x, y in ring.spots} for ring in rings)
    assert {(-x, y) for x, y in left} == right


def test_both_postures_are_drawn() -> None:
    for mode in ("alone", "partner"):
        assert len(parsed(motion_svg.draw(posture(mode)))) > 10
    assert hands().postures.keys() == {"alone", "partner"}


def test_a_short_arrow_has_a_smaller_head_and_a_row_has_a_bump_for_each_step() -> None:
    long, short = arrow(ROW, 1), arrow(((0.0, 0.0), (0.03, 0.0)), 1)
    assert isinstance(long[1], Line)
    assert isinstance(short[1], Line)
    assert length(short[1].spots) < length(long[1].spots)
    row = bumps(ROW, 1)[0]
    assert isinstance(row, Line)
    tops = [
        y
        for (_, y), (_, before), (_, after) in zip(row.spots[1:], row.spots, row.spots[2:], strict=False)
        if y < before and y < after
    ]
    assert len(tops) == round((0.5 - 0.068 * 0.85 * 0.6) / 0.062)


def test_a_dot_goes_along_each_arrow_only_where_that_is_asked_for(shipped: Catalog) -> None:
    for one in shipped.all(Motion):
        drawn = picture(one)
        still, moving = parsed(motion_svg.draw(drawn)), parsed(motion_svg.draw(drawn, moving=True))
        arrows = [item for item in drawn.items if isinstance(item, Line) and item.casing and not item.closed]
        ways = [element.get("path", "") for element in moving.iter() if element.tag.endswith("animateMotion")]
        assert len(ways) == len(arrows)
        assert all(way.startswith("M") for way in ways)
        assert not [element for element in still.iter() if element.tag.endswith("animateMotion")]
        assert moving.get("id") == "move"
        style = next(element.text or "" for element in moving if element.tag.endswith("style"))
        assert "prefers-reduced-motion: reduce" in style


def test_your_own_hand_comes_over_the_inner_edge_of_one_foot_and_presses_the_same_spot(shipped: Catalog) -> None:
    for one in shipped.all(Motion):
        if one.place and one.place.how == "press":
            theirs, own = picture(one), picture(alone(one))
            assert sum(isinstance(item, Line) and item.fill == "skin" for item in own.items) == 1
            marks = [[item.center for item in drawn.items if isinstance(item, Disc)] for drawn in (theirs, own)]
            tip = marks[1][0]
            thumb = [item for item in own.items if isinstance(item, Limb) and not item.holds]
            assert all(min(x for line, _ in limb.bones for x, _ in line) < tip[0] for limb in thumb)
            if one.frame != "pair":
                assert marks[0] == marks[1]


def test_what_grasps_or_comes_from_both_edges_is_the_same_by_yourself(shipped: Catalog) -> None:
    motions = {one.technique: one for one in shipped.all(Motion)}
    for same in ("thumb-stroke", "toe-squeeze", "toe-bend", "ball-roll"):
        assert picture(alone(motions[same])) == picture(motions[same])
    for other in ("press-hold", "thumb-walk", "stroking", "hold"):
        assert picture(alone(motions[other])) != picture(motions[other])
