"""What own files add, change and hide, in lines."""

from collections.abc import Iterator
from typing import NamedTuple

from footrelief.catalog.author import flow
from footrelief.catalog.overlay import Laid
from footrelief.catalog.records import WrittenEntry

LONGEST: int = 300
"""Characters of a value that are shown; `show ID --format yaml` has all."""


class Changed(NamedTuple):
    """One entry: `+` new, `~` changed, `-` hidden; `values` has a line for each old and new value."""

    file: str
    sign: str
    kind: str
    id: str
    values: tuple[str, ...] = ()


def changed(laid: Laid) -> Iterator[Changed]:
    """Yield what each own file does, in the order of the files."""
    for step in laid.steps:
        entry = step.new or step.old
        if entry is None:
            continue
        sign = "+" if step.old is None else "-" if step.new is None else "~"
        values = tuple(_values(step.old, step.new)) if step.old and step.new else ()
        if sign != "~" or values:
            yield Changed(step.file, sign, entry.type.kind, entry.id, values)


def _values(old: WrittenEntry, new: WrittenEntry) -> Iterator[str]:
    for name in dict.fromkeys((*old.plain, *new.plain)):
        before, after = old.plain.get(name), new.plain.get(name)
        if before != after:
            if before is not None:
                yield _line(f"- {name}: {flow(before)}")
            if after is not None:
                yield _line(f"+ {name}: {flow(after)}")


def _line(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


def origins(laid: Laid, section: str, id_: str) -> Iterator[tuple[str, str]]:
    """Yield each field of an entry with the file and line that supplied it, in the order of the fields."""
    for entry in laid.entries:
        if entry.type.section == section and entry.id == id_:
            for name in entry.plain:
                file, path = entry.origin((name,))
                yield name, f"{file.name}:{file.key_place(path).line}"
