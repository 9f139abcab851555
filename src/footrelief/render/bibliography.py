"""Turns the sources among the records of a document into what reference managers read: CSL-JSON, BibTeX, RIS, CSV."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import msgspec

from footrelief.document import Document
from footrelief.model import Source
from footrelief.render import Look

KINDS: Final[dict[str, tuple[str, str, str]]] = {
    "article": ("article-journal", "article", "JOUR"),
    "guideline": ("report", "techreport", "RPRT"),
    "classification": ("report", "techreport", "RPRT"),
    "textbook": ("book", "book", "BOOK"),
    "dataset": ("dataset", "misc", "DATA"),
}
"""By kind of publication what CSL, BibTeX and RIS call it; anything else is a page."""
PAGE: Final = ("webpage", "misc", "ELEC")
TEX: Final = re.compile(r"[\\{}&%$#_~^]")
TEX_NAMES: Final = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
COLUMNS: Final = (
    *("id", "name", "byline", "container", "volume", "issue", "pages", "year", "doi", "pmid", "address"),
    *("type", "level", "trust", "read", "checked", "status"),
)
FORMULA: Final = re.compile(r"[=+\-@\t]")
"""How a cell begins that a spreadsheet would compute; it gets an apostrophe."""


def sources_of(document: Document) -> list[Source]:
    """Return the sources among the records, none for a document without."""
    records = document.records() if callable(document.records) else document.records
    plain = msgspec.json.decode(msgspec.json.encode(records))
    found = plain.get("sources") if isinstance(plain, dict) else None
    return msgspec.convert(found or [], list[Source])


def kind(source: Source) -> tuple[str, str, str]:
    """Return what CSL, BibTeX and RIS call the source."""
    is_article = source.container is not None and source.volume is not None
    return KINDS["article"] if is_article else KINDS.get(source.type, PAGE)


def render_csl(document: Document, look: Look) -> bytes:
    """Return CSL-JSON: a list of items."""
    items = [csl(source) for source in sources_of(document)]
    text = msgspec.json.format(msgspec.json.encode(items), indent=2).decode()
    return (text.encode("ascii", "backslashreplace") if look.ascii else text.encode()) + b"\n"


def csl(source: Source) -> dict[str, Any]:
    """Return a source as an item of CSL."""
    authors: list[dict[str, str]] = []
    for author in source.authors:
        person = {"family": author.family, "given": author.given}
        named = {name: value for name, value in person.items() if value}
        authors.append({"literal": author.organisation} if author.organisation else named)
    if not authors and source.by:
        authors = [{"literal": source.by}]
    checked = [int(part) for part in source.checked.split("-")] if source.checked else None
    item = {
        "id": source.id,
        "type": kind(source)[0],
        "title": source.name,
        "author": authors,
        "container-title": source.container,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.pages,
        "publisher": source.publisher,
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        "accessed": {"date-parts": [checked]} if checked else None,
        "language": source.language or "en",
        "DOI": source.doi,
        "PMID": source.pmid,
        "URL": source.address,
        "note": source.says,
    }
    return {name: value for name, value in item.items() if value}


def render_bibtex(document: Document, look: Look) -> bytes:
    """Return BibTeX, an entry for each source, its id as the key."""
    text = "\n".join(bibtex(source) for source in sources_of(document))
    return text.encode("ascii", "replace") if look.ascii else text.encode()


def bibtex(source: Source) -> str:
    """Return one entry of BibTeX."""
    names = [
        f"{{{tex(author.organisation)}}}"
        if author.organisation
        else ", ".join(tex(part) for part in (author.family, author.given) if part)
        for author in source.authors
    ] or [f"{{{tex(source.by or source.byline)}}}"]
    fields = {
        "author": " and ".join([*names, *["others"] * source.more_authors]),
        "title": f"{{{tex(source.name)}}}",
        "journal" if kind(source)[1] == "article" else "howpublished": tex(source.container),
        "volume": tex(source.volume),
        "number": tex(source.issue),
        "pages": tex(source.pages and source.pages.replace("-", "--")),
        "publisher" if kind(source)[1] == "book" else "institution": tex(source.publisher),
        "year": str(source.year or ""),
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.address.replace("{", "%7B").replace("}", "%7D"),
        "urldate": source.checked,
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{kind(source)[1]}{{{source.id},\n{''.join(lines)}}}\n"


def tex(text: str | None) -> str:
    """Return a text as TeX has it: its own signs escaped."""
    return TEX.sub(lambda found: TEX_NAMES.get(found[0], f"\\{found[0]}"), one_line(text))


def one_line(text: str | None) -> str:
    """Return a text without breaks of lines."""
    return " ".join((text or "").split())


def render_ris(document: Document, look: Look) -> bytes:
    """Return RIS, a record for each source."""
    text = "\n".join("".join(f"{tag}  - {value}\n" for tag, value in ris(one)) for one in sources_of(document))
    return text.encode("ascii", "replace") if look.ascii else text.encode()


def ris(source: Source) -> Iterator[tuple[str, str]]:
    """Yield the lines of one record."""
    yield "TY", kind(source)[2]
    yield "ID", source.id
    for author in source.authors:
        yield "AU", one_line(author.organisation or ", ".join(filter(None, (author.family, author.given))))
    if not source.authors:
        yield "AU", one_line(source.by)
    begin, _, end = (source.pages or "").partition("-")
    told = {
        "TI": source.name,
        "T2": source.container,
        "VL": source.volume,
        "IS": source.issue,
        "SP": begin,
        "EP": end,
        "PB": source.publisher,
        "PY": str(source.year or ""),
        "DO": source.doi,
        "AN": source.pmid,
        "UR": source.address,
        "Y2": source.checked and date.fromisoformat(source.checked).strftime("%Y/%m/%d"),
        "LA": source.language or "en",
    }
    yield from ((tag, one_line(value)) for tag, value in told.items() if value)
    yield "ER", ""


def render_csv(document: Document, look: Look) -> bytes:
    """Return a table with a line for each source."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for source in sources_of(document):
        cells = (one_line(str(getattr(source, name) or "")) for name in COLUMNS)
        writer.writerow(f"'{cell}" if FORMULA.match(cell) else cell for cell in cells)
    return text.getvalue().encode("ascii", "replace") if look.ascii else text.getvalue().encode()
