"""Lays catalog files over the shipped ones: later entries replace earlier ones; safety is never weakened."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final, NamedTuple

from footrelief.catalog.records import Layer, WrittenEntry, repeated_id
from footrelief.catalog.written import quoted
from footrelief.errors import Problem
from footrelief.model import (
    Caution,
    Entry,
    Header,
    Point,
    PressureScale,
    StopSign,
    Technique,
    Urgency,
    WarningSign,
)
from footrelief.model.dialogue import DIALOGUE
from footrelief.model.vocabulary import VOCABULARY
from footrelief.text.names import fold

SAFETY: Final[tuple[type[Entry], ...]] = (Urgency, WarningSign, StopSign, Caution, *VOCABULARY, *DIALOGUE)
"""Shipped entries of these kinds can neither be changed nor removed."""

Key = tuple[str, str]


class Laid(NamedTuple):
    """All files as one catalog. Header and scale are None only when they are missing or broken."""

    files: tuple[str, ...]
    digest: str
    header: Header | None
    pressure_scale: PressureScale | None
    entries: tuple[WrittenEntry, ...]
    problems: tuple[Problem, ...]


def lay(shipped: Sequence[Layer], own: Sequence[Layer]) -> Laid:
    """Lay each of the `own` layers over the shipped ones and over the own layers before it."""
    problems = [problem for layer in (*shipped, *own) for problem in layer.problems]
    entries: dict[Key, WrittenEntry] = {}
    for entry in (entry for layer in shipped for entry in layer.entries):
        earlier = entries.setdefault(_free_key(entry, entries), entry)
        if earlier.file is not entry.file:
            problems.append(repeated_id(entry, earlier))
    protected = dict(entries)
    header = next((layer.header for layer in shipped if layer.header), None)
    shipped_scale = scale = next((layer.pressure_scale for layer in shipped if layer.pressure_scale), None)
    for layer in own:
        _take_out(layer, shipped, entries)
        for entry in layer.entries:
            refused = tuple(_weakened(entry, protected.get(_key(entry))))
            problems += refused
            if not (refused and entry.type in SAFETY):
                entries[_free_key(entry, entries)] = entry
        if layer.pressure_scale:
            problems += _raised(layer, shipped_scale)
            scale = layer.pressure_scale
    files = tuple(layer.file.name for layer in (*shipped, *own))
    digest = sha256("\0".join(layer.file.text for layer in (*shipped, *own)).encode()).hexdigest()
    return Laid(files, digest, header, scale, tuple(entries.values()), tuple(problems))


def _key(entry: WrittenEntry) -> Key:
    return entry.type.section, fold(entry.id) or str(entry.place)


def _free_key(entry: WrittenEntry, entries: Mapping[Key, WrittenEntry]) -> Key:
    """Return the key of an entry, or one of its own when its file has used that id before: both are checked further."""
    key = _key(entry)
    return (entry.type.section, str(entry.place)) if key in entries and entries[key].file is entry.file else key


def _take_out(layer: Layer, shipped: Sequence[Layer], entries: dict[Key, WrittenEntry]) -> None:
    """Take out what the layer replaces as a whole: a shipped file of the same name, but for its safety entries."""
    for old in shipped:
        if layer.header and old.header and layer.header.name == old.header.name:
            for entry in old.entries:
                if entry.type not in SAFETY and entries.get(_key(entry)) is entry:
                    del entries[_key(entry)]


def _weakened(new: WrittenEntry, old: WrittenEntry | None) -> Iterator[Problem]:
    """Yield what is wrong with replacing a shipped entry by this one."""
    if old is None or new.record is None or old.record is None:
        return
    if new.id != old.id and new.type not in SAFETY:
        yield new.problem(("id",), f"this replaces the shipped {old.type.kind} {quoted(old.id)}", "Write it the same.")
    if new.type in SAFETY and new.record != old.record:
        message = f"the shipped {old.type.kind} {quoted(old.id)} may not be changed"
        yield new.problem(("id",), message, "Add an entry with an id of its own.")
    if isinstance(new.record, Point | Technique) and isinstance(old.record, Point | Technique):
        lost = [caution for caution in old.record.cautions if caution not in new.record.cautions]
        if lost:
            message = f"the shipped {old.type.kind} {quoted(old.id)} has cautions that are missing here"
            yield new.problem(("cautions",), message, f"Add {', '.join(lost)} to its cautions.")
    if isinstance(new.record, Point) and isinstance(old.record, Point) and new.record.on_foot > old.record.on_foot:
        message = f"the shipped point {quoted(old.id)} is never worked"
        yield new.problem(("on_foot",), message, "Write on_foot: false.")


def _raised(layer: Layer, shipped: PressureScale | None) -> Iterator[Problem]:
    for field in ("start", "usual_cap", "hard_cap"):
        limit = getattr(shipped, field, None)
        if limit is not None and getattr(layer.pressure_scale, field) > limit:
            place = layer.file.place(("pressure_scale", field))
            yield layer.file.problem(place, f"{field} may not be above the shipped {limit}")
