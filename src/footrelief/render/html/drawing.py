"""Turns a foot map into a figure: the drawing, with the marks in words beside it."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, fromstring

from footrelief.footmap import FootMap, svg
from footrelief.footmap.figures import name
from footrelief.footmap.panels import FACING, rows
from footrelief.render.html.elements import element, text
from footrelief.render.html.page import Page

WIDTH: Final = 420
"""Pixels; so narrow a drawing numbers its marks, and the names stand in the words beside it."""
NAMESPACE: Final = f"{{{svg.NAMESPACE}}}"


def write(foot_map: FootMap, legend: Iterable[Element], page: Page) -> Element:
    """Return the figure; the style of the drawing goes into that of the page, where the page's policy allows it."""
    id = page.take_id("map")  # noqa: A001 - what HTML calls it
    picture = fromstring(svg.draw_feet(foot_map, width=WIDTH))  # noqa: S314 - drawn by ourselves
    for part in picture.iter():
        part.tag = part.tag.removeprefix(NAMESPACE)
    page.styles |= {style.text or "": None for style in picture.iterfind("style")}
    # The caption says what it shows, and the legend what its description would.
    for part in [*picture.iterfind("style"), *picture.iterfind("title"), *picture.iterfind("desc")]:
        picture.remove(part)
    picture.set("aria-labelledby", id)
    tell_marks(picture, foot_map)
    caption = element(
        "figcaption", {"id": id}, text(foot_map.words), " ", element("span", {"class": "quiet"}, facing(foot_map))
    )
    return element("figure", {"class": "map"}, caption, element("div", {"class": "drawing"}, picture), *legend)


def facing(foot_map: FootMap) -> str:
    """Say which feet are drawn, and which way they face."""
    return " ".join(
        FACING[row[0].view] if len(row) > 1 else f"{row[0].caption.capitalize()}." for row in rows(foot_map)
    )


def tell_marks(picture: Element, foot_map: FootMap) -> None:
    """Write foot and mark into the drawing, so that the player can show those of a step."""
    panels = (panel for row in rows(foot_map) for panel in row)
    for foot, panel in zip(picture.iterfind("g[@transform]"), panels, strict=True):
        foot.set("data-foot", panel.foot)
    numbers = {name(mark): str(mark.number) for mark in foot_map.marks}
    for area in picture.iterfind(".//*[title]"):
        area.set("data-mark", numbers[area.findtext("title", "")])
