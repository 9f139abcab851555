"""Explains what is wrong in a small TOML file as the problems of a catalog are explained: where, what, what to do."""

import re
import tomllib
from pathlib import Path

from msgspec import Struct
from msgspec.inspect import type_info

from footrelief.catalog.explain import Explainer
from footrelief.catalog.written import Mark, WrittenFile
from footrelief.errors import Place, Problem
from footrelief.files.reading import shown

PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")


def explain(text: str, path: Path, error: Exception, wanted: type[Struct]) -> tuple[Problem, ...]:
    """Return everything that keeps the text of a file from being what is wanted."""
    if isinstance(error, tomllib.TOMLDecodeError):
        file = WrittenFile(shown(path), text, {}, Mark(1, 1, 1))
        found = PLACE.search(str(error))
        line, column = map(int, found.groups()) if found and found[1] else (len(file.lines), len(file.lines[-1]) + 1)
        message = f"this is not TOML: {PLACE.sub('', str(error))}"
        return (file.problem(Place(file.name, line, column), message),)
    values = tomllib.loads(text)
    file = WrittenFile(shown(path), text, values, _marks(text, tuple(values)))
    return tuple(Explainer(file).explain(values, type_info(wanted), ()))


def _marks(text: str, keys: tuple[str, ...]) -> Mark:
    """Return where the keys and their values begin."""
    marks: dict[str, Mark] = {}
    values: dict[str | int, Mark] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        key, equals, value = line.partition("=")
        name = key.strip().strip("\"'")
        if equals and name in keys:
            marks[name] = Mark(number, len(key) - len(key.lstrip()) + 1, len(key.strip()))
            space = len(value) - len(value.lstrip())
            values[name] = Mark(number, len(key) + space + 2, max(1, len(value.strip())))
    return Mark(1, 1, 1, marks, values)
