"""Figures into SVG elements: each view drawn once in thousandths of a foot length, and used for both feet."""

import math
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from footrelief.footmap.figures import SMALL, Figure, font, is_small, name
from footrelief.footmap.geometry import Spot, border, bounds, to_page
from footrelief.footmap.outlines import Curve, Level, drawing
from footrelief.footmap.panels import Site
from footrelief.model import Ellipse, Polygon, View

UNITS = 1000
CONTOUR, DETAIL, FINE, GUIDE, AREA = (3.1, 0.9), (2.3, 0.6), (1.6, 0.4), (2.0, 0.5), (2.0, 0.8)
"""Line widths: in thousandths of a foot length, and the least in pixels."""
DETAIL_FROM, FINE_FROM, AREAS_FROM, ZONES_FROM = 120, 500, 200, 250
"""Foot lengths in pixels from which detail, fine detail, areas instead of dots, and zone lines are drawn."""
ROUNDING = 14
"""How far from a corner of an area its edge begins to bend, in thousandths of a foot length."""
RING, DOT, CASING = 20, 6, 2
"""The mark of the one point that a picture is about, in thousandths of a foot length."""
END = 1.8
"""Radius in pixels of the dot in which a leader line ends."""


def define(view: View, prefix: str, scale: float, *, bare: bool) -> list[Element]:
    """Return the definitions of a view: contour, clip and detail, with ids that begin with `prefix`."""
    drawn = drawing(view)
    contour = Element("path", id=f"{prefix}{view}", d=_path([drawn.contour]))
    clip = Element("clipPath", id=f"{prefix}{view}-clip")
    SubElement(clip, "use", href=f"#{prefix}{view}")
    detail = Element("g", id=f"{prefix}{view}-detail")
    if scale > FINE_FROM and bare:
        fine = _path(stroke for stroke in drawn.strokes if stroke.level == Level.FINE)
        SubElement(detail, "path", {"d": fine, "stroke-width": _width(FINE, scale), "stroke-opacity": ".6"})
    if scale >= DETAIL_FROM:
        strokes = _path(stroke for stroke in drawn.strokes if stroke.level == Level.DETAIL)
        SubElement(detail, "path", {"d": strokes, "stroke-width": _width(DETAIL, scale)})
    return [contour, clip, detail]


def draw(figure: Figure, prefix: str, *, lines: bool, zones: bool, only: bool) -> Element:
    """Return the foot of a figure with its areas and guide lines. `only`: the picture is about one mark."""
    view, scale = figure.panel.view, figure.scale
    x, y = figure.origin
    size = scale / UNITS
    flip = "-" if figure.panel.is_mirrored else ""
    group = Element("g", transform=f"translate({number(x)} {number(y)}) scale({flip}{size:.4f} {size:.4f})")
    SubElement(group, "use", {"href": f"#{prefix}{view}", "class": "body"})
    areas = SubElement(group, "g", {"clip-path": f"url(#{prefix}{view}-clip)", "stroke-width": _width(AREA, scale)})
    for site in sorted(figure.panel.sites, key=_extent, reverse=True):
        areas.append(_area(site, figure.scale))
    # Colours come from the `use`: styles of what it repeats are looked up outside the picture's own class.
    SubElement(group, "use", {"href": f"#{prefix}{view}-detail", "class": "line fine"})
    SubElement(group, "use", {"href": f"#{prefix}{view}", "class": "line", "stroke-width": _width(CONTOUR, scale)})
    drawn = drawing(view)
    for kind, wanted, curves in (("cross", lines, drawn.guides), ("along", zones, drawn.zone_lines)):
        if wanted and curves and scale >= ZONES_FROM:
            width = _width(GUIDE, scale)
            SubElement(group, "path", {"class": f"line {kind}", "d": _path(curves), "stroke-width": width})
    if only:
        for site in figure.panel.sites:
            if _extent(site) < (2 * RING / UNITS) ** 2:
                _ring(group, site.spot)
    return group


