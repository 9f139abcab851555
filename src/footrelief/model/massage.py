"""Causes, points, techniques and routines: what a guide is made of."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from footrelief.model.entry import (
    CauseId,
    CautionId,
    Entry,
    Feet,
    GradeId,
    Name,
    PointId,
    Pressure,
    Record,
    RoutineId,
    Seconds,
    SourceId,
    Sources,
    TechniqueId,
    Text,
    View,
    Zone,
)

Number = Annotated[float, Meta(ge=-1, le=2)]
Radius = Annotated[float, Meta(ge=0.001, le=1)]


class Ellipse(Record, frozen=True, kw_only=True, tag_field="shape", tag="ellipse"):
    """A round area, in the unit box of its view (see docs/catalog.md, "Where a point lies")."""

    view: View
    center: Annotated[tuple[Number, Number], Meta(description="x, y of the middle in view units.")]
    radii: Annotated[tuple[Radius, Radius], Meta(description="Half width and half height in foot lengths.")]
    degrees: Annotated[float, Meta(description="Turn, counter-clockwise.")] = 0


class Polygon(Record, frozen=True, kw_only=True, tag_field="shape", tag="polygon"):
    """An area with corners, in the unit box of its view."""

    view: View
    corners: Annotated[
        tuple[tuple[Number, Number], ...],
        Meta(min_length=3, max_length=400, description="x, y of each corner in view units, in order."),
    ]


Shape = Ellipse | Polygon


class Alternative(Record, frozen=True, kw_only=True):
    """Another place that a tradition gives to the same point; drawn only on request."""

    tradition: Literal["western", "chinese"]
    area: Shape


class Comparison(Record, frozen=True, kw_only=True):
    """How a point compares with one printed chart, area by area."""

    chart: SourceId
    result: Annotated[
        Literal["same", "differs", "absent", "only"],
        Meta(description="only: the place is taken from this chart."),
    ]
    note: Text | None = None


class Point(Entry, frozen=True, kw_only=True):
    """A reflex area or acupoint of the foot; its meaning is traditional, its place our drawing of the worded place."""

    section: ClassVar[str] = "points"
    kind: ClassVar[str] = "point"

    name: Name
    synonyms: tuple[Name, ...] = ()
    system: Annotated[
        Literal["reflex", "acupoint"], Meta(description="Which tradition's map: foot reflexology or acupuncture.")
    ]
    zone: Annotated[Zone, Meta(description="The part of the body that tradition links it with.")]
    feet: Annotated[Feet, Meta(description="Which foot has it.")]
    longitudinal_zones: Annotated[
        tuple[Annotated[int, Meta(ge=1, le=5)], ...],
        Meta(min_length=1, description="Fitzgerald's zones it lies in, 1 (big toe) to 5 (little toe)."),
    ]
    role: Annotated[Literal["core", "helper", "none"], Meta(description="Its part in a headache routine.")] = "none"
    where: Annotated[Text, Meta(description="How to find it, in words, from landmarks one can see or feel.")]
    spot: Annotated[
        Name | None, Meta(description="The place in a few words, as one says it after `on the`: `pad of the big toe`.")
    ] = None
    find: Annotated[Text | None, Meta(description="How to find it with the thumb, in one short sentence.")] = None
    on_foot: Annotated[
        bool, Meta(description="false: named only as a warning; it lies above the foot and is never worked.")
    ] = True
    shapes: Annotated[
        tuple[Shape, ...],
        Meta(max_length=40, description="The areas to draw, the same for both feet; needed unless `on_foot` is false."),
    ] = ()
    alternatives: tuple[Alternative, ...] = ()
    grade: Annotated[GradeId, Meta(description="How sure its traditional meaning is.")] = "tradition-only"
    agreement: Annotated[
        Literal["high", "moderate", "low"],
        Meta(description="Do charts agree on the place? low: they differ, or only one chart has it."),
    ]
    location_basis: Annotated[
        Literal["seen", "mixed", "memory"],
        Meta(description="Was the worded place read in a source? memory: check it against a printed chart."),
    ]
    chart_notes: Annotated[Text | None, Meta(description="How charts differ on it.")] = None
    compared: Comparison | None = None
    meridian: Annotated[Name | None, Meta(description="Acupoints only.")] = None
    point_class: Annotated[Name | None, Meta(description="Acupoints only: well point, source point ...")] = None
    traditional_use: Text | None = None
    headache: Annotated[Text | None, Meta(description="What textbooks and trials say about it and headache.")] = None
    cautions: Annotated[tuple[CautionId, ...], Meta(description="Cautions that concern this point.")] = ()
    sources: Sources


Touch = Literal["hold", "stroke", "move", "knead", "creep", "point", "tool", "rest", "change"]
"""Kinds of touch: still hands · gliding · joints moved · kneading · creeping · one spot pressed · a thing underfoot ·
none, to settle before and to rest after · none, from one foot to the other."""


class Technique(Entry, frozen=True, kw_only=True):
    """A hand technique: how to hold, what to do, how hard, how long."""

    section: ClassVar[str] = "techniques"
    kind: ClassVar[str] = "technique"

    name: Name
    synonyms: tuple[Name, ...] = ()
    phase: Annotated[
        Literal["open", "warm-up", "main", "open-or-close", "close"], Meta(description="When in a session.")
    ]
    touch: Annotated[
        Touch | None,
        Meta(
            description="Kind of touch: hold (still hands), stroke, move (joints), knead, creep, point (one spot), "
            "tool, rest (no touch) or change (from one foot to the other). A stroke or a hold stands in where "
            "another one is left out. None: it never stands in."
        ),
    ] = None
    purpose: Text
    how: Annotated[Text | None, Meta(description="All of it in one short sentence, as an order.")] = None
    hands: Annotated[Text, Meta(description="Where the hands go.")]
    steps: Annotated[tuple[Text, ...], Meta(min_length=1)]
    pressure: Annotated[tuple[Pressure, Pressure], Meta(description="Lightest and firmest, of 10.")]
    tempo: Name
    seconds: Annotated[Seconds, Meta(description="Usual time on one foot.")]
    shortest: Annotated[Seconds, Meta(description="Least time on one foot that still makes sense, in seconds.")]
    longest: Annotated[Seconds, Meta(description="Most time on one foot in one go, in seconds.")]
    repetitions: Annotated[int, Meta(ge=1, le=100)] = 1
    unit: Annotated[Name | None, Meta(description="What is counted, one of it: `stroke`, `breath`.")] = None
    per_minute: Annotated[
        tuple[Annotated[int, Meta(ge=1, le=200)], Annotated[int, Meta(ge=1, le=200)]] | None,
        Meta(description="The slowest and the quickest number of units a minute: how often comes from the time."),
    ] = None
    alone: Annotated[Text, Meta(description="How to do it on your own foot.")]
    instead_alone: Annotated[
        TechniqueId | None,
        Meta(description="What to do instead on your own foot. None: it can be done alone."),
    ] = None
    mistakes: tuple[Text, ...] = ()
    own: Annotated[
        tuple[Name, ...],
        Meta(description="Fields whose value is a default of this catalog, not read in a source."),
    ] = ()
    note: Text | None = None
    cautions: tuple[CautionId, ...] = ()
    sources: Sources

    @property
    def is_touch(self) -> bool:
        """Are there hands, or a tool, on a foot? Settling, resting and the change of foot are no massage."""
        return self.touch not in ("rest", "change")


class Step(Record, frozen=True, kw_only=True):
    """One step of a routine."""

    technique: TechniqueId
    points: tuple[PointId, ...] = ()
    seconds: Annotated[Seconds, Meta(description="Time on one foot, or on both when they are worked together.")]
    feet: Annotated[Literal["each", "together"], Meta(description="each: one foot after the other.")] = "each"
    pressure: Pressure
    round: Annotated[
        int, Meta(ge=1, le=3, description="Steps of the next round come when both feet have had this one.")
    ] = 1

    @property
    def total_seconds(self) -> int:
        """Seconds that the step takes for both feet."""
        return self.seconds * (2 if self.feet == "each" else 1)


class Routine(Entry, frozen=True, kw_only=True):
    """A curated sequence of steps. The order follows its sources; fields named in `own` are our defaults."""

    section: ClassVar[str] = "routines"
    kind: ClassVar[str] = "routine"

    name: Name
    synonyms: tuple[Name, ...] = ()
    causes: Annotated[tuple[CauseId, ...], Meta(description="Causes it is offered for.")] = ()
    mode: Annotated[Literal["self", "partner", "either"], Meta(description="Who does it.")]
    frequency: Text
    requires: Annotated[tuple[Text, ...], Meta(description="What must be true before one starts.")] = ()
    steps: Annotated[tuple[Step, ...], Meta(min_length=1)]
    own: Annotated[tuple[Name, ...], Meta(description="Fields of its steps that are defaults of this catalog.")] = ()
    note: Text | None = None
    sources: Sources

    @property
    def total_seconds(self) -> int:
        """Seconds for both feet."""
        return sum(step.total_seconds for step in self.steps)


class Plan(Entry, frozen=True, kw_only=True):
    """A session worked out for one length: which steps of a cause's massage, in which order, how long each.

    A session without a routine of its own choosing follows the plan nearest to its minutes; longer makes steps longer,
    not more. Order and shares follow practice texts, times are defaults of this catalog, tried on nobody.
    """

    section: ClassVar[str] = "plans"
    kind: ClassVar[str] = "plan"

    for_any: Annotated[bool, Meta(description="It is meant for headache as a whole, too.")] = False
    causes: Annotated[tuple[CauseId, ...], Meta(description="Causes it is made for.")] = ()
    routine: Annotated[RoutineId, Meta(description="The routine whose rules, frequency and sources hold for it.")]
    mode: Literal["self", "partner"]
    minutes: Annotated[int, Meta(ge=3, le=60)]
    steps: Annotated[tuple[Step, ...], Meta(min_length=1)]

    @property
    def total_seconds(self) -> int:
        """Seconds for both feet."""
        return sum(step.total_seconds for step in self.steps)


class Cause(Entry, frozen=True, kw_only=True):
    """A kind or trigger of headache, in plain words. Nothing here is a diagnosis."""

    section: ClassVar[str] = "causes"
    kind: ClassVar[str] = "cause"

    name: Name
    synonyms: tuple[Name, ...] = ()
    group: Literal["primary", "secondary", "mixed", "trigger", "disputed"]
    code: Annotated[
        Name | None, Meta(description="Code of the International Classification of Headache Disorders (ICHD-3).")
    ] = None
    article: Annotated[
        Literal["tension", "posture", "hormones"] | None,
        Meta(description="Section of the article that footrelief started from."),
    ] = None
    feels: Annotated[Text | None, Meta(description="How it feels, in a line: readers find their own by it.")] = None
    features: Annotated[Text, Meta(description="How one recognises it.")]
    mechanism: Annotated[Text, Meta(description="What is thought to happen.")]
    triggers: tuple[Name, ...] = ()
    selfcare: Annotated[tuple[Text, ...], Meta(description="What guidelines and trials support, what one can do.")] = ()
    see_someone: Annotated[
        tuple[Text, ...],
        Meta(description="When to see a doctor, dentist, midwife, and how soon; the most pressing first."),
    ] = ()
    helps: Annotated[
        tuple[Text, ...], Meta(description="The two things that help most often, a few words each, of `selfcare`.")
    ] = ()
    see: Annotated[Text | None, Meta(description="When to see someone, in a line.")] = None
    most_minutes: Annotated[
        Annotated[int, Meta(ge=3, le=60)] | None, Meta(description="The longest massage that makes sense for it.")
    ] = None
    quiet: Annotated[bool, Meta(description="Sound hurts many who have it: a session begins without a bell.")] = False
    how_common: Text | None = None
    massage: Annotated[Text, Meta(description="What foot massage can honestly be used for here.")]
    caution: Annotated[
        CautionId | None,
        Meta(description="The caution that it is itself: whoever asks about the cause is screened for it."),
    ] = None
    routines: Annotated[
        tuple[RoutineId, ...], Meta(description="Routines offered for it, best first. Empty: none.")
    ] = ()
    grade: Annotated[GradeId, Meta(description="How sure the link with headache is.")]
    own: Annotated[
        tuple[Name, ...], Meta(description="Fields whose value is a choice of this catalog, not read in a source.")
    ] = ()
    sources: Sources
