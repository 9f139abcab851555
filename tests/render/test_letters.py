"""Untrusted letters come out safe, and in ASCII where asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footrelief.document import Callout, Document, Paragraph, Span
from footrelief.render.letters import is_legible, legible, to_ascii, to_safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("calm \u2013 “words” \u2264 漢字 👩\u200d👧 \u200fא", "calm \u2013 “words” \u2264 漢字 👩\u200d👧 \u200fא"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("\x9b2J\x7f", "\ufffd2J\ufffd"),
        ("one\ntwo\r\n\tthree\u2028four", "one two three four"),
        ("\u202egnp.exe\u202c \u2067a\u2069", "gnp.exe a"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_could_command_a_terminal_becomes_visible_and_the_rest_stays(text: str, safe: str) -> None:
    assert to_safe(text) == safe


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("“it\u2019s” \u2013 3\u00d74 \u2265 ½ …", '"it\'s" - 3x4 >= 1/2 ...'),
        ("Élise, Łódź, Straße, cœur", "Elise, Lodz, Strasse, coeur"),
        ("漢字 a\u200bb", "?? ab"),
        ("\x1b", "?"),
    ],
)
def test_ascii_is_spelled_as_people_do(text: str, spelled: str) -> None:
    assert to_ascii(text) == spelled


@given(st.text(), st.booleans())
def test_a_document_that_counts_as_legible_has_nothing_to_change(text: str, ascii_only: bool) -> None:  # noqa: FBT001
    document = Document(text, (Callout("tip", text, (Paragraph((Span(text),)),)),), details={"version": text})
    changed = legible(document, ascii_only=ascii_only)
    assert changed.title == (to_ascii if ascii_only else to_safe)(text)
    assert changed.blocks == (Callout("tip", changed.title, (Paragraph((Span(changed.title),)),)),)
    assert changed.details == {"version": changed.title}
    if is_legible(document, ascii_only=ascii_only):
        assert changed is document


def test_records_stay_as_they_are() -> None:
    assert legible(Document("\x1b", (), records="\x1b")).records == "\x1b"


def test_half_a_letter_is_replaced() -> None:
    assert legible(Document("\ud800", (Paragraph((Span("a"),)),))).title == "\ufffd"
