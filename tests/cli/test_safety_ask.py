"""`footrelief safety ask` as people meet it: keys on a terminal or lines from a pipe, and exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.terminals import FOOTRELIEF, PseudoTerminal, folders

COMMAND = (*FOOTRELIEF, "safety", "ask", "--no-pager", "--color", "never")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")


@pytest.fixture
def terminal(tmp_path: Path) -> PseudoTerminal:
    return PseudoTerminal(*COMMAND, environment=folders(tmp_path))


def piped(answers: str, tmp_path: Path) -> tuple[int, str, str]:
    environment = {**os.environ, **folders(tmp_path)}
    run = subprocess.run(COMMAND, input=answers.encode(), capture_output=True, check=False, env=environment)
    return run.returncode, run.stdout.decode(), run.stderr.decode()


@on_unix
def test_an_emergency_ends_the_questions_and_the_run_with_4(terminal: PseudoTerminal) -> None:
    with terminal:
        terminal.wait_for("50 or over")
        terminal.type("4")
        terminal.wait_for("pregnant")
        terminal.type("N")
        terminal.wait_for("again and again")
        terminal.type("xy")
        terminal.wait_for("within five minutes?")
        terminal.type("Y")
        page = terminal.wait_for("Do not drive yourself.")
        assert "Call your emergency number now" in page
        assert "Is something off?" not in page
        assert terminal.wait_for_end() == 4


FOUND = ("4nny", "suddenly weak or numb?", 4, "if one of these is so")


@on_unix
@pytest.mark.parametrize(
    ("leave", "keys", "then", "code", "shown"),
    [
        ("q", "4nnnnnnnynyy", "other questions, too?", 4, "Phone your urgent-care line now."),
        ("q", "4n", "again and again", 130, "before a warning sign was named"),
        ("q", *FOUND),
        ("\x1b", *FOUND),
        ("\x03", *FOUND),
        ("\x04", *FOUND),
    ],
    ids=["told", "nothing", "q", "Esc", "Ctrl-C", "Ctrl-D"],
)
def test_leaving_shows_what_was_found(  # noqa: PLR0913, PLR0917 - a table
    terminal: PseudoTerminal, leave: str, keys: str, then: str, code: int, shown: str
) -> None:
    with terminal:
        terminal.wait_for("50 or over")
        terminal.type(keys)
        terminal.wait_for(then)
        terminal.type(leave)
        terminal.wait_for(shown)
        assert terminal.wait_for_end() == code


@on_unix
def test_the_terminal_is_as_it_was_before(terminal: PseudoTerminal) -> None:
    with terminal:
        terminal.wait_for("50 or over")
        terminal.type_bytes(b"\xff4")
        terminal.wait_for("pregnant")
        terminal.type("q")
        assert terminal.wait_for_end() == 130
        assert terminal.mode_now() == terminal.mode


@pytest.mark.parametrize(
    ("answers", "code", "shown"),
    [
        ("4\n" + 11 * "n\n", 0, "That is no proof that the headache is harmless."),
        ("4\n" + 11 * "No\n", 0, "footrelief follow\n"),
        ("3\n" + 11 * "n\n", 0, "footrelief follow --condition teens\n"),
        ("18 to 49\nyes\n" + 8 * "n\n" + 10 * "n\n", 0, "footrelief follow --condition pregnancy\n"),
        ("4\nn\nyes\nyes\n", 4, "Call your emergency number now"),
        ("4\nn\n?\n?", 4, "(not sure)"),
        ("4\nn\ny\nb\nn\n" + 9 * "n\n", 0, "No warning sign was named"),
        ("4\ny\ny\n", 4, "Phone your maternity unit"),
        ("4\ny\ny\nq\n", 4, "You stopped early: what you have told so far means"),
    ],
)
def test_answers_from_a_pipe(tmp_path: Path, answers: str, code: int, shown: str) -> None:
    exit_code, page, _ = piped(answers, tmp_path)
    assert (exit_code, shown in page) == (code, True), page


@pytest.mark.parametrize(
    ("answers", "code", "said"),
    [
        ("", 2, "safety ask got no answer"),
        ("n\nn\nn\nn\n", 2, "Please press 1 to 5, b or q."),
        ("4\nn\nn\n", 130, "before a warning sign was named"),
        ("4\nn\nq\n", 130, "before a warning sign was named"),
    ],
)
def test_answers_that_end_too_early_clear_nobody(tmp_path: Path, answers: str, code: int, said: str) -> None:
    exit_code, page, errors = piped(answers, tmp_path)
    assert (exit_code, page, said in errors) == (code, "", True), errors
