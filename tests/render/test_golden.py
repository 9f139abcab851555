"""The specimens in the formats of lines, as files to read."""

import pytest
from tests.conftest import Golden

from footrelief.document import Document
from footrelief.render import FORMATS, Look, to_bytes

LOOKS = {
    "calm": {"terminal": {"-60": Look(60), "-80": Look(80), "-80-color": Look(80, color=True)}},
    "words": {},
}
"""The specimens, and in which formats they are looked at more than once; every other format of lines has one file."""
ELSEWHERE = {"html"}  # tests/render/html has its own, without styles and scripts
CASES = {
    f"{specimen}-{row.name}{name}{row.suffix or '.txt'}": (specimen, row.name, look)
    for specimen, looks in LOOKS.items()
    for row in FORMATS.values()
    if row.kind == "text" and not row.is_picture and row.name not in ELSEWHERE
    for name, look in looks.get(row.name, {"": Look()}).items()
}


@pytest.mark.parametrize("file_name", CASES)
def test_a_specimen_looks_as_it_did(file_name: str, specimens: dict[str, Document], golden: Golden) -> None:
    specimen, format_name, look = CASES[file_name]
    golden.compare(file_name, to_bytes(specimens[specimen], format_name, look).decode())


def test_every_golden_file_has_its_case(golden: Golden) -> None:
    assert golden.names == set(CASES)
