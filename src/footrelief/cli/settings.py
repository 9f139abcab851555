"""The reader's own defaults, from `config.toml` in the settings folder: what applies to you is stated once.

conditions = ["pregnancy"]
catalogs = ["~/massage/mine.yaml"]
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from footrelief.errors import FileError
from footrelief.files.places import settings_file


class SettingsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What the file may hold."""

    conditions: Annotated[tuple[str, ...], Meta(description="Conditions that count in every command.")] = ()
    catalogs: Annotated[tuple[str, ...], Meta(description="Catalog files that always lie on top.")] = ()


class Settings(Struct, frozen=True):
    """Conditions that count in every command, and catalog files that always lie on top. `file`: where they stand."""

    conditions: tuple[str, ...] = ()
    catalogs: tuple[Path, ...] = ()
    file: Path | None = None


@cache
def settings() -> Settings:
    """Read the settings; raises FileError with everything that is wrong with them. No file: no settings."""
    file = settings_file()
    if file is None or not file.exists():
        return Settings()
    import tomllib  # noqa: PLC0415 - most people have no settings

    from footrelief.files.reading import read_text  # noqa: PLC0415

    text = read_text(file)
    try:
        values = tomllib.loads(text)
        said = msgspec.convert(values, SettingsFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        from footrelief.cli.misreading import explain  # noqa: PLC0415 - only mistakes have to be explained

        raise FileError(explain(text, file, error, SettingsFile)) from None
    return Settings(said.conditions, tuple(file.parent / Path(name).expanduser() for name in said.catalogs), file)


def with_settings(conditions: Sequence[str] | None) -> tuple[str, ...]:
    """Return the conditions that count in every command, and those of this one."""
    return (*settings().conditions, *(conditions or ()))
