"""`footrelief safety ask` as people meet it: one key a question, an end at the first emergency."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.terminals import FOOTRELIEF, PseudoTerminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")
COMMAND = (*FOOTRELIEF, "safety", "ask", "--no-pager", "--color", "never")


@pytest.fixture
def terminal(tmp_path: Path) -> PseudoTerminal:
    return PseudoTerminal(*COMMAND, environment={"HOME": str(tmp_path)})


def test_the_first_emergency_ends_the_questions_and_the_run_with_4(terminal: PseudoTerminal) -> None:
    with terminal:
        terminal.wait_for("1 of 39")
        terminal.wait_for("[y/n]")
        terminal.type("n")
        terminal.wait_for("2 of 39")
        terminal.wait_for("[y/n]")
        terminal.type("xY")
        page = terminal.wait_for("Do not")
        assert "Call your emergency number now" in page
        assert "3 of 39" not in page
        assert terminal.wait_for_end() == 4


def test_no_to_everything_is_no_diagnosis(terminal: PseudoTerminal) -> None:
    with terminal:
        for number in range(1, 40):
            terminal.wait_for(f"{number} of 39")
            terminal.wait_for("[y/n]")
            terminal.type("n")
        assert "None of the warning signs" in terminal.wait_for("That is no diagnosis.")
        assert terminal.wait_for_end() == 0


def test_q_leaves(terminal: PseudoTerminal) -> None:
    with terminal:
        terminal.wait_for("[y/n]")
        terminal.type("q")
        assert terminal.wait_for_end() == 130


def test_without_a_terminal_it_says_where_the_questions_are() -> None:
    run = subprocess.run(COMMAND, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert run.returncode == 2
    assert b"All questions: footrelief safety" in run.stderr
