"""The schema of a catalog: frozen records, written here and nowhere else."""

from typing import Annotated

from msgspec import Meta

from footrelief.model.entry import Entry, Feet, Foot, Name, Record, Sources, Text, TurnFeet, View, Zone
from footrelief.model.evidence import Claim, Correction, Finding, Grade, Note, PartGrade
from footrelief.model.massage import (
    Alternative,
    Cause,
    Comparison,
    Ellipse,
    Plan,
    Point,
    Polygon,
    Routine,
    Shape,
    Step,
    Technique,
    Touch,
)
from footrelief.model.motion import Motion
from footrelief.model.safety import Caution, Change, Effects, Part, Partly, StopSign, Urgency, WarningSign
from footrelief.model.source import Author, Source

SCHEMA_VERSION = 1


class PressureScale(Record, frozen=True, kw_only=True):
    """The limits of pressure for everybody, on the scale of 0 to 10."""

    start: Annotated[int, Meta(ge=0, le=10, description="Where to begin.")]
    usual_cap: Annotated[int, Meta(ge=0, le=10, description="Not above this unless asked.")]
    hard_cap: Annotated[int, Meta(ge=0, le=10, description="Never above this.")]
    rule: Text
    sources: Sources


class Header(Record, frozen=True, kw_only=True):
    """What a catalog says about itself."""

    name: Name
    version: Name
    language: Name = "en"
    licence: Name | None = None


ENTRIES: tuple[type[Entry], ...] = (
    Cause,
    Point,
    Technique,
    Routine,
    Urgency,
    WarningSign,
    StopSign,
    Caution,
    Grade,
    Claim,
    Correction,
    Finding,
    Note,
    Source,
)
"""Every kind of entry, in the order in which search results and docs show them."""

HEALTH: tuple[type[Entry], ...] = (WarningSign, StopSign, Caution, Claim, Correction, Finding, Cause)
"""Kinds of entry that say something about health, so that a shop, or a choice of our own, is a weak ground for them."""
HEALTH_NOTES = frozenset(("harm", "safety", "before", "after"))
"""Topics of notes that do so, too."""

UNNAMED: tuple[type[Entry], ...] = (Plan, Motion)
"""Kinds of entry that have no name: nobody looks for them, other entries or the minutes pick them."""

__all__ = [
    "ENTRIES",
    "HEALTH",
    "HEALTH_NOTES",
    "SCHEMA_VERSION",
    "UNNAMED",
    "Alternative",
    "Author",
    "Cause",
    "Caution",
    "Change",
    "Claim",
    "Comparison",
    "Correction",
    "Effects",
    "Ellipse",
    "Entry",
    "Feet",
    "Finding",
    "Foot",
    "Grade",
    "Header",
    "Motion",
    "Note",
    "Part",
    "PartGrade",
    "Partly",
    "Plan",
    "Point",
    "Polygon",
    "PressureScale",
    "Record",
    "Routine",
    "Shape",
    "Source",
    "Step",
    "StopSign",
    "Technique",
    "Touch",
    "TurnFeet",
    "Urgency",
    "View",
    "WarningSign",
    "Zone",
]
