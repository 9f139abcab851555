"""`map`, and points with a map, as a user starts them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

FOOTRELIEF = (sys.executable, "-m", "footrelief")
SVG = "{http://www.w3.org/2000/svg}"


def run(*words: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*FOOTRELIEF, *words], capture_output=True, check=False, cwd=cwd, env={**os.environ, **environment}, timeout=120
    )


def test_off_a_terminal_a_map_is_its_locators() -> None:
    lines = run("map", "LR3", "solar-plexus", "--width", "200").stdout.decode().splitlines()
    assert lines[0] == "LR3, solar-plexus: 2 points (footrelief show NAME)"
    assert lines[3:5] == [
        "1. LR3 Taichong (Great Surge): both feet, top: middle of the foot, between the lines of big and second toe",
        "2. Solar plexus: both feet, sole: ball of the foot, in line with the second toe",
    ]


def test_the_ending_of_the_file_chooses_a_drawing(tmp_path: Path) -> None:
    assert (
        run("map", "--zone", "neck", "--view", "all", "--foot", "both", "-o", "chart.svg", cwd=tmp_path).returncode == 0
    )
    root = fromstring((tmp_path / "chart.svg").read_bytes())  # noqa: S314 - our own
    assert root.findtext(f"{SVG}title") == "Neck: 14 points. Where tradition places them."
    captions = [text.text for text in root.iter(f"{SVG}text")]
    assert {"left foot, sole", "right foot, sole", "left foot, top", "left foot, outer side"} <= set(captions)


def test_a_drawing_in_dots_is_a_png(tmp_path: Path) -> None:
    pytest.importorskip("typst")
    assert run("map", "LR3", "-o", "chart.png", cwd=tmp_path).returncode == 0
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")


def test_guide_lines_and_zones_are_drawn_and_explained(tmp_path: Path) -> None:
    for options in ([], ["--lines"], ["--zones"]):
        run("map", "brain", *options, "-o", "chart.svg", cwd=tmp_path)
        picture = (tmp_path / "chart.svg").read_text("utf-8")
        assert ("Dotted:" in picture, "Dashed:" in picture) == ("--lines" in options, "--zones" in options)


def test_only_the_foot_and_side_asked_for_are_drawn(tmp_path: Path) -> None:
    run("map", "--core", "--view", "sole", "--foot", "left", "-o", "chart.svg", cwd=tmp_path)
    description = fromstring((tmp_path / "chart.svg").read_bytes()).findtext(f"{SVG}desc") or ""  # noqa: S314
    assert description.startswith("Left foot, sole. 1. ")


def test_json_holds_the_records_of_the_points_in_their_order() -> None:
    records = json.loads(run("map", "solar plexus", "lr3", "--format", "json").stdout)
    assert [point["id"] for point in records["points"]] == ["solar-plexus", "LR3"]


@pytest.mark.parametrize("words", [("map", "SP1", "brain"), ("points", "--zone", "abdomen", "--view", "top")])
def test_a_condition_leaves_points_out_with_reason_and_source(words: tuple[str, ...]) -> None:
    told = " ".join(run(*words, "--condition", "pregnancy").stdout.decode().split())
    assert "Not to be pressed: SP1 Yinbai (Hidden White)" in told
    assert "Ask your midwife first;" in told
    assert "Trust" in told.partition("Sources")[2]
    points = json.loads(run(*words, "--condition", "pregnancy", "--format", "json").stdout)["points"]
    assert points
    assert "SP1" not in [point["id"] for point in points]


def test_a_stop_is_no_picture_but_a_page_that_says_what_to_do_and_ends_with_4(tmp_path: Path) -> None:
    result = run("map", "LR3", "--condition", "dvt", "-o", "chart.svg", cwd=tmp_path)
    assert result.returncode == 4
    assert b"A suspected clot needs medical help today" in result.stdout
    assert list(tmp_path.iterdir()) == []
    assert run("points", "--condition", "dvt").returncode == 4


def test_conditions_of_the_settings_count_for_points_too(tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('conditions = ["dvt"]\n')
    assert run("points", "--zone", "head", FOOTRELIEF_CONFIG=str(settings)).returncode == 4


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("map", "--zone", "hed"), 1, "Did you mean head?"),
        (("map", "LR3", "--view", "under"), 2, "'under' is not one of"),
        (("sources", "--format", "svg"), 2, "there is nothing drawn"),
        (("map", "LR3", "--affected", "left"), 2, "no condition says by what"),
        (("map", "LR3", "--foot", "left", "--condition", "sprain", "--affected", "left"), 2, "to be left alone"),
    ],
)
def test_what_cannot_be_drawn_is_said(words: tuple[str, ...], code: int, told: str) -> None:
    result = run(*words)
    assert result.returncode == code
    assert told in result.stderr.decode()
    assert result.stdout == b""


def test_a_list_with_a_map_is_numbered_as_the_map_is() -> None:
    lines = run("points", "--zone", "neck", "--map").stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in lines] == [str(number) for number in range(1, len(lines) + 1)]
    drawn = run("points", "--zone", "neck", "--map", "--format", "terminal").stdout.decode()
    assert "left foot, sole, front" in drawn
    assert drawn.count("Upper lymphatics") == 1


def test_a_wrong_shape_is_a_problem_at_the_offending_number(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        """\
points:
  - id: my-spot
    name: My spot
    system: reflex
    zone: head
    feet: both
    longitudinal_zones: [1]
    where: Somewhere.
    shapes:
      - {shape: ellipse, view: sole, center: [0.16, 1.2], radii: [0.05, 0.01]}
      - {shape: ellipse, view: sole, center: [0.72, 0.6], radii: [0.01, 0.01]}
    agreement: low
    location_basis: memory
    sources: [editorial]
"""
    )
    result = run("catalog", "check", str(mine))
    assert result.returncode == 3
    lines = result.stdout.decode().splitlines()
    assert f"{mine}:10:53: this lies outside the sole view of the foot" in lines
    assert (
        f"{mine}:11:47: warning: it reaches into longitudinal zone 4, but longitudinal_zones has 1 [outside-zones]"
        in lines
    )
