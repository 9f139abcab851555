"""Which condition is meant, and what is said when that is not clear."""

import pytest
from tests.laws.catalogs import caution

from footrelief.catalog import load
from footrelief.errors import NotFoundError, UsageError
from footrelief.model import Caution
from footrelief.safety import find_caution

PREGNANCY = caution("pregnancy", synonyms=("pregnant", "expecting a baby"))
LIST = caution("pregnancy-points", name="Points to leave out in pregnancy")
FRACTURE = caution("foot-fracture", name="Broken bone", synonyms=("foot fracture",))
HEEL = caution("heel", name="Heel spur", synonyms=("stress fracture",))
CAUTIONS = (PREGNANCY, LIST, FRACTURE, HEEL)


@pytest.mark.parametrize("name", ["pregnancy", " Pregnancy ", "PREGNANT", "Expecting-a_baby"])
def test_id_name_and_synonyms_find_a_condition_however_they_are_spelled(name: str) -> None:
    assert find_caution(CAUTIONS, name) is PREGNANCY


def test_a_whole_word_is_enough_when_it_fits_one_condition_only() -> None:
    assert find_caution(CAUTIONS, "spur") is HEEL


def test_a_word_that_fits_several_conditions_lists_them_instead_of_guessing() -> None:
    with pytest.raises(UsageError) as miss:
        find_caution(CAUTIONS, "fracture")
    assert "foot-fracture or heel" in miss.value.hint


def test_a_part_of_a_word_is_not_enough() -> None:
    with pytest.raises(NotFoundError):
        find_caution(CAUTIONS, "spu")


@pytest.mark.parametrize("name", ["pregnacy", "", "  ", "!"])
def test_an_unknown_condition_is_refused_with_the_list_of_conditions(name: str) -> None:
    with pytest.raises(NotFoundError) as miss:
        find_caution(CAUTIONS, name)
    assert "Conditions: pregnancy, pregnancy-points, foot-fracture, heel." in miss.value.hint


def test_an_unknown_condition_is_answered_with_what_is_near() -> None:
    with pytest.raises(NotFoundError) as miss:
        find_caution(CAUTIONS, "pregnacy")
    assert "Did you mean pregnancy" in miss.value.hint


def test_every_shipped_condition_is_found_by_each_of_its_names() -> None:
    cautions = load().all(Caution)
    for one in cautions:
        assert {find_caution(cautions, name) for name in (one.id, one.name, *one.synonyms)} == {one}
