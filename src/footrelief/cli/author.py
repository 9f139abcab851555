"""The commands of `footrelief catalog` that write: a new entry, an editor at its line, what a change stands on."""

import os
import shlex
import subprocess
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from footrelief.catalog import lay_out, shipped_files
from footrelief.catalog.author import FRESH, accepted, appended, forgetful, migrated, skeleton
from footrelief.catalog.layers import user_folder
from footrelief.catalog.overlay import Laid
from footrelief.catalog.records import WrittenEntry, id_of
from footrelief.catalog.source import parse, read
from footrelief.catalog.written import WrittenFile
from footrelief.cli import complete
from footrelief.cli.command import examples
from footrelief.cli.layers import own_files
from footrelief.cli.options import Catalogs
from footrelief.errors import CatalogError, NotFoundError, Place, Problem, UsageError
from footrelief.files import whole
from footrelief.files.reading import shown
from footrelief.footmap.check import check as check_drawing
from footrelief.model import SCHEMA_VERSION, Cause, Note, Point, Routine, Source, Technique
from footrelief.text.names import did_you_mean, fold

Kind = Literal["point", "cause", "technique", "routine", "note", "source"]
TYPES: Final = {type_.kind: type_ for type_ in (Point, Cause, Technique, Routine, Note, Source)}
OWN_FILE: Final = "mine.yaml"
OWN_SOURCE: Final = "my-notes"
WITH_COLON: Final = frozenset({"hx", "zed", "subl"})
"""Editors that take FILE:LINE; others take +LINE before the file, but for `code`."""

File = Annotated[Path | None, typer.Option("--file", metavar="FILE", help="Where to write; your own catalog.")]
Id = Annotated[str, typer.Argument(metavar="ID", autocompletion=complete.entries, help="The id of an entry.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to those of `footrelief catalog`."""
    app.command(epilog=examples("footrelief catalog new point my-point", "footrelief catalog new point LR3"))(new)
    app.command(epilog=examples("footrelief catalog edit LR3"))(edit)
    app.command(epilog=examples("footrelief catalog accept"))(accept)
    app.command(epilog=examples("footrelief catalog migrate"))(migrate)


def new(
    kind: Annotated[Kind, typer.Argument(help="What it is.")],
    id: Annotated[str, typer.Argument(metavar="ID", help="Its id; that of an entry there is begins a change of it.")],  # noqa: A002
    file: File = None,
) -> None:
    """Append a skeleton with every field explained to your catalog; nothing else in the file is touched.

    Your catalog is `catalog/mine.yaml` in the settings folder, unless you name another --file.
    """
    place = _add(TYPES[kind].section, id, file)
    typer.echo(f"{place.file}:{place.line}")
    typer.echo(f"Next: footrelief catalog edit {id}")


def edit(id: Id, file: File = None) -> None:  # noqa: A002 - what the catalog calls it
    """Open your editor (VISUAL, EDITOR) at an entry, and check your catalog afterwards.

    An entry of the shipped catalog is not opened: a change of it is begun in your own.
    """
    entry = _find(id)
    if entry.file.name in set(map(shown, shipped_files())):
        place = _add(entry.type.section, entry.id, file)
    else:
        place = entry.place
    command = editor(place)
    try:
        code = subprocess.run(command, check=False).returncode  # noqa: S603 - the reader's own editor
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be started: {error.strerror}", "Set VISUAL or EDITOR.") from error
    if code:
        raise UsageError(f"{command[0]} ended with {code}", f"The entry is in {place.file}, line {place.line}.")
    laid = lay_out(own_files(Catalogs()), [check_drawing])
    if errors := [problem for problem in laid.problems if problem.severity == "error"]:
        raise CatalogError(tuple(errors))
    _accept(laid, only_new=True)
    typer.echo(f"No problems in {place.file}")


def accept(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help="Your files; none: all.")] = None,
) -> None:
    """Write into your changes which shipped texts they were written against, so that you are told when those change."""
    laid = lay_out(own_files(Catalogs(catalog_files=files)))
    if errors := [problem for problem in laid.problems if problem.severity == "error"]:
        raise CatalogError(tuple(errors))
    done = _accept(laid, only=set(map(shown, files or ())))
    typer.echo("\n".join(done) or "Every change says what it was written against.")


def migrate(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help="Your files; none: all.")] = None,
) -> None:
    """Bring your catalog files to the newest format, comments and all else as they are; one that is there stays."""
    for path in files or own_files(Catalogs()):
        with whole.alone(path.resolve().parent):
            file = read(path)
            text = migrated(file)
            if text != file.text:
                _write(path, text)
        said = "was there already" if text == file.text else "now says so"
        typer.echo(f"{path}: schema {SCHEMA_VERSION}, {said}")


