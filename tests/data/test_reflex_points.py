"""The shipped causes, points, techniques, routines and notes: complete, well formed, and written for readers."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest

from footrelief.catalog import source
from footrelief.model import Cause, Entry, Header, Note, Point, PressureScale, Routine, Technique
from footrelief.wording import OWN_FIELDS

FILE = Path(__file__).parents[2] / "data" / "reflex_points.yaml"
SECONDS_OF_ROUTINE = {
    "desk-five": 300,
    "ball-break": 300,
    "tension-partner": 1140,
    "posture-neck": 720,
    "migraine-between": 1020,
    "migraine-attack": 360,
    "menstrual-gentle": 460,
    "sinus-toes": 400,
    "eye-break": 260,
    "evening-sleep": 990,
    "pregnancy-gentle": 610,
    "full-session": 2260,
}
RESEARCH_TALK = re.compile(
    r"\b((was|were|charts|sources|placements|list) seen|no (good )?number seen|no second source seen|from memory"
    r"|we saw|older wording|first list|this time|as read|was read|charts read|was found|blog|editorial|TODO)\b",
    re.IGNORECASE,
)
OWN_PROMISE = re.compile(r"\b(treats|cures|heals|relieves?|relief)\b", re.IGNORECASE)

RECORDS: tuple[type[Entry], ...] = (Cause, Point, Technique, Routine, Note)

E = TypeVar("E", bound=Entry)


@cache
def sections() -> dict[str, Any]:
    return source.read(FILE).data


def entries(record: type[E]) -> tuple[E, ...]:
    return tuple(msgspec.convert(entry, record) for entry in sections()[record.section])


def by_id(record: type[E]) -> dict[str, E]:
    return {entry.id: entry for entry in entries(record)}


def texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from texts(part)
        case list():
            for part in value:
                yield from texts(part)


def test_the_file_is_read_without_a_problem() -> None:
    assert source.read(FILE).problems == ()


def test_the_header_names_the_catalog() -> None:
    assert msgspec.convert(sections()["catalog"], Header) == Header(
        name="footrelief", version="0.1.0", language="en", licence="CC-BY-4.0"
    )


def test_pressure_starts_low_and_has_two_limits() -> None:
    scale = msgspec.convert(sections()["pressure_scale"], PressureScale)
    assert (scale.start, scale.usual_cap, scale.hard_cap) == (3, 6, 7)


@pytest.mark.parametrize(
    ("record", "count"), [(Cause, 16), (Point, 149), (Technique, 31), (Routine, 12), (Note, 31)], ids=str
)
def test_every_section_is_complete_and_its_ids_are_its_own(record: type[Entry], count: int) -> None:
    assert len(entries(record)) == len(by_id(record)) == count


def test_both_traditions_are_there_with_all_their_points() -> None:
    assert Counter(point.system for point in entries(Point)) == {"reflex": 110, "acupoint": 39}


def test_the_three_causes_of_the_article_are_there() -> None:
    assert {cause.article for cause in entries(Cause)} == {None, "tension", "posture", "hormones"}


def test_every_routine_takes_the_time_it_should() -> None:
    assert {routine.id: routine.total_seconds for routine in entries(Routine)} == SECONDS_OF_ROUTINE


def test_causes_and_routines_name_each_other() -> None:
    offered = {(cause.id, routine) for cause in entries(Cause) for routine in cause.routines}
    assert offered == {(cause, routine.id) for routine in entries(Routine) for cause in routine.causes}


@pytest.mark.parametrize("cause", ["cluster", "low-testosterone"])
def test_causes_that_massage_does_not_suit_have_no_routine(cause: str) -> None:
    assert by_id(Cause)[cause].routines == ()


@pytest.mark.parametrize("routine", SECONDS_OF_ROUTINE)
def test_every_step_stays_within_its_technique(routine: str) -> None:
    for step in by_id(Routine)[routine].steps:
        technique = by_id(Technique)[step.technique]
        lightest, firmest = technique.pressure
        assert lightest <= step.pressure <= firmest, step
        assert technique.shortest <= step.seconds <= technique.longest, step


def test_every_point_of_a_step_is_a_point_of_the_foot() -> None:
    points = by_id(Point)
    worked = {point for routine in entries(Routine) for step in routine.steps for point in step.points}
    assert all(points[point].on_foot for point in worked)


def test_the_pressure_of_every_technique_stays_below_the_usual_cap() -> None:
    cap = sections()["pressure_scale"]["usual_cap"]
    assert all(lightest <= firmest <= cap for lightest, firmest in (t.pressure for t in entries(Technique)))


def test_the_usual_time_of_a_technique_lies_between_its_limits_which_are_marked_as_our_own() -> None:
    for technique in entries(Technique):
        assert technique.shortest <= technique.seconds <= technique.longest, technique.id
        assert {"shortest", "longest"} <= set(technique.own), technique.id


def test_own_names_only_fields_that_exist() -> None:
    step_fields = {"technique", "points", "feet", "seconds", "pressure"}
    assert all(set(technique.own) <= set(Technique.__struct_fields__) for technique in entries(Technique))
    assert all({"seconds", "pressure"} <= set(routine.own) <= step_fields for routine in entries(Routine))


@pytest.mark.parametrize("record", [Cause, Point, Technique, Routine])
def test_no_two_entries_have_the_same_name(record: type[Cause | Point | Technique | Routine]) -> None:
    names = Counter(entry.name.casefold() for entry in entries(record))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("record", [Cause, Technique, Routine])
def test_no_word_leads_to_two_entries(record: type[Cause | Technique | Routine]) -> None:
    words = Counter(
        word
        for entry in entries(record)
        for word in {word.casefold() for word in (entry.id, entry.name, *entry.synonyms)}
    )
    assert [word for word, count in words.items() if count > 1] == []


def test_every_point_of_the_foot_can_be_drawn() -> None:
    assert [point.id for point in entries(Point) if bool(point.shapes) != point.on_foot] == []


def test_every_reflex_area_is_compared_with_the_chart_and_no_acupoint_is() -> None:
    assert all((point.compared is not None) == (point.system == "reflex") for point in entries(Point))


def test_every_acupoint_says_what_it_is_used_for_and_what_is_known_about_headache() -> None:
    acupoints = [point for point in entries(Point) if point.system == "acupoint"]
    assert all(point.meridian and point.traditional_use and point.headache for point in acupoints)


def test_what_the_notes_count_is_so() -> None:
    only = [point for point in entries(Point) if point.compared and point.compared.result == "only"]
    unconfirmed = [point for point in only if point.sources == ("iaomai-rfp",)]
    note = by_id(Note)["italian-chart"].text
    assert f"{len(only)} areas were taken from it" in note
    assert f"for {len(unconfirmed)} of these no second source" in note
    assert {point.agreement for point in unconfirmed} == {"low"}


def test_what_no_source_confirms_says_so() -> None:
    points = by_id(Point)
    assert all("not confirmed in a source" in str(points[point].chart_notes) for point in ("pineal", "GB42", "BL60"))
    assert all("We know of no trial" in str(points[point].headache) for point in ("LR2", "LR3", "KI1", "GB41", "BL67"))


@pytest.mark.parametrize("record", RECORDS)
def test_no_text_talks_about_our_research(record: type[Entry]) -> None:
    talk = [
        (entry["id"], text)
        for entry in sections()[record.section]
        for field, value in entry.items()
        if field not in {"sources", "own"}
        for text in texts(value)
        if RESEARCH_TALK.search(text)
    ]
    assert talk == []


@pytest.mark.parametrize("record", [Cause, Technique, Routine, Note])
def test_no_text_promises_a_cure(record: type[Entry]) -> None:
    assert [text for text in texts(sections()[record.section]) if OWN_PROMISE.search(text)] == []


def test_every_id_is_spelt_with_hyphens() -> None:
    written = [text for record in RECORDS for text in texts(sections()[record.section])]
    assert [text for text in written if re.search(r"[a-z]_[a-z]", text) and text not in OWN_FIELDS] == []


def test_the_comfort_rules_of_the_article_are_there() -> None:
    notes = by_id(Note)
    assert "wrists relaxed" in notes["relaxed-wrists"].text
    assert "thumbs" in notes["thumbs-for-depth"].text
    assert "pressure or speed" in sections()["pressure_scale"]["rule"]
    assert "Knead arch and sole." in by_id(Technique)["thumb-circles"].purpose
