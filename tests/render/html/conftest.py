import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.render.html.browser import Browser, launch

from footrelief.catalog import Catalog
from footrelief.document import Block, Document, Picture
from footrelief.render import to_bytes
from footrelief.writing import guide
from footrelief.writing.request import GuideRequest

# One grey pixel.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="


def shown(block: Block) -> Block:
    """Return a block as a page can show it: a picture that is one."""
    return replace(block, content=base64.b64decode(PNG), kind="png") if isinstance(block, Picture) else block


@pytest.fixture(scope="session")
def documents(specimens: dict[str, Document], shipped: Catalog) -> dict[str, Document]:
    """The specimens, and a guide of the shipped catalog."""
    drawn = {name: replace(document, blocks=tuple(map(shown, document.blocks))) for name, document in specimens.items()}
    return drawn | {"guide": guide.write_guide(shipped, GuideRequest(topic="headache"))}


@pytest.fixture(scope="session")
def pages(documents: dict[str, Document]) -> dict[str, str]:
    return {name: to_bytes(document, "html").decode() for name, document in documents.items()}


@pytest.fixture(scope="session")
def files(pages: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same pages as files, to be opened in a browser."""
    folder = tmp_path_factory.mktemp("pages")
    paths = {name: folder / f"{name}.html" for name in pages}
    for name, path in paths.items():
        path.write_text(pages[name], "utf-8")
    return paths


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    driver = launch()
    yield Browser(driver)
    driver.quit()
