"""What typed words leave open must be asked on a terminal, and the answer must hold for the whole command."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from footrelief.catalog import Catalog
from footrelief.cli import asking
from footrelief.cli.output import written
from footrelief.cli.person import Person, request
from footrelief.cli.settings import answers, settings
from footrelief.document import Document
from footrelief.errors import NotFoundError
from footrelief.query.answers import AskedBackError
from footrelief.writing.guide import write_guide

Type = Callable[[str], None]


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Type]:
    def type_in(lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        monkeypatch.setattr(asking, "is_possible", lambda: True)

    yield type_in
    answers.cache_clear()


def guide(catalog: Catalog, topic: str = "tension", *conditions: str) -> Document:
    return written(catalog, lambda found: write_guide(found, request([topic], Person(condition=list(conditions)))))


def test_the_number_of_an_answer_sets_what_it_means_beside_what_was_clear(
    shipped: Catalog, type_in: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in("7\nsoon\n2\n")
    written_guide = guide(shipped, "tension", "pregnant and diabetic")
    asked = capsys.readouterr().err
    assert "2  weeks 13 to 36" in asked
    assert asked.count("Please type a number from 1 to 4.") == 2
    named = [caution.id for caution in written_guide.records()["cautions"]]  # type: ignore[operator]
    assert {"pregnancy", "diabetes"} <= set(named)


def test_an_answer_may_be_a_stop(shipped: Catalog, type_in: Type) -> None:
    type_in("1\n")
    assert guide(shipped, "tension", "pregnant").urgent


def test_an_answer_may_be_a_warning_sign(shipped: Catalog, type_in: Type) -> None:
    type_in("1\n")
    page = guide(shipped, "toothache")
    assert page.title == '"toothache": this can be a warning sign'


def test_an_answer_chooses_the_topic(shipped: Catalog, type_in: Type) -> None:
    type_in("2\n")
    assert "menopause" in guide(shipped, "hormones").title


@pytest.mark.parametrize("lines", ["", "\n", "q\n", "9\n"])
def test_nobody_is_taken_to_have_answered_who_did_not(shipped: Catalog, type_in: Type, lines: str) -> None:
    type_in(lines)
    with pytest.raises(AskedBackError, match="In which week"):
        guide(shipped, "tension", "pregnant")


def test_a_condition_of_the_settings_says_where_it_stands(
    shipped: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text('conditions = ["zipperlein"]')
    monkeypatch.setenv("FOOTRELIEF_CONFIG", str(file))
    settings.cache_clear()
    with pytest.raises(NotFoundError, match="not on our list") as missed:
        guide(shipped)
    settings.cache_clear()
    assert str(file) in missed.value.hint


def test_nothing_is_asked_where_nobody_can_answer(shipped: Catalog) -> None:
    with pytest.raises(AskedBackError, match="In which week"):
        guide(shipped, "tension", "pregnant")
