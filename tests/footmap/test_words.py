"""Where a mark lies, in words made from the numbers that it is drawn from."""

import re

import pytest

from footrelief.catalog import load
from footrelief.footmap.words import TOES, locate
from footrelief.model import Ellipse, Feet, Point, Polygon, Shape, View


def spot(view: View, x: float, y: float) -> Ellipse:
    return Ellipse(view=view, center=(x, y), radii=(0.005, 0.005))


@pytest.mark.parametrize(
    ("shape", "feet", "words"),
    [
        (spot("sole", 0.17, 0.938), "left", "left foot, sole: big toe, centre of the pad"),
        (spot("sole", 0.17, 0.99), "both", "both feet, sole: big toe, the tip"),
        (spot("sole", 0.4, 0.88), "both", "both feet, sole: second toe, between pad and ball"),
        (spot("sole", 0.44, 0.642), "both", "both feet, sole: ball of the foot, in line with the second toe"),
        (spot("sole", 0.47, 0.12), "right", "right foot, sole: heel, between the lines of second and third toe"),
        (spot("top", 0.262, 0.938), "both", "both feet, top: big toe, corner of the nail, outer side"),
        (spot("top", 0.48, 0.827), "both", "both feet, top: web between second and third toe"),
        (
            spot("top", 0.315, 0.555),
            "both",
            "both feet, top: middle of the foot, between the lines of big and second toe",
        ),
        (spot("inner", 0.552, 0.288), "both", "both feet, inner side: below the ankle bone"),
        (spot("inner", 0.82, 0.182), "both", "both feet, inner side: behind the ankle bone"),
        (spot("outer", 0.6, 0.275), "both", "both feet, outer side: below and in front of the ankle bone"),
        (spot("outer", 0.71, 0.2), "both", "both feet, outer side: on the ankle bone"),
    ],
)
def test_a_spot_is_named_by_what_one_can_see_or_feel(shape: Shape, feet: Feet, words: str) -> None:
    assert locate([shape], feet) == words


def test_a_long_area_goes_from_one_region_to_the_next() -> None:
    strip = Polygon(view="sole", corners=((0.2, 0.64), (0.24, 0.64), (0.24, 0.3), (0.2, 0.3)))
    assert "from ball of the foot to rear of the arch" in locate([strip], "both")


def test_views_are_told_one_after_the_other_and_the_same_place_once() -> None:
    words = locate([spot("sole", 0.17, 0.94), spot("sole", 0.17, 0.945), spot("inner", 0.1, 0.9)], "both")
    assert words == "both feet, sole: big toe, centre of the pad. inner side: big toe"


def test_a_point_without_shapes_has_only_its_feet() -> None:
    assert locate([], "left") == "left foot"


def test_words_made_from_the_drawing_agree_with_the_words_of_the_catalog() -> None:
    """Where the catalog names the corner of a toe's nail, the drawing lies at that corner."""
    for point in load().all(Point):
        told = re.match(rf"({'|'.join(TOES)}) toe\b.*corner of the base of the nail", point.where, re.IGNORECASE)
        if told:
            assert locate(point.shapes, "both").startswith(f"both feet, top: {told[1].lower()} toe, corner of the nail")


def test_toes_with_the_same_part_are_told_together() -> None:
    pads = [spot("sole", x, y) for x, y in ((0.4, 0.955), (0.561, 0.925), (0.17, 0.94))]
    assert locate(pads, "both") == "both feet, sole: second, third and big toe, centre of the pad"
