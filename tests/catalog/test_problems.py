from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from footrelief.catalog.problems import WIDTH, lines, report
from footrelief.errors import Place, Problem

FEET = Problem(
    Place("mine.yaml", 14, 11, 3), "feet must be one of both, left, right", "Did you mean both?", "    feet: bth"
)
NAME = Problem(Place("mine.yaml", 22, 7, 4), '"neck" stands twice in points', "", "    - neck", "warning")


def test_a_problem_is_shown_with_its_line_and_a_caret() -> None:
    assert list(lines([FEET, NAME])) == [
        "mine.yaml:14:11: feet must be one of both, left, right",
        "   14 |     feet: bth",
        "      |           ^^^ Did you mean both?",
        'mine.yaml:22:7: warning: "neck" stands twice in points',
        "   22 |     - neck",
        "      |       ^^^^",
        "1 problem and 1 warning in 1 file",
    ]


def test_a_problem_without_a_line_shows_only_what_to_do() -> None:
    problem = Problem(Place("data"), "this is a folder, not a catalog file", "Name a .yaml file in it.")
    assert list(lines([problem])) == [
        "data:1:1: this is a folder, not a catalog file",
        "    Name a .yaml file in it.",
        "1 problem in 1 file",
    ]


def test_a_long_hint_stands_below_the_caret_in_lines_of_its_own() -> None:
    shown = list(lines([FEET._replace(hint="many words " * 20)]))
    assert shown[2] == "      |           ^^^"
    assert len(shown) == 8
    assert all(len(line) <= WIDTH for line in shown)


def test_a_long_line_is_cut_round_the_caret() -> None:
    excerpt = f"{'x' * 300} feet: bth {'y' * 300}"
    _, line, caret, *_ = lines([FEET._replace(excerpt=excerpt, place=Place("mine.yaml", 1, 308, 3))])
    assert len(line) <= WIDTH + 3
    assert line[caret.index("^") :][:3] == "bth"
    assert "... " not in line
    assert line.endswith("...")


def test_the_caret_stands_below_wide_and_combined_letters() -> None:
    excerpt = "  a: 足e\u0301 bth"
    _, _, caret, *_ = lines([FEET._replace(excerpt=excerpt, place=Place("mine.yaml", 1, 10, 3), hint="")])
    assert caret == "      |          ^^^"


def test_nothing_that_a_terminal_obeys_is_shown() -> None:
    problem = Problem(Place("m\x1b[31m.yaml", 1, 1), "a\x9bb", "c\u202ed", "\te: \x07 f")
    assert list(lines([problem]))[:3] == ["m?[31m.yaml:1:1: a?b", "    1 |  e: ? f", "      | ^ c?d"]


@given(st.text(max_size=400), st.integers(1, 450), st.integers(1, 450), st.text(max_size=200))
def test_any_problem_can_be_shown(excerpt: str, column: int, length: int, hint: str) -> None:
    shown = list(lines([Problem(Place("mine.yaml", 1, column, length), "wrong", hint, excerpt)]))
    assert shown[0] == f"mine.yaml:1:{column}: wrong"
    assert all(line.isprintable() for line in shown)


def test_where_problems_are_too_many_to_look_for_all_it_says_so() -> None:
    *_, last = lines([FEET] * 1000)
    assert last == "at least 1000 problems in 1 file"


def test_github_gets_one_annotation_for_each_problem() -> None:
    strange = Problem(Place("a,b:c.yaml", 2, 3), "100% wrong\nreally")
    assert report([FEET, NAME, strange], "github").split("\n") == [
        "::error file=mine.yaml,line=14,col=11,endColumn=14::feet must be one of both, left, right. Did you mean both?",
        '::warning file=mine.yaml,line=22,col=7,endColumn=11::"neck" stands twice in points',
        "::error file=a%2Cb%3Ac.yaml,line=2,col=3,endColumn=4::100%25 wrong%0Areally",
    ]


def test_machines_get_a_list_of_objects() -> None:
    assert msgspec.json.decode(report([FEET], "json")) == [
        {
            "file": "mine.yaml",
            "line": 14,
            "column": 11,
            "length": 3,
            "severity": "error",
            "message": "feet must be one of both, left, right",
            "hint": "Did you mean both?",
            "excerpt": "    feet: bth",
        }
    ]
    assert report([], "json") == "[]"


def test_a_whole_catalog_is_called_whole() -> None:
    assert report([], "text") == "No problems in the shipped catalog"
    assert report([], "text", [Path("a.yaml"), Path("b.yaml")]) == "No problems in a.yaml, b.yaml"
