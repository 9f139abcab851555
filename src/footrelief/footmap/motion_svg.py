"""The items of a picture into an SVG: bold dark marks on a pale foot, readable without colour."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from footrelief.footmap.pens import CASING, Digit, Disc, Ink, Limb, Line, Picture, Spots

SIDE: Final = 400
"""Units of the picture's own measure; marks are never thinner than one."""
INKS: Final[dict[Ink, str]] = {
    "": "none",
    "paper": "#ffffff",
    "skin": "#f5e4d6",
    "contour": "#3d2a21",
    "detail": "#8a5d49",
    "mark": "#00457c",
    "hand": "#ffffff",
    "holds": "#938c85",
    "area": "#f0bf77",
}
HAND, HOLDS = 0.008, 0.006
DIGIT: Final = 0.052


def draw(picture: Picture, *, moving: bool = False) -> str:
    """Return a square SVG with what it shows as its title; `moving`: as `#move` a dot goes along each arrow."""
    root = Element(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "class": "motion", "role": "img", "viewBox": f"0 0 {SIDE} {SIDE}"},
    )
    SubElement(root, "title").text = picture.alt
    SubElement(root, "rect", {"width": str(SIDE), "height": str(SIDE), "fill": INKS["paper"]})
    pen = Pen(root, picture)
    for item in picture.items:
        pen.draw(item)
    if moving:
        root.set("id", "move")
        SubElement(root, "style").text = STILL
        for item in picture.items:
            if isinstance(item, Line) and item.casing and not item.closed:
                pen.move(item)
    return tostring(root, encoding="unicode") + "\n"


STILL: Final = (
    "#move:not(:target) .mover { display: none; }"
    " @media print, (prefers-reduced-motion: reduce) { .mover { display: none; } }"
)
"""It moves only where it is asked to, as `#move`; who wants nothing to move, and paper, gets the drawing alone."""
DOT, SECONDS_ALONG = 0.022, 2.5


class Pen:
    """Draws items into an element."""

    def __init__(self, root: Element, picture: Picture) -> None:
        self._root = root
        self._scale = SIDE / picture.square.side
        self._left = picture.square.center[0] - picture.square.side / 2
        self._top = picture.square.center[1] - picture.square.side / 2

    def draw(self, item: Line | Limb | Disc | Digit) -> None:
        """Draw one item over those before it."""
        match item:
            case Line():
                self._line(item)
            case Limb():
                self._limb(item)
            case Disc():
                self._disc(item)
            case Digit(center, number):
                self._disc(Disc(center, DIGIT * 0.72 * SIDE / self._scale))
                x, y = self._spot(center)
                place = {"x": _number(x), "y": _number(y + DIGIT * 0.36 * SIDE), "text-anchor": "middle"}
                look = {"font-size": _number(DIGIT * SIDE), "font-weight": "bold", "fill": INKS["paper"]}
                SubElement(self._root, "text", place | look).text = str(number)

    def move(self, line: Line) -> None:
        """Let a dot go along a line, again and again."""
        look = {"class": "mover", "r": _number(DOT * SIDE), "fill": INKS["area"], "stroke": INKS["contour"]}
        dot = SubElement(self._root, "circle", look | {"stroke-width": "2"})
        way = {"path": self._path(line.spots), "dur": f"{SECONDS_ALONG}s", "repeatCount": "indefinite"}
        SubElement(dot, "animateMotion", way)

    def _line(self, line: Line) -> None:
        path = self._path(line.spots, closed=line.closed)
        if line.casing:
            self._stroke(path, "paper", line.width + 2 * line.casing)
        dash = " ".join(_number(part * self._scale) for part in line.dash or ())
        self._stroke(path, line.ink, line.width, fill=INKS[line.fill], dash=dash)

    def _limb(self, limb: Limb) -> None:
        edge = (HOLDS if limb.holds else HAND) * SIDE / self._scale
        fill: Ink = "holds" if limb.holds else "hand"
        for ink, more in (("contour", 2 * edge), (fill, 0.0)):
            for spots, width in limb.bones:
                self._stroke(self._path(spots), ink, width + more)  # type: ignore[arg-type]
        for spots in limb.lines:
            self._stroke(self._path(spots), "contour", 0.004 * SIDE / self._scale)

    def _disc(self, disc: Disc) -> None:
        x, y = self._spot(disc.center)
        place = {"cx": _number(x), "cy": _number(y), "r": _number(disc.radius * self._scale)}
        if not disc.width:
            SubElement(self._root, "circle", place | {"fill": INKS[disc.ink]})
            return
        around = disc.width * self._scale + 2 * CASING * SIDE if disc.ink == "mark" else 0
        for ink, width in (("#ffffff", around), (INKS[disc.ink], disc.width * self._scale)):
            if width:
                SubElement(
                    self._root, "circle", place | {"fill": "none", "stroke": ink, "stroke-width": _number(width)}
                )

    def _stroke(self, path: str, ink: Ink, width: float, *, fill: str = "none", dash: str = "") -> None:
        look = {"d": path, "fill": fill, "stroke": INKS[ink]}
        if ink:
            round_ends = {"stroke-linejoin": "round", "stroke-linecap": "butt" if dash else "round"}
            look |= {"stroke-width": _number(max(width * self._scale, 1)), **round_ends}
        SubElement(self._root, "path", look | ({"stroke-dasharray": dash} if dash else {}))

    def _path(self, spots: Spots, *, closed: bool = False) -> str:
        placed: Iterable[str] = (f"{_number(x)},{_number(y)}" for x, y in map(self._spot, spots))
        return f"M{' '.join(placed)}{'Z' if closed else ''}"

    def _spot(self, spot: tuple[float, float]) -> tuple[float, float]:
        return (spot[0] - self._left) * self._scale, (spot[1] - self._top) * self._scale


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
