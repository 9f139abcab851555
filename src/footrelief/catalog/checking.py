"""Reads catalog files and checks them in every way: files into one laid catalog and all of its problems."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final, Literal, TypeAlias

from footrelief.catalog.claim_rules import check_claims
from footrelief.catalog.links import check_links
from footrelief.catalog.overlay import Laid, lay
from footrelief.catalog.records import WrittenEntry, half_read
from footrelief.catalog.rules import check_rules, check_scale
from footrelief.catalog.source import read
from footrelief.catalog.source_rules import check_sources
from footrelief.catalog.written import MOST_PROBLEMS, WrittenFile
from footrelief.catalog.written import Path as Way
from footrelief.errors import Place, Problem
from footrelief.model import Point

Fault: TypeAlias = tuple[Way, str, Literal["error", "warning"], str]
"""The way from an entry to a value, what is wrong with the value, how bad that is, and what to do."""

DRAWN: Final = frozenset({"shapes", "longitudinal_zones", "alternatives"})
"""Fields of a point by which it is drawn."""

PointCheck: TypeAlias = Callable[[Point], Iterable[Fault]]
"""A check that knows more than the catalog does, for example the drawing on which a point lies."""


def check_files(
    shipped: Sequence[Path],
    own: Sequence[Path | WrittenFile],
    checks: Sequence[PointCheck] = (),
    *,
    with_sources: bool = False,
) -> Laid:
    """Return the own files on top of the shipped ones, with every problem of any file, by file and place.

    `with_sources`: also by the rules for sources and for promises, which only warn.

    The warnings of shipped files are left out when there are own files.
    """
    laid = lay([read(path) for path in shipped], [one if isinstance(one, WrittenFile) else read(one) for one in own])
    problems = [*laid.problems, *(problem for layer in laid.contents for problem in check_scale(layer))]
    problems += islice(check_links(laid.entries), MOST_PROBLEMS)
    problems += islice(check_rules(laid.entries, laid.pressure_scale), MOST_PROBLEMS)
    if with_sources:
        problems += islice(check_claims(laid.entries), MOST_PROBLEMS)
        problems += islice(check_sources(laid.entries, date.today()), MOST_PROBLEMS)  # noqa: DTZ011 - the author's day
    problems += islice(_misplaced(laid.entries, checks), MOST_PROBLEMS)
    if not problems:
        problems += _missing(laid)
    ours = laid.files[len(shipped) :] or laid.files
    told = [problem for problem in problems if problem.severity == "error" or problem.place.file in ours]
    order = {name: number for number, name in enumerate(laid.files)}
    told.sort(key=lambda problem: (order.get(problem.place.file, 0), problem.place[1:], problem.message))
    return laid._replace(problems=tuple(told))


def _misplaced(entries: Iterable[WrittenEntry], checks: Sequence[PointCheck]) -> Iterator[Problem]:
    for entry in entries:
        if entry.type is Point:
            record, unread = (entry.record, frozenset[str]()) if entry.record else half_read(entry)
            if not isinstance(record, Point) or unread & DRAWN:
                continue
            for way, message, severity, hint in (fault for check in checks for fault in check(record)):
                yield entry.problem(way, message, hint, severity, "outside-zones" if severity == "warning" else "")


def _missing(laid: Laid) -> list[Problem]:
    parts = {"catalog": laid.header, "pressure_scale": laid.pressure_scale}
    return [Problem(Place(laid.files[0]), f"no file has {name}") for name, part in parts.items() if part is None]
