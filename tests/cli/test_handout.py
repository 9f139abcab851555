"""A sheet for paper, measured or written, and a folder of all of them."""

import json
import os
from pathlib import Path

import pypdf
import pytest
from typer.testing import CliRunner

from footrelief.cli import app
from footrelief.render import FORMATS


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["handout", *words])
    return result.exit_code, result.output


def test_a_sheet_is_a_pdf_of_two_pages_with_the_day_at_the_foot(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    assert run("tension", "--minutes", "10", "-o", str(file))[0] == 0
    pages = pypdf.PdfReader(file).pages
    assert len(pages) == 2
    assert "call 999 UK" in pages[0].extract_text()
    assert "Page 2 of 2" in pages[1].extract_text()


def test_a_note_and_a_link_are_on_the_sheet() -> None:
    code, page = run("tension", "--note", "See you on Monday.", "--link", "https://example.org/")
    assert code == 0
    assert "See you on Monday." in page
    assert "https://example.org/" in page


def test_a_sheet_is_measured() -> None:
    code, page = run("tension", "--minutes", "10", "--check")
    assert code == 0
    assert "Pages\tat most 2\t2\tkept" in page


def test_a_sheet_that_breaks_a_rule_says_what_to_mend() -> None:
    code, page = run("full-session", "--minutes", "60", "--check", "--format", "json")
    assert code == 1
    [pages] = [one for one in json.loads(page)["findings"] if one["rule"] == "Pages"]
    assert pages["met"] is False
    assert pages["mend"]


def test_all_sheets_go_into_a_folder(tmp_path: Path) -> None:
    code, told = run("--all", "--format", "markdown", "-o", str(tmp_path / "sheets"))
    assert code == 0
    files = sorted((tmp_path / "sheets").iterdir())
    assert {file.suffix for file in files} == {FORMATS["markdown"].suffix}
    assert f"{len(files)} of {len(files)}" in told
    assert "headache.md" in {file.name for file in files}


@pytest.mark.parametrize("words", [("--all",), ("--all", "-o", "/dev/null"), ("--all", "--format", "svg", "-o", "x")])
def test_all_sheets_need_a_folder_and_a_format_that_writes_sheets(words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2


def test_a_condition_that_stops_makes_a_page_that_says_so() -> None:
    code, page = run("tension", "--condition", "fever")
    assert code == 4
    assert "Wait until well." in page


def test_a_broken_letterhead_is_told_with_its_line(tmp_path: Path) -> None:
    letterhead = tmp_path / "practice.yaml"
    letterhead.write_text("nme: Jane\n")
    code, told = run("tension", "--letterhead", str(letterhead))
    assert code == 2
    assert f"{letterhead}:1:1:" in told


def test_a_day_can_be_named_and_makes_the_same_sheet_on_any_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = [tmp_path / name for name in ("a.html", "b.html")]
    assert run("tension", "--date", "2020-01-02", "-o", str(sheets[0]))[0] == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577923200")
    assert run("tension", "-o", str(sheets[1]))[0] == 0
    assert sheets[0].read_bytes() == sheets[1].read_bytes()
    assert b"2020-01-02" in sheets[0].read_bytes()
    assert run("tension", "--date", "tomorrow")[0] == 2


def test_a_practice_names_no_condition_in_its_title_unless_it_says_so(tmp_path: Path) -> None:
    head = tmp_path / "practice.yaml"
    head.write_text("name: Calm Feet\n")
    sheet = tmp_path / "sheet.md"
    titles = {
        (): "# Migraine without or with aura: 5-minute foot massage",
        ("--neutral-title",): "# A calm foot massage, 5 minutes",
        ("--letterhead", str(head)): "# A calm foot massage, 5 minutes",
        ("--letterhead", str(head), "--full-title"): "# Migraine without or with aura: 5-minute foot massage",
    }
    for words, title in titles.items():
        assert run("migraine", *words, "-o", str(sheet))[0] == 0
        assert title in sheet.read_text(encoding="utf-8").splitlines()


def test_a_sheet_goes_to_the_printer_where_the_system_has_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet, printed = tmp_path / "sheet.txt", tmp_path / "printed"
    program = tmp_path / "lp"
    program.write_text(f'#!/bin/sh\ncp "$1" {printed}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert run("tension", "--print", "-o", str(sheet))[0] == 0
    assert printed.read_bytes() == sheet.read_bytes()
    assert run("tension", "--print")[0] == 2
    printed.unlink()
    assert run("tension", "--print", "-o", str(sheet), "--condition", "dvt")[0] == 4
    assert not printed.exists()


def test_without_a_printer_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, said = run("tension", "--print", "-o", str(tmp_path / "sheet.txt"))
    assert code == 2
    assert "no program that prints" in said
