"""What an overlay must not do is tested by `tests/catalogs/broken/safety.yaml` and `pressure.yaml`."""

from collections.abc import Callable
from pathlib import Path

from footrelief.catalog import check, load
from footrelief.model import Caution, Note, Point, Source, Technique

Write = Callable[..., Path]

POINT = """
  - id: {id}
    name: {name}
    system: reflex
    zone: head
    feet: both
    longitudinal_zones: [2]
    where: Somewhere on the second toe.
    shapes: [{{shape: ellipse, view: sole, center: [0.4, 0.9], radii: [0.02, 0.02]}}]
    agreement: low
    location_basis: seen
    cautions: [pregnancy]
    sources: [book]
"""


def test_an_entry_of_the_same_id_replaces_the_shipped_one_in_its_place(small: Path, write: Write) -> None:
    assert small
    catalog = load([write("points:" + POINT.format(id="brain", name="My head"))])
    assert [(point.id, point.name) for point in catalog.all(Point)] == [
        ("brain", "My head"),
        ("neck", "Neck"),
        ("SP6", "Sanyinjiao"),
    ]


def test_a_new_entry_follows_the_shipped_ones_and_knows_its_file(small: Path, write: Write) -> None:
    mine = write("points:" + POINT.format(id="eye", name="Eye"))
    catalog = load([mine])
    assert [point.id for point in catalog.all(Point)] == ["brain", "neck", "SP6", "eye"]
    assert catalog.place(catalog.get(Point, "eye"))[:3] == (str(mine), 2, 5)
    assert catalog.place(catalog.get(Point, "brain")).file == str(small)


def test_later_files_win_over_earlier_ones(small: Path, write: Write) -> None:
    assert small
    files = [
        write(f"notes: [{{id: tip, topic: after, text: {word}, sources: [book]}}]", f"{word}.yaml") for word in "abc"
    ]
    assert load(files).get(Note, "tip").text == "c"
    assert load(files[::-1]).get(Note, "tip").text == "a"


def test_safety_entries_are_added_to(small: Path, write: Write) -> None:
    assert small
    mine = write("cautions: [{id: heat, name: Heat, level: stop, ask: Is it hot?, advice: Rest., sources: [book]}]")
    assert [caution.id for caution in load([mine]).all(Caution)] == ["pregnancy", "tired", "heat"]


def test_a_shipped_safety_entry_may_be_written_again_unchanged(small: Path, write: Write) -> None:
    assert small
    assert not check([write("cautions: [{id: tired, name: Tired, level: gentle, advice: Rest., sources: [book]}]")])


def test_a_file_of_the_same_name_takes_the_place_of_the_shipped_file_but_for_safety(small: Path, write: Write) -> None:
    text = small.read_text(encoding="utf-8")
    water = "{id: water, topic: after, text: Have a glass of water., shown: [guide, follow], sources: [book]}"
    without_notes = text.replace(f"  - {water}\n", "")
    copy = write(without_notes.replace("notes:", "notes: []").replace("Tension headache", "Tight head"))
    catalog = load([copy])
    assert catalog.all(Note) == ()
    assert [caution.id for caution in catalog.all(Caution)] == ["pregnancy", "tired"]
    assert {catalog.place(entry).file for entry in catalog.all(Technique)} == {str(copy)}


def test_what_kept_safety_entries_need_cannot_be_taken_out(small: Path, write: Write) -> None:
    (problem, *_) = check([write("catalog: {name: small, version: '2'}")])
    assert problem.place.file == str(small)
    assert problem.message == 'there is no source "book"'


def test_a_refused_change_of_safety_leaves_no_problem_in_the_shipped_files(small: Path, write: Write) -> None:
    assert small
    mine = write("urgencies: [{id: appointment, rank: 2, label: Soon, detail: Within days., sources: [book]}]")
    assert {problem.place.file for problem in check([mine])} == {str(mine)}


def test_an_own_pressure_scale_may_be_lower(small: Path, write: Write) -> None:
    assert small
    mine = write("pressure_scale: {start: 1, usual_cap: 2, hard_cap: 7, rule: Gently., sources: [book]}")
    assert load([mine]).pressure_scale.start == 1


def test_every_limit_of_pressure_is_held_against_the_shipped_one_and_not_against_another_file(
    small: Path, write: Write
) -> None:
    assert small
    low = write("pressure_scale: {start: 1, usual_cap: 2, hard_cap: 6, rule: Gently., sources: [book]}", "low.yaml")
    high = write("pressure_scale: {start: 3, usual_cap: 6, hard_cap: 7, rule: Firmly., sources: [book]}", "high.yaml")
    higher = write("pressure_scale: {start: 3, usual_cap: 7, hard_cap: 7, rule: Firmly., sources: [book]}", "top.yaml")
    assert load([low, high]).pressure_scale.hard_cap == 7
    assert [problem.message for problem in check([low, higher])] == ["usual_cap may not be above the shipped 6"]


def test_a_point_that_lacks_a_caution_is_checked_in_every_other_way_too(small: Path, write: Write) -> None:
    assert small
    point = POINT.format(id="brain", name="My head").replace("[pregnancy]", "[]").replace("[book]", "[nobody]")
    assert [problem.message for problem in check([write("points:" + point)])] == [
        'the shipped point "brain" has cautions that are missing here',
        'there is no source "nobody"',
    ]


def test_an_own_source_can_be_cited_by_own_entries(small: Path, write: Write) -> None:
    assert small
    mine = write(
        "sources: [{id: me, name: My notes, by: Me, type: practitioner, trust: C, seen: true}]\n"
        "notes: [{id: tip, topic: after, shown: [guide], text: Rest., sources: [me]}]\n"
    )
    catalog = load([mine])
    assert catalog.many(Source, catalog.get(Note, "tip").sources)[0].name == "My notes"
