"""Foot massage guides for headache, made from a catalog: safety first, every claim graded, every source named.

>>> import footrelief
>>> catalog = footrelief.load()
>>> catalog.get(footrelief.Point, "solar plexus").where
'The hollow at the centre of the sole just under the ball, ...'
>>> guide = footrelief.write_guide(catalog, footrelief.GuideRequest(topic="migraine", minutes=10))
>>> page = footrelief.to_bytes(guide, "markdown")

Names are imported when they are first used: a program that only lists points does not load the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from footrelief.__about__ import __version__

if TYPE_CHECKING:
    from footrelief.catalog import Catalog, check, load
    from footrelief.document import Document
    from footrelief.errors import (
        CatalogError,
        FileError,
        FootreliefError,
        MedicalStopError,
        MissingExtraError,
        NotFoundError,
        Place,
        Problem,
        UsageError,
    )
    from footrelief.model import (
        Cause,
        Caution,
        Claim,
        Correction,
        Finding,
        Grade,
        Note,
        Point,
        Routine,
        Source,
        StopSign,
        Technique,
        Urgency,
        WarningSign,
    )
    from footrelief.query.lists import find_causes, find_routines, find_techniques
    from footrelief.query.points import find_points
    from footrelief.query.search import search
    from footrelief.render import FORMATS, Look, to_bytes
    from footrelief.routine import Session, SessionRequest, compose
    from footrelief.safety import SafePoints, Stop, screen
    from footrelief.writing.guide import write_guide, write_handout, write_routine
    from footrelief.writing.request import GuideRequest, HandoutRequest

HOMES = {
    "catalog": ("Catalog", "check", "load"),
    "document": ("Document",),
    "errors": (
        "CatalogError",
        "FileError",
        "FootreliefError",
        "MedicalStopError",
        "MissingExtraError",
        "NotFoundError",
        "Place",
        "Problem",
        "UsageError",
    ),
    "writing.guide": ("write_guide", "write_handout", "write_routine"),
    "writing.request": ("GuideRequest", "HandoutRequest"),
    "model": (
        "Cause",
        "Caution",
        "Claim",
        "Correction",
        "Finding",
        "Grade",
        "Note",
        "Point",
        "Routine",
        "Source",
        "StopSign",
        "Technique",
        "Urgency",
        "WarningSign",
    ),
    "query.lists": ("find_causes", "find_routines", "find_techniques"),
    "query.points": ("find_points",),
    "query.search": ("search",),
    "render": ("FORMATS", "Look", "to_bytes"),
    "routine": ("Session", "SessionRequest", "compose"),
    "safety": ("SafePoints", "Stop", "screen"),
}
"""Which module below this one holds each public name."""

__all__ = [
    "FORMATS",
    "Catalog",
    "CatalogError",
    "Cause",
    "Caution",
    "Claim",
    "Correction",
    "Document",
    "FileError",
    "Finding",
    "FootreliefError",
    "Grade",
    "GuideRequest",
    "HandoutRequest",
    "Look",
    "MedicalStopError",
    "MissingExtraError",
    "NotFoundError",
    "Note",
    "Place",
    "Point",
    "Problem",
    "Routine",
    "SafePoints",
    "Session",
    "SessionRequest",
    "Source",
    "Stop",
    "StopSign",
    "Technique",
    "Urgency",
    "UsageError",
    "WarningSign",
    "__version__",
    "check",
    "compose",
    "find_causes",
    "find_points",
    "find_routines",
    "find_techniques",
    "load",
    "screen",
    "search",
    "to_bytes",
    "write_guide",
    "write_handout",
    "write_routine",
]


if not TYPE_CHECKING:  # a type checker would take every name for one of ours

    def __getattr__(name: str) -> object:
        for home, names in HOMES.items():
            if name in names:
                return getattr(import_module(f"footrelief.{home}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
