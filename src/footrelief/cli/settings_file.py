"""Reads the settings from their TOML file, or explains everything that is wrong there as catalogs are explained."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from footrelief.errors import FileError, Place, Problem
from footrelief.files.reading import read_text, shown

PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


Rule = Annotated[str, Meta(pattern="^[a-z-]+$", extra={"form": "the name of a rule"})]
FileName = Annotated[str, Meta(pattern=r"\S", extra={"form": "the name of a file"})]


class SettingsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What the file may hold."""

    conditions: Annotated[tuple[str, ...], Meta(description="Conditions that count in every command.")] = ()
    catalogs: Annotated[tuple[str, ...], Meta(description="Catalog files that always lie on top.")] = ()
    emergency_number: Annotated[
        Annotated[str, Meta(pattern=r"^\+?[0-9][0-9 ]{1,14}$", extra={"form": "a telephone number in quotes"})] | None,
        Meta(description="The number to call in an emergency, instead of those of all countries."),
    ] = None
    minutes: Annotated[Annotated[int, Meta(ge=3, le=60)] | None, Meta(description="How long a massage takes.")] = None
    mode: Annotated[Literal["self", "partner"] | None, Meta(description="Who massages.")] = None
    color: Annotated[Literal["auto", "always", "never"] | None, Meta(description="As --color.")] = None
    pager: Annotated[bool | None, Meta(description="false: long output is not shown page by page.")] = None
    sound: Annotated[bool | None, Meta(description="false: follow begins without sound.")] = None
    paper: Annotated[Literal["a4", "letter"] | None, Meta(description="Size of the paper.")] = None
    large_print: Annotated[bool | None, Meta(description="true: larger letters on paper.")] = None
    letterhead: Annotated[FileName | None, Meta(description="The letterhead of every sheet.")] = None
    style: Annotated[tuple[FileName, ...], Meta(description="Your own styles: .css for html, .typ for pdf.")] = ()
    silenced: Annotated[
        tuple[Rule, ...], Meta(description="Rules of catalog check that give no warning: footrelief catalog rules.")
    ] = ()


def read(path: Path) -> SettingsFile:
    """Return what is written in the file. Raises FileError with every problem."""
    return parse(read_text(path), path)


def parse(text: str, path: Path) -> SettingsFile:
    """Return what the text of such a file says. Raises FileError with every problem."""
    try:
        return msgspec.convert(tomllib.loads(text), SettingsFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FileError(_explain(text, path, error)) from None


def _explain(text: str, path: Path, error: Exception) -> tuple[Problem, ...]:
    from msgspec.inspect import type_info  # only mistakes have to be explained

    from footrelief.catalog.explain import Explainer
    from footrelief.catalog.written import Extent, WrittenFile

    if isinstance(error, tomllib.TOMLDecodeError):
        file = WrittenFile(shown(path), text, {}, Extent(1, 1, 1))
        found = PLACE.search(str(error))
        line, column = map(int, found.groups()) if found and found[1] else (len(file.lines), len(file.lines[-1]) + 1)
        message = f"this is not TOML: {PLACE.sub('', str(error))}"
        return (file.problem(Place(file.name, line, column), message),)
    values = tomllib.loads(text)
    keys: dict[str, Extent] = {}
    marks: dict[str | int, Extent] = {}
    for row, written in enumerate(text.splitlines(), start=1):
        key, equals, value = written.partition("=")
        name = key.strip().strip("\"'")
        if equals and name in values:
            keys[name] = Extent(row, len(key) - len(key.lstrip()) + 1, len(key.strip()))
            marks[name] = Extent(row, len(f"{key}={value}") - len(value.lstrip()) + 1, max(1, len(value.strip())))
    file = WrittenFile(shown(path), text, values, Extent(1, 1, 1, keys, marks))
    return tuple(Explainer(file).explain(values, type_info(SettingsFile), ()))
