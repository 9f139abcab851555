"""Turns the records behind a document into JSON: indented by two, UTF-8, stable, one newline at the end."""

import re

import msgspec

from footrelief.document import Document
from footrelief.render import Look
from footrelief.render.legible import HIDDEN, escape

NOT_ASCII = "[^\x00-\x7e]"


def render(document: Document, look: Look) -> bytes:
    """Return `document.records` and nothing else."""
    records = document.records() if callable(document.records) else document.records
    text = msgspec.json.format(msgspec.json.encode(records), indent=2).decode()
    return re.sub(NOT_ASCII if look.ascii else HIDDEN, escape, text).encode() + b"\n"
