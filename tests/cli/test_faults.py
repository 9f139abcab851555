"""What the system does to a command is told in one line, whatever it was doing: never a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.test_commands import FOOTRELIEF, run

COMMANDS = (
    ("guide", "tension"),
    ("--help",),
    ("--version",),
    ("points",),
    ("catalog", "check"),
    ("catalog", "schema"),
    ("catalog", "where"),
    ("completion", "bash"),
    ("config",),
)


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in which `$F` is the program."""
    environment = {**os.environ, "F": " ".join(FOOTRELIEF)}
    words = ["sh", "-c", command]
    return subprocess.run(words, capture_output=True, text=True, check=False, env=environment, timeout=60)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_full_disk_is_one_line(words: tuple[str, ...]) -> None:
    result = shell(f"$F {' '.join(words)} > /dev/full")
    assert (result.returncode, result.stderr) == (2, "footrelief: no space left on device.\n")


@pytest.mark.parametrize("streams", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", ["guide tension", "follow tension", "points", "--version"])
def test_closed_streams_are_no_fault(words: str, streams: str) -> None:
    result = shell(f"$F {words} {streams}")
    assert (result.returncode, "Traceback" in result.stderr) == (0, False)


def test_questions_without_an_input_end_in_one_line() -> None:
    result = shell("$F safety ask <&-")
    assert result.returncode == 2
    assert "safety ask got no answer" in result.stderr


@pytest.mark.parametrize(("length", "code"), [(250, 0), (251, 2)])
def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path, length: int, code: int) -> None:
    result = run("guide", "tension", "-o", str(tmp_path / f"{'x' * length}.html"))
    assert (result.returncode, b"Traceback" in result.stderr) == (code, False)
    assert len(list(tmp_path.iterdir())) == (code == 0)


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
@pytest.mark.parametrize(
    "words",
    [
        *("guide", "points", "search", "show", "sources", "evidence", "map", "catalog new point", "config set mode"),
        *("guide migraine --condition", "guide migraine --technique", "handout migraine --letterhead"),
    ],
)
def test_typed_bytes_that_are_no_text_are_told_in_words(tmp_path: Path, words: str) -> None:
    command: list[str | bytes] = [*FOOTRELIEF, *words.split(), b"kopf\xff 8\xfe"]
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    result = subprocess.run(command, capture_output=True, check=False, env=environment, timeout=60, cwd=tmp_path)
    assert (result.returncode in (1, 2), b"Traceback" in result.stderr) == (True, False)
    assert result.stderr.strip()


def test_a_dash_is_standard_output_and_a_name_needs_an_ending(tmp_path: Path) -> None:
    page = subprocess.run(
        [*FOOTRELIEF, "guide", "tension", "--format", "html", "-o", "-"], capture_output=True, check=True, cwd=tmp_path
    )
    assert page.stdout.startswith(b"<!DOCTYPE html>")
    without = subprocess.run(
        [*FOOTRELIEF, "guide", "-o", "guide"], capture_output=True, check=False, cwd=tmp_path, text=True
    )
    assert (without.returncode, without.stderr.splitlines()[0]) == (2, "footrelief: guide has no ending")
    assert not list(tmp_path.iterdir())


def test_ctrl_c_in_a_callback_is_heard_too() -> None:
    """Python prints what is raised where nobody can catch it, and goes on; here it ends the program."""
    program = """
import signal, time
import footrelief.__main__ as start
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may ignore it
class Callback:
    def __del__(self): raise KeyboardInterrupt
def app():
    Callback()
    for _ in range(100): time.sleep(0.05)
import footrelief.cli; footrelief.cli.app = app
start.main()"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (130, b"")


def test_ctrl_c_while_a_class_is_made_is_quiet_too() -> None:
    """Python before 3.12 turns what `__set_name__` raises into a RuntimeError of its own."""
    program = """
import footrelief.__main__ as start
class Field:
    def __set_name__(self, owner, name): raise KeyboardInterrupt
def app(): type("Entry", (), {"field": Field()})
import footrelief.cli; footrelief.cli.app = app
start.main()"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (130, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
@pytest.mark.parametrize("delay", [0.005, 0.02, 0.04, 0.06, 0.08, 0.12, 0.2])
def test_ctrl_c_is_quiet_at_any_moment(delay: float) -> None:
    """From the first import of ours on; before that it is Python that speaks."""
    program = "import sys; from footrelief.__main__ import main; sys.stderr.write('.'); sys.stderr.flush(); main()"
    words = [sys.executable, "-c", program, "guide", "headache", "--format", "html"]
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONWARNINGS"}
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=usual) as process:
        assert process.stderr
        assert process.stderr.read(1) == b"."
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
    ended = {0, 130, -signal.SIGINT}  # the last is what shells call 130, too
    assert (process.returncode in ended, rest) == (True, b"")
