"""The maps as files to look at. `UPDATE_GOLDEN=1 pytest tests/footmap` writes them anew."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from footrelief.footmap import FootMap, braille, svg

GOLDEN = Path(__file__).parent / "golden"
PICTURES = {
    "head.svg": ("head", 720, False),
    "one-point.svg": ("one-point", 480, False),
    "routine.svg": ("routine", 720, False),
    "ankles.svg": ("ankles", 720, False),
    "bare-lines.svg": ("bare", 720, True),
    "head-small.svg": ("head", 240, False),
}
TEXTS = {
    "head-60.txt": ("head", 60, False),
    "head-80.txt": ("head", 80, False),
    "head-40-ascii.txt": ("head", 40, True),
    "one-point-30.txt": ("one-point", 30, False),
    "routine-80.txt": ("routine", 80, False),
    "ankles-120.txt": ("ankles", 120, False),
}


def compare(file_name: str, content: str) -> None:
    golden = GOLDEN / file_name
    if "UPDATE_GOLDEN" in os.environ:
        golden.write_text(content, encoding="utf-8")
    assert content == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("file_name", PICTURES)
def test_a_picture_looks_as_it_did(file_name: str, maps: dict[str, FootMap]) -> None:
    name, width, lines = PICTURES[file_name]
    compare(file_name, svg.draw(replace(maps[name], lines=lines, zones=lines), width=width))


@pytest.mark.parametrize("file_name", TEXTS)
def test_a_terminal_drawing_looks_as_it_did(file_name: str, maps: dict[str, FootMap]) -> None:
    name, columns, ascii_only = TEXTS[file_name]
    drawing = braille.draw(maps[name], columns, ascii=ascii_only)
    compare(file_name, "".join("".join(text for text, _ in line) + "\n" for line in drawing))


def test_every_golden_file_has_its_case() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {*PICTURES, *TEXTS}
