"""Which conditions are meant, and what is said when that is not clear."""

from contextlib import suppress

import pytest
from tests.laws.catalogs import Shelf, caution

from footrelief.catalog import Catalog
from footrelief.errors import MedicalStopError, NotFoundError, UsageError
from footrelief.model import Caution, Effects
from footrelief.safety import Stop, find_cautions, screen


def ids(catalog: Catalog, *typed: str) -> list[str]:
    return [caution.id for caution in find_cautions(catalog, typed).cautions]


def test_the_id_of_a_caution_needs_no_vocabulary() -> None:
    own = caution("zipperlein")
    assert find_cautions(Shelf(own), ["zipperlein"]).cautions == (own,)
    with pytest.raises(NotFoundError, match="not on our list"):
        find_cautions(Shelf(own), ["zipper"])


def test_one_text_is_one_condition_and_not_its_letters(shipped: Catalog) -> None:
    assert find_cautions(shipped, "pregnancy") == find_cautions(shipped, ["pregnancy"])
    assert screen(shipped, "fever") == screen(shipped, ["fever"])


def test_words_with_a_condition_in_them_mean_it(shipped: Catalog) -> None:
    assert ids(shipped, "I take warfarin") == ["anticoagulants"]
    assert ids(shipped, "varicose veins, gout") == ids(shipped, "gout", "varicose veins") == ["gout", "varicose"]


def test_a_list_of_ids_is_those_ids(shipped: Catalog) -> None:
    assert ids(shipped, "pregnancy, diabetes") == ids(shipped, "pregnancy", "diabetes") == ["diabetes", "pregnancy"]


def test_a_warning_sign_is_answered_with_what_to_do(shipped: Catalog) -> None:
    with pytest.raises(MedicalStopError, match="can be a warning sign") as told:
        ids(shipped, "had a seizure today")
    assert told.value.exit_code == 4
    assert "Call your emergency number now" in told.value.hint


def test_a_question_comes_back_with_what_to_type_for_each_answer(shipped: Catalog) -> None:
    with pytest.raises(UsageError, match="In which week") as asked:
        ids(shipped, "pregnant and diabetic")
    assert '--condition "20 weeks pregnant"' in asked.value.hint
    assert ids(shipped, "20 weeks pregnant", "diabetic") == ["diabetes", "pregnancy"]


def test_a_stop_is_shown_at_once_with_the_question_that_may_lift_it(shipped: Catalog) -> None:
    stop = screen(shipped, ["a cough"])
    assert isinstance(stop, Stop)
    assert [caution.id for caution in stop.cautions] == ["fever"]
    assert [question.words for taken in stop.words for question in taken.questions] == ["cough"]


def test_a_part_of_what_was_typed_is_asked_back(shipped: Catalog) -> None:
    with pytest.raises(UsageError, match='only "varicose" is known') as asked:
        ids(shipped, "varicose zipperlein")
    assert "--condition varicose" in asked.value.hint
    assert "do not massage before" in asked.value.hint


@pytest.mark.parametrize("typed", ["zipperlein", "", "  ", "!", "Gorham disease"])
def test_an_unknown_condition_is_refused_with_a_way_on(shipped: Catalog, typed: str) -> None:
    with pytest.raises(NotFoundError) as missed:
        ids(shipped, typed)
    assert "footrelief safety" in missed.value.hint
    assert "do not massage before you have asked a pharmacist or doctor." in missed.value.hint.splitlines()[0]
    assert len(missed.value.hint) < 600


def test_what_is_near_is_offered(shipped: Catalog) -> None:
    with pytest.raises(NotFoundError, match="not on our list") as missed:
        ids(shipped, "osteoporrosis")
    assert "Did you mean osteoporosis?" in missed.value.hint


def test_a_denied_condition_sets_nothing(shipped: Catalog) -> None:
    assert ids(shipped, "no diabetes", "contact lenses") == []


def test_every_shipped_condition_is_found_by_each_of_its_names(shipped: Catalog) -> None:
    for one in shipped.all(Caution):
        for name in (one.id, one.name, *one.synonyms):
            with suppress(MedicalStopError, UsageError):  # a warning sign, or asked back
                (*found,) = find_cautions(shipped, [name]).cautions
                assert one in found or any(one.id in other.effects.includes for other in found)


def test_what_only_comes_with_a_condition_means_that_condition_or_is_refused() -> None:
    areas, bones = caution("areas", ask=None), caution("bones", ask=None)
    months, years = (caution(id_, effects=Effects(includes=("areas",))) for id_ in ("months", "years"))
    both = caution("both", effects=Effects(includes=("bones",)))
    assert find_cautions(Shelf(areas, months), "areas").cautions == (months,)
    assert find_cautions(Shelf(areas, bones, months, both), ["bones", "months"]).cautions == (months, both)
    with pytest.raises(UsageError) as several:
        find_cautions(Shelf(areas, months, years), "areas")
    assert several.value.hint == "Name months or years."


def test_the_areas_of_pregnancy_cannot_be_named_alone(shipped: Catalog) -> None:
    assert ids(shipped, "pregnancy-points") == ids(shipped, "Points left out in pregnancy") == ["pregnancy"]
    with pytest.raises(NotFoundError) as missed:
        ids(shipped, "pregnanzy-points")
    assert "pregnancy-points" not in missed.value.hint
