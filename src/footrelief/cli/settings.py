"""The reader's own defaults, from `config.toml` in the settings folder, and what was answered: stated once.

conditions = ["pregnancy"]
catalogs = ["~/massage/mine.yaml"]
emergency_number = "112"
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from footrelief.files.places import settings_file

if TYPE_CHECKING:
    from footrelief.model.vocabulary import Meaning


class Settings(Struct, frozen=True):
    """Conditions that count in every command, catalog files that always lie on top, whom to call; `file`: where."""

    conditions: tuple[str, ...] = ()
    catalogs: tuple[Path, ...] = ()
    file: Path | None = None
    emergency_number: str | None = None


@cache
def settings() -> Settings:
    """Read the settings; raises FileError with everything that is wrong with them. No file: no settings."""
    file = settings_file()
    if file is None or not file.exists():
        return Settings()
    from footrelief.cli.settings_file import read  # most people have no settings

    said = read(file)
    catalogs = tuple(file.parent / Path(name).expanduser() for name in said.catalogs)
    return Settings(said.conditions, catalogs, file, said.emergency_number)


@cache
def answers() -> dict[tuple[str, str], "Meaning"]:
    """Return what words mean by the answers given while this command runs, by `topic` or `condition` and the words."""
    return {}


def with_settings(conditions: Sequence[str] | None) -> tuple[str, ...]:
    """Return the conditions that count in every command, and those of this one; ids for those that were asked about."""
    said = (*settings().conditions, *(conditions or ()))
    answered = answers()
    return tuple(
        id_
        for typed in said
        for id_ in (answered["condition", typed].cautions if ("condition", typed) in answered else (typed,))
    )
