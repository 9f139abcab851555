"""A small YAML file with somebody's name, address and logo into the letterhead of a sheet, or its problems."""

from pathlib import Path
from typing import Annotated, Final
from xml.etree.ElementTree import ParseError, fromstring

import msgspec
from msgspec import Meta
from msgspec.inspect import type_info

from footrelief.catalog.explain import Explainer
from footrelief.catalog.source import read
from footrelief.catalog.written import WrittenFile
from footrelief.document import Letterhead, Picture
from footrelief.errors import FileError, Problem
from footrelief.files import pixels
from footrelief.files.reading import read_bytes
from footrelief.model import Record
from footrelief.model.entry import Name

SVG: Final = "{http://www.w3.org/2000/svg}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
MOST_BYTES: Final = 2_000_000


class LetterheadFile(Record, frozen=True, kw_only=True):
    """What the file may hold."""

    name: Annotated[Name, Meta(description="Who hands out the sheet.")]
    lines: Annotated[
        tuple[Name, ...], Meta(max_length=4, description="Address, telephone, e-mail; one line each.")
    ] = ()
    logo: Annotated[Name | None, Meta(description="A PNG, JPEG or SVG file, seen from the folder of this file.")] = None
    logo_width: Annotated[int, Meta(ge=10, le=60, description="Width of the logo on paper, in millimetres.")] = 30


def read_letterhead(path: Path) -> Letterhead:
    """Return the letterhead that is written in a file. Raises FileError with every problem."""
    file = read(path)
    if file.problems:
        raise FileError(file.problems)
    try:
        letterhead = msgspec.convert(file.data, LetterheadFile)
    except msgspec.ValidationError:
        raise FileError(tuple(Explainer(file).explain(file.data, type_info(LetterheadFile), ()))) from None
    logo = read_logo(path.parent / letterhead.logo, letterhead, file) if letterhead.logo else None
    return Letterhead(letterhead.name, letterhead.lines, logo)


def read_logo(path: Path, letterhead: LetterheadFile, file: WrittenFile) -> Picture:
    """Return the logo. Raises FileError when it is not a picture that every format can show."""
    try:
        content = read_bytes(path, MOST_BYTES)
    except FileError as error:
        raise FileError(tuple(problem(file, f"{path}: {one.message}", one.hint) for one in error.problems)) from None
    kind = pixels.kind_of(content)
    if kind and not pixels.size(content):
        raise FileError((problem(file, f"{path} is damaged", "Save the logo anew."),))
    if kind is None and (wrong := wrong_in_drawing(content)):
        raise FileError((problem(file, f"{path} {wrong[0]}", wrong[1]),))
    return Picture(content, kind or "svg", f"Logo of {letterhead.name}", letterhead.logo_width)


def wrong_in_drawing(content: bytes) -> tuple[str, str] | None:
    """Return why a file cannot be printed as a drawing, and what to do; None: it can."""
    try:
        root = fromstring(content)  # noqa: S314 - expat limits entities by itself
    except (ParseError, ValueError):
        return "is neither PNG, JPEG nor SVG", "Save the logo as one of these."
    if root.tag != f"{SVG}svg":
        return "is neither PNG, JPEG nor SVG", "Save the logo as one of these."
    if next(root.iter(f"{SVG}text"), None) is not None:
        return "has words in a font that a sheet may lack", "Turn its words into paths, or save the logo as PNG."
    links = (image.get("href") or image.get(f"{XLINK}href") or "" for image in root.iter(f"{SVG}image"))
    if any(not link.startswith("data:") for link in links):
        return "links to another picture", "Embed that picture, or save the logo as PNG."
    return None


def problem(file: WrittenFile, message: str, hint: str) -> Problem:
    """Return a problem of the logo, at the place where the letterhead names it."""
    return file.problem(file.place(("logo",)), message, hint)
