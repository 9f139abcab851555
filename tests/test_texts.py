"""Every text field of every kind of entry, in every format, before one judge: text stays text, and stays as typed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.json import encode
from tests.render.html.reading import Reader

from footrelief import Catalog, Document, load, to_bytes
from footrelief.model import Cause, Caution, Claim, Correction, Entry, Finding, Note, Point, Routine, Source, Technique
from footrelief.writing.entry import show

KINDS = (Cause, Caution, Claim, Correction, Finding, Note, Point, Routine, Source, Technique)
ODD = "<i>&amp;]]>`|*_#{{x}}"
"""Means something to a browser, to Markdown, to a terminal table; nothing of it may come to pass."""
CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def longest(catalog: Catalog, kind: type[Entry]) -> dict[str, Any]:
    """Return the entry of a kind that has the most texts, as plain data under an id of its own."""
    entry: dict[str, Any] = max(
        (json.loads(encode(entry)) for entry in catalog.all(kind)), key=lambda one: len(list(texts(one)))
    )
    return {**{name: value for name, value in entry.items() if value not in (None, [], {}, ())}, "id": "odd"}


def texts(plain: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:  # noqa: ANN401 - data
    """Yield every value of several words, and the way to it."""
    if isinstance(plain, str):
        if " " in plain:
            yield way, plain
    elif isinstance(plain, dict | list):
        for step, value in plain.items() if isinstance(plain, dict) else enumerate(plain):
            yield from texts(value, (*way, step))


def marked(plain: dict[str, Any]) -> Iterator[str]:
    """Put odd letters and the way to it at the end of each text of an entry; yield them."""
    for (*way, last), text in list(texts(plain)):
        place: Any = plain
        for step in way:
            place = place[step]
        mark = f"{ODD}-{'-'.join(map(str, (*way, last)))}-"
        place[last] = f"{text} {mark}"
        yield mark


@pytest.fixture(scope="module")
def shipped() -> Catalog:
    return load()


@pytest.fixture(params=KINDS, ids=lambda kind: str(kind.kind))
def page(request: pytest.FixtureRequest, shipped: Catalog, tmp_path: Path) -> tuple[Document, list[str]]:
    """The page of an entry with odd texts everywhere, and the texts' marks."""
    kind: type[Entry] = request.param
    plain = longest(shipped, kind)
    marks = list(marked(plain))
    file = tmp_path / "odd.yaml"
    file.write_text(json.dumps({kind.section: [plain]}), encoding="utf-8")
    return show(load(file), f"{kind.kind}:odd"), marks


def joined(text: str) -> str:
    return "".join(text.split())


def test_texts_stay_as_typed_and_stay_texts(page: tuple[Document, list[str]]) -> None:
    document, marks = page
    assert marks
    read = Reader(to_bytes(document, "html").decode())
    assert not read.all("i")
    for name in ("terminal", "text", "markdown", "html", "json"):
        content = to_bytes(document, name).decode()
        plain = re.sub("\x1b\\[[0-9;]*m", "", content)
        assert not CONTROLS.search(plain), name
        assert name != "markdown" or "<i>" not in content
    missing = [mark for mark in marks if joined(mark) not in joined(read.text)]
    assert not missing
    assert not [mark for mark in marks if joined(mark) not in joined(to_bytes(document, "text").decode())]
