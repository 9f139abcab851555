"""Writes into an author's own file: a skeleton of an entry, what a change was written against; nothing else moves."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import inspect

from footrelief.catalog.contents import VERSION, read_records
from footrelief.catalog.drift import AGAINST, fingerprint, remembered, replaced
from footrelief.catalog.explain import described
from footrelief.catalog.overlay import Laid
from footrelief.catalog.records import WrittenEntry, fields_of
from footrelief.catalog.source import parse
from footrelief.catalog.written import WrittenFile
from footrelief.errors import CatalogError, UsageError
from footrelief.model import SCHEMA_VERSION, Cause, Entry, Note, Point, Routine, Source, Technique

FRESH: Final = """\
# Yours, on top of the shipped catalog: footrelief catalog check
schema: 1
"""
PLAIN: Final = re.compile(r"[A-Za-z][\w-]*")
KEYWORDS: Final = frozenset({"true", "false", "null"})
"""Words that YAML would take for something else than text."""
NEEDED: Final[dict[type[Entry], str]] = {
    Point: """\
name: A point of mine
system: reflex
zone: head
feet: both
longitudinal_zones: [2, 3]
where: Write how to find it, from landmarks that one can see or feel.
shapes:
  - {shape: ellipse, view: sole, center: [0.44, 0.642], radii: [0.02, 0.016]}
agreement: low
location_basis: memory
sources: [{source}]
""",
    Cause: """\
name: A cause of mine
group: trigger
features: Write how one recognises it.
mechanism: Write what is thought to happen.
massage: Write what foot massage can honestly be used for here.
see_someone: [Write when to see a doctor.]
grade: tradition-only
sources: [{source}]
""",
    Technique: """\
name: A technique of mine
phase: main
purpose: Write what it is for.
hands: Write where the hands go.
steps: [Write what to do first.]
pressure: [3, 5]
tempo: slow
seconds: 60
shortest: 30
longest: 120
alone: Write how to do it on one's own foot.
sources: [{source}]
""",
    Routine: """\
name: A routine of mine
mode: either
frequency: when wanted
steps:
  - {technique: stroking, seconds: 60, pressure: 3}
sources: [{source}]
""",
    Note: """\
topic: after
text: Write one piece of advice.
shown: [guide]
sources: [{source}]
""",
    Source: """\
