"""The maps as files to look at."""

import pytest
from msgspec.structs import replace
from tests.conftest import Golden

from footrelief.footmap import FootMap, braille, svg

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


@pytest.mark.parametrize("file_name", PICTURES)
def test_a_picture_looks_as_it_did(file_name: str, maps: dict[str, FootMap], golden: Golden) -> None:
    name, width, lines = PICTURES[file_name]
    golden.compare(file_name, svg.draw(replace(maps[name], lines=lines, zones=lines), width=width))


@pytest.mark.parametrize("file_name", TEXTS)
def test_a_terminal_drawing_looks_as_it_did(file_name: str, maps: dict[str, FootMap], golden: Golden) -> None:
    name, columns, ascii_only = TEXTS[file_name]
    drawing = braille.draw(maps[name], columns, ascii=ascii_only)
    golden.compare(file_name, "".join("".join(text for text, _ in line) + "\n" for line in drawing))


def test_every_golden_file_has_its_case(golden: Golden) -> None:
    assert {name for name in golden.names if not name.startswith("motion-")} == {*PICTURES, *TEXTS}
