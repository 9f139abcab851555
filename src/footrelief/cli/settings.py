"""The reader's own defaults, from `config.toml` in the settings folder, and what was answered: stated once.

conditions = ["pregnancy"]
catalogs = ["~/massage/mine.yaml"]
emergency_number = "112"
"""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from footrelief.files.places import settings_file

LAST_SECOND: Final = 253_402_300_799
"""Of the year 9999, after which there are no dates."""

if TYPE_CHECKING:
    from footrelief.model.vocabulary import Meaning


class Settings(Struct, frozen=True):
    """What counts in every command until its options say otherwise; None: nothing was said. `file`: where."""

    conditions: tuple[str, ...] = ()
    catalogs: tuple[Path, ...] = ()
    file: Path | None = None
    emergency_number: str | None = None
    minutes: int | None = None
    mode: Literal["self", "partner"] | None = None
    color: Literal["auto", "always", "never"] | None = None
    pager: bool | None = None
    sound: bool | None = None
    paper: Literal["a4", "letter"] | None = None
    large_print: bool | None = None
    letterhead: Path | None = None
    style: tuple[Path, ...] = ()
    silenced: tuple[str, ...] = ()


@cache
def settings() -> Settings:
    """Read the settings; raises FileError with everything that is wrong with them. No file: no settings."""
    file = settings_file()
    if file is None or not _is_there(file):
        return Settings()
    from msgspec.structs import asdict  # most people have no settings

    from footrelief.cli.settings_file import read

    said = asdict(read(file))

    def path(name: str) -> Path:
        return file.parent / _home(name)

    files = {name: tuple(map(path, said[name])) for name in ("catalogs", "style")}
    letterhead = said["letterhead"] and path(said["letterhead"])
    return Settings(**{**said, **files, "letterhead": letterhead, "file": file})


def _is_there(file: Path) -> bool:
    """Tell whether there is a file; one in a folder that may not be looked into counts: reading it says why not."""
    try:
        return file.exists()
    except OSError:
        return True


def _home(name: str) -> Path:
    """Return the path with `~` as the reader's folder; as it is where there is no such person."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def today() -> date:
    """Return the reader's own day, or that of SOURCE_DATE_EPOCH: then the same input makes the same bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(min(int(epoch), LAST_SECOND), UTC).date()
    return date.today()  # noqa: DTZ011 - the reader's own


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
