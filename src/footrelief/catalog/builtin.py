"""Where the shipped catalog files lie: beside the modules when installed, in the source tree otherwise."""

from pathlib import Path
from typing import Final

NAMES: Final = ("reflex_points.yaml", "safety.yaml", "evidence.yaml", "words.yaml", "questions.yaml")


def folder() -> Path:
    """Return the folder of the shipped catalog files."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "data"


def files() -> tuple[Path, ...]:
    """Return the shipped catalog files."""
    shipped = folder()
    return tuple(shipped / name for name in NAMES)
