"""Points on a map or as a screened list: which, on which feet and views, what conditions take away."""

import pytest
from tests.writing.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Document, Listing
from footrelief.errors import NotFoundError, UsageError
from footrelief.footmap import FootMap
from footrelief.model import Caution, Point
from footrelief.writing.lists import points as plain
from footrelief.writing.points import draw, points


def foot_map(document: Document) -> FootMap:
    (block,) = (block for block in document.blocks if isinstance(block, FootMap))
    return block


def test_ids_are_drawn_in_the_order_given_and_however_they_are_spelled(shipped: Catalog) -> None:
    page = draw(shipped, ("gb 41", "Solar_Plexus", "LR3"))
    assert [(mark.number, mark.id) for mark in foot_map(page).marks] == [(1, "GB41"), (2, "solar-plexus"), (3, "LR3")]
    assert page.title == "GB41, solar-plexus, LR3: 3 points"


def test_words_that_are_no_ids_must_all_match(shipped: Catalog) -> None:
    page = draw(shipped, ("big", "toe"), system="acupoint")
    assert {mark.id for mark in foot_map(page).marks} >= {"LR1", "SP1"}
    with pytest.raises(NotFoundError):
        draw(shipped, ("LR3", "nonsense"))


def test_a_filter_narrows_ids_too(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError):
        draw(shipped, ("LR3",), zone="pelvis")


def test_one_foot_is_drawn_where_both_are_alike_unless_both_are_asked_for(shipped: Catalog) -> None:
    assert foot_map(draw(shipped, ("LR3",))).feet == "left"
    assert foot_map(draw(shipped, ("LR3",), foot="both")).feet == "both"
    assert foot_map(draw(shipped, ("LR3", "heart"))).feet == "both"
    right = draw(shipped, zone="chest", foot="right")
    assert foot_map(right).feet == "right"
    assert "heart" not in {mark.id for mark in foot_map(right).marks}


def test_a_view_asked_for_shows_the_points_that_it_has(shipped: Catalog) -> None:
    page = draw(shipped, zone="head", views=("outer",))
    assert foot_map(page).views == ("outer",)
    for mark in foot_map(page).marks:
        assert "outer" in {shape.view for shape in shipped.get(Point, mark.id).shapes}


def test_lines_and_zones_go_onto_the_map(shipped: Catalog) -> None:
    plain, lined = foot_map(draw(shipped, ("LR3",))), foot_map(draw(shipped, ("LR3",), lines=True, zones=True))
    assert (plain.lines, plain.zones, lined.lines, lined.zones) == (False, False, True, True)


def test_every_mark_is_located_in_words_from_what_is_drawn(shipped: Catalog) -> None:
    for mark in foot_map(draw(shipped)).marks:
        assert mark.where.startswith(("both feet, ", "left foot, ", "right foot, ", "Not on the foot: "))


@pytest.mark.parametrize("condition", ["pregnancy", "diabetes", "anticoagulants", "arthritis"])
def test_no_barred_point_is_on_the_map_and_each_is_named_once(shipped: Catalog, condition: str) -> None:
    page = draw(shipped, conditions=(condition,))
    marked = {mark.name for mark in foot_map(page).marks}
    left_out = {point.name for point in shipped.all(Point)} - marked
    told = read(page).partition("Where tradition places them.")[0]
    assert shipped.get(Caution, condition).advice in told
    barred = shipped.get(Caution, condition).effects.points
    assert {point.name for point in shipped.many(Point, barred)} <= left_out
    assert all(name in told for name in left_out)


def test_a_foot_that_is_left_alone_is_not_drawn(shipped: Catalog) -> None:
    page = draw(shipped, zone="chest", conditions=("sprain",), affected="left")
    assert foot_map(page).feet == "right"
    assert "Only on the foot that is left alone: Heart." in read(page)
    with pytest.raises(UsageError, match="left foot is to be left alone"):
        draw(shipped, ("LR3",), foot="left", conditions=("sprain",), affected="left")


def test_nothing_left_to_draw_is_a_page_without_a_map(shipped: Catalog) -> None:
    page = draw(shipped, ("SP1",), conditions=("pregnancy",))
    assert not any(isinstance(block, FootMap) for block in page.blocks)
    assert page.title == "SP1: 0 points"


def test_a_stop_is_urgent_and_has_no_map(shipped: Catalog) -> None:
    page = draw(shipped, ("LR3",), conditions=("dvt",))
    assert page.urgent
    assert not any(isinstance(block, FootMap) for block in page.blocks)
    assert shipped.get(Caution, "dvt").advice in read(page)


def test_without_conditions_and_map_it_is_the_plain_list(shipped: Catalog) -> None:
    assert read(points(shipped, zone="neck")) == read(plain(shipped, zone="neck"))


def test_what_a_condition_bars_is_told_before_the_list_and_not_in_it(shipped: Catalog) -> None:
    callout, listing, *_ = points(shipped, zone="neck", conditions=("pregnancy",)).blocks
    assert isinstance(listing, Listing)
    assert "BL60" not in str(listing.table)
    assert "BL60" in str(callout)
    assert listing.title == "Neck: 13 points"


def test_what_two_cautions_bar_is_named_once(shipped: Catalog) -> None:
    assert read(points(shipped, zone="neck", conditions=("pregnancy",))).count("BL60 Kunlun (Kunlun Mountains)") == 1


def test_a_point_that_is_never_pressed_is_said_to_be(shipped: Catalog) -> None:
    told = read(points(shipped, ("SP6",), conditions=("diabetes",)))
    assert "Named only as a warning and never pressed: SP6" in told


def test_a_map_has_the_numbers_of_the_list_and_leaves_its_words_to_it(shipped: Catalog) -> None:
    footmap, listing = points(shipped, zone="neck", on_map=True).blocks
    assert isinstance(footmap, FootMap)
    assert isinstance(listing, Listing)
    assert footmap.listed
    rows = [tuple(cell[0] for cell in row) for row in listing.table.rows]
    assert [(str(mark.number), mark.id) for mark in footmap.marks] == [(row[0].text, row[1].text) for row in rows]  # type: ignore[union-attr]


def test_a_stop_is_urgent_in_a_list_too(shipped: Catalog) -> None:
    assert points(shipped, conditions=("dvt",)).urgent
