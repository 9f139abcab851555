"""Maps that a catalog should never ask for, drawn all the same."""

from xml.etree.ElementTree import fromstring

import pytest
from msgspec.structs import replace

from footrelief.footmap import FootMap, Mark, braille, svg
from footrelief.footmap.layout import lay_out
from footrelief.footmap.panels import rows, undrawn
from footrelief.model import Ellipse, Feet, Polygon, Shape
from footrelief.text.lines import Line


def map_of(*shapes: Shape, feet: Feet = "both") -> FootMap:
    marks = tuple(
        Mark(number, f"p{number}", f"Point {number}", "Somewhere.", feet, "head", (shape,))
        for number, shape in enumerate(shapes, 1)
    )
    return FootMap(marks, "Odd points")


def sole(x: float, y: float, radius: float = 0.005) -> Ellipse:
    return Ellipse(view="sole", center=(x, y), radii=(radius, radius))


def words_of(lines: list[Line]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


def numbers_in(footmap: FootMap) -> set[str]:
    return {label.text.split()[0] for figure in lay_out(footmap, 720).figures for label in figure.labels}


def test_forty_points_in_one_toe_are_all_numbered() -> None:
    toe = map_of(*(sole(0.06 + 0.03 * (index % 8), 0.9 + 0.018 * (index // 8)) for index in range(40)))
    assert numbers_in(toe) == {str(number) for number in range(1, 41)}


def test_the_terminal_says_which_points_of_a_full_toe_it_could_not_number() -> None:
    toe = map_of(*(sole(0.06 + 0.03 * (index % 8), 0.9 + 0.018 * (index // 8)) for index in range(40)))
    lines = braille.draw(toe, 60)
    drawn = {int(text) for line in lines for text, role in line if role == "number"}
    words = " ".join(text for line in lines for text, role in line if role == "quiet")
    listed = words.partition("No room to number: ")[2].rstrip(".")
    assert drawn | {int(number) for number in listed.split(", ")} == set(range(1, 41))


@pytest.mark.parametrize(
    "shape",
    [
        sole(0, 0.735),
        sole(0.162, 1),
        sole(0.5, 0.5, radius=0),
        sole(2, 2),
        sole(-1, -1),
        sole(0.5, 0.5, radius=2),
        Polygon(view="sole", corners=((0.5, 0.5), (0.5, 0.5), (0.5, 0.5))),
    ],
    ids=["inner edge", "toe tip", "no size", "far above", "far below", "larger than the foot", "no area"],
)
def test_a_point_at_or_beyond_the_edge_is_still_numbered(shape: Shape) -> None:
    odd = map_of(shape, sole(0.17, 0.94))
    assert numbers_in(odd) == {"1", "2"}
    assert {text for line in braille.draw(odd, 60) for text, role in line if role == "number"} == {"1", "2"}


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_shape_without_numbers_is_left_out_and_said_to_be(number: float) -> None:
    odd = map_of(sole(number, 0.5), sole(0.17, 0.94))
    assert undrawn(odd) == {1}
    assert "Point 1 (not on this" in svg.draw(odd)


def test_a_point_on_one_foot_is_drawn_on_that_foot_only() -> None:
    (row,) = rows(map_of(sole(0.8, 0.5), feet="right"))
    assert [(panel.foot, len(panel.sites)) for panel in row] == [("right", 1), ("left", 0)]


def test_a_narrow_terminal_draws_the_foot_that_has_the_points() -> None:
    words = "".join(text for line in braille.draw(map_of(sole(0.8, 0.5), feet="right"), 30) for text, _ in line)
    assert "right foot, sole" in words
    assert "left foot" not in words


def test_a_map_without_marks_shows_bare_feet() -> None:
    assert [figure.labels for figure in lay_out(map_of(), 720).figures] == [(), ()]
    assert len(braille.draw(map_of(), 80)) > 20


def test_hundreds_of_points_are_all_in_the_legend() -> None:
    crowd = map_of(*(sole(0.3 + 0.02 * (index % 20), 0.1 + 0.04 * (index // 20)) for index in range(300)))
    layout = lay_out(crowd, 720)
    assert [item.mark.number for item in layout.legend] == list(range(1, 301))
    assert all(0 < item.spot[0] < layout.width and item.spot[1] < layout.height for item in layout.legend)


def test_no_foot_is_drawn_where_there_is_no_room_for_one() -> None:
    assert braille.draw(map_of(sole(0.17, 0.94)), 10) == []


def test_text_of_the_catalog_cannot_become_markup_or_control() -> None:
    nasty = '</title><script>alert(1)</script>\x1b[31m\x00 & "quoted" \ud800'
    odd = FootMap((Mark(1, "p", nasty, nasty, "both", "head", (sole(0.17, 0.94),)),), nasty)
    picture = svg.draw(odd)
    picture.encode("utf-8")
    tags = {element.tag.partition("}")[2] for element in fromstring(picture).iter()}  # noqa: S314 - our own
    assert "script" not in tags
    assert "\x1b" not in picture


def test_views_stand_side_by_side_where_there_is_room() -> None:
    both = map_of(sole(0.17, 0.94), Ellipse(view="top", center=(0.3, 0.6), radii=(0.01, 0.01)))
    both = replace(both, views=("sole", "top"), feet="left")
    captions = [line for line in words_of(braille.draw(both, 60)) if "left foot" in line]
    assert [" ".join(caption.split()) for caption in captions] == ["left foot, sole, front left foot, top, front"]
    assert len([line for line in words_of(braille.draw(both, 40)) if "left foot" in line]) == 2


def test_guide_lines_and_zones_are_quiet_and_explained_in_the_terminal() -> None:
    lined = replace(map_of(sole(0.17, 0.94)), lines=True, zones=True)
    lines = braille.draw(lined, 60)
    assert any(role == "quiet" and set(text) - set(" ") for line in lines[:10] for text, role in line)
    told = " ".join(words_of(lines))
    assert "Dotted: the shoulder, diaphragm" in told
    assert "Dashed: the borders of the longitudinal zones" in told
