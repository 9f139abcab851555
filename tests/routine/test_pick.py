"""Which of the routines on offer is followed."""

from tests.laws.catalogs import Shelf, caution, point, routine, step, technique

from footrelief.model import Effects
from footrelief.routine import pick_routine
from footrelief.safety import SafePoints, screen

ILL = caution("ill", effects=Effects(points=("heel",), techniques=("twist",)))
SHELF = Shelf(technique("press"), technique("twist"), point("toe"), point("heel"), ILL)
BARRED = routine("barred", step("twist"), step("press", "heel"), mode="partner")
SPARED = routine("spared", step("press", "toe", "heel"), mode="partner")
ALONE = routine("alone", step("press"), mode="self")


def safe(*conditions: str) -> SafePoints:
    screened = screen(SHELF, conditions)
    assert isinstance(screened, SafePoints)
    return screened


def test_the_best_routine_is_the_first() -> None:
    assert pick_routine((BARRED, SPARED, ALONE), safe()) is BARRED


def test_a_routine_of_which_too_little_is_left_gives_way_to_one_that_stays_whole() -> None:
    assert pick_routine((BARRED, SPARED, ALONE), safe("ill")) is SPARED


def test_a_routine_for_the_right_mode_goes_before() -> None:
    assert pick_routine((SPARED, ALONE), safe(), "self") is ALONE


def test_a_routine_for_the_other_mode_is_better_than_none() -> None:
    assert pick_routine((SPARED,), safe(), "self") is SPARED


def test_when_too_little_is_left_of_all_the_first_is_adapted() -> None:
    assert pick_routine((BARRED,), safe("ill")) is BARRED


def test_a_condition_that_has_its_own_routine_gets_it_where_any_is_offered() -> None:
    shelf = Shelf(technique("press"), point("toe"), ALONE, caution("worn", effects=Effects(routine="alone")))
    worn = screen(shelf, ["worn"])
    assert isinstance(worn, SafePoints)
    assert pick_routine((SPARED,), worn) == ALONE
    assert pick_routine((), worn) is None


def test_where_nothing_is_offered_nothing_is_picked() -> None:
    assert pick_routine((), safe()) is None


def test_a_routine_stays_the_best_while_a_point_of_it_is_left_however_many_techniques_are_lost() -> None:
    best = routine("best", step("twist", "heel"), step("twist"), step("twist", "toe"))
    assert pick_routine((best, ALONE), safe("ill")) is best
    assert pick_routine((routine("none", step("press", "heel")), SPARED), safe("ill")) is SPARED


def test_a_routine_for_either_mode_is_one_for_the_right_mode() -> None:
    either = routine("either", step("press"))
    assert pick_routine((SPARED, either, ALONE), safe(), "self") is either
