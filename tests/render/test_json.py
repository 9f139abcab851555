"""JSON holds the very records, in letters that a terminal does not obey."""

import json

from hypothesis import given
from hypothesis import strategies as st

from footrelief.document import Document, Paragraph, Span
from footrelief.render import Look, to_bytes


def test_it_is_the_records_indented_by_two() -> None:
    document = Document("Title", (Paragraph((Span("words"),)),), records={"id": "LR3", "names": ["Taichong", "太冲"]})
    assert to_bytes(document, "json").decode() == (
        '{\n  "id": "LR3",\n  "names": [\n    "Taichong",\n    "太冲"\n  ]\n}\n'
    )


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text('\x1b\x9b\u202e\u2028\x7f👩é\\"'), st.booleans())
def test_every_letter_comes_back(text: str, ascii_only: bool) -> None:  # noqa: FBT001
    content = to_bytes(Document("", (), records=[text]), "json", Look(ascii=ascii_only)).decode()
    assert json.loads(content) == [text]
    assert not set(content) & set("\x1b\x9b\u202e\u2028\x7f")
    assert content.isascii() or not ascii_only
