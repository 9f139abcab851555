"""A letterhead is read from a small YAML file, or every problem of it is named with its place."""

from pathlib import Path
from struct import pack

import pytest

from footrelief.document import Letterhead, Picture
from footrelief.errors import FileError
from footrelief.writing.letterhead import read_letterhead

PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 300, 120) + b"rest"
JPEG = b"\xff\xd8\xff\xe0" + pack(">H", 4) + b"JF" + b"\xff\xc0" + pack(">HBHH", 17, 8, 120, 300)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def written(folder: Path, yaml: str) -> Path:
    path = folder / "letterhead.yaml"
    path.write_text(yaml)
    return path


def test_name_lines_and_logo_are_read(tmp_path: Path) -> None:
    (tmp_path / "leaf.svg").write_bytes(SVG)
    path = written(
        tmp_path, "name: Jane Doe\nlines: [12 Long Lane, jane@example.org]\nlogo: leaf.svg\nlogo_width: 25\n"
    )
    logo = Picture(SVG, "svg", "Logo of Jane Doe", 25)
    assert read_letterhead(path) == Letterhead("Jane Doe", ("12 Long Lane", "jane@example.org"), logo)


def test_a_name_is_enough(tmp_path: Path) -> None:
    assert read_letterhead(written(tmp_path, "name: Jane Doe\n")) == Letterhead("Jane Doe")


def test_what_a_logo_is_shows_in_its_content_not_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "leaf.jpg").write_bytes(PNG)
    logo = read_letterhead(written(tmp_path, "name: Jane\nlogo: leaf.jpg\n")).logo
    assert logo is not None
    assert logo.kind == "png"


@pytest.mark.parametrize(
    ("yaml", "place", "message"),
    [
        ("nmae: Jane\n", "1:1", "has no field"),
        ("nmae: Jane\n", "1:1", "needs name"),
        ("name: Jane\nlines: 12 Long Lane\n", "2:8", "lines must be a list"),
        ("name: Jane\nlogo_width: 500\n", "2:13", "logo_width must be from 10 to 60"),
        ("name: Jane\nlogo: missing.png\n", "2:7", "missing.png: there is no such file"),
        ("name: Jane\nlogo: letterhead.yaml\n", "2:7", "is neither PNG, JPEG nor SVG"),
        ("name: *x\n", "1:7", "no aliases"),
    ],
)
def test_a_problem_is_named_with_its_place(tmp_path: Path, yaml: str, place: str, message: str) -> None:
    path = written(tmp_path, yaml)
    with pytest.raises(FileError) as caught:
        read_letterhead(path)
    assert caught.value.exit_code == 2
    assert any(f"{path}:{place}" in str(problem) and message in str(problem) for problem in caught.value.problems)


def test_a_huge_logo_is_refused(tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(PNG + bytes(2_000_000))
    with pytest.raises(FileError) as caught:
        read_letterhead(written(tmp_path, "name: Jane\nlogo: huge.png\n"))
    assert "this file is larger than 2 MB" in caught.value.problems[0].message


def test_a_jpeg_is_taken_too(tmp_path: Path) -> None:
    (tmp_path / "leaf.jpeg").write_bytes(JPEG)
    logo = read_letterhead(written(tmp_path, "name: Jane\nlogo: leaf.jpeg\n")).logo
    assert logo is not None
    assert logo.kind == "jpg"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (PNG[:20], "is damaged"),
        (JPEG[:12], "is damaged"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><text>Jane</text></svg>', "has words in a font"),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://x.org/a.png"/></svg>',
            "links to another picture",
        ),
        (b"<html/>", "is neither PNG, JPEG nor SVG"),
    ],
)
def test_a_logo_that_cannot_be_printed_is_refused_when_it_is_read(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "leaf.svg").write_bytes(content)
    with pytest.raises(FileError) as caught:
        read_letterhead(written(tmp_path, "name: Jane\nlogo: leaf.svg\n"))
    assert message in str(caught.value.problems[0])
