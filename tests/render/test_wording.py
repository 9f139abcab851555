"""Feet, places and sources in words."""

import pytest

from footrelief.document import ScheduleStep, SourceItem, Span
from footrelief.render.wording import cite, foot, spell, standing, where


@pytest.mark.parametrize(
    ("place", "marks", "shown"),
    [("Neck", (1, 3), "1, 3: Neck"), ("Neck", (), "Neck"), ("", (2,), "2"), ("", (), "")],
)
def test_a_place_begins_with_its_numbers_on_the_map(place: str, marks: tuple[int, ...], shown: str) -> None:
    step = ScheduleStep(0, 20, "each", "Press", place, 3, marks)
    assert "".join(span.text for span in where(step)) == shown
    assert foot(step) == "Each foot"


def test_a_source_says_how_far_to_trust_it() -> None:
    assert standing(SourceItem(1, "a", "A page.", trust="B", seen=False)) == "Trust B. Known only by reference."
    assert standing(SourceItem(1, "a", "A page.")) == ""


def test_an_address_is_not_said_twice() -> None:
    assert spell(Span("page", "link", "https://a.example")) == "page (https://a.example)"
    assert spell(Span("https://a.example", "link", "https://a.example")) == "https://a.example"


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [((1,), "[1]"), ((1, 2), "[1, 2]"), ((1, 2, 3), "[1-3]"), ((1, 3, 15, 16, 17, 18, 20), "[1, 3, 15-18, 20]")],
)
def test_three_and_more_sources_in_a_row_are_cited_as_a_range(numbers: tuple[int, ...], shown: str) -> None:
    assert cite(numbers) == shown
