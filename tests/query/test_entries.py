"""Causes, techniques and routines by words."""

import pytest

from footrelief.catalog import Catalog
from footrelief.errors import NotFoundError
from footrelief.model import Cause, Routine, Technique
from footrelief.query.lists import find_causes, find_routines, find_techniques


def test_without_words_all_are_found_in_catalog_order(shipped: Catalog) -> None:
    assert [row.id for row in find_causes(shipped)] == [cause.id for cause in shipped.all(Cause)]
    assert [row.id for row in find_techniques(shipped)] == [technique.id for technique in shipped.all(Technique)]
    assert [row.id for row in find_routines(shipped)] == [routine.id for routine in shipped.all(Routine)]


def test_a_row_says_what_the_record_says(shipped: Catalog) -> None:
    for technique, row in zip(shipped.all(Technique), find_techniques(shipped), strict=True):
        assert (row.name, (row.lightest, row.firmest), row.seconds) == (
            technique.name,
            technique.pressure,
            technique.seconds,
        )
    for cause, found in zip(shipped.all(Cause), find_causes(shipped), strict=True):
        assert (found.name, found.group, found.feels) == (cause.name, cause.group, cause.feels or cause.features)


def test_the_time_of_a_routine_counts_each_foot_and_its_causes_are_named(shipped: Catalog) -> None:
    for routine, row in zip(shipped.all(Routine), find_routines(shipped), strict=True):
        assert row.seconds == routine.total_seconds
        assert row.causes == ", ".join(routine.causes)


def test_all_words_must_match(shipped: Catalog) -> None:
    assert [row.id for row in find_causes(shipped, ["cervicogenic"])] == ["posture-neck"]
    assert [row.id for row in find_techniques(shipped, ["thumb", "double"])] == ["double-thumb-walk"]
    assert [row.id for row in find_routines(shipped, ["screen break"])] == ["eye-break"]


@pytest.mark.parametrize("find", [find_causes, find_techniques, find_routines])
def test_no_match_says_how_to_see_all(shipped: Catalog, find: type) -> None:
    with pytest.raises(NotFoundError) as refused:
        find(shipped, ["qqqq"])
    assert "Every one: footrelief " in refused.value.hint