def label(figure: Figure, *, only: bool) -> Element:
    """Return the labels of a figure with their leader lines, in pixels of the picture. `only`: as in `draw`."""
    group = Element("g", {"font-size": number(font(figure.scale))})
    for placed in figure.labels:
        if placed.leader:
            spots = " ".join(f"{number(x)},{number(y)}" for x, y in placed.leader)
            SubElement(group, "polyline", {"class": "leader", "points": spots, "stroke-width": ".7"})
            x, y = placed.leader[-1]
        if placed.leader and not only:
            SubElement(group, "circle", {"class": "pin", "cx": number(x), "cy": number(y), "r": number(END)})
    for placed in figure.labels:
        box = placed.box
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2 + font(figure.scale) * 0.36
        anchor = {"x": number(x), "text-anchor": "middle"}
        if placed.leader:
            is_left = placed.leader[0][0] > x
            anchor = {
                "x": number(box.right - 2 if is_left else box.left + 2),
                "text-anchor": "end" if is_left else "start",
            }
        text = SubElement(group, "text", {"class": "label", "paint-order": "stroke", **anchor, "y": number(y)})
        text.text = placed.text
    return group


def number(value: float) -> str:
    """Return a coordinate in as few characters as a tenth of its unit allows."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _area(site: Site, scale: float) -> Element:
    shape = site.shape
    least = SMALL / 2 / scale
    if scale < AREAS_FROM or is_small(site, scale):
        x, y = _units(site.spot)
        area = Element("circle", cx=x, cy=y, r=number(max(SMALL / scale, 0.006) * UNITS))
    elif isinstance(shape, Ellipse):
        x, y = _units(to_page(shape.view, shape.center))
        is_sole = shape.view in {"sole", "top"}
        along, across = (max(abs(radius), least) for radius in (shape.radii if is_sole else shape.radii[::-1]))
        area = Element("ellipse", cx=x, cy=y, rx=number(along * UNITS), ry=number(across * UNITS))
        if shape.degrees:
            area.set("transform", f"rotate({number(-shape.degrees if is_sole else shape.degrees)} {x} {y})")
    else:
        area = Element("path", d=_rounded(shape))
    area.set("class", site.mark.zone)
    SubElement(area, "title").text = name(site.mark)
    return area


def _rounded(shape: Polygon) -> str:
    """Return a polygon whose corners are bends, so that it looks grown and not cut."""
    corners = [(x * UNITS, y * UNITS) for x, y in (to_page(shape.view, corner) for corner in shape.corners)]
    parts: list[str] = []
    for before, corner, after in zip(corners[-1:] + corners[:-1], corners, corners[1:] + corners[:1], strict=True):
        start, end = _toward(corner, before), _toward(corner, after)
        parts.append(f"{'L' if parts else 'M'}{_join(start)}Q{_join(corner)} {_join(end)}")
    return "".join(parts) + "Z"


def _toward(corner: Spot, other: Spot) -> Spot:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = max(math.hypot(dx, dy), 1e-9)
    step = min(ROUNDING, 0.45 * length) / length
    return (corner[0] + dx * step, corner[1] + dy * step)


def _join(spot: Spot) -> str:
    return f"{number(spot[0])} {number(spot[1])}"


def _units(spot: Spot) -> tuple[str, str]:
    return number(spot[0] * UNITS), number(spot[1] * UNITS)


def _ring(group: Element, spot: Spot) -> None:
    x, y = _units(spot)
    for kind, radius, width in (("casing", RING, 3.1 + 2 * CASING), ("ring", RING, 3.1)):
        SubElement(group, "circle", {"class": kind, "cx": x, "cy": y, "r": str(radius), "stroke-width": number(width)})
    SubElement(group, "circle", {"class": "pin", "cx": x, "cy": y, "r": str(DOT), "stroke-width": str(CASING)})


def _extent(site: Site) -> float:
    box = bounds(border(site.shape))
    return (box.right - box.left) * (box.bottom - box.top)


def _width(line: tuple[float, float], scale: float) -> str:
    units, pixels = line
    return number(max(units, pixels * UNITS / scale))


def _path(curves: Iterable[Curve]) -> str:
    """Return curves as path data in whole thousandths of a foot length."""
    parts = []
    for curve in curves:
        parts.append("M" + " ".join(str(round(part * UNITS)) for part in curve.start))
        parts.extend("C" + " ".join(str(round(part * UNITS)) for part in piece) for piece in curve.curves)
        parts.extend("Z" * curve.closed)
    return "".join(parts)