def _accept(laid: Laid, *, only: set[str] | frozenset[str] = frozenset(), only_new: bool = False) -> list[str]:
    """Write the fingerprints of the texts below; return a line for each change."""
    by_file: dict[str, list[tuple[WrittenEntry, dict[str, object]]]] = {}
    for entry, values in forgetful(laid, len(shipped_files())):
        told = "against" in _written(entry)
        if (not only or entry.file.name in only) and not (only_new and told):
            by_file.setdefault(entry.file.name, []).append((entry, values))
    for name, changes in by_file.items():
        path = Path(name)
        with whole.alone(path.parent):
            if read(path).text != changes[0][0].file.text:
                raise UsageError(f"{name} was changed meanwhile", "Try again.")
            _write(path, accepted(changes[0][0].file, changes))
    return [f"{entry.place}: {entry.id}" for changes in by_file.values() for entry, _ in changes]


def _written(entry: WrittenEntry) -> dict[str, object]:
    plain = entry.file.data[str(entry.path[0])][entry.path[1]]
    return plain if isinstance(plain, dict) else {}


def _find(id_: str) -> WrittenEntry:
    """Return the entry of this id, the author's own first. Raises NotFoundError."""
    laid = lay_out(own_files(Catalogs()))
    types = set(TYPES.values())
    found = [entry for entry in laid.entries if fold(entry.id) == fold(id_) and entry.type in types]
    if not found:
        known = [entry.id for entry in laid.entries if entry.type in types]
        hint = did_you_mean(id_, known) or "Begin one: footrelief catalog new point ID"
        raise NotFoundError(f'there is no entry "{id_}" that can be edited.', hint)
    shipped = set(map(shown, shipped_files()))
    return min(found, key=lambda entry: entry.file.name in shipped)


def _add(section: str, id_: str, file: Path | None) -> Place:
    """Append a skeleton; return where it begins."""
    path = file or _own_file()
    type_ = next(one for one in TYPES.values() if one.section == section)
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole.alone(path.parent):
        own = read(path) if path.exists() else parse(FRESH, shown(path))
        if own.problems:
            raise CatalogError(own.problems)
        others = [one for one in own_files(Catalogs(catalog_files=[path] if path.exists() else [])) if one != path]
        laid = lay_out(others)
        below = next((one for one in laid.entries if one.type is type_ and fold(one.id) == fold(id_)), None)
        if any(fold(id_of(one)) == fold(id_) for one in own.data.get(section) or []):
            raise UsageError(f'{path} has a {type_.kind} "{id_}" already', f"footrelief catalog edit {id_}")
        source, text = _source(own, laid, needed=below is None and type_ is not Source)
        own = parse(text, own.name)
        text = appended(own, section, skeleton(type_, below.id if below else id_, below, source))
        made = parse(text, own.name)
        if wrong := _problems(laid, made, others):
            raise UsageError(wrong[0].message, wrong[0].hint)
        _write(path, text)
    return made.place((section, len(made.data[section]) - 1))


def _problems(laid: Laid, made: WrittenFile, others: list[Path]) -> list[Problem]:
    """Return what would be wrong with the file that was not wrong before."""
    before = {problem.message for problem in laid.problems}
    after = [one for one in lay_out([*others, made]).problems if one.severity == "error"]
    return [one for one in after if one.place.file == made.name and one.message not in before]


def _source(own: WrittenFile, laid: Laid, *, needed: bool) -> tuple[str, str]:
    """Return the id of a source for something of one's own, and the text of the file, which has it afterwards."""
    shipped = set(map(shown, shipped_files()))
    own_sources = [str(one.get("id")) for one in own.data.get("sources") or [] if isinstance(one, dict)]
    own_sources += [one.id for one in laid.entries if one.type is Source and one.file.name not in shipped]
    if own_sources or not needed:
        return (own_sources or [OWN_SOURCE])[0], own.text
    return OWN_SOURCE, appended(own, "sources", skeleton(Source, OWN_SOURCE, None, ""))


def _own_file() -> Path:
    folder = user_folder()
    if folder is None:
        raise UsageError("this account has no folder for settings", "Name a file: --file FILE.")
    return folder / OWN_FILE


def editor(place: Place) -> list[str]:
    """Return the command that opens the reader's editor at the place."""
    try:
        words = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
    except ValueError:
        words = []
    if not words:
        raise UsageError("VISUAL or EDITOR names no program", "For example EDITOR=nano.")
    name = Path(words[0]).stem
    if name in {"code", "codium"}:
        return [*words, "--wait", "--goto", f"{place.file}:{place.line}"]
    return [*words, f"{place.file}:{place.line}"] if name in WITH_COLON else [*words, f"+{place.line}", place.file]


def _write(path: Path, text: str) -> None:
    try:
        whole.write(path, text.encode())
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}", "Choose another place with --file.") from error
