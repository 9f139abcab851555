"""A catalog with odd names laid over the shipped one."""

from pathlib import Path

import pytest

from footrelief import catalog
from footrelief.catalog import Catalog

ODD_NAMES = """\
points:
  - id: creme-brulee
    name: Crème brûlée spot
    synonyms: ["足三里", 100% (a*b) "quoted" OR x, Straße]
    system: reflex
    zone: limbs
    feet: left
    longitudinal_zones: [5]
    where: On the outer edge.
    shapes:
      - {shape: ellipse, view: sole, center: [0.8, 0.4], radii: [0.01, 0.01]}
    agreement: low
    location_basis: memory
    sources: [editorial]
"""


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    file = Path(tmp_path_factory.mktemp("odd")) / "odd.yaml"
    file.write_text(ODD_NAMES, encoding="utf-8")
    return catalog.load([file], use_cache=False)


ALIKE = """\
points:
  - {id: other, name: First, synonyms: [lumo, tiva], <<: PLACE}
  - {id: named, name: Lumo, <<: PLACE}
  - {id: glowing, name: The lumo glow, <<: PLACE}
warning_signs:
  - {id: lumo-sign, sign: A lumo with a glow., ask: So?, why: It is odd., urgency: emergency, sources: [editorial]}
"""
PLACE = (
    "system: reflex, zone: limbs, feet: both, longitudinal_zones: [5], where: There., agreement: low, "
    "shapes: [{shape: ellipse, view: sole, center: [0.8, 0.4], radii: [0.01, 0.01]}], location_basis: memory, "
    "sources: [editorial]"
)


@pytest.fixture(scope="session")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The shipped catalog with entries whose names are alike."""
    file = Path(tmp_path_factory.mktemp("alike")) / "alike.yaml"
    file.write_text(ALIKE.replace("<<: PLACE", PLACE), encoding="utf-8")
    return catalog.load([file], use_cache=False)
