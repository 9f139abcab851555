"""Handouts made from the shipped catalog."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.guide import GuideRequest
from footrelief.handout import HandoutRequest, write

DAY = date(2026, 11, 23)
Handout = Callable[..., Document]


@pytest.fixture(scope="session")
def handout(shipped: Catalog) -> Handout:
    """Return a function that writes the handout for a guide's request of ten minutes."""

    @cache
    def written(topic: str = "tension", mode: str | None = None, conditions: tuple[str, ...] = ()) -> Document:
        guide = GuideRequest(topic=topic, minutes=10, mode=mode, conditions=conditions)  # type: ignore[arg-type]
        return write(shipped, HandoutRequest(guide=guide, day=DAY))

    return written
