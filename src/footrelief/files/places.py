"""Where footrelief keeps what: the platform's folders for caches, settings and the state of programs."""

import os
import sys
from pathlib import Path
from typing import Final, Literal

Kind = Literal["cache", "config", "state"]

ON_LINUX: Final = sys.platform == "linux"
"""There the folders are found without platformdirs, whose import takes as long as opening the compiled catalog."""
ON_LINUX_BELOW: Final[dict[Kind, str]] = {"cache": ".cache", "config": ".config", "state": ".local/state"}


def folder(kind: Kind) -> Path | None:
    """Return footrelief's part of the platform's folder, which may not exist yet. None: this account has no home."""
    if not ON_LINUX:
        import platformdirs  # only where it is needed

        return Path(getattr(platformdirs, f"user_{kind}_dir")("footrelief", appauthor=False))
    try:
        parent = os.environ.get(f"XDG_{kind.upper()}_HOME", "").strip() or Path.home() / ON_LINUX_BELOW[kind]
    except RuntimeError:
        return None
    return Path(parent) / "footrelief"


def cache_folder() -> Path | None:
    """Return where compiled catalogs are kept: `FOOTRELIEF_CACHE_DIR`, or the platform's folder for caches."""
    chosen = os.environ.get("FOOTRELIEF_CACHE_DIR")
    return Path(chosen) if chosen else folder("cache")


def settings_file() -> Path | None:
    """Return where the settings are: `FOOTRELIEF_CONFIG`, or `config.toml` in the platform's folder for settings."""
    chosen = os.environ.get("FOOTRELIEF_CONFIG")
    parent = None if chosen else folder("config")
    return Path(chosen) if chosen else parent and parent / "config.toml"


def state_file(name: str) -> Path | None:
    """Return where a file of this name is, in the platform's folder for the state of programs."""
    parent = folder("state")
    return parent and parent / name


def data_folder() -> Path:
    """Return where the shipped files are: in the package when it is installed, beside `src` in the source tree."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "data"
