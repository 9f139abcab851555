"""What every entry of a catalog has, and the types that entries share."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct


def form(words: str, pattern: str, max_length: int, description: str | None = None, *, is_read: bool = False) -> Meta:
    """Return what a text must look like, as `words` say; `is_read`: people read and search it."""
    extra: dict[str, object] = {"form": words} | ({"words": True} if is_read else {})
    return Meta(pattern=pattern, max_length=max_length, description=description, extra=extra)


# `$(?!\n)` is the very end, in Python as in JSON Schema.
ID = r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$(?!\n)"
Id = Annotated[
    str,
    form(
        "words of letters and digits joined by hyphens", ID, 80, "Its name for other entries and on the command line."
    ),
]
Text = Annotated[str, form("text, not blank", r"\S", 4000, is_read=True)]
Name = Annotated[str, form("one line of text", r"^(?=[^\t\n]*\S)[^\t\n]+$(?!\n)", 160, is_read=True)]
Pressure = Annotated[
    int, Meta(ge=0, le=10, description="0 is a resting hand, 3-4 light, 7 the upper limit, 8-10 pain.")
]
Seconds = Annotated[int, Meta(ge=1, le=3600)]
Foot = Literal["left", "right"]
Feet = Literal["left", "right", "both"]
TurnFeet = Literal["left", "right", "both", "each"]
View = Literal["sole", "top", "inner", "outer"]
Zone = Literal["head", "neck", "chest", "abdomen", "pelvis", "spine", "limbs", "systemic"]

# An id that must exist in another section, or in one of two; the checker reads `refers` to follow it.
CauseId = Annotated[str, Meta(extra={"refers": "causes"})]
PointId = Annotated[str, Meta(extra={"refers": "points"})]
TechniqueId = Annotated[str, Meta(extra={"refers": "techniques"})]
RoutineId = Annotated[str, Meta(extra={"refers": "routines"})]
CautionId = Annotated[str, Meta(extra={"refers": "cautions"})]
UrgencyId = Annotated[str, Meta(extra={"refers": "urgencies"})]
GradeId = Annotated[str, Meta(extra={"refers": "grades"})]
SourceId = Annotated[str, Meta(extra={"refers": "sources"})]
TraitId = Annotated[str, Meta(extra={"refers": "traits"})]
WarningSignId = Annotated[str, Meta(extra={"refers": "warning_signs"})]
SubjectId = Annotated[str, Meta(extra={"refers": "causes cautions"})]
"""A cause or a caution; an id that both sections have means both."""
Sources = Annotated[
    tuple[SourceId, ...], Meta(min_length=1, description="Ids of the sources it rests on, the chief one first.")
]


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of the catalog as it stands in the YAML, checked and frozen."""


class Entry(Record, frozen=True, kw_only=True):
    """An entry of a catalog section: a record with an id that other entries can name."""

    section: ClassVar[str]
    """The section's key in the YAML, in the plural: `points`."""
    kind: ClassVar[str]
    """What one entry of it is called on screen: `point`."""

    id: Id

    @property
    def title(self) -> str:
        """The words that head this entry on screen and in search results."""
        for field in ("name", "label", "claim", "topic", "sign", "text"):
            if words := getattr(self, field, None):
                return str(words)
        return self.id
