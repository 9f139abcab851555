"""A foot map into a standalone SVG picture: accessible, for light and dark screens and for paper."""

import zlib
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from footrelief.footmap import FootMap
from footrelief.footmap import svg_feet as feet
from footrelief.footmap.figures import Figure
from footrelief.footmap.geometry import border, bounds
from footrelief.footmap.layout import LINE, MARGIN, NUMBER_COLUMN, SWATCH, TEXT, TITLE, Layout, lay_out
from footrelief.footmap.panels import explained, facing, rows
from footrelief.footmap.svg_feet import number
from footrelief.model import Zone

NAMESPACE = "http://www.w3.org/2000/svg"
WIDTH = 720
LEAST_FOOT = 0.4
"""Part of a foot, from the top, that is shown in any case."""
CONTROL = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), " ")
"""Characters that XML forbids or a terminal obeys; they become spaces."""


def draw(footmap: FootMap, *, width: int = WIDTH) -> str:
    """Return an SVG document about `width` pixels wide.

    Its title is the map's words; its description says which way the feet face and where each mark lies. All ids
    begin with a prefix made from the map, so that several pictures can stand in one page.
    """
    return _write(footmap, lay_out(footmap, width, explained(footmap)))


def draw_feet(footmap: FootMap, *, width: int = WIDTH) -> str:
    """Return only the feet with the numbers of their marks, for pages that say the rest in words.

    Where nothing is marked on the heels, the feet are cut off behind the last mark.
    """
    layout = lay_out(footmap, width)
    top = min(figure.box.top for figure in layout.figures) - MARGIN
    bottom = max(_reach(figure) for figure in layout.figures) + MARGIN
    return _write(footmap, layout._replace(words=(), legend=(), key=(), height=bottom - top), top=top)


def _reach(figure: Figure) -> float:
    """Return how far down a figure is worth showing."""
    foot = figure.foot
    if figure.panel.view in {"inner", "outer"}:
        return figure.box.bottom
    half = foot.top + LEAST_FOOT * (foot.bottom - foot.top)
    marks = (bounds(figure.outline(border(site.shape))).bottom for site in figure.panel.sites)
    lowest = max([half, *(label.box.bottom for label in figure.labels), *marks]) + MARGIN
    return min(lowest, figure.box.bottom) if lowest < foot.bottom else figure.box.bottom


def _write(footmap: FootMap, layout: Layout, *, top: float = 0) -> str:
    prefix = f"f{zlib.crc32(repr((footmap, layout.width, top)).encode('utf-8', 'replace')):08x}-"
    size = {"width": number(layout.width), "height": number(layout.height)}
    root = Element(
        "svg",
        {
            "xmlns": NAMESPACE,
            "class": "footmap",
            "role": "img",
            "aria-labelledby": f"{prefix}title {prefix}about",
            "viewBox": f"0 {number(top)} {size['width']} {size['height']}",
            "font-size": str(TEXT),
            **size,
        },
    )
    SubElement(root, "title", id=f"{prefix}title").text = footmap.words
    SubElement(root, "desc", id=f"{prefix}about").text = _describe(footmap)
    SubElement(root, "style").text = _style()
    definitions = SubElement(root, "defs")
    for view, scale in {figure.panel.view: figure.scale for figure in layout.figures}.items():
        definitions.extend(feet.define(view, prefix, scale, bare=not footmap.marks))
    SubElement(root, "rect", {"class": "page", "y": number(top), "width": "100%", "height": "100%"})
    only = len(footmap.marks) == 1
    extra = {"lines": footmap.lines, "zones": footmap.zones}
    root.extend(feet.draw(figure, prefix, **extra, only=only) for figure in layout.figures)
    root.extend(feet.label(figure, only=only) for figure in layout.figures)
    _write_words(root, layout)
    for element in root.iter():
        element.text = element.text and element.text.translate(CONTROL)
    return tostring(root, encoding="unicode") + "\n"


def _describe(footmap: FootMap) -> str:
    marks = [
        f"{mark.number}. {mark.name}{'' if mark.feet == 'both' else f' ({mark.feet} foot)'}: {mark.where}"
        for mark in footmap.marks
    ]
    return "\n".join([" ".join([*map(facing, rows(footmap)), *explained(footmap)]), *marks])


def _write_words(root: Element, layout: Layout) -> None:
    for words in layout.words:
        place = {"class": words.style, "x": number(words.spot[0]), "y": number(words.spot[1])}
        place |= {"font-size": str(TITLE)} if words.style == "title" else {"text-anchor": "middle"}
        SubElement(root, "text", place).text = words.text
    for item in layout.legend:
        x, y = item.spot
        _swatch(root, item.mark.zone, x + NUMBER_COLUMN, y)
        SubElement(
            root,
            "text",
            {"x": number(x + NUMBER_COLUMN - 6), "y": number(y), "text-anchor": "end", "font-weight": "bold"},
        ).text = str(item.mark.number)
        for line, text in enumerate(item.lines):
            place = {"x": number(x + NUMBER_COLUMN + SWATCH), "y": number(y + line * LINE)}
            SubElement(root, "text", place).text = text
    for zone, (x, y) in layout.key:
        _swatch(root, zone, x, y)
        SubElement(root, "text", {"x": number(x + SWATCH), "y": number(y)}).text = zone


def _swatch(root: Element, zone: Zone, x: float, y: float) -> None:
    box = {"x": number(x), "y": number(y - 10), "width": "22", "height": "11", "rx": "4", "stroke-width": "1.2"}
    SubElement(root, "rect", {"class": zone, **box})


@cache
def _style() -> str:
    return (Path(__file__).parent / "svg.css").read_text(encoding="utf-8")
