"""Turns a document into the files that Typst works on: templates, the document as JSON, its pictures."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

import msgspec
from msgspec import json
from msgspec.structs import replace

from footrelief.document import (
    Blanks,
    Bullets,
    Cite,
    Document,
    Heading,
    Letterhead,
    Log,
    PageBreak,
    Picture,
    Rich,
    Schedule,
    ScheduleStep,
    Simple,
    SourceList,
    Span,
    Terms,
)
from footrelief.errors import UsageError
from footrelief.files.pixels import size
from footrelief.files.reading import read_text
from footrelief.footmap import FootMap, Mark, svg
from footrelief.footmap.figures import font
from footrelief.footmap.layout import lay_out
from footrelief.footmap.panels import Panel, facing, rows
from footrelief.model import View
from footrelief.render import ASSETS, Look, wording
from footrelief.render.lowering import signed, simplify
from footrelief.text.words import clock

Printable: TypeAlias = Callable[[str], str]

FOOT_WIDTHS: Final[dict[View, int]] = {"sole": 120, "top": 120, "inner": 280, "outer": 280}
"""Widths of the drawing of one foot, in pixels, at which its numbers are large beside the foot; it prints larger."""
PAIR_WIDTH: Final = 200
"""Pixels for each of two feet: their numbers take less of the width of a page."""
MANY_MARKS: Final = 14
CROWDED_WIDTH: Final = 380
"""Of so many marks on a view the numbers find room only where the foot is drawn larger; it fills the page."""
MEDIA_RULES: Final = re.compile(r"@media ([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}")
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DRAWN: Final = Simple | Terms | Schedule | FootMap | SourceList | Log | Blanks | Letterhead | PageBreak
"""The kinds of blocks that `blocks.typ` has a drawing for; all others are lowered."""
NO_STYLE: Final = b"#let style(body) = body"


def gather(document: Document, look: Look, printable: Printable) -> dict[str, bytes]:
    """Return the contents of the files, by name; `printable` spells what no font has.

    Raises OSError when the style of the look cannot be read.
    """
    writing = Writing(printable)
    blocks = writing.plain(document.blocks)
    if not writing.level:
        blocks = [writing.plain(Heading(document.title, level=1)), *blocks]
    sheet = {
        "title": writing.words(document.title),
        "language": document.language,
        "date": document.details.get("date") if document.details else None,
        "details": [writing.plain(detail) for detail in footer(document.details or {})],
        "paper": "us-letter" if look.paper == "letter" else "a4",
        "large_print": look.large_print,
        "blocks": blocks,
    }
    return {
        "main.typ": (ASSETS / "document.typ").read_bytes(),
        "blocks.typ": (ASSETS / "blocks.typ").read_bytes(),
        "style.typ": read_text(style).encode() if (style := look.style_ending(".typ")) else NO_STYLE,
        "document.json": json.encode(sheet),
        **writing.pictures,
    }


def footer(details: Mapping[str, str]) -> list[str]:
    """Return what stands at the foot of each page: the details by name, and the date in words."""
    return [
        written(date.fromisoformat(value)) if name == "date" else f"{name} {value}" for name, value in details.items()
    ]


def written(day: date) -> str:
    """Return a date as people write it, whatever the locale: 23 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class Writing:
    """Turns the pieces of one document into plain data for Typst; pictures become files beside it."""

    def __init__(self, printable: Printable) -> None:
        self._printable = printable
        self.pictures: dict[str, bytes] = {}
        self.level = 0

    def plain(self, piece: object) -> Any:  # noqa: ANN401, C901, PLR0911 - whatever JSON can hold, one case for each
        """Return a piece as plain data, all its letters printable."""
        match piece:
            case str():
                return self._printable(piece)
            case tuple():
                return [self.plain(simpler) for part in piece for simpler in self._lowered(part)]
            case Bullets(signs=(_, *_)):
                return self.plain(Bullets(signed(piece), piece.ordered))
            case FootMap():
                piece = replace(piece, marks=tuple(map(self._mark, piece.marks)))
                return {**self._fields(piece), "drawings": [self._drawing(piece, row) for row in rows(piece)]}
            case Picture():
                file = self._file("svg", piece.content if piece.kind == "svg" else framed(piece))
                return {**self._fields(piece), "content": None, "alt": self.words(piece.alt), "file": file}
            case Heading(text=text):
                return {**self._fields(piece), "text": self.words(text), "level": self._outline(piece)}
            case Schedule():
                steps = [self._step(step) for step in piece.rows]
                titles = [column.title for column in wording.COLUMNS]
                return {"type": "Schedule", "titles": titles, "steps": steps, "total": clock(piece.total_seconds)}
            case Cite(numbers):
                return {"type": "Cite", "numbers": wording.ranges(numbers)}
            case Span(target=target):
                return {**self._fields(piece), "link": target if wording.WEB_ADDRESS.fullmatch(target) else None}
            case msgspec.Struct():
                return self._fields(piece)
            case _:
                return piece

    def _fields(self, piece: msgspec.Struct) -> dict[str, Any]:
        fields = {name: self.plain(getattr(piece, name)) for name in piece.__struct_fields__}
        return {"type": type(piece).__name__, **fields}

    def _step(self, step: ScheduleStep) -> dict[str, Any]:
        """Return a step in the words of a table, with whose turn it is."""
        cells = {name: self.plain(words) for name, words in wording.cells(step)._asdict().items()}
        told = {"name": self.plain(step.action), "how": self.plain(step.how), "reason": self.plain(step.reason)}
        shown = {"number": step.number, "picture": self.plain(step.picture), "places": self.plain(step.where)}
        return {**cells, **told, **shown, "foot": wording.foot(step)}

    def _file(self, kind: str, content: bytes) -> str:
        name = f"{len(self.pictures) + 1}.{kind}"
        self.pictures[name] = content
        return name

    def words(self, text: str) -> str:
        """Return a text where PDF/UA asks for words; a dash stands for none."""
        return self._printable(text).strip() or "-"

    def _mark(self, mark: Mark) -> Mark:
        """Return a mark whose words can be printed, for its drawing too."""
        return replace(mark, name=self.plain(mark.name), where=self.plain(mark.where))

    def _drawing(self, footmap: FootMap, row: tuple[Panel, ...]) -> dict[str, Any]:
        """Return one view of the map: its file, what it shows; in pixels the width, that of a foot, the numbers."""
        marks = dict.fromkeys(site.mark for panel in row for site in panel.sites)
        caption = facing(row)
        shown, width = replace(footmap, views=(row[0].view,)), FOOT_WIDTHS[row[0].view] * len(row)
        is_crowded = max(len(panel.sites) for panel in row) > MANY_MARKS
        if is_crowded or len(row) > 1:
            width = CROWDED_WIDTH if is_crowded else PAIR_WIDTH * len(row)
        drawing = svg.draw_feet(shown, width=width)
        laid = lay_out(shown, width)
        return {
            "file": self._file("svg", on_paper(drawing).encode()),
            "feet": len(row),
            "crowded": is_crowded,
            "width": laid.width,
            "foot": min(figure.foot.right - figure.foot.left for figure in laid.figures),
            "digits": min(font(figure.scale) for figure in laid.figures),
            "caption": caption,
            "alt": " ".join((caption, *(f"{mark.number}: {mark.name}. {mark.where}" for mark in marks))),
        }

    def _lowered(self, piece: object) -> Iterable[object]:
        """Return a block as Typst draws it."""
        return simplify(piece, self.level) if isinstance(piece, Rich) and not isinstance(piece, DRAWN) else (piece,)

    def _outline(self, piece: Heading) -> int:
        """Return the level of a heading; none is skipped, and the first is the title, as PDF/UA asks."""
        self.level = min(piece.level, self.level + 1)
        return self.level


def framed(picture: Picture) -> bytes:
    """Return a picture in dots within a drawing: Typst takes only text. Raises UsageError for a damaged one."""
    dots = size(picture.content)
    if dots is None:
        raise UsageError(f"this PDF cannot be made: a picture in it is damaged ({picture.alt})", "Save it anew.")
    width, height = dots
    kind = "jpeg" if picture.kind == "jpg" else picture.kind
    content = b64encode(picture.content).decode()
    image = f'<image width="{width}" height="{height}" href="data:image/{kind};base64,{content}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{image}</svg>'.encode()


def on_paper(drawing: str) -> str:
    """Return an SVG with the rules that its style has for print as its only ones; Typst knows no media queries."""
    return MEDIA_RULES.sub(lambda rules: rules[2] if rules[1].strip() == "print" else "", drawing)
