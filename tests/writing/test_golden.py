"""Whole guides, as files to read. `UPDATE_GOLDEN=1 pytest tests/writing` writes them anew."""

from collections.abc import Callable

import pytest
from tests.conftest import Golden

from footrelief.document import Document
from footrelief.render import Look, to_bytes

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
def test_a_guide_reads_as_it_did(file_name: str, guide_to: Callable[..., Document], golden: Golden) -> None:
    golden.compare(file_name, to_bytes(guide_to(*CASES[file_name]), "text", Look(80)).decode())


def test_every_golden_guide_has_its_case(golden: Golden) -> None:
    assert golden.names == set(CASES)
