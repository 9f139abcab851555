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
    RoutineId,
    Sources,
    SubjectId,
    TechniqueId,
    Text,
    TraitId,
    UrgencyId,
    WarningSignId,
)
from footrelief.model.massage import Touch


class Urgency(Entry, frozen=True, kw_only=True):
    """How fast to get help, and from whom."""

    section: ClassVar[str] = "urgencies"
    kind: ClassVar[str] = "urgency"

    rank: Annotated[int, Meta(ge=1, description="Higher is more urgent.")]
    label: Annotated[Name, Meta(description="What to do, as an order: `Call your emergency number now`.")]
    numbers: Annotated[
        Name | None,
        Meta(description="Whom to call, by country; a reader's own number takes the place of all of them."),
    ] = None
    detail: Text
    always_shown: Annotated[
        bool,
        Meta(description="Its warning signs stand first in the box of those whom they concern; others do not."),
    ] = False
    sources: Sources

    @property
    def told(self) -> str:
        """Whom to call, and what else to do."""
        return f"{self.numbers}. {self.detail}" if self.numbers else self.detail


class Change(Record, frozen=True, kw_only=True):
    """A further answer that makes a sign more, or less, urgent."""

    urgency: UrgencyId
    when: Text
    ask: Annotated[
        tuple[Text, ...],
        Meta(
            description="The same as yes-or-no questions, one thing each: one yes is enough to make it more urgent; "
            "less urgent only if all are a no. Empty: `when`."
        ),
    ] = ()
    traits: Annotated[tuple[TraitId, ...], Meta(description="Asked only of people with one of these.")] = ()
    then: Annotated[Text | None, Meta(description="What to do then. None: what the urgency says.")] = None


class WarningSign(Entry, frozen=True, kw_only=True):
    """A sign that a headache may be dangerous. A yes stops the routine unless `allows_routine`."""

    section: ClassVar[str] = "warning_signs"
    kind: ClassVar[str] = "warning sign"

    sign: Annotated[Text, Meta(description="The sign as a short statement, for lists.")]
    short: Annotated[
        Name | None,
        Meta(description="The sign in at most ten words, where all of `sign` is one step away. None: `sign`."),
    ] = None
    tight: Annotated[
        Annotated[str, Meta(max_length=38)] | None,
        Meta(description="The sign in at most 38 letters, for the box and for lists in two columns. None: `short`."),
    ] = None
    ask: Annotated[Text, Meta(description="The same as a yes-or-no question.")]
    traits: Annotated[
        tuple[TraitId, ...], Meta(description="It can concern only people with one of these. Empty: everybody.")
    ] = ()
    only_if: Annotated[tuple[Text, ...], Meta(description="Questions that must all be a yes first.")] = ()
    unless: Annotated[
        tuple[Text, ...], Meta(description="Questions to which a yes takes the sign away; not sure is a no.")
    ] = ()
    questions: Annotated[
        tuple[Text, ...],
        Meta(description="`ask` as questions of one thing each; one yes is enough. Empty: `ask`."),
    ] = ()
    why: Text
    urgency: Annotated[UrgencyId, Meta(description="What to do on a plain yes.")]
    then: Annotated[
        Text | None, Meta(description="What to do on a plain yes, for this sign. None: what the urgency says.")
    ] = None
    rises: Annotated[tuple[Change, ...], Meta(description="What makes it more urgent.")] = ()
    falls: Annotated[Change | None, Meta(description="The only allowed step down.")] = None
    note: Text | None = None
    allows_routine: bool = False
    concerns: Annotated[
        tuple[SubjectId, ...],
        Meta(
            description="Causes and cautions whose readers should check it first: it stands on top in their guides. "
            "Empty, and named by no caution: it concerns everybody, and every guide names it."
        ),
    ] = ()
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
    short: Annotated[Text | None, Meta(description="The same in fewer words, with what to do.")] = None
    urgency: UrgencyId
    rises: tuple[Change, ...] = ()
    concerns: Annotated[
        tuple[CautionId, ...], Meta(description="The only people whom it is for. Empty: everybody.")
    ] = ()
    sources: Sources


Part = Literal["foot", "leg", "limb"]


class Partly(Record, frozen=True, kw_only=True):
    """A technique that a caution allows only in part."""

    technique: TechniqueId
    only: Annotated[Text, Meta(description="In which part, as an order: `Not over the veins.`")]


class Effects(Record, frozen=True, kw_only=True):
    """What a caution takes away from a massage. All of it is applied; the lowest pressure counts."""

    affected_foot: Annotated[bool, Meta(description="Leave the affected foot alone.")] = False
    part: Annotated[
        Part | None,
        Meta(
            description="What has to be said: which foot; which leg; which limb (an arm leaves both feet). "
            "None: which foot, if that is left alone."
        ),
    ] = None
    points: Annotated[tuple[PointId, ...], Meta(description="Points to leave out.")] = ()
    techniques: Annotated[tuple[TechniqueId, ...], Meta(description="Techniques to leave out.")] = ()
    partly: Annotated[tuple[Partly, ...], Meta(description="Techniques that are allowed only in part.")] = ()
    touches: Annotated[
        tuple[Touch, ...], Meta(description="The only kinds of touch that are left. Empty: every kind.")
    ] = ()
    max_pressure: Pressure | None = None
    max_minutes: Annotated[
        Annotated[int, Meta(ge=1, le=90)] | None, Meta(description="The longest session, for both feet, in minutes.")
    ] = None
    routine: Annotated[
        RoutineId | None, Meta(description="The routine made for this condition; it takes the place of any other.")
    ] = None
    includes: Annotated[
        tuple[CautionId, ...], Meta(description="Cautions that come with this one, effects and all.")
    ] = ()

    @property
    def asks(self) -> Part | None:
        """What has to be said, if anything: which foot, leg or limb."""
        return self.part or ("foot" if self.affected_foot else None)


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
    in_short: Annotated[
        Name | None,
        Meta(description="How the few cautions name it that every short page lists. None: it is not among them."),
    ] = None
    ask: Annotated[Text | None, Meta(description="The yes-or-no question. None: it comes with another caution.")] = None
    advice: Text
    effects: Effects = Effects()
    signs: Annotated[
        tuple[WarningSignId, ...],
        Meta(description="Warning signs that stand on top when this condition is named, the chief one first."),
    ] = ()
    own: Annotated[
        tuple[Name, ...],
        Meta(description="Effects whose value is a default of this catalog, not read in a source."),
    ] = ()
    note: Text | None = None
    sources: Sources
