"""Rules for sources: each warns at its line, and none refuses a file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from footrelief.catalog import lay_out
from footrelief.catalog.silence import RULES
from footrelief.catalog.source_rules import check_sources

Write = Callable[..., Path]
SOURCE = "{id: new, name: N, by: Me, type: trial, trust: B, seen: true, "


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("doi: '10.1/x', url: 'https://a.org'}", "doi-elsewhere"),
        ("url: 'https://www.scribd.com/doc/1'}", "copy-host"),
        ("url: 'http://a.org'}", "http-only"),
        ("checked: '2020-01-01'}", "overdue"),
        ("review_by: '2026-11-25'}", "overdue"),
        ("url: 'https://a.org'}", "cited-nowhere"),
    ],
)
def test_what_is_odd_about_a_source_is_said(small: Path, write: Write, text: str, rule: str) -> None:
    assert small
    laid = lay_out([write(f"sources:\n  - {SOURCE}{text}\n")])
    found = [one for one in check_sources(laid.entries, date(2026, 11, 26)) if one.place.file.endswith("mine.yaml")]
    assert rule in {one.rule for one in found}
    assert {one.severity for one in found} == {"warning"}
    assert {one.rule for one in found} <= RULES.keys()
    assert {one.place.line for one in found} == {2}


def test_trust_follows_from_more_than_a_letter(small: Path, write: Write) -> None:
    assert small
    text = (
        "sources:\n"
        "  - {id: one, name: N, by: Me, type: other, trust: A, seen: true, url: 'https://a.org'}\n"
        "  - {id: two, name: N, by: Me, type: government, trust: A, seen: true, url: 'https://www.nhs.uk/x'}\n"
        "  - {id: three, name: N, by: Me, type: trial, trust: B, seen: true, doi: 10.1/X}\n"
        "  - {id: four, name: N, by: Me, type: trial, trust: B, seen: true, doi: 10.1/x}\n"
        "cautions:\n"
        "  - {id: heat, name: Heat, level: gentle, ask: Hot?, advice: Rest., sources: [shop]}\n"
        "  - {id: cold, name: Cold, level: gentle, ask: Cold?, advice: Rest., sources: [shop, two]}\n"
    )
    shop = "  - {id: shop, name: N, by: Me, type: practitioner, trust: C, seen: true}\n"
    laid = lay_out([write(text.replace("cautions:", f"{shop}cautions:"))])
    found = [(one.rule, one.place.line) for one in check_sources(laid.entries, date(2026, 11, 26))]
    assert ("trust-a", 2) in found
    assert ("trust-a", 3) not in found
    assert ("same-doi", 5) in found
    assert ("weak-ground", 8) in found
    assert ("weak-ground", 9) not in found


def test_the_shipped_sources_have_no_double_no_copy_and_no_unfounded_trust() -> None:
    rules = {one.rule for one in check_sources(lay_out().entries, date(2026, 11, 26))}
    assert not rules & {"same-doi", "doi-elsewhere", "copy-host", "trust-a", "overdue"}
