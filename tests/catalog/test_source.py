"""What stands in broken text is tested by the files of `tests/catalogs/broken`."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from footrelief.catalog import source
from footrelief.catalog.source import parse
from footrelief.catalog.written import MOST_LEVELS, MOST_PROBLEMS, UNREADABLE, Path, WrittenFile
from footrelief.errors import Place


def paths(plain: Any, path: Path = ()) -> list[tuple[Path, Any]]:  # noqa: ANN401
    """Every value inside, with its path."""
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    return [(path, plain), *(found for step, value in inside for found in paths(value, (*path, step)))]


def messages(text: str) -> list[str]:
    return [problem.message for problem in parse(text, "mine.yaml").problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((word, word) for word in ("no", "Yes", "on", "off", "y", "2:30", "010", "1_000", "2020-01-01", "0x1F", "=")),
        *((word, word) for word in (".inf", "-.INF", ".nan", "1e999", "9" * 5000, "0o7", "+", ".", "e5", "1.2.3")),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("+7", 7),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("'true'", "true"),
        ('"12"', "12"),
    ],
)
def test_unquoted_values_follow_the_core_rules_of_yaml_1_2(written: str, meant: object) -> None:
    assert parse(f"value: {written}", "mine.yaml").data == {"value": meant}


def test_places_count_lines_and_columns_from_one_and_cover_the_value() -> None:
    file = parse("# ü\r\npoints:\r\n  - id: ärger\r\n    sources: [a, 'b c']\r\n", "mine.yaml")
    assert file.place(("points", 0, "id")) == Place("mine.yaml", 3, 9, 5)
    assert file.key_place(("points", 0, "sources")) == Place("mine.yaml", 4, 5, 7)
    assert file.place(("points", 0, "sources")) == Place("mine.yaml", 4, 14, 10)
    assert file.written(("points", 0, "sources", 1)) == "'b c'"


def test_a_value_of_several_lines_is_covered_on_its_first() -> None:
    file = parse("a:\n  b: one\n    two\nc: |\n  text\n", "mine.yaml")
    assert [file.written(path) for path in (("a",), ("a", "b"), ("c",))] == ["b: one", "one", "|"]


def test_a_path_that_leads_nowhere_has_the_place_of_the_last_value_on_the_way() -> None:
    file = parse("a: {b: 1}", "mine.yaml")
    assert file.place(("a", "x", 3)) == file.place(("a",))
    assert file.key_place(("a", "x")) == file.place(("a",))


def test_a_very_long_line_is_not_repeated_in_its_problem() -> None:
    (problem,) = parse(f"a: [{'x, ' * 500}*b]", "mine.yaml").problems
    assert problem.excerpt == ""


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~"])
def test_a_file_without_sections_is_empty(text: str) -> None:
    assert messages(text) == ["this file is empty"]


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\u2066", "\ufeff", "\uffff"]
)
def test_characters_that_a_terminal_would_obey_are_refused_where_they_stand(character: str) -> None:
    file = parse(f"a: 1\nb: x{character}y\na: 2\n", "mine.yaml")
    refused, twice = file.problems
    assert refused.place == Place("mine.yaml", 2, 5)
    assert refused.message == f"the invisible character U+{ord(character):04X} is not allowed"
    assert twice.message == '"a" stands here twice', "the rest of the file is read all the same"


@pytest.mark.parametrize("escaped", [r"\e", r"\0", r"\r", r"\x9b", r"\N", r"\u202e", r"\uFEFF"])
def test_the_same_characters_are_refused_when_they_are_escaped(escaped: str) -> None:
    file = parse(f'a: "x{escaped}y"', "mine.yaml")
    assert [problem.place.column for problem in file.problems] == [4]
    assert file.data == {"a": UNREADABLE}


@pytest.mark.parametrize("words", ["Füße", "足の反射区", "ریفلکسولوژی", "क्ष", "👣", "a\u200db", "a\tb"])
def test_letters_of_every_script_are_kept(words: str) -> None:
    file = parse(f"a: {words}", "mine.yaml")
    assert file.data == {"a": words}
    assert not [problem for problem in file.problems if problem.severity == "error"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_ends_the_reading_after_a_few_levels(opening: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = count_events(monkeypatch)
    assert messages(opening * 100_000)[-1:] == [f"more than {MOST_LEVELS} levels of nesting"]
    assert len(read) < 5 * MOST_LEVELS


def test_a_tower_of_aliases_is_never_built(monkeypatch: pytest.MonkeyPatch) -> None:
    read = count_events(monkeypatch)
    floors = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 100))
    file = parse(f"a0: &a0 [x, x]\n{floors}\n", "mine.yaml")
    assert len(read) < 2000
    assert {problem.message for problem in file.problems} == {
        "a catalog has no anchors (&)",
        "a catalog has no aliases (*)",
    }


def test_too_many_values_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MOST_VALUES", 100)
    read = count_events(monkeypatch)
    assert messages("- a\n" * 10_000) == ["this file has more than 100 values"]
    assert len(read) < 110


def test_problems_without_end_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    read = count_events(monkeypatch)
    assert len(messages("a: 1\n" * 10_000)) == MOST_PROBLEMS
    assert len(read) < 3 * MOST_PROBLEMS


def count_events(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note every event that the YAML parser gives."""
    read: list[object] = []
    parse_events = yaml.parse

    def noting(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        for event in parse_events(*args, **kwargs):
            read.append(event)
            yield event

    monkeypatch.setattr(yaml, "parse", noting)
    return read


def test_nothing_in_yaml_is_ever_run(capfd: pytest.CaptureFixture[str]) -> None:
    file = parse('a: !!python/object/apply:os.system ["echo run"]\nb: !!python/name:os.system\n', "mine.yaml")
    assert len(file.problems) == 2
    assert capfd.readouterr().out == ""


def test_a_parser_without_its_c_part_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [1, two]\nb:\n  - {c: 'd e'}\n  - f: no\n    g: >-\n      some\n      words\n"
    fast = parse(text, "mine.yaml")
    monkeypatch.setattr(source, "LOADER", yaml.SafeLoader)
    slow = parse(text, "mine.yaml")
    assert slow.data == fast.data == {"a": [1, "two"], "b": [{"c": "d e"}, {"f": "no", "g": "some words"}]}
    assert [slow.place(path) for path, _ in paths(slow.data)] == [fast.place(path) for path, _ in paths(fast.data)]


YAML_PIECES = st.sampled_from(
    [
        *"[]{},:?-&*!|>'\"%@`#~ \n\t\r.<",
        ": ",
        "- ",
        "\n  ",
        "\n- ",
        "\r\n",
        "---\n",
        "&a",
        "*a",
        "!t",
        "<<",
        '"\\',
        "é",
        "\0",
    ]
)
BROKEN_TEXT = st.lists(YAML_PIECES | st.text(max_size=3), max_size=40).map("".join)


@given(st.text() | BROKEN_TEXT)
@example("?")
@example("a: |\n")
@example("'a\n\n")
def test_any_text_becomes_sections_or_problems_at_places_that_exist(text: str) -> None:
    file = parse(text, "mine.yaml")
    assert isinstance(file, WrittenFile)
    assert file.problems or file.data is not None
    for problem in file.problems:
        assert 1 <= problem.place.line <= len(file.lines)
        assert 1 <= problem.place.column <= len(file.lines[problem.place.line - 1]) + 1


WORDS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp"), exclude_characters="\ufeff"), max_size=12)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(-1e6, 1e6).map(lambda x: round(x, 3)) | WORDS
)
PLAIN = st.recursive(
    SCALARS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(WORDS.filter(bool), inside, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(WORDS.filter(bool), PLAIN, min_size=1, max_size=4), st.booleans())
def test_what_yaml_writes_is_read_back_and_every_place_points_at_its_value(
    plain: dict[str, Any],
    flow: bool,  # noqa: FBT001
) -> None:
    file = parse(yaml.safe_dump(plain, allow_unicode=True, default_flow_style=flow, width=10_000), "mine.yaml")
    assert not [problem for problem in file.problems if problem.severity == "error"]
    assert file.data == plain
    for path, value in paths(plain):
        if not isinstance(value, dict | list):
            assert parse(f"value: {file.written(path)}", "alone.yaml").data == {"value": value}
        if path and isinstance(path[-1], str):
            _, line, column, length = file.key_place(path)
            key = file.lines[line - 1][column - 1 : column - 1 + length]
            assert parse(f"{key}: 1", "alone.yaml").data == {path[-1]: 1}
