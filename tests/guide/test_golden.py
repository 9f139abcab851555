"""Whole guides, as files to read. `UPDATE_GOLDEN=1 pytest tests/guide` writes them anew."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from footrelief.document import Document
from footrelief.render import Look, to_bytes

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "headache.txt": ("headache",),
    "migraine.txt": ("migraine",),
    "tension-type.txt": ("tension-type",),
    "pregnancy.txt": ("pregnancy",),
    "cluster.txt": ("cluster",),
    "headache-with-diabetes.txt": ("headache", "diabetes"),
    "headache-with-blood-clot.txt": ("headache", "dvt"),
}


@pytest.mark.parametrize("file_name", CASES)
def test_a_guide_reads_as_it_did(file_name: str, guide_to: Callable[..., Document]) -> None:
    content = to_bytes(guide_to(*CASES[file_name]), "text", Look(80)).decode()
    golden = GOLDEN / file_name
    if "UPDATE_GOLDEN" in os.environ:
        golden.write_text(content, "utf-8")
    assert content == golden.read_text("utf-8")


def test_every_golden_guide_has_its_case() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(CASES)
