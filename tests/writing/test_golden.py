"""Whole guides and twelve sessions, as files to read. `UPDATE_GOLDEN=1 pytest tests/writing` writes them anew."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.conftest import Golden

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.render import Look, to_bytes
from footrelief.writing.guide import GuideRequest, write_guide

CASES = {
    "headache.txt": ("headache",),
    "migraine.txt": ("migraine",),
    "tension-type.txt": ("tension-type",),
    "pregnancy.txt": ("pregnancy",),
    "cluster.txt": ("cluster",),
    "headache-with-diabetes.txt": ("headache", "diabetes"),
    "headache-with-blood-clot.txt": ("headache", "dvt"),
}
SESSIONS: dict[str, dict[str, Any]] = {
    "session-headache-5.txt": {"topic": "headache"},
    "session-tension-3.txt": {"topic": "tension", "minutes": 3},
    "session-tension-20.txt": {"topic": "tension", "minutes": 20},
    "session-tension-60-partner.txt": {"topic": "tension", "minutes": 60, "mode": "partner"},
    "session-tension-10-diabetes.txt": {"topic": "tension", "minutes": 10, "conditions": ("diabetes",)},
    "session-neck-30.txt": {"topic": "neck", "minutes": 30},
    "session-migraine-15-partner.txt": {"topic": "migraine", "minutes": 15, "mode": "partner"},
    "session-migraine-attack.txt": {"topic": "migraine", "minutes": 20, "conditions": ("migraine-attack",)},
    "session-pregnancy-10-partner.txt": {"topic": "pregnancy", "minutes": 10, "mode": "partner"},
    "session-sinus-10.txt": {"topic": "sinus", "minutes": 10},
    "session-sleep-45.txt": {"topic": "sleep", "minutes": 45},
    "session-stress-10-blood-thinners.txt": {"topic": "stress", "minutes": 10, "conditions": ("anticoagulants",)},
}


@pytest.mark.parametrize("file_name", CASES)
def test_a_guide_reads_as_it_did(file_name: str, guide_to: Callable[..., Document], golden: Golden) -> None:
    golden.compare(file_name, to_bytes(guide_to(*CASES[file_name]), "text", Look(80)).decode())


@pytest.mark.parametrize("file_name", SESSIONS)
def test_a_session_is_told_as_it_was(file_name: str, shipped: Catalog, golden: Golden) -> None:
    short = write_guide(shipped, GuideRequest(**SESSIONS[file_name]), full=False)
    golden.compare(file_name, to_bytes(short, "terminal", Look(80)).decode())


def test_every_golden_file_has_its_case(golden: Golden) -> None:
    assert golden.names == {*CASES, *SESSIONS}
