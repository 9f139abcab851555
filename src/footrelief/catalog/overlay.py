"""Lays catalog files over the shipped ones: later entries change earlier ones; safety is never weakened."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final, NamedTuple

from msgspec.structs import replace

from footrelief.catalog.contents import Contents, read_records, written_entries
from footrelief.catalog.drift import drifted
from footrelief.catalog.hiding import HIDEABLE, hide
from footrelief.catalog.records import SAFETY, SECTIONS, Key, WrittenEntry, id_of, repeated_id
from footrelief.catalog.written import WrittenFile, quoted
from footrelief.errors import Problem
from footrelief.model import Caution, Entry, Header, Point, PressureScale, StopSign, Technique, WarningSign
from footrelief.model.vocabulary import WordList
from footrelief.text.names import did_you_mean

ADDED_TO: Final[dict[type[Entry], frozenset[str]]] = {
    WarningSign: frozenset({"rises", "sources"}),
    StopSign: frozenset({"rises", "sources"}),
    Caution: frozenset(
        {
            *("synonyms", "signs", "own", "sources"),
            *("effects.points", "effects.techniques", "effects.partly", "effects.includes"),
        }
    ),
    WordList: frozenset({"names", "misspelt"}),
}
"""Lists of safety entries in which more is never milder, so that `extend` may add to them."""
ALWAYS_NARROW: Final = frozenset({"concerns", "questions"})
"""More is not milder in these either, unless they are empty: then they mean everybody."""


class Step(NamedTuple):
    """What one file did to one entry: `old` is None when it is new, `new` when it is hidden."""

    file: str
    old: WrittenEntry | None
    new: WrittenEntry | None


class Laid(NamedTuple):
    """All files as one catalog. Header and scale are None only when they are missing or broken."""

    files: tuple[str, ...]
    digest: str
    header: Header | None
    pressure_scale: PressureScale | None
    entries: tuple[WrittenEntry, ...]
    problems: tuple[Problem, ...]
    steps: tuple[Step, ...] = ()
    """What the own files did, in the order of the files."""
    contents: tuple[Contents, ...] = ()


def lay(shipped: Sequence[WrittenFile], own: Sequence[WrittenFile]) -> Laid:
    """Lay each of the `own` files over the shipped ones and over the own files before it."""
    entries: dict[Key, WrittenEntry] = {}
    problems: list[Problem] = []
    contents = [read_records(file) for file in shipped]
    for layer in contents:
        problems += layer.problems
        for entry in layer.entries:
            earlier = entries.setdefault(_free_key(entry, entries), entry)
            if earlier.file is not entry.file:
                problems.append(repeated_id(entry, earlier))
    header = next((layer.header for layer in contents if layer.header), None)
    shipped_scale = scale = next((layer.pressure_scale for layer in contents if layer.pressure_scale), None)
    layers = _Layers(entries, contents)
    for file in own:
        layer = layers.add(file)
        contents.append(layer)
        if layer.pressure_scale:
            problems += _raised(layer, shipped_scale)
            scale = layer.pressure_scale
    if header and (language := next(filter(None, map(_language, reversed(contents[len(shipped) :]))), None)):
        header = replace(header, language=language)
    files = tuple(layer.file.name for layer in contents)
    digest = sha256("\0".join(layer.file.text for layer in contents).encode()).hexdigest()
    problems += layers.problems
    steps = tuple(layers.steps)
    return Laid(files, digest, header, scale, tuple(layers.entries.values()), tuple(problems), steps, tuple(contents))


def _language(layer: Contents) -> str | None:
    """Return the language that an own file says its texts are in."""
    said = layer.file.data.get("catalog")
    return layer.header.language if layer.header and isinstance(said, dict) and "language" in said else None


class _Layers:
    """The shipped entries, and what each further file makes of them."""

    def __init__(self, entries: dict[Key, WrittenEntry], shipped: Sequence[Contents]) -> None:
        self.entries = entries
        self.problems: list[Problem] = []
        self.steps: list[Step] = []
        self._shipped = tuple(shipped)
        self._shipped_files = {layer.file.name for layer in shipped}
        self._guarded = dict(entries)
        """Every entry as it was before the file that is being laid, hidden ones, too."""
        self._hidden: dict[Key, WrittenEntry] = {}

    def add(self, file: WrittenFile) -> Contents:
        """Lay a file on top."""
        self._hide(file)
        layer = read_records(file, self._hidden | self.entries)
        self.problems += layer.problems
        self._take_out(layer)
        for entry in layer.entries:
            self._add(entry)
        self._guarded |= {entry.key: entry for entry in layer.entries if self.entries.get(entry.key) is entry}
        return layer

    def _add(self, entry: WrittenEntry) -> None:
        key = entry.key
        if hidden := self._hidden.get(key):
            message = f"{quoted(hidden.id)} is hidden by a file below"
            self.problems.append(entry.problem(("id",), message, "Choose another id, or do not hide it there."))
            return
        refused = tuple(self._weakened(entry, self._guarded.get(key)))
        self.problems += refused
        if refused and entry.type in SAFETY:
            return
        old = self.entries.get(key)
        self.entries[_free_key(entry, self.entries)] = entry
        if not (old and old.file is entry.file):
            self.steps.append(Step(entry.file.name, old, entry))
            if old and old.record and entry.record and old.file.name in self._shipped_files:
                self.problems += drifted(entry, old)

    def _hide(self, file: WrittenFile) -> None:
        """Take out what the file hides, before it adds anything."""
        wanted: dict[Key, WrittenEntry] = {}
        for type_ in SECTIONS.values():
            for path, plain in written_entries(file, type_):
                if not isinstance(plain, dict) or plain.get("hide") is not True:
                    continue
                entry = WrittenEntry(type_, id_of(plain), None, file, path, plain)
                if problem := self._unhideable(entry):
                    self.problems.append(problem)
                elif entry.key in self.entries:
                    wanted[entry.key] = entry
        if not wanted:
            return
        before = self.entries
        self.entries, needed = hide(before, set(wanted))
        for key, by in needed.items():
            message = f"{quoted(before[key].id)} cannot be hidden: the {by.type.kind} {quoted(by.id)} needs it"
            self.problems.append(wanted[key].problem(("hide",), message, "Safety is never taken away."))
        for key, entry in before.items():
            if key not in self.entries:
                self.steps.append(Step(file.name, entry, None))
                self._hidden[key] = entry

    def _unhideable(self, entry: WrittenEntry) -> Problem | None:
        """Return why an entry cannot be hidden, or that there is none."""
        kind = entry.type.kind
        if entry.type not in HIDEABLE:
            kinds = ", ".join(type_.section for type_ in HIDEABLE)
            return entry.problem(("hide",), f"a {kind} cannot be hidden", f"Only {kinds} can.")
        if others := sorted(set(entry.plain) - {"id", "hide"}):
            message = f"an entry that is hidden has no {others[0]}"
            return entry.problem((others[0],), message, "Delete it, or delete hide.")
        if entry.key not in self.entries:
            known = [one.id for one in self.entries.values() if one.type is entry.type]
            hint = did_you_mean(entry.id, known) or "Delete this entry."
            message = f"there is no {kind} {quoted(entry.id)} to hide"
            return entry.problem(("id",), message, hint, "warning", "nothing-to-hide")
        return None

    def _take_out(self, layer: Contents) -> None:
        """Take out what the file replaces as a whole: a shipped file of the same name, but for its safety entries."""
        for old in self._shipped:
            if layer.header and old.header and layer.header.name == old.header.name:
                for entry in old.entries:
                    if entry.type not in SAFETY and self.entries.get(entry.key) is entry:
                        del self.entries[entry.key]

    def _weakened(self, new: WrittenEntry, old: WrittenEntry | None) -> Iterator[Problem]:
        """Yield what is wrong with putting this entry in the place of that one."""
        if old is None or new.record is None or old.record is None or new.file is old.file:
            return
        whose = "the shipped" if old.file.name in self._shipped_files else "the"
        one = f"{whose} {old.type.kind} {quoted(old.id)}"
        if new.id != old.id and new.type not in SAFETY:
            yield new.problem(("id",), f"this replaces {one}", "Write it the same.")
        if new.type in SAFETY and new.record != old.record and not _only_added(new, old):
            yield new.problem(("id",), f"{one} may not be changed", "Add an entry with an id of its own.")
        if isinstance(new.record, Point | Technique) and isinstance(old.record, Point | Technique):
            lost = [caution for caution in old.record.cautions if caution not in new.record.cautions]
            if lost:
                message = f"{one} has cautions that are missing here"
                yield new.problem(("cautions",), message, f"Add {', '.join(lost)} to its cautions.")
        if isinstance(new.record, Point) and isinstance(old.record, Point) and new.record.on_foot > old.record.on_foot:
            yield new.problem(("on_foot",), f"{one} is never worked", "Write on_foot: false.")


def _free_key(entry: WrittenEntry, entries: Mapping[Key, WrittenEntry]) -> Key:
    """Return the key of an entry, or one of its own when its file has used that id before: both are checked further."""
    key = entry.key
    return (entry.type.section, str(entry.place)) if key in entries and entries[key].file is entry.file else key


def _only_added(new: WrittenEntry, old: WrittenEntry) -> bool:
    """Tell whether a safety entry only has more in lists in which more is never milder."""
    ways = ADDED_TO.get(new.type, frozenset())
    return new.id == old.id and all(way in ways or (way in ALWAYS_NARROW and had) for way, had in _added(new, old))


def _added(new: WrittenEntry, old: WrittenEntry) -> Iterator[tuple[str, bool]]:
    """Yield the way to every value that is different, and whether there was a list that has only grown."""
    for name in {**old.plain, **new.plain}:  # what is missing now is different, too
        value, before = new.plain.get(name), old.plain.get(name)
        if isinstance(value, dict) and isinstance(before, dict | None):
            inside = before or {}
            for key in {**inside, **value}:
                if value.get(key) != inside.get(key):
                    yield _grown(f"{name}.{key}", value.get(key), inside.get(key))
        elif value != before:
            yield _grown(name, value, before)


def _grown(way: str, value: object, before: object) -> tuple[str, bool]:
    had = before if isinstance(before, list) else []
    has_grown = isinstance(value, list) and value[: len(had)] == had
    return (way, bool(had)) if has_grown else (f"{way} is another", False)


def _raised(layer: Contents, shipped: PressureScale | None) -> Iterator[Problem]:
    for field in ("start", "usual_cap", "hard_cap"):
        limit = getattr(shipped, field, None)
        if limit is not None and getattr(layer.pressure_scale, field) > limit:
            place = layer.file.place(("pressure_scale", field))
            yield layer.file.problem(place, f"{field} may not be above the shipped {limit}")
