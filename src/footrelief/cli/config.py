"""`footrelief config`: what the settings say and where that comes from; set and unset keep every comment."""

import subprocess
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec
import msgspec.inspect
import typer
from msgspec.structs import fields

from footrelief.catalog.explain import described
from footrelief.cli.author import editor
from footrelief.cli.command import examples
from footrelief.cli.lazy import Group
from footrelief.cli.settings_file import SettingsFile, parse, read
from footrelief.errors import Place, UsageError
from footrelief.files import whole
from footrelief.files.places import settings_file
from footrelief.files.reading import read_text
from footrelief.text.names import did_you_mean

app = typer.Typer(name="config", cls=Group, add_completion=False, rich_markup_mode=None)

NAMES: Final = SettingsFile.__struct_fields__


def names(incomplete: str) -> list[tuple[str, str]]:
    """Offer the settings."""
    struct = msgspec.inspect.type_info(SettingsFile)
    assert isinstance(struct, msgspec.inspect.StructType)  # noqa: S101 - it is one
    found = [(field.encode_name, described(field.type)) for field in struct.fields]
    return [(name, about) for name, about in found if name.startswith(incomplete)]


Name = Annotated[str, typer.Argument(metavar="NAME", autocompletion=names, help=f"One of {', '.join(NAMES)}.")]


@app.callback(
    invoke_without_command=True,
    epilog=examples("footrelief config", "footrelief config set minutes 10", "footrelief config unset minutes"),
)
def config(context: typer.Context) -> None:
    """Show the settings that are in force, and the file that they come from."""
    if context.invoked_subcommand:
        return
    file = _file()
    said = read(file) if file.exists() else SettingsFile()
    typer.echo(f"{file}{'' if file.exists() else ' (not there)'}")
    for field in fields(SettingsFile):
        value = getattr(said, field.name)
        is_said = value not in (None, ())
        words = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value).lower() if is_said else ""
        typer.echo(f"{field.name}\t{words if is_said else '-'}\t{'settings' if is_said else 'not set'}")


@app.command("set", epilog=examples("footrelief config set minutes 10", "footrelief config set conditions diabetes"))
def set_(
    name: Name,
    values: Annotated[list[str], typer.Argument(metavar="VALUE...", help="The value; several where it is a list.")],
) -> None:
    """Write a setting into the file; everything else in it stays as it is."""
    _known(name)
    field = next(field for field in fields(SettingsFile) if field.name == name)
    is_list = field.default == ()
    if not is_list and len(values) > 1:
        raise UsageError(f"{name} takes one value, not {len(values)}", f'For example footrelief config set {name} "x".')
    given: Any = list(values) if is_list else values[0]
    try:
        plain = msgspec.to_builtins(msgspec.convert(given, field.type, strict=False))
    except msgspec.ValidationError:
        plain = _literal(given)  # the reader says what is wrong with it
    _change(name, plain)


@app.command(epilog=examples("footrelief config unset minutes"))
def unset(name: Name) -> None:
    """Take a setting out of the file; everything else in it stays as it is."""
    _known(name)
    _change(name, None)


@app.command(epilog=examples("footrelief config edit"))
def edit() -> None:
    """Open the file in your editor (VISUAL, EDITOR), and check it afterwards."""
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    command = editor(Place(str(file)))
    try:
        subprocess.run(command, check=False)  # noqa: S603 - the reader's own editor
    except OSError as error:
        raise UsageError(f"{command[0]} cannot be started: {error.strerror}", "Set VISUAL or EDITOR.") from error
    if file.exists():
        read(file)


def _literal(given: Any) -> Any:  # noqa: ANN401 - plain data
    """Return a number or truth value that was typed as such; anything else as it is."""
    try:
        return msgspec.json.decode(given) if isinstance(given, str) else given
    except msgspec.DecodeError:
        return given


def _known(name: str) -> None:
    if name not in NAMES:
        hint = did_you_mean(name, NAMES) or f"There are {', '.join(NAMES)}."
        raise UsageError(f'there is no setting "{name}"', hint)


def _file() -> Path:
    file = settings_file()
    if file is None:
        raise UsageError("this account has no folder for settings", "Name a file with FOOTRELIEF_CONFIG.")
    return file


def _change(name: str, value: object) -> None:
    """Write the file anew with this value, or without it: whole, and only when it can be read afterwards."""
    import tomlkit  # only to write

    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with whole.alone(file.parent):
            text = read_text(file) if file.exists() else ""
            if text:
                read(file)
            document = tomlkit.parse(text)
            if value is not None:
                document[name] = value
            elif name in document:
                del document[name]
            new = tomlkit.dumps(document)
            parse(new, file)
            whole.write(file, new.encode())
    except OSError as error:
        raise UsageError(
            f"cannot write {file}: {error.strerror}", "Name another file with FOOTRELIEF_CONFIG."
        ) from error
