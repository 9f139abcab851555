"""What the environment allows decides about colour, letters and the pager."""

from pathlib import Path

import pytest

from footrelief.cli import screen


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda: True)


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colour_on_a_terminal_follows_no_color_and_term(environment: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    assert screen.wants_color("auto", environment) is expected


def test_there_is_no_colour_in_a_pipe_unless_it_is_asked_for() -> None:
    assert not screen.wants_color("auto", {"TERM": "xterm"})
    assert screen.wants_color("always", {"NO_COLOR": "1"})


@pytest.mark.usefixtures("terminal")
def test_never_means_never() -> None:
    assert not screen.wants_color("never", {"TERM": "xterm"})


@pytest.mark.parametrize(
    ("environment", "encoding", "expected"),
    [
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8", True),
        ({"LC_ALL": "POSIX"}, "utf-8", True),
        ({"LC_ALL": "de_DE.UTF-8", "LANG": "C"}, "utf-8", False),
        ({"LANG": "en_GB.UTF-8"}, "utf-8", False),
        ({}, "utf-8", False),
        ({}, "latin-1", True),
        ({}, "no-such-encoding", True),
    ],
)
def test_only_ascii_is_sent_to_a_c_locale_or_a_narrow_encoding(
    environment: dict[str, str],
    encoding: str,
    expected: bool,  # noqa: FBT001
) -> None:
    assert screen.speaks_ascii_only(environment, encoding) is expected


def test_the_pager_of_the_reader_gets_the_whole_content(tmp_path: Path) -> None:
    target = tmp_path / "paged.txt"
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\ncat > {target}\n")
    pager.chmod(0o755)
    assert screen.page(b"line\n" * 1000, {"PAGER": str(pager)})
    assert target.read_bytes() == b"line\n" * 1000


@pytest.mark.parametrize("pager", ["no-such-program", "cat", "''"])
def test_without_a_pager_the_content_still_has_to_be_written(pager: str) -> None:
    assert not screen.page(b"line\n", {"PAGER": pager})


def test_content_fits_when_the_prompt_fits_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("COLUMNS", "80")
    assert screen.fits(b"line\n" * 9)
    assert not screen.fits(b"line\n" * 10)
    assert screen.columns() == 80


@pytest.mark.parametrize(("options", "given"), [("-i", "-R"), ("-iR", ""), (None, "")])
def test_a_less_that_would_show_colours_as_letters_is_told_not_to(
    tmp_path: Path, options: str | None, given: str
) -> None:
    pager = tmp_path / "less"
    pager.write_text(f'#!/bin/sh\ncat > /dev/null\nprintf "%s" "$*" > {tmp_path}/given\n')
    pager.chmod(0o755)
    environment = {"PAGER": str(pager), "PATH": "/usr/bin:/bin"} | ({"LESS": options} if options else {})
    assert screen.page(b"lines\n", environment)
    assert (tmp_path / "given").read_text() == given
