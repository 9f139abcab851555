"""Turns the records behind a document into YAML, as they can be pasted into a catalog file."""

import re

import msgspec
import yaml

from footrelief.document import Document
from footrelief.render import Look
from footrelief.render.legible import HIDDEN, escape

WIDTH = 110


class Dumper(yaml.SafeDumper):
    """Writes text with characters that a terminal may obey in double quotes, where they can be escaped."""

    def represent_str(self, data: str) -> yaml.ScalarNode:
        """Return the node of a text."""
        return self.represent_scalar("tag:yaml.org,2002:str", data, style='"' if re.search(HIDDEN, data) else None)


Dumper.add_representer(str, Dumper.represent_str)


def render(document: Document, look: Look) -> bytes:
    """Return `document.records` and nothing else."""
    records = document.records() if callable(document.records) else document.records
    plain = msgspec.json.decode(msgspec.json.encode(records))
    text: str = yaml.dump(plain, Dumper=Dumper, sort_keys=False, allow_unicode=not look.ascii, width=WIDTH)
    return re.sub(HIDDEN, escape, text).encode()
