"""The shipped catalog, the guides written from it, and documents taken apart into their spans."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest

from footrelief.catalog import Catalog, load
from footrelief.document import Block, Bullets, Callout, Document, Inline, Paragraph, Terms
from footrelief.writing.guide import GuideRequest, write_guide

Write = Callable[..., Document]
Lines = Callable[[tuple[Block, ...]], Iterator[Inline]]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load(use_cache=False)


@pytest.fixture(scope="session")
def guide_to(catalog: Catalog) -> Write:
    @cache
    def written(topic: str = "headache", *conditions: str) -> Document:
        return write_guide(catalog, GuideRequest(topic=topic, conditions=conditions))

    return written


@pytest.fixture(scope="session")
def lines_of() -> Lines:
    """Every line of running text: paragraphs, bullets, and those inside callouts and entries."""

    def lines(blocks: tuple[Block, ...]) -> Iterator[Inline]:
        for block in blocks:
            match block:
                case Paragraph(words):
                    yield words
                case Bullets(items):
                    yield from items
                case Callout(blocks=inside):
                    yield from lines(inside)
                case Terms(items):
                    for entry in items:
                        yield from lines(entry.blocks)
                case _:
                    pass

    return lines
