"""The picture as PNG."""

import sys

import pytest

from footrelief.document import Document
from footrelief.errors import MissingExtraError
from footrelief.footmap import FootMap
from footrelief.render import to_bytes

FEET = Document("Feet", (FootMap((), "Bare feet"),))


def test_a_picture_becomes_a_png_of_twice_its_points() -> None:
    pytest.importorskip("typst")
    png = to_bytes(FEET, "png")
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 720 * 144 // 96


def test_without_typst_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError) as missing:
        to_bytes(FEET, "png")
    assert "footrelief[pdf]" in missing.value.hint
