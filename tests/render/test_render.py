"""The table of formats is complete, and a format loads only what it needs."""

import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest
from msgspec.structs import replace

from footrelief.document import Document, Paragraph, Span
from footrelief.errors import UsageError
from footrelief.render import FORMATS, Look, to_bytes

PROGRAM = """
import sys
from footrelief.document import Document, Paragraph, Span
from footrelief.render import to_bytes
words = (Span("Calm words \\u2013 and \\u201cquotes\\u201d"),)
to_bytes(Document("", (Paragraph(words),), records=[1]), sys.argv[1])
print(*sys.modules)
"""


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_rendered(name: str) -> None:
    row = FORMATS[name]
    assert row.name == name
    assert row.help
    assert callable(getattr(import_module(row.module), row.function))


def test_no_two_formats_share_an_ending() -> None:
    endings = [row.suffix for row in FORMATS.values() if row.suffix]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("docx", f"Choose from {', '.join(FORMATS)}."),
        ("markdwon", "Did you mean markdown?"),
        ("PDF", "Did you mean pdf?"),
    ],
)
def test_a_format_that_does_not_exist_is_an_error_of_ours(name: str, hint: str) -> None:
    with pytest.raises(UsageError, match=f"no format is called '{name}'") as error:
        to_bytes(Document("", ()), name)
    assert error.value.hint == hint


@pytest.mark.parametrize(
    ("look", "words"), [({"paper": "a5"}, "no paper is called 'a5'"), ({"width": "80"}, "a width of '80'")]
)
def test_a_look_that_cannot_be_is_an_error_of_ours(look: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Look(**look)
    with pytest.raises(UsageError, match=words):
        replace(Look(), **look)


def test_an_absurd_width_is_as_good_as_a_narrow_one() -> None:
    document = Document("", (Paragraph((Span("some calm words for a narrow screen"),)),))
    assert to_bytes(document, "terminal", Look(width=1)) == to_bytes(document, "terminal", Look(width=20))


@pytest.mark.parametrize(
    ("name", "unused"),
    [
        ("text", ["rich", "markdown_it", "footrelief.render.tables", "footrelief.footmap.braille"]),
        ("markdown", ["rich", "markdown_it", "footrelief.render.lines"]),
        ("json", ["rich", "footrelief.render.lines", "footrelief.render.wording"]),
        ("terminal", ["rich.console", "rich.table", "rich.text", "rich.cells", "footrelief.footmap.braille"]),
    ],
)
def test_a_format_loads_only_what_it_needs(name: str, unused: list[str]) -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM, name], capture_output=True, text=True, check=True)
    assert [module for module in unused if module in run.stdout.split()] == []
