"""How the hands move, in characters: every motion fits, and what the hand does stands out."""

import pytest
from tests.conftest import Golden

from footrelief import load
from footrelief.footmap.motion import picture
from footrelief.footmap.motion_braille import draw
from footrelief.model import Motion

MOTIONS = load().all(Motion)


@pytest.mark.parametrize("motion", MOTIONS, ids=lambda motion: str(motion.technique))
@pytest.mark.parametrize("ascii_only", [False, True], ids=["braille", "ascii"])
def test_foot_and_movement_are_there_within_the_square(motion: Motion, *, ascii_only: bool) -> None:
    lines = draw(picture(motion), 40, ascii_only=ascii_only)
    assert 5 < len(lines) <= 20
    assert {len(line) for line in lines} == {len(lines[0])}
    assert len(lines[0]) <= 40
    roles = {role for line in lines for letter, role in line if letter.strip(" \N{BRAILLE PATTERN BLANK}")}
    assert roles == {"plain", "number"}
    assert all(letter.isascii() for line in lines for letter, _ in line) or not ascii_only


@pytest.mark.parametrize(("technique", "ascii_only"), [("toe-squeeze", False), ("ankle-rotation", True)])
def test_a_movement_can_be_read(golden: Golden, technique: str, *, ascii_only: bool) -> None:
    (motion,) = (one for one in MOTIONS if one.technique == technique)
    lines = draw(picture(motion), 40, ascii_only=ascii_only)
    golden.compare(f"motion-{technique}.txt", "".join(f"{''.join(letter for letter, _ in line)}\n" for line in lines))
