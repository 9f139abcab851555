"""A list of points that is screened, or numbered as on a map of it."""

from tests.pages.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Listing
from footrelief.footmap import FootMap
from footrelief.pages.listings import points as plain
from footrelief.pages.point_list import points


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


def test_a_stop_is_urgent(shipped: Catalog) -> None:
    assert points(shipped, conditions=("dvt",)).urgent
