"""A stop in the settings or on the line: no command shows how to massage, and no file is left without a word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from footrelief.cli import app
from footrelief.cli.settings import settings
from footrelief.model import Routine, Technique
from footrelief.render import FORMATS

Run = Callable[..., Result]
STOPPED = "footrelief: No foot massage now: read what to do instead.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command in an empty folder, with these conditions in the settings."""
    monkeypatch.chdir(tmp_path)

    def started(*words: str, conditions: str = "", catalogs: str = "") -> Result:
        file = tmp_path / "config.toml"
        file.write_text(f"conditions = [{conditions}]\ncatalogs = [{catalogs}]\n")
        monkeypatch.setenv("FOOTRELIEF_CONFIG", str(file))
        settings.cache_clear()
        result = CliRunner().invoke(app, words)
        settings.cache_clear()
        file.unlink()
        return result

    return started


@pytest.mark.parametrize(
    "words",
    ["show tension-partner", "show thumb walking", "show LR3", "routines", "techniques", "points", "map --core"],
)
def test_with_a_stop_in_the_settings_no_command_says_how_to_massage(run: Run, words: str) -> None:
    before = run(*words.split())
    assert before.exit_code == 0
    stopped = run(*words.split(), conditions='"dvt"')
    assert stopped.exit_code == 4
    assert stopped.stdout.startswith("No foot massage now\n\nBlood clot in a leg or lung\n")
    assert stopped.stderr == STOPPED
    told = {line for line in before.stdout.partition("\nSources")[0].splitlines() if line}
    assert not told & set(stopped.stdout.splitlines())


def test_what_says_nothing_of_how_to_massage_is_shown_as_ever(run: Run) -> None:
    for words in (("show", "dvt"), ("causes",), ("evidence",), ("safety",), ("sources",)):
        assert run(*words, conditions='"dvt"').stdout == run(*words).stdout
        assert run(*words, conditions='"dvt"').exit_code == 0


def test_a_search_with_a_stop_tells_it_first_and_finds_nothing_to_do(run: Run) -> None:
    usual, stopped = run("search", "tension"), run("search", "tension", conditions='"dvt"')
    assert {line.split("\t")[0] for line in usual.stdout.splitlines()} >= {"routine", "cause"}
    assert stopped.exit_code == 4
    assert stopped.stdout.startswith("No foot massage now. Blood clot in a leg or lung\n")
    kinds = {line.split("\t")[0] for line in stopped.stdout.splitlines() if "\t" in line}
    assert "cause" in kinds
    assert not kinds & {"routine", "technique", "point"}


@pytest.mark.parametrize("words", ["handout --all -o sheets", "handout tension --check"])
@pytest.mark.parametrize("where", ["settings", "line"])
def test_no_sheet_is_written_or_measured(run: Run, tmp_path: Path, words: str, where: str) -> None:
    stopped = (
        run(*words.split(), conditions='"dvt"') if where == "settings" else run(*words.split(), "--condition", "dvt")
    )
    assert stopped.exit_code == 4
    assert stopped.stderr == STOPPED
    assert stopped.stdout.startswith("No foot massage now\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_sheets_asks_which_foot_before_it_begins(run: Run, tmp_path: Path) -> None:
    assert run("handout", "--all", "-o", "sheets", "--condition", "sprain").exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_picture_that_is_not_written_and_one_that_is_left_are_told(run: Run, tmp_path: Path) -> None:
    words = ("map", "--core", "--condition", "dvt", "-o", "m.svg")
    assert run(*words).stderr == f"{STOPPED}m.svg was not written.\n"
    assert not (tmp_path / "m.svg").exists()
    (tmp_path / "m.svg").write_text("old")
    result = run(*words)
    assert (result.exit_code, result.stderr) == (4, f"{STOPPED}m.svg is an older one and was left as it is.\n")
    assert result.stdout.startswith("No foot massage now\n")
    assert (tmp_path / "m.svg").read_text() == "old"


@pytest.mark.parametrize("format_name", [row.name for row in FORMATS.values() if row.is_picture])
def test_down_a_pipe_goes_no_text_where_a_picture_was_asked_for(run: Run, format_name: str) -> None:
    result = run("map", "--core", "--condition", "dvt", "--format", format_name)
    assert (result.exit_code, result.stdout_bytes) == (4, b"")
    assert result.stderr.startswith("No foot massage now\n\nBlood clot in a leg or lung\n")
    assert result.stderr.endswith(f"{STOPPED}No picture was written.\n")


@pytest.mark.parametrize("format_name", [name for name, row in FORMATS.items() if row.kind != "bytes"])
def test_no_format_names_a_technique_or_a_step_after_a_stop(run: Run, shipped: object, format_name: str) -> None:
    result = run("routine", "tension", "--condition", "dvt", "--format", format_name)
    assert result.exit_code == 4
    told = result.stdout + result.stderr
    assert "Blood clot" in told or '"dvt"' in told
    names = [one.name for record in (Technique, Routine) for one in shipped.all(record)]  # type: ignore[attr-defined]
    assert not [name for name in names if name in told]


@pytest.mark.parametrize("words", [("safety",), ("safety", "--format", "html")])
def test_a_broken_catalog_of_ones_own_never_takes_the_warning_signs_away(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "mine.yaml").write_text("points: [")
    result = run(*words, catalogs='"mine.yaml"')
    assert result.exit_code == 3
    assert "Only the shipped catalog" in result.stdout
    assert "mine.yaml:1" in result.stdout
    assert "Call your emergency number now" in result.stdout
    assert "mine.yaml:1" in result.stderr
    assert f"mine.yaml is named in the settings, {tmp_path / 'config.toml'}" in result.stderr
    assert run("routines", catalogs='"mine.yaml"').stdout == ""


def test_a_catalog_of_ones_own_that_has_gone_is_told_of_and_left_out(run: Run, tmp_path: Path) -> None:
    for words in ("safety", "routines"):
        result = run(words, catalogs='"gone.yaml"')
        assert (result.exit_code, result.stdout != "") == (0, True)
        assert f"{tmp_path / 'gone.yaml'} is not there; it is named in the settings" in result.stderr
    assert run("routines", "--no-user-catalog", catalogs='"gone.yaml"').stderr == ""
    assert run("routines", "--catalog", "gone.yaml").exit_code == 3


def test_nor_do_broken_settings_take_them_or_the_questions(run: Run, tmp_path: Path) -> None:
    result = run("safety", catalogs="[")
    assert result.exit_code == 2
    assert "Call your emergency number now" in result.stdout
    assert str(tmp_path / "config.toml") in result.stderr
    assert "questions about this headache" in run("safety", "ask", catalogs="[").stderr


def test_before_a_session_stands_what_rules_it_out_and_what_needs_a_question(run: Run) -> None:
    told = " ".join(run("follow", "tension", "--minutes", "5").stdout.split())
    before, _, _ = told.partition("Step by step")
    assert "No massage with a clot, fever, alcohol, numb feet" in before
    assert "Ask a doctor or midwife first with diabetes, blood thinners" in before
    assert "When to stop: sharp pain" in before


@pytest.mark.parametrize("words", ["routines", "techniques", "show evening-sleep", "search thumb"])
def test_a_stop_on_the_line_counts_for_lists_and_entries_too(run: Run, words: str) -> None:
    result = run(*words.split(), "--condition", "dvt")
    assert result.exit_code == 4
    assert "Blood clot" in result.stdout
    assert run(*words.split(), "--condition", "diabetes").exit_code == 0