name: Notes from my practice
by: Write who wrote them.
type: practitioner
trust: C
seen: true
""",
}
"""By kind, what an entry cannot do without, so that the catalog can be read at once."""


def skeleton(type_: type[Entry], id_: str, below: WrittenEntry | None, source: str) -> list[str]:
    """Return the lines of a new entry with every field explained; of a change of `below`, its values as comments."""
    lines = [f"- id: {id_}"]
    given: set[str] = {"id"}
    if below is None:
        needed = NEEDED[type_].replace("{source}", source).splitlines()
        given |= {line.partition(":")[0] for line in needed if not line.startswith(" ")}
        lines += [f"  {line}" for line in needed]
    struct = fields_of(type_)
    assert isinstance(struct, inspect.StructType)  # noqa: S101 - every entry is one
    for field in struct.fields:
        name = field.encode_name
        if name not in given:
            value = below.plain.get(name) if below else None
            about = described(field.type).replace("\n", " ")
            if below is not None and value is None:
                continue
            shown = "" if value is None else f" {flow(value)}"
            lines += [f"  # {about}"] * bool(about) + [f"  # {name}:{shown}"]
    return lines


def flow(value: object) -> str:
    """Return a value as one line of YAML: JSON is YAML, but for what is quoted without need."""
    match value:
        case str() if PLAIN.fullmatch(value) and value.lower() not in KEYWORDS:
            return value
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            return "{" + ", ".join(f"{name}: {flow(inside)}" for name, inside in value.items()) + "}"
    return msgspec.json.encode(value).decode()


def appended(file: WrittenFile, section: str, lines: Sequence[str]) -> str:
    """Return the text of the file with these lines as one more entry of the section.

    Raises UsageError where the section is written in brackets, so that nothing can be put in without moving the rest.
    """
    text = file.text if not file.text or file.text.endswith("\n") else f"{file.text}\n"
    entries = file.data.get(section)
    if section not in file.data:
        new = f"{text}\n{section}:\n" + "".join(f"  {line}\n" for line in lines)
    else:
        rows = text.split("\n")
        first = file.place((section, 0))
        row = rows[first.line - 1]
        dash = row[: first.column - 1].rstrip()
        if not (isinstance(entries, list) and entries and dash.strip() == "-"):
            place = file.key_place((section,))
            message = f"{place.file}:{place.line}: {section} is not a list with a line for each entry"
            raise UsageError(message, 'Begin each entry with "- id: " on a line of its own, or name another --file.')
        end = _end(file, section, rows)
        indent = " " * (len(dash) - 1)
        new = "\n".join((*rows[:end], *(indent + line for line in lines), *rows[end:]))
    after = parse(new, file.name)
    if after.problems or after.data.get(section, [])[: len(entries or [])] != (entries or []):
        raise UsageError(f"nothing can be added to {file.name} before its mistakes are mended", "Check it first.")
    return new


def _end(file: WrittenFile, section: str, rows: Sequence[str]) -> int:
    """Return how many rows stand up to the end of a section; comments above the next one belong to that."""
    begin = file.key_place((section,)).line
    nexts = [key.line for key in file.extent.keys.values() if key.line > begin]
    end = min(nexts) - 1 if nexts else len(rows)
    while end > begin and (not rows[end - 1].strip() or rows[end - 1].startswith("#")):
        end -= 1
    return end


def migrated(file: WrittenFile) -> str:
    """Return the text of a file in the newest format, every comment and all else as it stands.

    So far there is one format, and a file of it need not say so: one that is silent is told to, at its top below the
    comments there, so that every later footrelief knows what it reads. Raises CatalogError for a file that cannot be
    read.
    """
    line = file.key_place((VERSION,)).line if VERSION in file.data else 0
    if problems := [one for one in read_records(file).problems if one in file.problems or one.place.line == line]:
        raise CatalogError(tuple(problems))
    if line:
        return file.text
    rows = file.text.split("\n")
    top = next((number for number, row in enumerate(rows) if row.strip() and not row.startswith(("#", "%", "---"))), 0)
    new = "\n".join((*rows[:top], f"{VERSION}: {SCHEMA_VERSION}", *rows[top:]))
    after = parse(new, file.name)
    if after.problems or {**file.data, VERSION: SCHEMA_VERSION} != after.data:
        raise UsageError(
            f"{file.name} is written so that nothing can be added", f"Write {VERSION}: {SCHEMA_VERSION} into it."
        )
    return new


def forgetful(laid: Laid, shipped: int) -> list[tuple[WrittenEntry, dict[str, Any]]]:
    """Return every change of a shipped entry in own files that does not tell what it was written against, or no longer.

    With each come the shipped values, by field.
    """
    names = set(laid.files[:shipped])
    found = []
    for step in laid.steps:
        if step.old and step.new and step.old.file.name in names and step.new.record:
            values = replaced(step.new, step.old)
            known = remembered(step.new)
            if any(str(known.get(name)) != fingerprint(value) for name, value in values.items()):
                found.append((step.new, values))
    return found


def accepted(file: WrittenFile, changes: Sequence[tuple[WrittenEntry, Mapping[str, Any]]]) -> str:
    """Return the text of the file in which each of these changes tells what it was written against."""
    rows = file.text.split("\n")
    for entry, values in sorted(changes, key=lambda one: one[0].place, reverse=True):
        told = flow({name: fingerprint(value) for name, value in values.items()})
        extent = file.extent.values[entry.path[0]].values[entry.path[1]]
        old = extent.values.get(AGAINST)
        if old:
            row = rows[old.line - 1]
            rows[old.line - 1] = row[: old.column - 1] + told + row[old.column - 1 + old.length :]
            continue
        id_ = extent.values["id"]
        row = rows[id_.line - 1]
        if file.written(entry.path).startswith("{"):
            end = id_.column - 1 + id_.length
            rows[id_.line - 1] = f"{row[:end]}, {AGAINST}: {told}{row[end:]}"
        else:
            rows.insert(id_.line, f"{' ' * (extent.keys['id'].column - 1)}{AGAINST}: {told}")
    new = "\n".join(rows)
    if list(_without(parse(new, file.name))) != list(_without(file)):
        raise UsageError(f"{file.name} is written so that nothing can be added", f"Write each {AGAINST} in one line.")
    return new


def _without(file: WrittenFile) -> Iterator[object]:
    """Yield all entries but for what they were written against."""
    for section, entries in file.data.items():
        for entry in entries if isinstance(entries, list) else [entries]:
            plain = entry.items() if isinstance(entry, dict) else ((None, entry),)
            yield section, [(name, value) for name, value in plain if name != AGAINST]
