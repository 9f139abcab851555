"""A document of blocks: what every format draws. It knows no format and no catalog."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from footrelief.footmap import FootMap
from footrelief.text import lines
from footrelief.turns import Turn, as_done, as_told, points_on, total_seconds

if TYPE_CHECKING:  # lists are drawn without the records, which are slow to import
    from footrelief.model import Feet, TurnFeet

Role = lines.Role


class Piece(Struct, frozen=True, tag=True):
    """A part of a document; as JSON it carries the name of its class as `type`."""


class Span(Piece, frozen=True):
    """A run of words with a role. `target` is the address of a link."""

    text: str
    role: Role = "plain"
    target: str = ""


class Cite(Piece, frozen=True):
    """A citation: the numbers of entries in the document's sources, shown as [1, 3]."""

    numbers: tuple[int, ...]


Inline: TypeAlias = tuple[Span | Cite, ...]
"""Words of one paragraph, cell or line. Whoever writes it takes care of the spaces between spans."""


class Heading(Piece, frozen=True):
    """Starts a section. Level 1 is the title, level 2 a section; `aside` stands at the far end of the line."""

    text: str
    level: int = 2
    anchor: str = ""
    aside: str = ""


class Paragraph(Piece, frozen=True):
    """Running text."""

    words: Inline


class Bullets(Piece, frozen=True):
    """A list; numbered when the order counts. `signs` stand before the items in place of dots or numbers.

    `across`: short items, which may stand so many to a line.
    """

    items: tuple[Inline, ...]
    ordered: bool = False
    signs: tuple[str, ...] = ()
    across: int = 1


class Callout(Piece, frozen=True):
    """Blocks that must not be missed. `stop`: get help; `caution`: read before you go on; `tip`: good to know."""

    tone: Literal["stop", "caution", "tip"]
    title: str
    blocks: tuple["Block", ...]


class Term(Piece, frozen=True):
    """One named thing with its particulars: its name, a short remark below the name, then blocks beside or below."""

    name: str
    blocks: tuple["Block", ...]
    remark: str = ""
    anchor: str = ""
    number: int | None = None


class Terms(Piece, frozen=True):
    """A list of named things, their names in one column where there is room."""

    items: tuple[Term, ...]


class Column(Piece, frozen=True):
    """A column of a table. `share` weighs its part of the free width; 0 keeps it as wide as its widest cell."""

    title: str
    share: int = 0
    align: Literal["left", "right"] = "left"
    role: Role = "plain"


