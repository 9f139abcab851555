"""Own entries change, extend and hide what lies below them; safety only grows."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footrelief.catalog import Catalog, check, load, shipped_files
from footrelief.catalog.layers import Layered, find, project_folder, unused
from footrelief.model import ENTRIES, Cause, Caution, Entry, Plan, Point, Routine, StopSign, Technique, WarningSign
from footrelief.model.dialogue import DIALOGUE

Write = Callable[..., Path]


def messages(*files: Path) -> list[str]:
    return [problem.message for problem in check(files)]


def test_a_change_names_only_what_is_different(small: Path, write: Write) -> None:
    assert small
    below = load().get(Point, "brain")
    point = load([write("points: [{id: brain, name: My head}]")]).get(Point, "brain")
    assert point.name == "My head"
    assert (point.where, point.shapes, point.cautions) == (below.where, below.shapes, below.cautions)


def test_lists_are_replaced_or_extended_in_records_inside_too(small: Path, write: Write) -> None:
    assert small
    text = "cautions: [{id: pregnancy, extend: {synonyms: [expecting], effects: {points: [neck]}}}]"
    caution = load([write(text)]).get(Caution, "pregnancy")
    below = load().get(Caution, "pregnancy")
    assert caution.synonyms == (*below.synonyms, "expecting")
    assert caution.effects.points == (*below.effects.points, "neck")
    assert caution.effects.includes == below.effects.includes


def test_replace_takes_nothing_from_below(small: Path, write: Write) -> None:
    assert small
    assert messages(write("points: [{id: brain, replace: true, name: My head}]")) != []
    assert messages(write("points: [{id: brain, name: My head}]")) == []


def test_a_hidden_entry_leaves_no_trace(small: Path, write: Write) -> None:
    assert small
    catalog = load([write("points: [{id: neck, hide: true}]")])
    assert "neck" not in {point.id for point in catalog.all(Point)}
    assert not any("neck" in step.points for routine in catalog.all(Routine) for step in routine.steps)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("cautions: [{id: pregnancy, hide: true}]", "a caution cannot be hidden"),
        ("cautions: [{id: pregnancy, advice: Go on.}]", 'the shipped caution "pregnancy" may not be changed'),
        ("cautions: [{id: pregnancy, extend: {effects: {touches: [hold]}}}]", "may not be changed"),
        ("cautions: [{id: pregnancy, effects: {}}]", "may not be changed"),
        ("cautions: [{id: pregnancy, effects: {includes: []}}]", "may not be changed"),
        ("warning_signs: [{id: thunderclap, extend: {unless: [Is it fine?]}}]", "may not be changed"),
        ("points: [{id: brain, cautions: []}]", "has cautions that are missing here"),
        ("points: [{id: bran, hide: true}]", 'there is no point "bran" to hide'),
        ("points: [{id: brain, hide: true, name: x}]", "an entry that is hidden has no name"),
        ("points: [{id: brain, hide: yes}]", "hide can only be true"),
        ("points: [{id: brain, extend: {names: [x]}}]", '"names" is no list of a point'),
        ("points: [{id: brain, extend: {synonyms: x}}]", "synonyms must be a list, not text"),
        ("points: [{id: nobody, extend: {synonyms: [x]}}]", 'there is no point "nobody" below to extend'),
    ],
)
def test_what_a_change_may_not_do_is_said_where_it_stands(small: Path, write: Write, text: str, message: str) -> None:
    assert small
    problems = check([write(text)])
    assert [problem for problem in problems if message in problem.message], problems
    assert {Path(problem.place.file).name for problem in problems} == {"mine.yaml"}


def test_a_higher_file_cannot_bring_back_or_weaken_what_a_lower_one_said(small: Path, write: Write) -> None:
    assert small
    low = write(
        "points: [{id: neck, hide: true}]\n"
        "cautions: [{id: heat, name: Heat, level: stop, ask: Hot?, advice: Rest., sources: [book]}]",
        "low.yaml",
    )
    high = write("points: [{id: neck, name: Neck}]\ncautions: [{id: heat, level: gentle}]", "high.yaml")
    assert messages(low, high) == [
        '"neck" is hidden by a file below',
        'the caution "heat" may not be changed',
    ]


def test_a_change_remembers_what_it_was_written_against(small: Path, write: Write) -> None:
    mine = write("points: [{id: brain, where: On the toe., against: {where: '00000000'}}]")
    (problem,) = check([mine])
    assert (problem.rule, problem.severity) == ("drift", "warning")
    assert problem.message == 'the where of "brain" below has changed since you changed it'
    assert load().get(Point, "brain").where in problem.hint
    assert "On the toe." in problem.hint
    assert small


def test_files_of_all_layers_are_found_lowest_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user, project = tmp_path / "config" / "footrelief" / "catalog", tmp_path / "work" / ".footrelief"
    here = tmp_path / "work" / "deep"
    for folder in (user, project, here, tmp_path / ".footrelief"):
        folder.mkdir(parents=True)
    for file in (user / "b.yaml", user / "a.yml", user / "notes.txt", project / "p.yaml", user / ".hidden.yaml"):
        file.touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("FOOTRELIEF_CATALOG", f"v.yaml:{user / 'b.yaml'}")
    monkeypatch.chdir(here)
    found = list(find([Path("s.yaml")], Path("config.toml"), [Path("o.yaml")]))
    assert [(one.layer, one.path.name) for one in found] == [
        ("user", "a.yml"),
        ("project", "p.yaml"),
        ("settings", "s.yaml"),
        ("variable", "v.yaml"),
        ("variable", "b.yaml"),
        ("option", "o.yaml"),
    ]
    assert found[2] == Layered("settings", Path("s.yaml"), "named in the settings, config.toml")
    assert project_folder() == project
    assert {path.name: why for path, why in unused()} == {
        "notes.txt": "its name does not end in .yaml",
        ".footrelief": f"{project} is nearer",
    }


HIDEABLE = {
    "causes": [entry.id for entry in load().all(Cause)],
    "points": [entry.id for entry in load().all(Point)],
    "techniques": [entry.id for entry in load().all(Technique)],
    "routines": [entry.id for entry in load().all(Routine)],
}


def safety_of(catalog: Catalog) -> dict[str, set[str]]:
    kinds: tuple[type[Entry], ...] = (Caution, WarningSign, *DIALOGUE)
    return {kind.section: {entry.id for entry in catalog.all(kind)} for kind in kinds}


@pytest.mark.slow
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(chosen=st.lists(st.sampled_from([(kind, id_) for kind in HIDEABLE for id_ in HIDEABLE[kind]]), max_size=12))
def test_whatever_is_hidden_the_rest_stays_whole(write: Write, chosen: list[tuple[str, str]]) -> None:
    """Nothing leads nowhere, no safety entry is lost, and what needed it says so in one line."""
    lines = [
        f"{kind}: [{', '.join(f'{{id: {id_}, hide: true}}' for k, id_ in chosen if k == kind)}]" for kind in HIDEABLE
    ]
    mine = write("\n".join(lines))
    problems = [problem for problem in check([mine]) if problem.severity == "error"]
    needed = [problem for problem in problems if "cannot be hidden" in problem.message]
    repeated = [problem for problem in problems if "there is another" in problem.message]
    assert len(needed) + len(repeated) == len(problems)
    if not problems:
        catalog = load([mine], use_cache=False)
        assert safety_of(catalog) == safety_of(load())
        assert not {(kind, id_) for kind, id_ in chosen} & {
            (entry.section, entry.id) for record in ENTRIES for entry in catalog.all(record)
        }


def test_every_shipped_point_and_technique_can_be_hidden_alone() -> None:
    from footrelief.catalog.hiding import hide  # noqa: PLC0415
    from footrelief.catalog.overlay import lay  # noqa: PLC0415
    from footrelief.catalog.source import read  # noqa: PLC0415

    entries = {entry.key: entry for entry in lay([read(file) for file in shipped_files()], []).entries}
    for key in [key for key in entries if key[0] in {"points", "techniques"}][::7]:
        hidden = hide(entries, {key})
        assert not hidden.needed
        assert key not in hidden.entries
        gone = [one for one in entries if one not in hidden.entries]
        assert all(section in {key[0], "plans", "motions", "routines", "notes"} for section, _ in gone)
    assert Plan.section == "plans"


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Caution, WarningSign, StopSign])
def test_no_field_of_a_shipped_safety_entry_can_be_left_out_or_emptied(write: Write, kind: type[Entry]) -> None:
    """By `replace`, which takes nothing from below, or by giving a record with less in it: field by field."""
    whole = {entry.id: msgspec.to_builtins(entry) for entry in load().all(kind)}
    for id_, plain in list(whole.items())[::9]:
        inside = [(name, key) for name, value in plain.items() if isinstance(value, dict) for key in value]
        for name, key in [*((name, "") for name in plain if name != "id"), *inside]:
            less = {field: value for field, value in plain.items() if field != name} | {"replace": True}
            if key:
                less[name] = {field: value for field, value in plain[name].items() if field != key}
            mine = write(msgspec.json.encode({kind.section: [less]}).decode(), "less.yaml")
            assert [one for one in check([mine]) if one.severity == "error"], (id_, name, key)


def test_the_language_that_the_highest_own_file_names_is_that_of_the_pages(small: Path, write: Write) -> None:
    assert small
    below = load().header.language
    german = write("catalog: {name: meins, version: '1', language: de}", "german.yaml")
    silent = write("catalog: {name: mine, version: '1'}", "silent.yaml")
    assert load([german]).header.language == load([german, silent]).header.language == "de"
    assert load([silent]).header.language == below
