"""The reader's own defaults, from `config.toml` in the settings folder: what applies to you is stated once.

conditions = ["pregnancy"]
catalogs = ["~/massage/mine.yaml"]
"""

import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from footrelief.errors import UsageError

KEYS = ("conditions", "catalogs")


class Settings(Struct, frozen=True):
    """Conditions that count in every command, and catalog files that always lie on top. `file`: where they stand."""

    conditions: tuple[str, ...] = ()
    catalogs: tuple[Path, ...] = ()
    file: Path | None = None


def settings_file() -> Path | None:
    """Where the settings are read from: FOOTRELIEF_CONFIG, or `config.toml` in the platform's settings folder."""
    if chosen := os.environ.get("FOOTRELIEF_CONFIG"):
        return Path(chosen)
    if sys.platform != "linux":
        from platformdirs import user_config_path  # noqa: PLC0415 - its import is slow, and Linux needs none

        return user_config_path("footrelief", appauthor=False) / "config.toml"
    try:
        settings_folder = os.environ.get("XDG_CONFIG_HOME", "").strip() or Path.home() / ".config"
    except RuntimeError:  # an account without a home
        return None
    return Path(settings_folder) / "footrelief" / "config.toml"


@cache
def settings() -> Settings:
    """Read the settings; raises UsageError for a file that cannot be understood. No file: no settings."""
    file = settings_file()
    if file is None or not file.exists():
        return Settings()
    import tomllib  # noqa: PLC0415 - most people have no settings

    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"cannot read the settings in {file}: {error}", "Mend the file or move it away.") from error
    for key, value in values.items():
        if key not in KEYS:
            raise UsageError(f'{file}: there is no setting "{key}"', f"Settings: {', '.join(KEYS)}.")
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise UsageError(f"{file}: {key} must be a list of texts", f'Write {key} = ["...", "..."].')
    catalogs = tuple(file.parent / Path(name).expanduser() for name in values.get("catalogs", ()))
    return Settings(tuple(values.get("conditions", ())), catalogs, file)


def with_settings(conditions: Sequence[str] | None) -> tuple[str, ...]:
    """Return the conditions that count in every command, and those of this one."""
    return (*settings().conditions, *(conditions or ()))