class Table(Piece, frozen=True):
    """Rows under named columns; where no column has a title, rows alone."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Inline, ...], ...]


class Listing(Piece, frozen=True):
    """The answer to a query: a table with a headline. Off a terminal only its rows are written, tab-separated."""

    title: str
    table: Table
    aside: str = ""
    summary: Inline = ()


class StepPoint(Piece, frozen=True):
    """A point of a step: its name, which foot has it, and its number on the map, if it has one."""

    name: str
    feet: "Feet" = "both"
    number: int | None = None


class Picture(Piece, frozen=True):
    """A picture that comes with the document, so wide on paper. `alt` says in words what it shows.

    `sketch`: what can be drawn of it in characters, a `footmap.pens.Sketch`.
    """

    content: bytes
    kind: Literal["png", "svg", "jpg"]
    alt: str
    width_mm: int
    sketch: object = None


class Instruction(Piece, frozen=True):
    """What to do in one step of a turn, in words; whole seconds, pressure of 10.

    Where a page is to be followed without another one, `how` tells the action in a sentence, `picture` shows it, and
    its `number` stands on the map.
    """

    seconds: int
    action: str
    points: tuple[StepPoint, ...]
    pressure: int
    reason: str = ""
    how: str = ""
    picture: Picture | None = None
    number: int | None = None

    def on(self, feet: "Feet") -> "Instruction | None":
        """Return it for one foot, with the points of that foot; None if it has points and that foot has none."""
        points = points_on(feet, self.points)
        return replace(self, points=points) if points or not self.points else None


class ScheduleStep(Piece, frozen=True):
    """One step of a session on the clock. `start` in whole seconds from the beginning; `foot` is whose turn it is.

    `where` names its points; one that only one foot has says so, unless the step is for that foot alone.
    """

    start: int
    seconds: int
    foot: "TurnFeet"
    action: str
    where: str
    pressure: int
    marks: tuple[int, ...] = ()
    reason: str = ""
    how: str = ""
    picture: Picture | None = None
    number: int | None = None


class Schedule(Piece, frozen=True):
    """A session to follow, in turns; everything else is derived from them."""

    turns: tuple[Turn[Instruction], ...]

    @property
    def rows(self) -> tuple[ScheduleStep, ...]:
        """Every step once, for a reader: what each foot gets stands there for both."""
        return tuple(_on_the_clock(start, foot, step) for start, foot, step in as_told(self.turns))

    @property
    def steps(self) -> tuple[ScheduleStep, ...]:
        """Every step as it is done, foot by foot, for whoever is led through them."""
        return tuple(_on_the_clock(start, foot, step) for start, foot, step in as_done(self.turns))

    @property
    def total_seconds(self) -> int:
        """How long it takes."""
        return total_seconds(self.turns)


def _on_the_clock(start: int, foot: "TurnFeet", step: Instruction) -> ScheduleStep:
    for_one = foot in ("left", "right")
    return ScheduleStep(
        start=start,
        seconds=step.seconds,
        foot=foot,
        action=step.action,
        where="; ".join(
            point.name if for_one or point.feet == "both" else f"{point.name} ({point.feet} foot)"
            for point in step.points
        ),
        pressure=step.pressure,
        marks=tuple(dict.fromkeys(point.number for point in step.points if point.number is not None)),
        reason=step.reason,
        how=step.how,
        picture=step.picture,
        number=step.number,
    )


class SourceItem(Piece, frozen=True):
    """One numbered source, in words, with its address and how far it can be trusted."""

    number: int
    id: str
    words: str
    address: str = ""
    trust: str = ""
    seen: bool = True


class SourceList(Piece, frozen=True):
    """The sources that the document cites, by number."""

    items: tuple[SourceItem, ...]


class Log(Piece, frozen=True):
    """A diary to fill in by hand: `columns` name what is noted each time, `times` is for how many there is room."""

    columns: tuple[str, ...]
    times: int


class Blanks(Piece, frozen=True):
    """What is written on paper by hand in one line: a name and room for it, for each label."""

    labels: tuple[str, ...]


class Letterhead(Piece, frozen=True):
    """Whose sheet it is, on top of the first page: name, address lines, logo."""

    name: str
    lines: tuple[str, ...] = ()
    logo: Picture | None = None


class Beside(Piece, frozen=True):
    """Blocks that belong together, with a drawing of what they speak of, if any, at their right where there is room."""

    blocks: tuple["Block", ...]
    drawing: FootMap | None = None


class PageBreak(Piece, frozen=True):
    """On paper the next block starts a page; elsewhere it is nothing."""


Simple: TypeAlias = Heading | Paragraph | Bullets | Callout | Table | Picture
"""What every format draws."""

Rich: TypeAlias = Terms | Listing | Schedule | FootMap | SourceList | Log | Blanks | Letterhead | Beside | PageBreak
"""What a format may draw in a way of its own; `render.lowering` tells it in simpler blocks to all others."""

Block: TypeAlias = Simple | Rich
"""The closed union of blocks."""


class Document(Piece, frozen=True):
    """Blocks in reading order, and the records they were written from, which `--format json` prints.

    `records` may be a function that returns them, where collecting them takes time that other formats need not spend.
    `details` names what a format may show about the document as a whole: catalog version, date, digest.
    `urgent`: it says to get medical help instead of massage; the command then ends with exit code 4.
    """

    title: str
    blocks: tuple[Block, ...]
    records: object = None
    language: str = "en"
    details: Mapping[str, str] | None = None
    urgent: bool = False
