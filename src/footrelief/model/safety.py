"""Warning signs and cautions: what must be asked before anybody is massaged."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from footrelief.model.entry import (
    CautionId,
    Entry,
    Name,
    PointId,
    Pressure,
    Record,
    Sources,
    TechniqueId,
    Text,
    UrgencyId,
)


class Urgency(Entry, frozen=True, kw_only=True):
    """How fast to get help, and from whom."""

    section: ClassVar[str] = "urgencies"
    kind: ClassVar[str] = "urgency"

    rank: Annotated[int, Meta(ge=1, description="Higher is more urgent.")]
    label: Annotated[Name, Meta(description="What to do, as an order: `Call your emergency number now`.")]
    detail: Text
    sources: Sources


class Change(Record, frozen=True, kw_only=True):
    """A further answer that makes a sign more, or less, urgent."""

    urgency: UrgencyId
    when: Text


class WarningSign(Entry, frozen=True, kw_only=True):
    """A sign that a headache may be dangerous. A yes stops the routine unless `allows_routine`."""

    section: ClassVar[str] = "warning_signs"
    kind: ClassVar[str] = "warning sign"

    sign: Annotated[Text, Meta(description="The sign as a short statement, for lists.")]
    ask: Annotated[Text, Meta(description="The same as a yes-or-no question.")]
    why: Text
    urgency: Annotated[UrgencyId, Meta(description="What to do on a plain yes.")]
    rises: Annotated[tuple[Change, ...], Meta(description="What makes it more urgent.")] = ()
    falls: Annotated[Change | None, Meta(description="The only allowed step down.")] = None
    note: Text | None = None
    allows_routine: bool = False
    snnoop: Annotated[
        Annotated[int, Meta(ge=1, le=15)] | None,
        Meta(description="Its number in the SNNOOP10 list; none: from another source."),
    ] = None
    sources: Sources


class StopSign(Entry, frozen=True, kw_only=True):
    """A reason to stop during or after a massage."""

    section: ClassVar[str] = "stop_signs"
    kind: ClassVar[str] = "stop sign"

    text: Text
    urgency: UrgencyId
    rises: tuple[Change, ...] = ()
    sources: Sources


class Effects(Record, frozen=True, kw_only=True):
    """What a caution takes away from a massage. All of it is applied; the lowest pressure counts."""

    affected_foot: Annotated[bool, Meta(description="Leave the affected foot alone.")] = False
    points: Annotated[tuple[PointId, ...], Meta(description="Points to leave out.")] = ()
    techniques: Annotated[tuple[TechniqueId, ...], Meta(description="Techniques to leave out.")] = ()
    max_pressure: Pressure | None = None
    includes: Annotated[
        tuple[CautionId, ...], Meta(description="Cautions that come with this one, effects and all.")
    ] = ()


class Caution(Entry, frozen=True, kw_only=True):
    """A condition in which massage is changed or left alone."""

    section: ClassVar[str] = "cautions"
    kind: ClassVar[str] = "caution"

    name: Annotated[Name, Meta(description="Short name of the condition, as one would say it: `Pregnancy`.")]
    synonyms: tuple[Name, ...] = ()
    level: Annotated[
        Literal["stop", "ask-first", "avoid-area", "gentle"],
        Meta(
            description="stop: no foot massage; ask-first: ask a clinician, then gentle only; "
            "avoid-area: leave that part alone; gentle: lighter and shorter."
        ),
    ]
    ask: Annotated[Text | None, Meta(description="The yes-or-no question. None: it comes with another caution.")] = None
    advice: Text
    effects: Effects = Effects()
    note: Text | None = None
    sources: Sources
