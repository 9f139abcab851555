"""A file that is still being written is drawn, right or wrong, with what is wrong by line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from footrelief.catalog import lay_out
from footrelief.errors import CatalogError, NotFoundError
from footrelief.footmap.check import check
from footrelief.render import Look, to_bytes
from footrelief.writing.draft import draft

POINT = """\
  - id: {id}
    name: My {id}
    system: reflex
    zone: head
    feet: both
    longitudinal_zones: [2, 3]
    where: Between the toes.
    shapes:
      - {{shape: ellipse, view: sole, center: {center}, radii: [0.02, 0.016]}}
    agreement: {agreement}
    location_basis: memory
    sources: [editorial]
"""


@pytest.fixture
def drawn(tmp_path: Path) -> Callable[[str], str]:
    def draw(text: str) -> str:
        file = tmp_path / "mine.yaml"
        file.write_text(text, encoding="utf-8")
        page = draft(lay_out([file], [check]), str(file))
        return " ".join(to_bytes(page, "text", Look(200)).decode().split())

    return draw


def point(id_: str, center: str = "[0.4, 0.6]", agreement: str = "low") -> str:
    return POINT.format(id=id_, center=center, agreement=agreement)


def test_a_point_off_the_foot_is_drawn_with_the_way_back(drawn: Callable[[str], str]) -> None:
    told = drawn("points:\n" + point("web", "[0.5, 1.2]") + point("other"))
    assert "1. My web: Between the toes. 2. My other" in told
    assert "Line 10: this lies outside the sole view of the foot. It is" in told


def test_a_point_with_a_mistake_elsewhere_is_drawn_by_its_shapes(drawn: Callable[[str], str]) -> None:
    told = drawn("points:\n" + point("web", agreement="lowish"))
    assert "1. My web: Between the toes." in told
    assert "Line 11: agreement must be one of" in told


def test_a_file_without_mistakes_says_so(drawn: Callable[[str], str]) -> None:
    assert "No problems in this file." in drawn("points:\n" + point("web"))


def test_where_nothing_can_be_drawn_it_says_why(drawn: Callable[[str], str]) -> None:
    with pytest.raises(CatalogError):
        drawn("points:\n" + point("web", "left"))
    with pytest.raises(NotFoundError, match="has no point"):
        drawn("schema: 1\n")
