"""Promises, and what is none."""

from pathlib import Path

import pytest

from footrelief.catalog import lay_out
from footrelief.text.claims import claims


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reflexology treats migraine.", ["treats migraine"]),
        ("It cured my sinus trouble", ["cured"]),
        ("Boosts circulation and flushes toxins!", ["Boosts circulation", "toxins"]),
        ("Natural headache relief. Guaranteed.", ["headache relief", "Guaranteed"]),
        ("Relieves your chronic back pain", ["Relieves your chronic back pain"]),
        ("My clients say they sleep better.", ["My clients say"]),
        ("It stimulates the liver.", ["stimulates the liver"]),
        ("Lowers blood pressure", ["Lowers blood pressure"]),
        ("It does not treat migraine.", []),
        ("Traditionally linked with the liver.", []),
        ("Helps you relax, lifts the mood, aids sleep; may ease tension.", []),
        ("Keep off until it has healed.", []),
        ("Whether it relieves pain has not been shown.", []),
        ("A calm foot massage.", []),
    ],
)
def test_a_promise_is_found_and_a_denial_is_none(text: str, words: list[str]) -> None:
    assert [one.words for one in claims(text)] == words
    assert all(text[one.start :].startswith(one.words) and one.instead for one in claims(text))


def test_own_texts_are_read_and_graded_ones_are_not(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "notes:\n"
        "  - {id: a, topic: after, text: This relieves migraine at once., shown: [guide], sources: [editorial]}\n"
        "routines:\n"
        "  - {id: migraine-attack, name: Migraine cure}\n"
        "findings:\n"
        "  - {id: f, topic: Trials, text: It treats migraine., grade: very-low, general: true, sources: [editorial]}\n"
    )
    found = [one for one in lay_out([mine], with_sources=True).problems if one.rule == "health-claim"]
    assert [(one.place.line, one.excerpt[one.place.column - 1 :][: one.place.length]) for one in found] == [
        (2, "relieves migraine"),
        (4, "Migraine cure"),
        (4, "Migraine cure"),
    ]
    assert {one.severity for one in found} == {"warning"}
