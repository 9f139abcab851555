"""The reader's own defaults, from `config.toml` in the settings folder: what applies to you is stated once.

conditions = ["pregnancy"]
catalogs = ["~/massage/mine.yaml"]
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from footrelief.files.places import settings_file


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
    from footrelief.cli.settings_file import read  # most people have no settings

    said = read(file)
    return Settings(said.conditions, tuple(file.parent / Path(name).expanduser() for name in said.catalogs), file)


def with_settings(conditions: Sequence[str] | None) -> tuple[str, ...]:
    """Return the conditions that count in every command, and those of this one."""
    return (*settings().conditions, *(conditions or ()))
