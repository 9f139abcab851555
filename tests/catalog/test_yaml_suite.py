"""Every input of the public YAML test suite is read, or refused in words.

It is github.com/yaml/yaml-test-suite under the MIT License, whose text stands beside it.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from footrelief.catalog.source import parse

SUITE = Path(__file__).parents[1] / "catalogs" / "yaml-test-suite.jsonl"
CASES = [json.loads(line) for line in SUITE.read_text(encoding="utf-8").splitlines()]
READ_ALL_THE_SAME = {"9C9N", "DK95-01", "DK95-02", "DK95-05", "DK95-08", "QB6E", "S98Z", "SU5Z", "X4QW"}
"""Not YAML 1.2, but the parser reads them as their author meant them: odd indentation, a comment without its space."""
READ_IN_ANOTHER_WAY = {"652Z", "L24T-01"}
"""YAML 1.1 takes `?foo` for a key, and ends a block of text without a last line of blanks."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_every_text_is_read_as_it_is_meant_or_refused_in_words(case: dict[str, Any]) -> None:
    file = parse(case["yaml"], "case.yaml")
    said = [problem.message for problem in file.problems]
    assert not [words for words in said if "not YAML" in words or "expected" in words]
    if case.get("invalid"):
        assert bool(said) is (case["id"] not in READ_ALL_THE_SAME)
    elif "json" in case and not said:
        assert (file.data == case["json"]) is (case["id"] not in READ_IN_ANOTHER_WAY)


def test_the_suite_is_there() -> None:
    assert len(CASES) == 405
