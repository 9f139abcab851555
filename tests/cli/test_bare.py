"""What people type first: the name alone, a topic, `help`, `-V`, `--json`."""

import json
from difflib import get_close_matches

import pytest
from typer.testing import CliRunner, Result

from footrelief.__about__ import __version__
from footrelief.catalog import Catalog
from footrelief.cli import ALIKE, ROWS, app
from footrelief.model import Cause

MOST_LINES = 40
MOST_LINES_OF_HELP = 30


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_the_name_alone_says_what_to_do_and_where_to_go_on() -> None:
    result = run()
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert len(lines) <= MOST_LINES
    order = ["First: is it safe?", "No massage with", "What to do: 5 minutes", "When to stop", "footrelief follow"]
    places = [result.stdout.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "words", [("migraine",), ("tension", "--minutes", "10"), ("Tension", "headache"), ("headache",)]
)
def test_a_topic_alone_is_a_guide(words: tuple[str, ...]) -> None:
    assert run(*words).stdout == run("guide", *words).stdout != ""


def test_a_warning_sign_alone_is_answered() -> None:
    result = run("stiff", "neck")
    assert result.exit_code == 4
    assert "Call your emergency number now" in result.stdout


def test_a_slip_in_a_command_is_still_taken_for_that_command() -> None:
    result = run("safty")
    assert result.exit_code == 2
    assert "safety" in result.stderr


def test_no_topic_is_so_like_a_command_that_it_is_taken_for_one(shipped: Catalog) -> None:
    commands = [row.name for row in ROWS]
    names = {name for cause in shipped.all(Cause) for name in (cause.id, *cause.synonyms)}
    assert not {name: close for name in names if (close := get_close_matches(name.split()[0], commands, cutoff=ALIKE))}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_help_of_a_command_is_its_help(row: object) -> None:
    name = row.name  # type: ignore[attr-defined]
    assert run("help", name).stdout == run(name, "--help").stdout != ""


def test_help_alone_lists_the_commands_and_a_miss_says_so() -> None:
    assert run("help").stdout == run("--help").stdout
    assert run("help", "safety", "ask").stdout == run("safety", "ask", "--help").stdout
    assert "..." not in run("help").stdout.partition("Commands:")[2]
    miss = run("help", "guid")
    assert miss.exit_code == 1
    assert "guide" in miss.stderr


def test_the_help_of_a_guide_fits_a_screen_with_all_its_options() -> None:
    told = run("guide", "--help").stdout
    assert len(told.splitlines()) <= MOST_LINES_OF_HELP
    assert "--large-print" in told
    assert "--large-print" not in run("search", "--help").stdout


def test_short_forms_are_those_that_people_expect() -> None:
    assert run("-V").stdout == f"footrelief {__version__}\n"
    assert json.loads(run("guide", "--json").stdout)["topic"] == "headache"
    assert run("guide", "--no-color").stdout == run("guide", "--color", "never").stdout


@pytest.mark.parametrize(
    ("part", "told", "untold"),
    [
        ("steps", "Toe squeeze", "What may be behind it"),
        ("evidence", "What regular massage is said to bring", "Toe squeeze"),
        ("safety", "Warning signs to know here", "Toe squeeze"),
        ("sources", "[1]", "Toe squeeze"),
    ],
)
def test_one_part_of_a_guide_is_printed_by_itself(part: str, told: str, untold: str) -> None:
    page = run("guide", "tension", "--section", part).stdout
    assert page.startswith("Tension-type headache")
    assert told in page
    assert untold not in page


def test_what_leads_to_pressing_has_the_warning_signs_before_it() -> None:
    page = run("guide", "--section", "steps").stdout
    assert page.index("First: is it safe?") < page.index("Toe squeeze")
