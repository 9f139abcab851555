"""What holds for every map, however odd its marks: labels, leader lines, widths, bytes."""

import math
from itertools import combinations
from xml.etree.ElementTree import fromstring

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.footmap.conftest import cross

from footrelief.footmap import FootMap, Mark, braille, svg
from footrelief.footmap.geometry import Box
from footrelief.footmap.layout import lay_out
from footrelief.footmap.outlines import VIEWS, drawing
from footrelief.footmap.panels import rows
from footrelief.model import Ellipse, Feet, Polygon, View, Zone

ODD = st.one_of(st.floats(-0.2, 1.2), st.sampled_from([0.0, 1.0, -1.0, 2.0, 0.17, 0.95, math.nan, math.inf]))
SPOTS = st.tuples(ODD, ODD)
VIEW: st.SearchStrategy[View] = st.sampled_from(VIEWS)
ELLIPSES = st.builds(
    Ellipse,
    view=VIEW,
    center=SPOTS,
    radii=st.tuples(st.floats(0, 0.1), st.floats(0, 0.1)),
    degrees=st.floats(-360, 360),
)
POLYGONS = st.builds(Polygon, view=VIEW, corners=st.lists(SPOTS, max_size=8).map(tuple))
FEET: st.SearchStrategy[Feet] = st.sampled_from(["both", "left", "right"])
ZONES: st.SearchStrategy[Zone] = st.sampled_from(
    ["head", "neck", "chest", "abdomen", "pelvis", "spine", "limbs", "systemic"]
)
SHAPES = st.lists(st.one_of(ELLIPSES, POLYGONS), max_size=3).map(tuple)
WORDS = st.text(max_size=40)
MARKS = st.tuples(st.integers(1, 300), st.just("point"), WORDS, WORDS, FEET, ZONES, SHAPES).map(
    lambda fields: Mark(*fields)
)
MAPS = st.tuples(
    st.lists(MARKS, max_size=12, unique_by=lambda mark: mark.number).map(tuple),
    WORDS,
    st.lists(VIEW, max_size=4, unique=True).map(tuple),
    FEET,
    st.booleans(),
    st.booleans(),
).map(lambda fields: FootMap(*fields))
WIDTHS = st.integers(40, 900)
COLUMNS = st.integers(1, 140)
few = settings(max_examples=25, deadline=None)


@few
@given(MAPS, WIDTHS)
def test_labels_never_collide_and_never_leave_the_picture(footmap: FootMap, width: int) -> None:
    layout = lay_out(footmap, width)
    picture = Box(0, 0, layout.width, layout.height)
    boxes = [label.box for figure in layout.figures for label in figure.labels]
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    assert all(picture.holds(box) for box in boxes)


@few
@given(MAPS, WIDTHS)
def test_leader_lines_never_cross(footmap: FootMap, width: int) -> None:
    leaders = [label.leader for figure in lay_out(footmap, width).figures for label in figure.labels if label.leader]
    assert not any(cross(a, b) for a, b in combinations(leaders, 2))


@few
@given(MAPS)
def test_every_mark_is_drawn_on_the_foot(footmap: FootMap) -> None:
    for row in rows(footmap):
        for panel in row:
            assert all(drawing(panel.view).holds(site.spot) for site in panel.sites)


@few
@given(MAPS, WIDTHS)
def test_a_picture_is_valid_xml_and_always_the_same(footmap: FootMap, width: int) -> None:
    picture = svg.draw(footmap, width=width)
    root = fromstring(picture)  # noqa: S314 - our own
    assert root.get("role") == "img"
    assert "nan" not in picture.split("</defs>")[1].split("<text")[0]
    assert picture == svg.draw(footmap, width=width)


@few
@given(MAPS, WIDTHS)
def test_a_picture_of_the_feet_alone_has_them_and_no_more_words_than_labels(footmap: FootMap, width: int) -> None:
    texts = [
        element.text
        for element in fromstring(svg.draw_feet(footmap, width=width)).iter(f"{{{svg.NAMESPACE}}}text")  # noqa: S314
    ]
    assert len(texts) == sum(len(figure.labels) for figure in lay_out(footmap, width).figures)


@few
@given(MAPS, COLUMNS, st.booleans())
def test_a_terminal_drawing_is_never_wider_than_its_columns(
    footmap: FootMap,
    columns: int,
    ascii: bool,  # noqa: A002, FBT001
) -> None:
    drawing = braille.draw(footmap, columns, ascii=ascii)
    assert max((sum(len(text) for text, _ in line) for line in drawing), default=0) <= columns
    assert drawing == braille.draw(footmap, columns, ascii=ascii)
    assert all(text.isascii() for line in drawing for text, _ in line) or not ascii


@few
@given(MAPS, COLUMNS)
def test_numbers_in_the_terminal_are_numbers_of_marks(footmap: FootMap, columns: int) -> None:
    known = {str(mark.number) for mark in footmap.marks}
    drawing = braille.draw(footmap, columns)
    assert {text for line in drawing for text, role in line if role == "number"} <= known


@few
@given(MAPS, COLUMNS)
def test_the_height_is_known_before_it_is_drawn(footmap: FootMap, columns: int) -> None:
    drawn = braille.draw(footmap, columns)
    remarks = [line for line in drawn if line and line[0][0].startswith(("No room", "Not on", "Dotted", "Dashed"))]
    assert bool(drawn) == bool(braille.height(footmap, columns))
    assert braille.height(footmap, columns) <= len(drawn)
    assert remarks or braille.height(footmap, columns) == len(drawn)
