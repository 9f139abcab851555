"""Rules for what an editor of a medical encyclopaedia would ask about a source: all of them only warn."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from footrelief.catalog.records import WrittenEntry
from footrelief.catalog.written import quoted
from footrelief.errors import Problem
from footrelief.model import HEALTH, HEALTH_NOTES, Note, Point, Source

WEAK: Final = "C"
YEARS: Final = 3
"""After these a source has to be looked at again."""
COPIES: Final = frozenset(
    (
        *("academia.edu", "biz.doczj.com", "chiro.org", "de.scribd.com", "docksci.com"),
        *("docplayer.net", "docslib.org", "dokumen.pub", "issuu.com", "medluna.com"),
        *("ouci.dntb.gov.ua", "pdfslide.net", "pdfslide.us", "pharmpdf.com", "positivehealth.com"),
        *("readkong.com", "refdoc.fr", "reflexologyresources.com", "researchgate.net", "scribd.com"),
        *("semanticscholar.org", "slideshare.net", "studylib.net", "studylibde.com", "studymode.com"),
        *("vdoc.pub", "vdocuments.net", "yumpu.com"),
    )
)
"""Hosts that show other people's publications."""
OFFICIAL: Final = (
    *(".gov", ".gov.au", ".gov.uk", ".gov.scot", ".nhs.uk", ".nhs.scot", ".europa.eu", ".gc.ca", ".who.int"),
    *(".nhsinform.scot", ".nice.org.uk", ".ichd-3.org", ".cochrane.org", ".cochranelibrary.com", ".asa.org.uk"),
    *(".cochraneaustralia.org", ".nps.org.au", ".healthhub.sg", ".bmj.com", ".dan.org", ".mayoclinic.org"),
)
"""Endings of hosts of authorities and publishers whose pages are themselves the source."""


def check_sources(entries: Iterable[WrittenEntry], today: date) -> Iterator[Problem]:
    """Yield a warning for every source that is told badly, and for every health statement on weak ground."""
    entries = tuple(entries)
    sources = {entry.id: entry for entry in entries if isinstance(entry.record, Source)}
    cited: set[str] = set()
    for entry in entries:
        named = entry.plain.get("sources")
        cited.update(id_ for id_ in named if isinstance(id_, str)) if isinstance(named, list) else None
        yield from _about_statement(entry, sources)
        if isinstance(entry.record, Point) and entry.record.compared:
            cited.add(entry.record.compared.chart)
    first: dict[str, WrittenEntry] = {}
    for entry in sources.values():
        yield from _about_source(entry, today)
        record = entry.record
        if isinstance(record, Source) and record.doi:
            earlier = first.setdefault(record.doi.lower(), entry)
            if earlier is not entry:
                message = f"{quoted(earlier.id)} has the same DOI"
                yield entry.problem(("doi",), message, "Keep one of the two.", "warning", "same-doi")
        if entry.id not in cited:
            yield entry.problem(
                ("id",), "nothing rests on this source", "Cite or delete it.", "warning", "cited-nowhere"
            )


def _about_statement(entry: WrittenEntry, sources: dict[str, WrittenEntry]) -> Iterator[Problem]:
    record = entry.record
    if not (isinstance(record, HEALTH) or (isinstance(record, Note) and record.topic in HEALTH_NOTES)):
        return
    named = [sources[id_].record for id_ in getattr(record, "sources", ()) if id_ in sources]
    if named and all(isinstance(one, Source) and one.trust == WEAK for one in named):
        message = f"this {record.kind} rests on pages of trust {WEAK}, or on its makers, alone"
        hint = "Look for a guideline, an official page or a study; without one readers are told so."
        yield entry.problem(("sources",), message, hint, "warning", "weak-ground")


def _about_source(entry: WrittenEntry, today: date) -> Iterator[Problem]:
    """Yield a warning for each thing that is odd about one source."""
    source = entry.record
    if not isinstance(source, Source) or source.type == "own":
        return
    host = (urlsplit(source.url or "").hostname or "").removeprefix("www.")
    if host and source.doi and host not in {"doi.org", "dx.doi.org"}:
        hint = "The DOI is the address; write where you read it as read_at."
        yield entry.problem(("url",), "this source has a DOI and another address", hint, "warning", "doi-elsewhere")
    if host in COPIES:
        hint = "Write it as read_at, and the official page, a DOI or a PMID."
        yield entry.problem(("url",), f"{host} shows copies", hint, "warning", "copy-host")
    if (source.url or "").startswith("http://") and source.trust != WEAK:
        yield entry.problem(("url",), "this address is not https", "Look for the https one.", "warning", "http-only")
    if source.trust == "A" and not (source.doi or source.pmid or f".{host}".endswith(OFFICIAL)):
        hint = "Give its DOI or official page, or trust B."
        yield entry.problem(("trust",), "trust A has no DOI and no official page", hint, "warning", "trust-a")
    day = source.review_by or source.checked
    if day and (date.fromisoformat(day) < (today if source.review_by else _years_before(today))):
        message = f"this source was to be looked at again by {day}" if source.review_by else f"last looked at {day}"
        yield entry.problem((), message, "Look, and write the day as checked.", "warning", "overdue")


def _years_before(today: date) -> date:
    """Return the day some years ago after which a source need not be looked at again."""
    return date(today.year - YEARS, today.month, min(today.day, 28))
