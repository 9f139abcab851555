"""The generated parts of the docs are up to date, and every example in the docs was run."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from cogapp import Cog

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
FOOTRELIEF = (sys.executable, "-m", "footrelief")


def blocks(page: Path, language: str) -> Iterator[str]:
    """The fenced blocks of a language."""
    yield from re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


OTHER_TYPER = pytest.mark.skipif(not version("typer").startswith("0.28."), reason="Typer 0.28 wrote the help")


@pytest.mark.parametrize("name", ["api.md", "catalog.md", pytest.param("cli.md", marks=OTHER_TYPER)])
def test_generated_docs_are_up_to_date(name: str) -> None:
    assert Cog().main(["cog", "-P", "--check", str(ROOT / "docs" / name)]) == 0, f"cog -P -r docs/{name}"


@pytest.mark.parametrize("page", [page for page in PAGES if any(blocks(page, "console"))], ids=lambda page: page.name)
def test_every_console_example_works(page: Path, tmp_path: Path) -> None:
    """Those of a page one after the other, in one folder, with settings of their own."""
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config"), "EDITOR": "true", "VISUAL": ""}
    for command in (line[2:] for block in blocks(page, "console") for line in block.splitlines()):
        words = shlex.split(command)
        assert words[0] == "footrelief"
        run = subprocess.run([*FOOTRELIEF, *words[1:]], capture_output=True, cwd=tmp_path, check=False, env=environment)
        assert run.returncode == 0, (command, run.stdout.decode(), run.stderr.decode())
        assert run.stdout or {"-o", "set"} & set(words), command


@pytest.mark.parametrize(
    "code", [code for page in PAGES for code in blocks(page, "python") if code.startswith("import footrelief")]
)
def test_every_python_example_runs(code: str) -> None:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert b"a guide to foot massage" in run.stdout


def test_the_commands_of_the_readme_exist(tmp_path: Path) -> None:
    table = re.findall(r"^\| `(footrelief [^`]+)`", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(table) > 5
    for command in table:
        if "catalog check" not in command:
            words = [*FOOTRELIEF, *shlex.split(command)[1:]]
            run = subprocess.run(words, capture_output=True, cwd=tmp_path, check=False)
            assert run.returncode == 0, (command, run.stderr.decode())


def test_the_first_two_shell_blocks_of_the_readme_are_one_line_each() -> None:
    first, second = list(blocks(ROOT / "README.md", "sh"))[:2]
    assert first.count("\n") == second.count("\n") == 1
    assert "footrelief guide headache" in first
    assert "pytest" in second


def test_links_between_pages_lead_somewhere() -> None:
    for page in (*PAGES, ROOT / "CONTRIBUTING.md"):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert target.startswith("http") or (page.parent / target).exists(), f"{page.name}: {target}"
