"""The words of each complaint are tested by the files of `tests/catalogs/broken`."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.inspect import type_info

from footrelief.catalog.explain import Explainer
from footrelief.catalog.source import parse
from footrelief.catalog.written import UNREADABLE, Extent, WrittenFile
from footrelief.errors import Problem
from footrelief.model import ENTRIES, Entry, Point, Routine

CHOICES = ("both", "sole", "head", "core", "reflex", "ellipse", "polygon", "seen", "high", "2:30", "\t", " ", "a b")
FIELDS = ("shape", "view", "center", "radii", "corners", "area", "technique", "seconds", "pressure", "x")
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 4000)
    | st.floats(-3, 3)
    | st.sampled_from(
        ["both", "sole", "head", "core", "reflex", "ellipse", "polygon", "seen", "high", "2:30", "\\t", " ", "a b"]
    )
    | st.text(max_size=3),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["shape", "view", "center", "radii", "corners", "area", "technique", "seconds", "pressure", "x"]
            ),
            inside,
        )
    ),
    max_leaves=8,
)


def explained(plain: object, type_: type[Entry]) -> list[Problem]:
    file = WrittenFile("mine.yaml", "", {"entries": [plain]}, Extent(1, 1, 1))
    return list(Explainer(file).explain(plain, type_info(type_), ("entries", 0)))


def converts(plain: object, type_: type[Entry]) -> bool:
    try:
        msgspec.convert(plain, type_)
    except msgspec.ValidationError:
        return False
    return True


@st.composite
def entries(draw: st.DrawFn) -> tuple[type[Entry], dict[str, Any]]:
    type_ = draw(st.sampled_from(ENTRIES))
    return type_, draw(st.dictionaries(st.sampled_from(type_.__struct_fields__), VALUES, max_size=5))


WHOLE_POINT: dict[str, Any] = {
    "id": "brain",
    "name": "Brain",
    "system": "reflex",
    "zone": "head",
    "feet": "both",
    "longitudinal_zones": [1],
    "where": "Toe.",
    "shapes": [{"shape": "ellipse", "view": "sole", "center": [0, 0.5], "radii": [0.1, 0.1]}],
    "agreement": "high",
    "location_basis": "seen",
    "sources": ["book"],
}
WHOLE_ROUTINE: dict[str, Any] = {
    "id": "calm",
    "name": "Calm",
    "mode": "self",
    "frequency": "Daily.",
    "steps": [{"technique": "stroke", "seconds": 30, "pressure": 3}],
    "sources": ["book"],
}


@given(entries())
def test_what_is_no_record_is_explained(entry: tuple[type[Entry], dict[str, Any]]) -> None:
    type_, plain = entry
    assert converts(plain, type_) == (not explained(plain, type_))


@pytest.mark.parametrize(("type_", "whole"), [(Point, WHOLE_POINT), (Routine, WHOLE_ROUTINE)])
@given(data=st.data())
def test_a_whole_record_with_one_odd_value_is_explained_just_when_it_does_not_convert(
    type_: type[Entry], whole: dict[str, Any], data: st.DataObject
) -> None:
    assert converts(whole, type_)
    field = data.draw(st.sampled_from(type_.__struct_fields__))
    plain = whole | {field: data.draw(VALUES | st.lists(VALUES, max_size=2))}
    assert converts(plain, type_) == (not explained(plain, type_))


def test_what_the_reader_refused_is_not_complained_about_again() -> None:
    file = parse("entries: [{id: !x brain}]", "mine.yaml")
    assert file.data["entries"] == [{"id": UNREADABLE}]
    assert not explained(WHOLE_POINT | {"name": UNREADABLE, "shapes": [UNREADABLE]}, Point)
