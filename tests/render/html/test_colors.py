"""Contrast by WCAG 2.2, computed from the colours that the style names."""

import re

import pytest

from footrelief.render import ASSETS

PROPERTY = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
TEXTS = {
    "paper": ("ink", "quiet", "link", "number", "stop", "caution", "tip"),
    "stop-wash": ("ink", "quiet", "link", "number", "stop"),
    "caution-wash": ("ink", "quiet", "link", "number", "caution", "stop"),
    "tip-wash": ("ink", "quiet", "link", "number", "tip", "stop"),
    "wash": ("ink", "quiet", "link"),
    "main": ("on-main",),
}
SHAPES = {"paper": ("edge", "main", "link", "stop", "caution", "tip"), "wash": ("edge", "main")}


def palettes() -> dict[str, dict[str, str]]:
    style = (ASSETS / "page.css").read_text("utf-8")
    light, dark = style.split("@media screen and (prefers-color-scheme: dark)", 1)
    return {"light": dict(PROPERTY.findall(light)), "dark": dict(PROPERTY.findall(dark.split("\n}\n", 1)[0]))}


def luminance(color: str) -> float:
    parts = (int(color[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_colour_has_its_twin_for_the_dark() -> None:
    assert palettes()["light"].keys() == palettes()["dark"].keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_and_shapes_be_seen(scheme: str) -> None:
    palette = palettes()[scheme]
    pairs = [(ground, part, 4.5) for ground, parts in TEXTS.items() for part in parts]
    pairs += [(ground, part, 3.0) for ground, parts in SHAPES.items() for part in parts]
    assert [pair for pair in pairs if contrast(palette[pair[0]], palette[pair[1]]) < pair[2]] == []
