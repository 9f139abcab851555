"""A fresh process loads only what it needs: start-up is a feature."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

import footrelief

NEVER = {"rich", "yaml", "pydantic", "typst", "importlib.metadata", "platformdirs", "hashlib"}
CHECKER = {"footrelief.catalog.source", "footrelief.catalog.records", "footrelief.catalog.checking"}
PROBE = """
import sys, json, io
sys.argv = ["footrelief", *{words}]
sys.stdout = io.TextIOWrapper(io.BytesIO())
try:
    from footrelief.__main__ import main
    main()
except SystemExit:
    pass
sys.__stdout__.write(json.dumps(sorted(sys.modules)))
"""


def modules_after(*words: str) -> set[str]:
    """The modules that a fresh process has loaded when the command is done; the catalog was compiled before."""
    command = [sys.executable, "-c", PROBE.format(words=list(words))]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    for _ in range(2):
        run = subprocess.run(command, capture_output=True, check=True, env=environment)
    return set(json.loads(run.stdout))


@pytest.mark.parametrize("words", [("points", "--zone", "head"), ("guide", "headache"), ("search", "sinus")])
def test_text_needs_neither_rich_nor_yaml_nor_the_checker(words: tuple[str, ...]) -> None:
    unwanted = NEVER | CHECKER
    if not version("typer").startswith("0.28."):
        unwanted -= {"pydantic", "importlib.metadata", "hashlib", "rich"}  # newer ones load them by themselves
    loaded = modules_after(*words)
    assert "footrelief.cli.output" in loaded
    assert not loaded & unwanted


def test_a_list_of_points_makes_no_records() -> None:
    assert "footrelief.model" not in modules_after("points", "--zone", "head")


def test_only_the_command_that_is_called_is_imported() -> None:
    loaded = modules_after("--version")
    assert not {name for name in loaded if name.startswith("footrelief.cli.")} - {"footrelief.cli.lazy"}
    assert "footrelief.catalog" not in loaded


def test_the_garbage_collector_rests_while_the_application_is_imported_and_no_longer() -> None:
    code = """
import gc, sys
from importlib.util import spec_from_loader
before = gc.get_freeze_count()

class Application:
    def find_spec(self, name, *_):
        return spec_from_loader(name, self) if name == "footrelief.cli" else None

    def create_module(self, spec):
        print("frozen", gc.get_freeze_count() - before)

    def exec_module(self, module):
        print("imported", gc.isenabled())
        module.app = lambda: print("run", gc.isenabled(), "frozen", gc.get_freeze_count() > before)

sys.meta_path.insert(0, Application())
from footrelief.__main__ import main
main()
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.splitlines() == ["frozen 0", "imported False", "run True frozen True"]


SOURCE = Path(footrelief.__file__).parent
MODULES = {
    ".".join(("footrelief", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): ast.parse(
        path.read_text()
    )
    for path in SOURCE.rglob("*.py")
}


def imported(nodes: Iterable[ast.AST]) -> set[str]:
    """The modules of ours that these statements import."""
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{name.name}" for name in node.names} & MODULES.keys() or {node.module}
    return names & MODULES.keys()


def brought_along(module: str) -> set[str]:
    """The modules of ours that are loaded once this one is."""
    found: set[str] = set()
    ahead = {module}
    while ahead:
        name = ahead.pop()
        found.add(name)
        ahead |= {*imported(MODULES[name].body), *([name.rpartition(".")[0]] if "." in name else [])} - found
    return found


def waiting() -> Iterator[tuple[str, str]]:
    """Every module with those that its functions import."""
    for module, tree in MODULES.items():
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            yield from ((module, name) for name in imported(ast.walk(function)))


def test_no_import_waits_for_what_its_module_brings_along() -> None:
    assert len(list(waiting())) > 10
    assert [(module, name) for module, name in waiting() if name in brought_along(module)] == []
