"""What an overlay must not do is tested by `tests/catalogs/broken/safety.yaml` and `pressure.yaml`."""

from collections.abc import Callable
from pathlib import Path

import pytest

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


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ("urgencies: [{id: appointment, rank: 1, label: Later, detail: Within days., sources: [book]}]", "urgency"),
        (
            "warning_signs: [{id: thunderclap, sign: Slow., ask: Slow?, why: N., urgency: emergency, sources: [book]}]",
            "warning sign",
        ),
        ("stop_signs: [{id: faint, text: You feel odd., urgency: appointment, sources: [book]}]", "stop sign"),
        ("cautions: [{id: tired, name: Tired, level: gentle, advice: Go on., sources: [book]}]", "caution"),
        ("word_lists: [{id: lumo, means: {cautions: [tired]}, names: [glow]}]", "word list"),
        ("traits: [{id: lumo, name: glow, ask: Does it not glow?}]", "trait"),
    ],
)
def test_a_shipped_entry_of_safety_is_not_changed(small: Path, write: Write, changed: str, kind: str) -> None:
    words = "word_lists: [{id: lumo, means: {cautions: [tired]}, names: [lumo]}]\n"
    words += "traits: [{id: lumo, name: glow, ask: Does it glow?}]"
    small.write_text(f"{small.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")
    [problem] = [problem for problem in check([write(changed)]) if problem.severity == "error"]
    assert problem.message.startswith(f"the shipped {kind} ")
    assert problem.message.endswith(" may not be changed")


@pytest.mark.parametrize("field", ["start", "usual_cap", "hard_cap"])
def test_no_limit_of_pressure_is_raised(small: Path, write: Write, field: str) -> None:
    assert small
    limits = {"start": 3, "usual_cap": 6, "hard_cap": 7}
    told = ", ".join(f"{name}: {limit + (name == field)}" for name, limit in limits.items())
    problems = check([write(f"pressure_scale: {{{told}, rule: Firmly., sources: [book]}}")])
    assert f"{field} may not be above the shipped {limits[field]}" in [problem.message for problem in problems]


def test_a_scale_is_held_against_the_shipped_one_not_against_a_lower_one_of_ones_own(small: Path, write: Write) -> None:
    assert small
    files = [
        write(f"pressure_scale: {{start: {start}, usual_cap: 6, hard_cap: 7, rule: Gently., sources: [book]}}", name)
        for start, name in ((1, "low.yaml"), (3, "as-shipped.yaml"))
    ]
    assert load(files).pressure_scale.start == 3


def test_a_point_may_be_called_off_the_foot(small: Path, write: Write) -> None:
    assert small
    off = POINT.replace("    shapes:", "    on_foot: false\n    shapes:").format(id="brain", name="Brain")
    assert not [one for one in check([write("points:" + off)]) if "the shipped point" in one.message]


def test_a_file_of_another_name_takes_nothing_out(small: Path, write: Write) -> None:
    assert small
    assert load([write("catalog: {name: mine, version: '1'}")]).all(Note)


def test_what_an_own_file_has_replaced_stays_when_the_shipped_file_is_taken_out(small: Path, write: Write) -> None:
    mine = write("notes: [{id: water, topic: after, shown: [guide], text: Mine., sources: [book]}]")
    copy = write(small.read_text(encoding="utf-8").replace("Have a glass", "Drink a glass"), "copy.yaml")
    without_notes = write(copy.read_text(encoding="utf-8").partition("notes:")[0] + SOURCES, "copy.yaml")
    assert load([mine, without_notes]).get(Note, "water").text == "Mine."


SOURCES = "sources:\n  - {id: book, name: A book, by: An author, type: textbook, trust: C, seen: true}\n"
TWICE = "{{id: tip, topic: after, shown: [guide], text: {}., sources: [{}]}}"


def test_two_entries_of_one_id_in_a_file_are_both_checked(small: Path, write: Write) -> None:
    assert small
    problems = check([write(f"notes: [{TWICE.format('One', 'none')}, {TWICE.format('Two', 'nobody')}]")])
    messages = [problem.message for problem in problems]
    assert 'there is no source "none"' in messages
    assert 'there is no source "nobody"' in messages


def test_a_refused_entry_is_checked_all_the_same(small: Path, write: Write) -> None:
    assert small
    bare = POINT.replace("[pregnancy]", "[]").replace("[book]", "[nobody]")
    messages = [problem.message for problem in check([write("points:" + bare.format(id="brain", name="Brain"))])]
    assert 'there is no source "nobody"' in messages
    assert 'the shipped point "brain" has cautions that are missing here' in messages


def test_a_mistake_in_a_shipped_file_is_told(small: Path) -> None:
    small.write_text(small.read_text(encoding="utf-8").replace("phase: open", "phase: opened"), encoding="utf-8")
    [problem] = check()
    assert problem.place.file == str(small)
    assert problem.message.startswith("phase must be one of ")


def test_two_shipped_files_share_no_id(small: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    second = write(
        f"catalog: {{name: second, version: '1'}}\nnotes: [{TWICE.format('One', 'book').replace('tip', 'water')}]"
    )
    monkeypatch.setattr("footrelief.catalog.shipped_files", lambda: (small, second))
    assert [problem.place.file for problem in check()] == [str(second)]


def test_the_digest_tells_files_apart_by_where_they_end(small: Path, write: Write) -> None:
    assert small
    one, two, three = ("notes: []\n", "claims: []\n", "findings: []\n")
    digests = {
        load([write(a, "a.yaml"), write(b, "b.yaml")]).digest for a, b in ((one, two + three), (one + two, three))
    }
    assert len(digests) == 2
