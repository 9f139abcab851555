"""Every command, as a user starts it: what comes out, what goes to stderr, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from footrelief import __version__
from footrelief.catalog import Catalog
from footrelief.cli import ROWS, app
from footrelief.cli.lazy import CommandRow
from footrelief.model import ENTRIES, Cause, Entry
from footrelief.wording import of_ten

FOOTRELIEF = (sys.executable, "-m", "footrelief")
ROOT = Path(__file__).parent.parent.parent


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Start the program in a pipe."""
    return subprocess.run(
        [*FOOTRELIEF, *words], capture_output=True, check=False, env={**os.environ, **environment}, timeout=120
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_table_says_what_the_command_says_of_itself(row: CommandRow) -> None:
    command = row.load()
    assert command.help
    assert f"footrelief {row.name}" in (command.epilog or ""), "the help shows an example"


def test_help_lists_every_command_without_importing_one() -> None:
    result = CliRunner().invoke(app, ["--help"])
    assert result.exit_code == 0
    for row in ROWS:
        assert f"  {row.name} " in result.output
        assert row.help in result.output.replace("\n" + " " * 14, " ")


def test_the_version_is_written_once() -> None:
    assert run("--version").stdout.decode() == f"footrelief {__version__}\n"


@pytest.mark.parametrize("topic", ["headache", "Tension headache", "TENSION-TYPE", "migraine", "period migraine"])
def test_guides_are_found_under_forgiving_names(topic: str) -> None:
    result = run("guide", *topic.split())
    assert result.returncode == 0, result.stderr.decode()
    assert b"In doubt, or one of these: call 999 UK" in result.stdout


def test_a_guide_without_a_topic_is_about_headache() -> None:
    assert run("guide").stdout == run("guide", "headache").stdout


def test_a_near_miss_says_what_is_near_and_ends_with_1() -> None:
    result = run("points", "--zone", "hed")
    assert result.returncode == 1
    assert result.stdout == b""
    assert result.stderr.decode().splitlines() == [
        'footrelief: there is no zone "hed". Did you mean head?',
        "Zones: head, neck, chest, abdomen, pelvis, spine, limbs, systemic",
    ]


@pytest.mark.parametrize(
    "words",
    [("nonsense",), ("guide", "nonsense"), ("show", "nonsense"), ("search", "nonsensical"), ("evidence", "nonsense")],
)
def test_nothing_found_ends_with_1_and_one_line_that_says_so(words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.returncode == 1
    assert result.stdout == b""
    assert result.stderr.startswith(b"footrelief: ")
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize("words", [("points", "--nonsense"), ("pointz",), ("guide", "--minutes", "2")])
def test_wrong_usage_ends_with_2(words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_a_stop_prints_what_to_do_instead_and_ends_with_4() -> None:
    result = run("guide", "headache", "--condition", "fever")
    assert result.returncode == 4
    assert b"Wait until well." in result.stdout
    assert f"pressure {of_ten(3)}".encode() not in result.stdout


def test_an_unknown_condition_is_an_error_with_near_misses() -> None:
    result = run("guide", "--condition", "osteoporrosis")
    assert result.returncode == 1
    assert b"Did you mean osteoporosis?" in result.stderr


def test_a_condition_that_decides_by_a_number_is_asked_back() -> None:
    result = run("guide", "--condition", "pregnent")
    assert result.returncode == 2
    assert b"In which week?" in result.stderr
    assert b'--condition "20 weeks pregnant"' in result.stderr


@pytest.mark.parametrize(
    "command",
    ["guide thunderclap", "routine --condition thunderclap", "follow thunderclap", "map --condition thunderclap"],
)
def test_a_warning_sign_is_answered_with_what_to_do_and_ends_with_4(command: str) -> None:
    result = run(*command.split())
    assert result.returncode == 4
    assert result.stdout.decode().startswith('"thunderclap": this can be a warning sign')
    assert "Call your emergency number now" in result.stdout.decode()


@pytest.mark.parametrize("name", ["json", "markdown", "html", "text"])
def test_a_warning_sign_is_answered_in_every_format(name: str) -> None:
    result = run("guide", "stiff", "neck", "--format", name)
    assert result.returncode == 4
    assert b"Call your emergency number now" in result.stdout


def test_lists_are_one_entry_a_line_parted_by_tabs() -> None:
    lines = run("points", "--zone", "head").stdout.decode().splitlines()
    assert {line.count("\t") for line in lines} == {4}
    assert lines[0].startswith("brain\tBrain and head\tboth\tsole\t")


def test_json_holds_the_very_records(shipped: Catalog) -> None:
    records = json.loads(run("causes", "--format", "json").stdout)
    assert [cause["id"] for cause in records["causes"]] == [cause.id for cause in shipped.all(Cause)]


@pytest.mark.parametrize("record", ENTRIES, ids=lambda record: record.section)
def test_every_entry_is_reachable_with_hyphens_and_underscores(record: type[Entry], shipped: Catalog) -> None:
    runner = CliRunner()
    for entry in shipped.all(record)[:3]:
        for spelling in (entry.id, entry.id.replace("-", "_")):
            result = runner.invoke(app, ["show", f"{record.kind.replace(' ', '-')}:{spelling}"])
            assert result.exit_code == 0, (spelling, result.output)


def test_a_broken_catalog_shows_every_problem_and_ends_with_3(tmp_path: Path) -> None:
    broken = tmp_path / "mine.yaml"
    broken.write_text("causes:\n  - id: x\n    nme: X\n    feet: bth\n")
    for words in (("guide", "--catalog", str(broken)), ("catalog", "check", str(broken))):
        result = run(*words)
        told = (result.stdout + result.stderr).decode()
        assert result.returncode == 3
        assert f"{broken}:3:5:" in told
        assert "Did you mean name?" in told
        assert "Traceback" not in told


def test_a_missing_catalog_is_named(tmp_path: Path) -> None:
    result = run("points", "--catalog", str(tmp_path / "missing.yaml"))
    assert result.returncode == 3
    assert b"missing.yaml" in result.stderr


def test_checking_the_shipped_catalog_finds_nothing() -> None:
    result = run("catalog", "check")
    assert result.returncode == 0
    assert b"No problems" in result.stdout


def test_the_catalog_says_where_it_lies() -> None:
    lines = run("catalog", "where").stdout.decode().splitlines()
    shipped = [line.split("\t")[1] for line in lines if line.startswith("shipped")]
    assert [Path(path).name for path in shipped] == [
        "reflex_points.yaml",
        "safety.yaml",
        "evidence.yaml",
        "words.yaml",
        "questions.yaml",
        "sessions.yaml",
        "motions.yaml",
    ]
    assert all(Path(path).is_file() for path in shipped)


def test_the_schema_is_the_one_beside_the_data() -> None:
    assert run("catalog", "schema").stdout == (ROOT / "data" / "catalog.schema.json").read_bytes()


def test_a_c_locale_gets_only_ascii() -> None:
    result = run("show", "LR3", LANG="C", LC_ALL="C")
    assert result.returncode == 0
    assert result.stdout.isascii()


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen([*FOOTRELIEF, "guide"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


def test_settings_state_a_condition_once(tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('conditions = ["fever"]\n')
    assert run("guide", FOOTRELIEF_CONFIG=str(settings)).returncode == 4
    settings.write_text('condition = ["fever"]\n')
    result = run("guide", FOOTRELIEF_CONFIG=str(settings))
    assert result.returncode == 2
    assert b'a settings file has no field "condition"' in result.stderr


def test_completion_offers_ids() -> None:
    words = {"_FOOTRELIEF_COMPLETE": "complete_bash", "COMP_WORDS": "footrelief guide migr", "COMP_CWORD": "2"}
    script = Path(sys.executable).with_name("footrelief")
    result = subprocess.run([script], capture_output=True, check=False, env={**os.environ, **words})
    assert "migraine" in result.stdout.decode().split()
