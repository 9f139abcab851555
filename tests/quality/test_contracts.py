"""The import rules of pyproject.toml hold, and no format knows another one."""

from itertools import permutations

import grimp
from importlinter.cli import lint_imports

from footrelief.render import FORMATS


def test_no_import_contract_is_broken() -> None:
    assert lint_imports() == 0


def test_formats_do_not_know_each_other() -> None:
    graph = grimp.build_graph("footrelief")
    chains = [
        graph.find_shortest_chain(importer, imported, as_packages=True)
        for importer, imported in permutations({row.module for row in FORMATS.values()}, 2)
    ]
    assert [chain for chain in chains if chain] == []
