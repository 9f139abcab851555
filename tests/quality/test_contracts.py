"""The import rules of pyproject.toml hold."""

from importlinter.cli import lint_imports


def test_no_import_contract_is_broken() -> None:
    assert lint_imports() == 0
