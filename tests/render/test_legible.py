"""Documents of untrusted letters come out safe, and in ASCII where asked for."""

from hypothesis import given
from hypothesis import strategies as st

from footrelief.document import Callout, Document, Paragraph, Span
from footrelief.render.legible import is_legible, legible
from footrelief.text.letters import to_ascii, to_safe


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
