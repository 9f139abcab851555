"""Turns the records behind a document into JSON: indented by two, UTF-8, stable, one newline at the end."""

import re
from json import dumps

import msgspec

from footrelief.document import Document
from footrelief.render import Look

# A terminal may obey these, or show them in another order; written as escapes they are the same JSON.
HIDDEN = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
NOT_ASCII = re.compile("[^\x00-\x7e]")


def render(document: Document, look: Look) -> bytes:
    """Return `document.records` and nothing else."""
    records = document.records() if callable(document.records) else document.records
    text = msgspec.json.format(msgspec.json.encode(records), indent=2).decode()
    return (NOT_ASCII if look.ascii else HIDDEN).sub(escape, text).encode() + b"\n"


def escape(match: re.Match[str]) -> str:
    r"""Return one character as `\uXXXX`."""
    return dumps(match[0]).strip('"')
