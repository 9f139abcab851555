"""The records of a guide into the shape of a catalog file, the session in ids and whole seconds: its JSON."""

from collections.abc import Iterable
from typing import Final, Protocol

from footrelief.catalog import Catalog
from footrelief.model import Entry, Source
from footrelief.query.topic import ANY_HEADACHE
from footrelief.routine import Session
from footrelief.safety import Effect
from footrelief.writing.choice import Guide

ROUTINE_RECORDS: Final = (
    *("request", "topic", "stop", "session", "urgencies", "warning_signs", "stop_signs", "cautions"),
    *("points", "techniques", "routines", "pressure_scale", "grades", "sources"),
)
"""What of a guide belongs to its routine."""


class Sourced(Protocol):
    """A record that names the sources it rests on."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources."""


def collect(catalog: Catalog, guide: Guide) -> dict[str, object]:
    """Return what `--format json` prints: the request, the session, and the guide's records by section."""
    return {
        "request": guide.request,
        "topic": guide.cause.id if guide.cause else ANY_HEADACHE,
        "stop": guide.stop and {"reason": guide.stop.reason, "cautions": ids(guide.stop.cautions)},
        "session": guide.session and session_in_ids(guide.session),
        "urgencies": guide.urgencies,
        "warning_signs": guide.signs,
        "stop_signs": guide.stop_signs,
        "cautions": guide.cautions,
        "causes": guide.causes,
        "points": guide.points,
        "techniques": guide.techniques,
        "routines": (guide.session.routine, *guide.other_routines) if guide.session else (),
        "pressure_scale": guide.pressure_scale,
        "claims": guide.claims,
        "corrections": guide.corrections,
        "findings": guide.findings,
        "notes": guide.notes,
        "grades": guide.grades,
        "sources": catalog.many(Source, sources_of(guide)),
    }


def collect_routine(catalog: Catalog, guide: Guide) -> dict[str, object]:
    """Return what `--format json` prints of a routine: what a guide prints, without causes and evidence."""
    records = collect(catalog, guide)
    return {name: records[name] for name in ROUTINE_RECORDS}


def session_in_ids(session: Session) -> dict[str, object]:
    """Return a session with the ids of its entries; times in whole seconds, `start` from the beginning."""
    return {
        "routine": session.routine.id,
        "mode": session.mode,
        "feet": session.feet,
        "max_pressure": session.max_pressure,
        "conditions": ids(session.conditions),
        "effects": [effect_in_ids(effect) for effect in session.effects],
        "main_things": session.main_things,
        "total_seconds": session.total_seconds,
        "steps": [
            {
                "start": step.start,
                "seconds": step.seconds,
                "foot": step.foot,
                "technique": step.technique.id,
                "points": ids(step.points),
                "pressure": step.pressure,
                "reason": step.reason,
                "sources": step.sources,
            }
            for step in session.steps
        ],
        "replaced": [{"technique": one.technique.id, "by": one.by.id, "why": one.why} for one in session.replaced],
        "left_out": [
            {"what": one.what, "because": one.because, "why": one.why, "areas": ids(one.areas)}
            for one in session.left_out
        ],
    }


def effect_in_ids(effect: Effect) -> dict[str, object]:
    """Return what a caution takes away, with the ids of its entries; advice and sources stand with the caution."""
    return {
        "caution": effect.caution.id,
        "through": effect.through and effect.through.id,
        "foot": effect.foot,
        "affected": effect.affected,
        "points": ids(effect.points),
        "techniques": ids((*effect.techniques, *effect.too_firm)),
        "partly": [{"technique": one.id, "only": only} for one, only in effect.partly],
        "max_pressure": effect.max_pressure,
        "max_minutes": effect.max_minutes,
    }


def ids(entries: Iterable[Entry]) -> list[str]:
    """Return the ids of entries."""
    return [entry.id for entry in entries]


def sources_of(guide: Guide) -> tuple[str, ...]:
    """Return the ids of all sources that the records of a guide rest on, in reading order."""
    records: tuple[Sourced, ...] = (
        *guide.urgencies,
        *guide.signs,
        *guide.cautions,
        *guide.causes,
        *guide.points,
        *([guide.session.routine] if guide.session else []),
        *guide.other_routines,
        *guide.techniques,
        guide.pressure_scale,
        *guide.claims,
        *guide.corrections,
        *guide.findings,
        *guide.notes,
        *guide.stop_signs,
        *guide.grades,
    )
    return tuple(dict.fromkeys(source for record in records for source in record.sources))
