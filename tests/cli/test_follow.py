"""`footrelief follow` as people meet it: in a terminal with keys, resizing, Ctrl-Z and Ctrl-C, and without one."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.terminals import ESCAPE, FOOTRELIEF, PseudoTerminal, folders, follow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")

LEFT, RIGHT, CTRL_C, CTRL_Z = "\x1b[D", "\x1b[C", "\x03", "\x1a"
OTHER_SCREEN, OWN_SCREEN, SHOW_CURSOR = "\x1b[?1049h", "\x1b[?1049l", "\x1b[?25h"
COLOUR = re.compile(r"\x1b\[[\d;]*m")
COMMAND = ("tension", "--minutes", "3")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose cache all of these tests share."""
    return tmp_path_factory.mktemp("follow")


@pytest.fixture
def state(folder: Path, request: pytest.FixtureRequest) -> Path:
    """A folder for the place, for each test its own."""
    own = folder / re.sub(r"\W", "-", request.node.name)
    own.mkdir()
    return own


def begin(terminal: PseudoTerminal) -> None:
    """Read what stands before the session and begin it."""
    read_before(terminal)
    terminal.wait_for("Get ready")


def read_before(terminal: PseudoTerminal) -> str:
    """Read what stands before the session, two screens, go on, and return it."""
    read = ""
    for key in ("space: read on", "space: begin"):
        read += terminal.wait_for(key)
        terminal.type(" ")
    return read


def assert_given_back(terminal: PseudoTerminal) -> None:
    assert terminal.mode_now() == terminal.mode
    assert SHOW_CURSOR in terminal.seen
    assert OWN_SCREEN in terminal.seen


