"""The shipped warning signs and cautions: all of them, well formed, and none that asks for less care than it should."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest
import yaml

from footrelief.model import Caution, Effects, Entry, Header, Note, StopSign, Urgency, WarningSign

DATA = Path(__file__).parents[2] / "data"
RESEARCH_TALK = re.compile(
    r"\b(seen|from memory|our default|our first list|was found|excerpt|re-?read|blog)\b", re.IGNORECASE
)
OWN_PROMISE = re.compile(r"\b(treats|cures|heals|relieves)\b", re.IGNORECASE)
EntryT = TypeVar("EntryT", bound=Entry)


def read(name: str) -> dict[str, Any]:
    content = yaml.load((DATA / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert isinstance(content, dict)
    return content


SAFETY = read("safety.yaml")


def entries(record: type[EntryT]) -> tuple[EntryT, ...]:
    return tuple(msgspec.convert(entry, record) for entry in SAFETY[record.section])


def prose(node: object) -> Iterator[str]:
    """Every text below a part of a catalog; ids and addresses, which have no space, are none."""
    if isinstance(node, dict):
        for value in node.values():
            yield from prose(value)
    elif isinstance(node, list):
        for item in node:
            yield from prose(item)
    elif isinstance(node, str) and " " in node:
        yield node


def ranks() -> dict[str, int]:
    return {urgency.id: urgency.rank for urgency in entries(Urgency)}


def as_typed(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name.casefold())


def test_the_file_holds_these_sections_and_no_other() -> None:
    assert list(SAFETY) == ["catalog", "urgencies", "warning_signs", "box", "stop_signs", "cautions", "notes"]
    assert msgspec.convert(SAFETY["catalog"], Header).name == "footrelief-safety"


def test_nothing_of_the_researched_content_is_missing() -> None:
    counts = {record.section: len(entries(record)) for record in (Urgency, WarningSign, StopSign, Caution)}
    assert counts == {"urgencies": 4, "warning_signs": 39, "stop_signs": 8, "cautions": 62}
    assert {note.topic for note in entries(Note)} == {"before", "after", "safety"}


def test_each_id_is_used_once_in_its_section() -> None:
    for record in (Urgency, WarningSign, StopSign, Caution, Note):
        repeated = [id_ for id_, times in Counter(entry.id for entry in entries(record)).items() if times > 1]
        assert repeated == [], record.section


def test_each_sign_of_snnoop10_is_there_once() -> None:
    assert sorted(sign.snnoop for sign in entries(WarningSign) if sign.snnoop) == list(range(1, 16))


def test_urgencies_have_ranks_of_their_own() -> None:
    assert sorted(ranks().values()) == [1, 2, 3, 4]


def test_every_rise_is_more_urgent_than_what_stands_before_it() -> None:
    rank = ranks()
    for sign in entries(WarningSign) + entries(StopSign):
        levels = [rank[sign.urgency], *(rank[rise.urgency] for rise in sign.rises if not rise.traits)]
        assert all(lower < higher for lower, higher in pairwise(levels)), sign.id


def test_only_these_signs_may_be_taken_as_less_urgent_and_never_as_nothing() -> None:
    falling = {sign.id: (sign.urgency, sign.falls.urgency) for sign in entries(WarningSign) if sign.falls}
    assert falling == {
        "systemic-fever": ("emergency", "same-day"),  # an ordinary cold or flu
        "weight-loss": ("same-day", "appointment"),  # tiredness alone
        "on-waking": ("same-day", "appointment"),  # known for long
        "low-sugar": ("urgent-now", "appointment"),  # the sugar has risen and the headache is gone
    }


def test_only_signs_that_can_wait_for_an_appointment_allow_a_routine() -> None:
    allowing = [sign for sign in entries(WarningSign) if sign.allows_routine]
    assert [sign.id for sign in allowing] == ["painkillers", "daily-life"]
    assert {sign.urgency for sign in allowing} == {"appointment"}
    assert not any(sign.rises for sign in allowing)


def test_a_sign_is_a_short_statement_with_no_number_that_its_question_lacks() -> None:
    for sign in entries(WarningSign):
        assert "?" in sign.ask, sign.id
        assert not sign.sign.endswith((".", "?")), sign.id
        assert len(sign.sign.split()) <= 24, sign.id
        assert set(re.findall(r"\d+", sign.sign)) <= set(re.findall(r"\d+", sign.ask)), sign.id


def test_a_sign_in_short_has_at_most_ten_words_and_one_line() -> None:
    for sign in entries(WarningSign):
        assert sign.short, sign.id
        assert len(sign.short.split()) <= 10, sign.short
        assert sign.short[0].islower(), "it stands in a list after a colon"
        assert not sign.short.endswith("."), sign.short


@pytest.mark.parametrize(
    ("id_", "level", "said"),
    [
        ("child", "emergency", "balance walking speech swallowing sight energy five_days soft_spot blotchy"),
        ("child", "same-day", "on_waking steadily_worse coughing bending squint"),
        ("head-injury", "emergency", "fit weak speech fluid ear nose clopidogrel operation watch"),
        ("vein-clot", "emergency", "fit weakness sight"),
        ("low-sugar", "emergency", "confused swallow"),
    ],
)
def test_these_facts_make_a_sign_more_urgent(id_: str, level: str, said: str) -> None:
    sign = next(sign for sign in entries(WarningSign) if sign.id == id_)
    when = " ".join(change.when for change in sign.rises if change.urgency == level).lower()
    assert [word for word in said.split() if word.replace("_", " ") not in when] == []


def test_where_two_lists_gave_a_sign_two_levels_it_has_the_more_urgent_one() -> None:
    level = {sign.id: sign.urgency for sign in entries(WarningSign)}
    assert level["stiff-neck"] == level["low-sugar"] == level["height"] == level["diving"] == "urgent-now"
    assert level["on-waking"] == "same-day"


def test_every_level_is_said_to_be_unchecked_by_a_clinician() -> None:
    note = next(note for note in entries(Note) if note.id == "levels-unchecked")
    assert "clinician should still sign them off" in note.text
    assert set(note.shown) == {"guide", "safety"}


def test_no_sign_ticked_is_no_proof() -> None:
    note = next(note for note in entries(Note) if note.id == "none-ticked")
    assert note.text.startswith("None of the signs is no proof")
    assert note.sources[0] == "chu-2024"


def test_the_emergency_numbers_of_five_parts_of_the_world_are_named() -> None:
    numbers = next(urgency.numbers for urgency in entries(Urgency) if urgency.id == "emergency")
    assert re.findall(r"\d{3}", numbers or "") == ["999", "112", "911", "000", "111"]


def test_a_caution_that_stops_has_no_milder_effect() -> None:
    for caution in entries(Caution):
        if caution.level == "stop":
            assert caution.effects == Effects(), caution.id


@pytest.mark.parametrize(
    "condition",
    [
        *("foot-ulcer", "tissue-dying", "spreading-infection", "recent-stroke-or-heart-attack", "fit-or-faint-today"),
        *("consent", "pregnancy-risk", "first-trimester", "children", "dvt"),
    ],
)
def test_these_conditions_stop_a_massage(condition: str) -> None:
    assert next(caution.level for caution in entries(Caution) if caution.id == condition) == "stop"


@pytest.mark.parametrize(
    ("words", "condition"),
    [("black toe", "tissue-dying"), ("leg ulcer", "foot-ulcer"), ("blood poisoning", "spreading-infection")],
)
def test_what_cannot_wait_does_not_stand_under_the_other_foot_goes_on(words: str, condition: str) -> None:
    assert [caution.id for caution in entries(Caution) if words in caution.synonyms] == [condition]


def test_a_caution_never_raises_the_pressure_above_the_usual_cap() -> None:
    caps = [caution.effects.max_pressure for caution in entries(Caution)]
    assert max(cap for cap in caps if cap is not None) <= 5


def test_a_caution_without_a_question_comes_with_another_one() -> None:
    cautions = entries(Caution)
    included = {other for caution in cautions for other in caution.effects.includes}
    assert {caution.id for caution in cautions if caution.ask is None} == {"pregnancy-points"}
    assert included == {"pregnancy-points", "anticoagulants", "pregnancy"}


def test_what_people_type_for_a_condition_names_one_caution_only() -> None:
    owners: dict[str, set[str]] = {}
    for caution in entries(Caution):
        for name in (caution.id, caution.name, *caution.synonyms):
            owners.setdefault(as_typed(name), set()).add(caution.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
    assert owners["blood thinners"] == {"anticoagulants"}
    assert owners["ivf"] == {"fertility-treatment"}


def test_what_a_caution_leaves_out_exists() -> None:
    massage = read("reflex_points.yaml")
    points = {point["id"] for point in massage["points"]}
    techniques = {technique["id"] for technique in massage["techniques"]}
    for caution in entries(Caution):
        assert set(caution.effects.points) <= points, caution.id
        assert set(caution.effects.techniques) <= techniques, caution.id


def test_every_point_that_warns_of_pregnancy_is_on_the_pregnancy_list() -> None:
    listed = next(caution for caution in entries(Caution) if caution.id == "pregnancy-points")
    warning = {
        point["id"] for point in read("reflex_points.yaml")["points"] if "pregnancy" in point.get("cautions", [])
    }
    assert warning == set(listed.effects.points)


def test_texts_speak_to_the_reader_and_promise_nothing() -> None:
    for text in (*prose(SAFETY), *prose(read("questions.yaml"))):
        assert not RESEARCH_TALK.search(re.sub("has an optician seen", "", text, flags=re.IGNORECASE)), text
        assert not OWN_PROMISE.search(text), text
