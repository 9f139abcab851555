"""A document is shown on the screen or written to a file, whole or not at all."""

from pathlib import Path

import pytest

from footrelief.cli import screen
from footrelief.cli.options import Showing
from footrelief.cli.output import show, write_file
from footrelief.document import Document, Paragraph, Span
from footrelief.errors import MedicalStopError, UsageError
from footrelief.footmap import FootMap

DOCUMENT = Document("Title", (Paragraph((Span("Some words."),)),), records={"words": 2})


def test_text_is_written_off_a_terminal(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    show(DOCUMENT, Showing())
    assert capfdbinary.readouterr().out == b"Some words.\n"


@pytest.mark.parametrize(
    ("name", "content"), [("guide.txt", b"Some words.\n"), ("guide.JSON", b'{\n  "words": 2\n}\n')]
)
def test_the_ending_of_the_file_chooses_the_format(tmp_path: Path, name: str, content: bytes) -> None:
    show(DOCUMENT, Showing(output=tmp_path / name))
    assert (tmp_path / name).read_bytes() == content


def test_the_format_asked_for_wins_over_the_ending(tmp_path: Path) -> None:
    show(DOCUMENT, Showing("json", tmp_path / "guide.txt"))
    assert (tmp_path / "guide.txt").read_bytes().startswith(b"{")


def test_an_unknown_ending_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r'no format ends in "\.docx"') as error:
        show(DOCUMENT, Showing(output=tmp_path / "guide.docx"))
    assert ".md" in error.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_says_to_get_help_ends_with_its_own_error(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(MedicalStopError):
        show(Document("Stop", DOCUMENT.blocks, urgent=True), Showing())
    assert b"Some words." in capfdbinary.readouterr().out


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "guide.txt"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UsageError, match="No space left on device"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["guide.txt"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        write_file(tmp_path, b"new")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file or directory"):
        write_file(tmp_path / "missing" / "guide.txt", b"new")


FOOT_MAP = FootMap((), "Bare feet")
PAGE = Document("Feet", (Paragraph((Span("Some words."),)), FOOT_MAP))


def test_markdown_links_to_the_foot_map_in_a_file_beside_it(tmp_path: Path) -> None:
    for _ in range(2):
        show(PAGE, Showing(output=tmp_path / "my guide.md"))
    assert "![Bare feet](<my%20guide.svg>)" in (tmp_path / "my guide.md").read_text("utf-8")
    assert (tmp_path / "my guide.svg").read_bytes().startswith(b"<svg ")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_is_no_foot_map_is_not_written_over_by_one(tmp_path: Path) -> None:
    (tmp_path / "guide.svg").write_bytes(b"<svg>mine</svg>")
    with pytest.raises(UsageError, match=r"guide\.svg is in the way"):
        show(PAGE, Showing(output=tmp_path / "guide.md"))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("guide.svg", b"<svg>mine</svg>")]


def test_without_a_file_markdown_has_only_words(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    show(PAGE, Showing("markdown"))
    assert capfdbinary.readouterr().out == b"Some words.\n\nBare feet\n"


def test_a_page_without_a_map_gets_no_second_file(tmp_path: Path) -> None:
    show(DOCUMENT, Showing(output=tmp_path / "guide.md"))
    assert [path.name for path in tmp_path.iterdir()] == ["guide.md"]


def test_markdown_for_a_device_leaves_no_picture_there() -> None:
    show(PAGE, Showing("markdown", Path("/dev/null")))
    assert not Path("/dev/null.svg").exists()


def test_a_picture_that_cannot_say_to_get_help_is_not_drawn(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with pytest.raises(MedicalStopError):
        show(Document("Stop", PAGE.blocks, urgent=True), Showing(output=tmp_path / "map.svg"))
    assert b"Some words." in capfdbinary.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_bytes_are_not_written_to_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda: True)
    with pytest.raises(UsageError, match="png is nothing for a screen"):
        show(PAGE, Showing("png"))
