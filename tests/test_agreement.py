"""Every format says the same: steps, times, points, warnings and sources, for headache and for every cause."""

import io
import re
from collections.abc import Iterator
from html import unescape

import msgspec
import pypdf
import pytest

from footrelief.catalog import Catalog, load
from footrelief.document import Document, Schedule, SourceList
from footrelief.model import Cause, WarningSign
from footrelief.model.dialogue import BoxLine
from footrelief.render import FORMATS, Look, to_bytes
from footrelief.text.words import clock
from footrelief.wording import how_hard
from footrelief.writing.guide import GuideRequest, write_guide

TOPICS = ("headache", *(cause.id for cause in load().all(Cause)))
READ = tuple(row.name for row in FORMATS.values() if not (row.is_picture or row.is_data) and row.name != "json")
"""The formats that tell a document to a reader."""
WIDE = Look(width=400)
HAN = re.compile("[\u4e00-\u9fff]")
"""Letters that the PDF names in brackets, because its font has none of them (docs/handouts.md)."""


def text_of(document: Document, format_name: str) -> str:
    """What a reader of this format reads."""
    content = to_bytes(document, format_name, WIDE)
    if format_name == "pdf":
        return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    text = content.decode()
    if format_name == "html":
        return unescape(re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", "", text, flags=re.DOTALL))
    return text


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def squeezed(text: str) -> str:
    """The letters and digits alone: lines break elsewhere in every format."""
    return "".join(words(text))


def expected(document: Document, catalog: Catalog, topic: str) -> Iterator[str]:
    """What the document's session, warnings and sources come to."""
    for block in document.blocks:
        if isinstance(block, Schedule):
            for step in block.rows:
                yield from (step.action, clock(step.start), how_hard(step.pressure), *words(step.where))
            yield clock(block.total_seconds)
        if isinstance(block, SourceList):
            yield from (word for item in block.items for word in words(item.words))
    for sign in catalog.all(WarningSign):
        if topic in sign.concerns:
            yield from words(sign.sign)
    for line in catalog.all(BoxLine):
        if topic == "headache":
            yield from words(line.line)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_format_says_the_same(topic: str, shipped: Catalog) -> None:
    document = write_guide(shipped, GuideRequest(topic=topic))
    for format_name in READ:
        text = squeezed(text_of(document, format_name))
        pieces = [
            piece for piece in expected(document, shipped, topic) if format_name != "pdf" or not HAN.search(piece)
        ]
        missing = [piece for piece in pieces if squeezed(piece) not in text]
        missing = [piece for piece in missing if format_name != "pdf" or not HAN.search(piece)]
        assert not missing, (format_name, missing)


@pytest.mark.parametrize("topic", TOPICS)
def test_json_says_the_same_as_the_document(topic: str, shipped: Catalog) -> None:
    document = write_guide(shipped, GuideRequest(topic=topic))
    records = msgspec.json.decode(to_bytes(document, "json"))
    schedules = [block for block in document.blocks if isinstance(block, Schedule)]
    if records["session"] is None:
        assert not schedules
    else:
        [schedule] = schedules
        steps = records["session"]["steps"]
        assert sum(step["seconds"] for step in steps) == schedule.total_seconds
        assert {step["pressure"] for step in steps} == {step.pressure for step in schedule.steps}
        names = {technique["id"]: technique["name"] for technique in records["techniques"]}
        assert {names[step["technique"]] for step in steps} == {step.action for step in schedule.steps}
        points = {point["name"] for point in records["points"]}
        where = squeezed(" ".join(step.where for step in schedule.steps))
        assert all(squeezed(name) in where for name in points)
    signs = {sign["sign"] for sign in records["warning_signs"]}
    assert {sign.sign for sign in shipped.all(WarningSign) if sign.urgency == "emergency"} <= signs
    cited = {item.id for block in document.blocks if isinstance(block, SourceList) for item in block.items}
    assert cited <= {source["id"] for source in records["sources"]}
