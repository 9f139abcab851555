"""What an author does with a catalog of their own: begin, edit, explain, trade; nothing of theirs is lost."""

import csv
import io
import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jsonschema
import pytest
from tests.cli.test_commands import run as start
from typer.testing import CliRunner, Result

from footrelief.catalog import Catalog, check, load
from footrelief.cli import app
from footrelief.cli.settings import settings
from footrelief.model import ENTRIES, Entry, Point

Run = Callable[..., Result]
KINDS = ("point", "cause", "technique", "routine", "note", "source")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of settings, empty; the work is done beside it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("FOOTRELIEF_CONFIG", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "config" / "footrelief"


@pytest.fixture
def run(home: Path) -> Run:
    def started(*words: str) -> Result:
        assert home
        settings.cache_clear()
        result = CliRunner().invoke(app, words)
        settings.cache_clear()
        return result

    return started


def test_a_skeleton_of_every_kind_can_be_read_at_once(run: Run, home: Path) -> None:
    for kind in KINDS:
        assert run("catalog", "new", kind, f"my-{kind}").exit_code == 0
    mine = home / "catalog" / "mine.yaml"
    told = run("catalog", "check")
    assert (told.exit_code, "warnings in 1 file" in told.stdout) == (0, True)
    assert "# How to find it with the thumb" in mine.read_text(encoding="utf-8")
    assert "A point of mine" in run("show", "my-point").stdout
    assert f"user\t{mine}\t7 new, 0 changed, 0 hidden; found in {mine.parent}" in run("catalog", "where").stdout


def test_nothing_else_in_the_file_is_touched(run: Run, tmp_path: Path) -> None:
    before = "# mine\npoints:\n- id: LR3  # dear\n  name: 'Mine'   # odd   spacing\n\n\n# notes\nnotes: []\n"
    mine = tmp_path / "mine.yaml"
    mine.write_text(before)
    assert run("catalog", "new", "point", "my-point", "--file", "mine.yaml").exit_code == 0
    after = mine.read_text()
    head, _, tail = before.partition("\n\n\n# notes")
    assert after.startswith(head + "\n- id: my-point\n")
    assert f"\n\n\n# notes{tail}" in after
    assert run("catalog", "new", "note", "x", "--file", "mine.yaml").exit_code == 2
    assert mine.read_text() == after
    again = run("catalog", "new", "point", "LR3", "--file", "mine.yaml")
    assert (again.exit_code, mine.read_text()) == (2, after)
    assert 'has a point "LR3" already' in again.stderr


def test_an_editor_opens_a_change_at_its_line_and_remembers_the_text_below(
    run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        f"#!{sys.executable}\nimport sys, pathlib\nline, file = sys.argv[1:]\npath = pathlib.Path(file)\n"
        "rows = path.read_text().split(chr(10))\nassert rows[int(line[1:]) - 1].strip() == '- id: LR3', rows\n"
        "path.write_text(path.read_text().replace('# where: ', 'where: '))\n"
    )
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.delenv("VISUAL", raising=False)
    result = run("catalog", "edit", "lr3")
    assert result.exit_code == 0, result.stderr
    mine = home / "catalog" / "mine.yaml"
    assert "against: {where: " not in mine.read_text(), "the text is the same as below"
    mine.write_text(mine.read_text().replace('    where: "', '    where: "Here: '))
    assert "1 change does not say against which" in run("catalog", "check").stderr
    assert run("catalog", "accept").stdout == f"{mine}:5:5: LR3\n"
    assert "against: {where: " in mine.read_text()
    assert run("catalog", "check").stderr == ""
    assert run("catalog", "accept").stdout == "Every change says what it was written against.\n"


def test_what_changed_below_is_told_with_both_texts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("points: [{id: LR3, where: Mine., against: {where: '0'}}]\n")
    result = run("catalog", "check", "mine.yaml")
    assert 'the where of "LR3" below has changed since you changed it [drift]' in result.stdout
    assert "Top of the foot" in result.stdout
    assert result.exit_code == 0
    assert run("catalog", "check", "--strict", "mine.yaml").exit_code == 3
    assert run("catalog", "accept", "mine.yaml").exit_code == 0
    assert run("catalog", "check", "--strict", "mine.yaml").exit_code == 0
    assert run("config", "set", "silenced", "drift", "asked-of-nobody").exit_code == 0
    (tmp_path / "mine.yaml").write_text(
        "points: [{id: LR3, where: Mine., against: {where: '0'}}]\n"
        "cautions: [{id: x, name: X, level: gentle, advice: Rest., sources: [editorial]}]\n"
    )
    told = run("catalog", "check", "mine.yaml").stdout
    assert "drift" not in told
    assert "asked-of-nobody" in told


def test_where_each_field_comes_from_and_what_the_layers_do(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("points:\n  - id: LR3\n    name: Mine\n  - {id: GB41, hide: true}\n")
    why = " ".join(run("show", "LR3", "--why", "--catalog", str(mine)).stdout.split())
    assert f"name {mine}:3" in why
    assert "data/reflex_points.yaml" in why.partition("where ")[2]
    assert "Mine (yours)" in run("points", "LR3", "--catalog", str(mine)).stdout
    (tmp_path / "own.yaml").write_text("points: [{id: brain, where: Mine.}]\ntechniques: [{id: finish, tempo: slow}]\n")
    guide = " ".join(run("guide", "tension", "--full", "--catalog", "own.yaml").stdout.split())
    assert "From your own catalog: 1." in guide
    assert "slow, yours" in guide
    told = run("catalog", "diff", "mine.yaml").stdout
    assert "  ~ point LR3\n" in told
    assert "+ name: Mine" in told
    assert "  - point GB41\n" in told
    assert run("catalog", "diff").stdout == "No layer changes anything.\n"


def test_a_catalog_is_checked_from_standard_input_and_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("points: [{id: LR3, nam: x}]")
    folder = start("catalog", "check", "--no-user-catalog", str(tmp_path))
    assert b"a point has no field" in folder.stdout
    piped = CliRunner().invoke(app, ["catalog", "check", "--no-user-catalog", "-"], input="points: [{id: LR3, nam: x}]")
    assert piped.exit_code == 3
    assert 'standard input:1:20: a point has no field "nam"' in piped.stdout


def test_two_who_write_at_the_same_time_both_have_their_entry(home: Path) -> None:
    with ThreadPoolExecutor() as threads:
        environment = {"XDG_CONFIG_HOME": str(home.parent)}
        results = list(threads.map(lambda n: start("catalog", "new", "note", f"tip-{n}", **environment), range(6)))
    assert [result.returncode for result in results] == [0] * 6
    text = (home / "catalog" / "mine.yaml").read_text()
    assert all(f"- id: tip-{n}\n" in text for n in range(6))
    assert [path.name for path in (home / "catalog").iterdir()] == ["mine.yaml"]


def test_settings_are_set_and_unset_and_comments_stay(run: Run, home: Path) -> None:
    home.mkdir(parents=True)
    file = home / "config.toml"
    file.write_text("# mine\nminutes = 10 # ten\n")
    assert run("config", "set", "conditions", "diabetes", "I take warfarin").exit_code == 0
    assert run("config", "set", "sound", "false").exit_code == 0
    wrong = run("config", "set", "minutes", "99")
    assert (wrong.exit_code, "minutes must be from 3 to 60" in wrong.stderr) == (2, True)
    assert "Did you mean minutes?" in run("config", "set", "minuts", "9").stderr
    assert file.read_text() == (
        '# mine\nminutes = 10 # ten\nconditions = ["diabetes", "I take warfarin"]\nsound = false\n'
    )
    told = run("config").stdout
    assert "conditions\tdiabetes, I take warfarin\tsettings\n" in told
    assert "paper\t-\tnot set\n" in told
    for name in ("conditions", "sound", "paper"):
        assert run("config", "unset", name).exit_code == 0
    assert file.read_text() == "# mine\nminutes = 10 # ten\n"


def test_the_settings_count_where_no_option_says_otherwise(run: Run) -> None:
    run("config", "set", "minutes", "15")
    run("config", "set", "mode", "partner")
    assert json.loads(run("guide", "tension", "--json").stdout)["request"]["minutes"] == 15
    assert json.loads(run("guide", "tension", "--json").stdout)["request"]["mode"] == "partner"
    assert json.loads(run("guide", "tension", "--json", "--minutes", "5", "--self").stdout)["request"]["mode"] == "self"


def test_an_exported_catalog_says_the_same_in_every_shape(run: Run, tmp_path: Path, shipped: Catalog) -> None:
    whole = json.loads(run("catalog", "export", "--format", "json").stdout)
    assert len(whole["points"]) == len(shipped.all(Point))
    assert whole["schema"] == 1
    assert run("catalog", "export", "-o", "all.yaml").exit_code == 0
    assert not [problem for problem in check([tmp_path / "all.yaml"]) if problem.severity == "error"]
    assert run("catalog", "export", "-o", "tables").exit_code == 0
    assert run("catalog", "export", "-o", "all.sqlite").exit_code == 0
    package = json.loads((tmp_path / "tables" / "datapackage.json").read_text())
    database = sqlite3.connect(tmp_path / "all.sqlite")
    for resource in package["resources"]:
        rows = list(csv.DictReader(io.StringIO((tmp_path / "tables" / resource["path"]).read_text())))
        assert [row["id"] for row in rows] == [entry["id"] for entry in whole[resource["name"]]]
        assert list(rows[0]) == [field["name"] for field in resource["schema"]["fields"]]
        found = database.execute(f'SELECT count(*) FROM "{resource["name"]}"').fetchone()  # noqa: S608 - ours
        assert found == (len(rows),)
    database.close()


@pytest.mark.parametrize("record", ENTRIES, ids=lambda record: record.kind)
def test_an_entry_printed_as_yaml_can_be_pasted(
    run: Run, tmp_path: Path, shipped: Catalog, record: type[Entry]
) -> None:
    for entry in shipped.all(record)[:3]:
        pasted = tmp_path / "pasted.yaml"
        pasted.write_text(run("show", f"{entry.kind}:{entry.id}", "--format", "yaml").stdout, encoding="utf-8")
        assert not [problem for problem in check([pasted]) if problem.severity == "error"]
        assert load([pasted], use_cache=False).get(record, entry.id) == entry


TABLE = """Name;Location;Also called;Side;Colour
Head;Pad of the big toe: "top";Kopf, tête;both;red
Brain;;;left;
;somewhere;;;
太阳;外侧;;;
"""


def test_a_table_of_points_becomes_a_catalog_with_what_is_missing_marked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "points.csv").write_text(TABLE, encoding="utf-8")
    result = run("catalog", "import", "points.csv", "-o", "mine.yaml")
    assert result.stderr == (
        "3 points in mine.yaml\nLeft out, for they have no name: line 4\nKept as comments: Colour\n"
    )
    text = (tmp_path / "mine.yaml").read_text(encoding="utf-8")
    assert "feet: left\n" in text
    assert "# TODO: one of left, right, both" in text
    assert "# Colour: red" in text
    assert not [problem for problem in check([tmp_path / "mine.yaml"]) if problem.severity == "error"]
    points = load([tmp_path / "mine.yaml"], use_cache=False).all(Point)[-3:]
    assert [point.id for point in points] == ["head", "brain-2", "row-3"]
    assert points[0].synonyms == ("Kopf", "tête")
    assert run("catalog", "import", "points.csv", "-o", "mine.yaml").exit_code == 2
    (tmp_path / "points.csv").write_text("a,b\n1,2\n")
    assert "has no column of names" in run("catalog", "import", "points.csv").stderr


def test_the_schema_for_own_files_knows_ids_and_takes_changes(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".footrelief").mkdir()
    (tmp_path / ".footrelief" / "own.yaml").write_text("points: [{id: mine, like: LR3, name: M}]")
    assert run("catalog", "schema", "--ids").exit_code == 0
    validator = jsonschema.Draft202012Validator(json.loads(run("catalog", "schema", "--ids").stdout))
    validator.check_schema(validator.schema)
    good = {"points": [{"id": "LR3", "where": "Here."}, {"id": "GB41", "hide": True}]}
    assert validator.is_valid(good)
    assert not validator.is_valid({"points": [{"id": "new-one", "where": "Here."}]})
    point: dict[str, object] = {
        "id": "new-one",
        "name": "N",
        "system": "reflex",
        "zone": "head",
        "feet": "both",
        "where": "Here.",
    }
    point |= {"agreement": "low", "location_basis": "memory", "sources": ["editorial"]}
    assert not validator.is_valid({"points": [point]})
    assert validator.is_valid({"points": [point | {"like": "LR3", "offset": [0.1, 0]}]})
    step = {"technique": "no-such", "seconds": 30, "pressure": 3}
    assert not validator.is_valid({"routines": [{"id": "full-session", "steps": [step]}]})


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("footrelief show lr3", "LR3"),
        ("footrelief show liv", "LR3"),
        ("footrelief show point:sol", "point:solar-plexus"),
        ("footrelief guide TENS", "tension-type"),
        ("footrelief points --zone h", "head"),
        ("footrelief config set min", "minutes"),
        ("footrelief completion fi", "fish"),
        ("footrelief show my-own", "my-own-point"),
    ],
)
def test_completion_knows_ids_names_and_synonyms_of_all_layers(home: Path, words: str, offered: str) -> None:
    (home / "catalog").mkdir(parents=True)
    (home / "catalog" / "own.yaml").write_text(
        "points: [{id: my-own-point, name: Own, system: reflex, zone: head, feet: both, where: X., like: LR3, "
        "agreement: low, location_basis: memory, sources: [editorial]}]"
    )
    asked = {"_FOOTRELIEF_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    environment = {**os.environ, **asked, "XDG_CONFIG_HOME": str(home.parent)}
    script = Path(sys.executable).with_name("footrelief")
    result = subprocess.run([script], capture_output=True, check=False, env=environment)
    assert offered in result.stdout.decode().split(), result.stderr.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# mine\n\n# all\npoints:\n  # c\n  - id: LR3  # x\n    hide: true\n", "# mine\n\n# all\nschema: 1\npoints:"),
        ("---\npoints: []\n", "---\nschema: 1\npoints: []\n"),
        ("schema: 1\npoints: []\n", "schema: 1\npoints: []\n"),
        ("points: [{id: LR3, hide: true}]", "schema: 1\npoints: [{id"),
    ],
)
def test_migrate_says_which_format_a_file_has_and_changes_nothing_else(
    run: Run, tmp_path: Path, text: str, expected: str
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    assert run("catalog", "migrate", str(file)).exit_code == 0
    new = file.read_text(encoding="utf-8")
    assert new.startswith(expected)
    assert new.replace("schema: 1\n", "") == text.replace("schema: 1\n", "")
    assert run("catalog", "migrate", str(file)).stdout.endswith("schema 1, was there already\n")
    assert file.read_text(encoding="utf-8") == new


@pytest.mark.parametrize(
    ("text", "code"), [("schema: 7\n", 3), ("points: [\n", 3), ("{points: [{id: LR3, hide: true}]}\n", 2)]
)
def test_what_cannot_be_migrated_stays_as_it_is(run: Run, tmp_path: Path, text: str, code: int) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    assert run("catalog", "migrate", str(file)).exit_code == code
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("mig", {"migraine"}), ("men", {"menopause", "menstrual-migraine"})],
)
def test_bash_is_offered_nothing_that_it_would_write_over_what_was_typed(typed: str, offered: set[str]) -> None:
    asked = {"_FOOTRELIEF_COMPLETE": "complete_bash", "COMP_WORDS": f"footrelief guide {typed}", "COMP_CWORD": "2"}
    script = Path(sys.executable).with_name("footrelief")
    result = subprocess.run([script], capture_output=True, check=True, env={**os.environ, **asked})
    assert set(result.stdout.decode().split()) == offered
