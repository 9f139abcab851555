"""Points of the catalog as a map."""

import pytest

from footrelief.catalog import Catalog, load
from footrelief.footmap import chart, seen_from
from footrelief.model import Feet, Point, View


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


def test_points_are_numbered_in_the_order_given_and_shown_on_the_views_they_need(catalog: Catalog) -> None:
    brain, ankle = catalog.many(Point, ["brain", "KI6"])
    footmap = chart([ankle, brain], "Two points")
    assert [(mark.number, mark.id) for mark in footmap.marks] == [(1, "KI6"), (2, "brain")]
    assert footmap.views == ("inner", "sole")


@pytest.mark.parametrize(
    ("ids", "views"),
    [
        (["brain", "temple-trigeminal"], ("sole",)),
        (["LR3", "temple-trigeminal"], ("top",)),
        (["temple-trigeminal", "LR3", "brain"], ("sole", "top")),
        (["SP6"], ("sole",)),
        ([], ("sole",)),
    ],
)
def test_a_map_has_as_few_views_as_show_every_point(catalog: Catalog, ids: list[str], views: tuple[View, ...]) -> None:
    footmap = chart(catalog.many(Point, ids))
    assert set(footmap.views) == set(views)


@pytest.mark.parametrize(
    ("ids", "feet", "words"),
    [
        (["brain"], "left", "The left foot. The right foot is its mirror image."),
        (["heart"], "left", "On the left foot only."),
        (["liver"], "right", "On the right foot only."),
        (["heart", "liver"], "both", "Both feet; some places are on one foot only."),
        (["brain", "liver"], "both", "Both feet; some places are on one foot only."),
    ],
)
def test_one_foot_is_drawn_if_it_shows_every_point(catalog: Catalog, ids: list[str], feet: Feet, words: str) -> None:
    footmap = chart(catalog.many(Point, ids))
    assert (footmap.feet, footmap.words) == (feet, words)


@pytest.mark.parametrize(
    ("feet", "words"), [("right", "The right foot. The left foot is its mirror image."), ("both", "Both feet.")]
)
def test_the_feet_asked_for_are_drawn(catalog: Catalog, feet: Feet, words: str) -> None:
    footmap = chart(catalog.many(Point, ["brain"]), feet=feet)
    assert (footmap.feet, footmap.words) == (feet, words)


def test_a_point_is_seen_from_every_view_that_it_is_drawn_on(catalog: Catalog) -> None:
    assert seen_from(catalog.get(Point, "spine-cervical")) == ("inner", "sole")
