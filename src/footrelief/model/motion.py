"""How hands move: pictures of the techniques as data, on the same drawings of the foot as the points."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from footrelief.model.entry import Entry, Record, TechniqueId, Text, View

Coordinate = Annotated[float, Meta(ge=-2, le=3)]
Place = Annotated[tuple[Coordinate, Coordinate], Meta(description="x, y in view units; hands may begin off the foot.")]
Path = Annotated[tuple[Place, ...], Meta(min_length=2)]
Length = Annotated[float, Meta(gt=0, le=2, description="In foot lengths.")]
Degrees = Annotated[float, Meta(ge=-720, le=720)]
HandPart = Literal["thumb", "finger", "fingers", "palm", "edge", "fist", "pinch", "cup"]


class Hand(Record, frozen=True, kw_only=True):
    """A part of a hand on or behind the foot."""

    part: HandPart
    at: Place
    angle: Annotated[
        Degrees, Meta(description="Where the finger tips point on the page, counter-clockwise: 0 right, 90 up.")
    ] = 90
    flip: Annotated[bool, Meta(description="The other hand.")] = False
    gap: Annotated[Length | None, Meta(description="Half the distance between thumb and finger tips.")] = None
    size: Annotated[float, Meta(ge=0.5, le=2)] = 1
    holds: Annotated[bool, Meta(description="It only holds, and is drawn grey.")] = False
    behind: Annotated[bool, Meta(description="It lies behind the foot.")] = False
    still_at: Annotated[Place | None, Meta(description="Where the sign stands that says it keeps still.")] = None


class Stroke(Record, frozen=True, kw_only=True):
    """One movement. It has a path, or a centre with radii, or a pair of paths, by its kind."""

    kind: Annotated[
        Literal[
            "glide",
            "feather",
            "pull",
            "rock",
            "roll",
            "twist",
            "walk",
            "circle",
            "turn",
            "press",
            "hook",
            "squeeze",
            "spread",
        ],
        Meta(
            description="glide, pull: press and slide; feather: very lightly; rock, roll, twist: to and fro; walk: "
            "small steps; circle, turn: round; press: in and hold; hook: in and back; squeeze, spread: from or to "
            "two sides."
        ),
    ]
    path: tuple[Place, ...] = ()
    center: Place | None = None
    radii: Annotated[tuple[Length, Length] | None, Meta(description="Across and up, in foot lengths.")] = None
    arc: Annotated[tuple[Degrees, Degrees], Meta(description="From where to where it goes round, in degrees.")] = (
        100,
        -215,
    )
    pair: tuple[Path, ...] = ()
    back: Annotated[tuple[Place, ...], Meta(description="The light way back.")] = ()
    heads: Annotated[Literal["end", "both"] | None, Meta(description="None: as usual for its kind.")] = None
    pivot: Annotated[Place | None, Meta(description="The middle of a joint that turns.")] = None
    fades: Annotated[bool, Meta(description="It gets lighter.")] = False
    number: Annotated[
        Annotated[int, Meta(ge=1, le=9)] | None, Meta(description="Its turn, where the order counts.")
    ] = None
    number_at: Place | None = None


class Placing(Record, frozen=True, kw_only=True):
    """How a motion is put at the points of a step."""

    how: Literal["rows", "circle", "press", "hook", "squeeze"]
    part: HandPart
    come_from: Annotated[Degrees | None, Meta(description="Angle of the hand. None: over the nearer edge.")] = None
    towards: Annotated[Degrees, Meta(description="Which way rows go on the page: 90 to the toes.")] = 90
    tilt: Annotated[Degrees, Meta(description="How far the hand leans from the row.")] = 0
    hands: Annotated[int, Meta(ge=1, le=2)] = 1
    rows: Annotated[tuple[int, int], Meta(description="Fewest and most.")] = (1, 3)
    example: Annotated[Place, Meta(description="Where it is drawn when no point is named.")]
    example_radii: tuple[Length, Length]


class Motion(Entry, frozen=True, kw_only=True):
    """The picture of a technique: which side of the foot, where the hands are, what they do. Its id is its own.

    All pictures are a choice of this catalog; no drawing was copied. docs/decisions/motions.md
    """

    section: ClassVar[str] = "motions"
    kind: ClassVar[str] = "motion"

    technique: TechniqueId
    view: View
    frame: Annotated[
        Literal["whole", "fore", "pair"], Meta(description="The whole foot, toes and ball, or both feet.")
    ] = "whole"
    hands: tuple[Hand, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    place: Annotated[Placing | None, Meta(description="None: the picture is the same whatever the points.")] = None
    rocks: Annotated[
        tuple[Place, Degrees] | None, Meta(description="About where, and how far to each side, the foot rocks.")
    ] = None
    ball: Annotated[tuple[Place, Length] | None, Meta(description="Where a ball lies, and its radius.")] = None
    breath: Annotated[bool, Meta(description="It goes with the breath.")] = False
    caption: Annotated[Text, Meta(description="What to do, in a sentence.")]
    alone: Annotated[Text, Meta(description="The same on one's own foot.")]
    alt: Annotated[Text, Meta(description="What the picture shows, for whoever cannot see it.")]
    alone_alt: Annotated[
        Text | None, Meta(description="The same of the picture for one's own foot. None: those words hold there, too.")
    ] = None