def test_skipping_through_all_steps_comes_to_the_end(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type(RIGHT)
        terminal.wait_for("left in this step")
        for number in range(2, 8):
            terminal.type(RIGHT)
            terminal.wait_for(f"step {number} of 7")
        terminal.type(RIGHT)
        terminal.wait_for("The session is over: 7 steps, 3:00.")
        assert terminal.wait_for_end() == 0
        assert "Sit for a minute" in terminal.seen
        assert terminal.mode_now() == terminal.mode
    assert not [*(state / "footrelief").glob("*")]


def test_keys_are_answered(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type(RIGHT)
        terminal.wait_for("left in this step")
        terminal.type(" ")
        terminal.wait_for("Paused")
        terminal.type("?")
        terminal.wait_for("ten seconds more")
        terminal.type("?+")
        terminal.wait_for("left of 3:10")
        terminal.type("-")
        terminal.wait_for("left of 3:00")
        terminal.type("m")
        terminal.wait_for("silent")
        terminal.type(RIGHT)
        terminal.wait_for("step 2 of 7")
        terminal.type(LEFT)
        terminal.wait_for("step 1 of 7")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert_given_back(terminal)


def test_bytes_that_are_no_key_are_passed_over(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type_bytes(b"\xff\xc3")
        terminal.type("x")
        terminal.type(" ")
        terminal.wait_for("Paused")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert_given_back(terminal)


def test_the_place_is_kept_and_gone_on_from_with_the_same_session_only(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type(RIGHT + RIGHT + RIGHT)
        terminal.wait_for("step 3 of 7")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert "You got to step 3 of 7" in terminal.seen
        assert f"footrelief follow {' '.join(COMMAND)} --resume" in " ".join(terminal.seen.split())
    (kept,) = (state / "footrelief").glob("place-*.json")
    assert "tension" not in kept.read_text()
    with follow(state, *COMMAND, "--resume") as terminal:
        read_before(terminal)
        assert "step 3 of 7" in terminal.wait_for("Get ready")
    with follow(state, "tension", "--minutes", "4", "--resume") as terminal:
        assert terminal.wait_for_end() == 1
        assert "not left in the last 24 hours" in terminal.seen


@pytest.mark.parametrize(
    "words", [("migraine", "--minutes", "5"), ("headache", "--condition", "migraine-attack", "--minutes", "5")]
)
def test_a_session_for_a_migraine_begins_without_the_bell(state: Path, words: tuple[str, ...]) -> None:
    with follow(state, *words) as terminal:
        for key in ("space: read on", "space: begin"):
            terminal.wait_for(key)
            terminal.type(" ")
        assert "silent" in terminal.wait_for("silent")


def test_without_a_place_there_is_nothing_to_go_on_with(state: Path) -> None:
    with follow(state, *COMMAND, "--resume") as terminal:
        assert terminal.wait_for_end() == 1
        assert "not left in the last 24 hours" in terminal.seen


def test_ctrl_c_says_how_far_one_got(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type(RIGHT + RIGHT)
        terminal.wait_for("step 2 of 7")
        terminal.type(CTRL_C)
        assert terminal.wait_for_end() == 130
        assert_given_back(terminal)
        assert "You got to step 2 of 7" in terminal.seen.split(OWN_SCREEN)[1]
        assert "Traceback" not in terminal.seen


def test_ctrl_c_before_the_session_leaves_too(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        terminal.wait_for("space: read on")
        terminal.type(CTRL_C)
        assert terminal.wait_for_end() == 130
        assert "has not begun" in terminal.seen
        assert terminal.mode_now() == terminal.mode
        assert OTHER_SCREEN not in terminal.seen


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_other_signals_give_the_terminal_back_too(state: Path, number: signal.Signals, code: int) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type(RIGHT + RIGHT)
        terminal.wait_for("step 2 of 7")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == code
        assert_given_back(terminal)
    assert [*(state / "footrelief").glob("place-*.json")]


def test_another_size_is_drawn_at_once(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        begin(terminal)
        terminal.type(" ")
        terminal.wait_for("Paused")
        terminal.resize(60, 20)
        terminal.wait_for("\x1b[2J")
        narrow = terminal.wait_for("bell")
        assert "─" * 59 in narrow
        assert "─" * 60 not in narrow
        terminal.resize(120, 40)
        terminal.wait_for("\x1b[2J")
        assert "─" * 100 in terminal.wait_for("bell")


def test_ctrl_z_gives_the_terminal_to_the_shell_and_fg_comes_back_paused(state: Path) -> None:
    shell = ("bash", "--norc", "--noprofile", "-i")
    with PseudoTerminal(*shell, environment={**folders(state), "PS1": "ready> "}) as terminal:
        terminal.wait_for("ready> ")
        terminal.type("stty -g > before; " + " ".join((*FOOTRELIEF, "follow", *COMMAND)) + "\n")
        begin(terminal)
        terminal.type(CTRL_Z)
        assert OWN_SCREEN in terminal.wait_for("ready> ")
        terminal.type("stty -g | cmp - before && echo the same $((40 + 2)); rm before\n")
        terminal.wait_for("the same 42")
        terminal.type("fg\n")
        terminal.wait_for(OTHER_SCREEN)
        terminal.wait_for("Paused")
        terminal.type("q")
        terminal.wait_for("ready> ")


def test_no_color_is_honoured(state: Path) -> None:
    with follow(state, *COMMAND) as terminal:
        assert COLOUR.search(terminal.wait_for("space: read on"))
        terminal.type(CTRL_C)
        terminal.wait_for_end()
    with follow(state, *COMMAND, NO_COLOR="1") as terminal:
        assert not COLOUR.search(read_before(terminal))
        assert not COLOUR.search(terminal.wait_for("Get ready"))
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert not COLOUR.search(terminal.seen)


def test_a_dumb_terminal_gets_lines_without_any_escape(state: Path) -> None:
    with follow(state, *COMMAND, TERM="dumb") as terminal:
        read = read_before(terminal)
        read += terminal.wait_for("Right foot  Stroking")
        terminal.type(RIGHT + RIGHT)
        read += terminal.wait_for("Toe squeeze")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert "\x1b" not in read + terminal.seen


def test_a_c_locale_gets_ascii_only(state: Path) -> None:
    with follow(state, *COMMAND, LANG="C") as terminal:
        read = read_before(terminal)
        read += terminal.wait_for("Get ready")
        terminal.type("q")
        terminal.wait_for_end()
        assert ESCAPE.sub("", read + terminal.seen).isascii()


def run(*arguments: str, state: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(state.parent / "cache"),
        "FOOTRELIEF_CONFIG": str(state / "none"),
    }
    return subprocess.run(
        [*FOOTRELIEF, "follow", *arguments], capture_output=True, text=True, env=environment, check=False
    )


def test_without_a_terminal_it_prints_the_steps_with_their_offsets(state: Path) -> None:
    done = run(*COMMAND, state=state)
    assert done.returncode == 0
    assert done.stderr == ""
    assert re.search(r"^0:00 +Right foot: Stroking", done.stdout, re.MULTILINE)
    assert "Total: 3:00" in done.stdout
    assert done.stdout.index("In doubt, or one of these: call") < done.stdout.index("0:00")
    assert "\x1b" not in done.stdout


def test_a_condition_that_rules_it_out_stops_it(state: Path) -> None:
    done = run("--condition", "dvt", state=state)
    assert done.returncode == 4
    assert "No foot massage now" in done.stdout
    assert "0:00" not in done.stdout


def test_a_condition_that_rules_it_out_stops_it_on_a_terminal_too(state: Path) -> None:
    with follow(state, "--condition", "dvt") as terminal:
        assert terminal.wait_for_end() == 4
        assert "No foot massage now" in terminal.seen
        assert OTHER_SCREEN not in terminal.seen


def test_where_no_massage_is_offered_there_is_no_session(state: Path) -> None:
    done = run("cluster", state=state)
    assert done.returncode == 1
    assert "footrelief guide cluster" in done.stderr
