"""Shapes off the foot are errors at the number that takes them off; shapes in a zone that is not stated, warnings."""

import msgspec
import pytest

from footrelief.catalog import load
from footrelief.footmap.check import check
from footrelief.model import Alternative, Ellipse, Point, Polygon, Shape

PAD = Ellipse(view="sole", center=(0.17, 0.94), radii=(0.02, 0.02))


def point(*shapes: Shape, zones: tuple[int, ...] = (1,)) -> Point:
    return Point(
        id="brain",
        name="Brain",
        system="reflex",
        zone="head",
        feet="both",
        longitudinal_zones=zones,
        where="Pad of the big toe.",
        shapes=shapes,
        agreement="high",
        location_basis="seen",
        sources=("book",),
    )


@pytest.mark.parametrize(
    ("shape", "path"),
    [
        (Ellipse(view="sole", center=(1.3, 0.5), radii=(0.01, 0.01)), ("center", 0)),
        (Ellipse(view="sole", center=(0.162, 1.2), radii=(0.01, 0.01)), ("center", 1)),
        (Ellipse(view="inner", center=(-0.2, 0.1), radii=(0.01, 0.01)), ("center", 0)),
        (Ellipse(view="sole", center=(0.17, 0.94), radii=(0.3, 0.01)), ("radii",)),
        (Polygon(view="sole", corners=((0.2, 0.7), (0.2, 0.6), (1.5, 0.65))), ("corners", 2, 0)),
        (Polygon(view="sole", corners=((0.16, 0.95), (0.4, 0.95), (0.16, 0.93))), ("corners", 0)),
    ],
    ids=["beside", "above the toe", "under the floor", "too wide", "one corner out", "across a gap between toes"],
)
def test_a_shape_off_the_foot_is_an_error_at_its_number(shape: Shape, path: tuple[str | int, ...]) -> None:
    (fault,) = check(point(PAD, shape, zones=(1, 2, 3, 4, 5)))
    assert fault.severity == "error"
    assert fault.path == ("shapes", 1, *path)


def test_an_alternative_place_is_checked_too() -> None:
    off = Alternative(tradition="chinese", area=Ellipse(view="top", center=(3, 0.5), radii=(0.01, 0.01)))
    (fault,) = check(msgspec.structs.replace(point(PAD), alternatives=(off,)))
    assert fault.path == ("alternatives", 0, "area", "center", 0)


def test_a_shape_in_a_zone_that_is_not_stated_is_a_warning() -> None:
    (fault,) = check(point(Ellipse(view="sole", center=(0.88, 0.6), radii=(0.01, 0.01))))
    assert fault.severity == "warning"
    assert "zone 5, but longitudinal_zones has 1" in fault.message


def test_side_views_belong_to_the_zone_of_their_side() -> None:
    (fault,) = check(point(Ellipse(view="outer", center=(0.5, 0.3), radii=(0.01, 0.01))))
    assert "zone 5" in fault.message


def test_a_shape_on_the_foot_and_in_its_zone_is_fine() -> None:
    assert list(check(point(PAD))) == []


def test_every_shape_of_the_shipped_catalog_lies_on_the_foot_and_in_its_zones() -> None:
    assert [fault for point in load().all(Point) for fault in check(point)] == []
