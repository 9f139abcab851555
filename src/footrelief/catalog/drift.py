"""A change remembers which text of the entry below it was written against; when that text moves on, somebody is told.

points:
  - id: LR3
    where: In the dip between the first two toes.
    against: {where: 5e2c61f0}
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, Final

import msgspec

from footrelief.catalog.records import WrittenEntry
from footrelief.catalog.written import quoted
from footrelief.errors import Problem

AGAINST: Final = "against"
LENGTH: Final = 8
"""Hexadecimal digits of a fingerprint: enough to see a change, few enough to read."""


def fingerprint(value: object) -> str:
    """Return what changes whenever the value does."""
    return sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()[:LENGTH]


def replaced(new: WrittenEntry, old: WrittenEntry) -> dict[str, Any]:
    """Return the values below that the change takes the place of, by field: those that are different."""
    given = _given(new)
    names = old.plain if given.get("replace") is True else given
    return {name: old.plain[name] for name in names if name in old.plain and old.plain[name] != new.plain.get(name)}


def drifted(new: WrittenEntry, old: WrittenEntry) -> Iterator[Problem]:
    """Yield a warning for every text below a change that is not the one it was written against."""
    against = remembered(new)
    for name, value in replaced(new, old).items():
        if name in against and str(against[name]) != fingerprint(value):
            message = f"the {name} of {quoted(old.id)} below has changed since you changed it"
            hint = f"Now it is: {_said(value)} Yours: {_said(new.plain.get(name))} Then: footrelief catalog accept."
            yield new.problem((name,), message, hint, "warning", "drift")


def remembered(new: WrittenEntry) -> Mapping[str, Any]:
    """Return the fingerprints of the texts that a change was written against, by field."""
    known = _given(new).get(AGAINST)
    return known if isinstance(known, dict) else {}


def _given(new: WrittenEntry) -> Mapping[str, Any]:
    given = new.file.data[str(new.path[0])][new.path[1]]
    return given if isinstance(given, dict) else {}


def _said(value: object) -> str:
    return quoted(value if isinstance(value, str) else msgspec.json.encode(value).decode()) + "."
