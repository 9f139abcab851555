"""The screen as files to look at, and in every size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Golden
from tests.player.conftest import Stage, point, step, technique

from footrelief.player.playback import Scene
from footrelief.player.screen import draw
from footrelief.player.timeline import begin
from footrelief.text.lines import line_width
from footrelief.wording import of_ten

SIZES = ((60, 20), (80, 24), (120, 40))
MOMENTS = ("lead-in", "first", "points", "paused", "last", "keys")
CASES = {
    f"{moment}-{columns}x{rows}{'-ascii' if ascii_only else ''}.txt": (moment, columns, rows, ascii_only)
    for moment in MOMENTS
    for columns, rows in SIZES
    for ascii_only in (False, True)
    if not ascii_only or columns == 60
}


def scene(stage: Stage, moment: str) -> Scene:
    """Play to a moment that is worth a look."""
    if moment == "lead-in":
        stage.wait(2_000)
        return stage.playback.scene
    stage.wait(5_000)
    match moment:
        case "first":
            stage.wait(11_000)
        case "points":
            stage.wait(41_000)
        case "paused":
            stage.wait(41_000)
            stage.playback.press("pause")
        case "last":
            stage.wait(59_000)
        case "keys":
            stage.playback.press("help")
    return stage.playback.scene


@pytest.mark.parametrize("file_name", CASES)
def test_a_screen_looks_as_it_did(file_name: str, stage: Stage, golden: Golden) -> None:
    moment, columns, rows, ascii_only = CASES[file_name]
    lines = draw(scene(stage, moment), columns, rows, ascii_only=ascii_only)
    content = "".join(f"{''.join(text for text, _ in line).rstrip()}\n" for line in lines)
    golden.compare(file_name, content)
    assert content.isascii() or not ascii_only


def test_every_golden_screen_has_its_case(golden: Golden) -> None:
    assert golden.names == set(CASES)


def shown(scene: Scene, columns: int, rows: int) -> str:
    return "\n".join("".join(text for text, _ in line) for line in draw(scene, columns, rows))


@pytest.mark.parametrize(("columns", "rows"), [*SIZES, (40, 16), (60, 14), (200, 60)])
def test_each_step_answers_which_foot_what_where_how_long_and_how_hard(stage: Stage, columns: int, rows: int) -> None:
    text = shown(scene(stage, "last"), columns, rows)
    assert "Left foot" in text
    assert "Toe squeeze" in text
    assert "Brain and head" in text
    assert of_ten(3) in text
    assert "Next" in text
    assert "left of 1:38" in text
    if rows < 17:
        assert "0:39" in text


@given(st.integers(1, 140), st.integers(1, 60), st.integers(0, 97_000), st.booleans(), st.booleans())
def test_no_line_is_too_wide_and_no_screen_too_tall(
    columns: int,
    rows: int,
    elapsed: int,
    is_helping: bool,  # noqa: FBT001 - drawn by Hypothesis
    ascii_only: bool,  # noqa: FBT001
) -> None:
    steps = (
        step(20, of=technique("Stroking")),
        step(60, points=(point("Brain and head"), point("Solar plexus", 0.55), point("Heel", 0.1))),
        step(18, "both", points=(point("頭のてっぺん"),)),
    )
    timeline, _ = begin(steps).skip().advance(elapsed)
    picture = Scene("Short break", "self", timeline, "Halfway", "bell", is_helping)
    lines = draw(picture, columns, rows, ascii_only=ascii_only)
    assert len(lines) <= rows
    assert max(line_width(line) for line in lines) <= columns


def test_the_drawing_shows_the_foot_that_is_worked(stage: Stage) -> None:
    assert "right foot, sole" in shown(scene(stage, "points"), 80, 24)


def test_most_lines_stay_as_they_are_when_only_time_passes(stage: Stage) -> None:
    before = draw(scene(stage, "points"), 80, 24)
    stage.wait(1_000)
    after = draw(stage.playback.scene, 80, 24)
    changed = [row for row, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
    assert 0 < len(changed) <= 8
