"""The picture as PNG."""

import sys

import pytest

from footrelief.errors import MissingExtraError
from footrelief.footmap import FootMap, svg
from footrelief.footmap.png import to_png


def test_a_picture_becomes_a_png_of_twice_its_points(maps: dict[str, FootMap]) -> None:
    pytest.importorskip("typst")
    png = to_png(svg.draw(maps["one-point"], width=480))
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 720


def test_without_typst_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError) as missing:
        to_png("<svg/>")
    assert "footrelief[pdf]" in missing.value.hint
