"""From answers about warning signs to how urgent it is."""

from tests.laws.catalogs import SOURCES, Shelf

from footrelief.catalog import Catalog, load
from footrelief.model import Change, Urgency, WarningSign
from footrelief.safety.interview import Answer, Question, follow_ups, interview, judge, questions

URGENCIES = tuple(
    Urgency(id=id_, rank=rank, label=id_, detail="Do so.", sources=SOURCES)
    for rank, id_ in enumerate(("appointment", "same-day", "emergency"), 1)
)


def sign(id_: str, urgency: str, *rises: Change, falls: Change | None = None, allows: bool = False) -> WarningSign:
    return WarningSign(
        id=id_,
        sign=id_,
        ask=f"{id_}?",
        why="It may be serious.",
        urgency=urgency,
        rises=rises,
        falls=falls,
        allows_routine=allows,
        sources=SOURCES,
    )


WORSE = Change(urgency="same-day", when="It gets worse")
SUDDEN = Change(urgency="emergency", when="It came suddenly")
COLD = Change(urgency="same-day", when="You have a cold")
DAILY = sign("daily", "appointment", allows=True)
PATTERN = sign("pattern", "appointment", WORSE, SUDDEN, allows=True)
AGE = sign("age", "same-day")
FEVER = sign("fever", "emergency", falls=COLD)
SHELF = Shelf(DAILY, PATTERN, AGE, FEVER, *URGENCIES)


def test_the_most_urgent_questions_come_first_and_then_those_that_can_become_so() -> None:
    assert questions(SHELF) == (FEVER, AGE, PATTERN, DAILY)


def test_after_a_yes_the_gravest_statement_is_asked_first_and_the_softening_one_last() -> None:
    assert follow_ups(SHELF, PATTERN) == (SUDDEN, WORSE)
    assert follow_ups(SHELF, FEVER) == (COLD,)


def test_no_confirmed_sign_means_no_urgency_and_a_routine_is_allowed() -> None:
    outcome = judge(SHELF, [Answer(sign=FEVER, yes=False)])
    assert (outcome.urgency, outcome.signs, outcome.is_emergency, outcome.allows_routine) == (None, (), False, True)


def test_the_most_urgent_confirmed_sign_decides() -> None:
    outcome = judge(SHELF, [Answer(sign=DAILY, yes=True), Answer(sign=FEVER, yes=True)])
    assert outcome.urgency == URGENCIES[2]
    assert outcome.signs == (FEVER, DAILY)
    assert outcome.is_emergency
    assert not outcome.allows_routine


def test_a_sign_rises_to_the_gravest_statement_that_holds() -> None:
    outcome = judge(SHELF, [Answer(sign=PATTERN, yes=True, rises=(WORSE, SUDDEN))])
    assert outcome.urgency == URGENCIES[2]


def test_a_sign_falls_only_when_nothing_makes_it_rise() -> None:
    assert judge(SHELF, [Answer(sign=FEVER, yes=True, falls=True)]).urgency == URGENCIES[1]
    both = sign("both", "same-day", SUDDEN, falls=Change(urgency="appointment", when="You know it"))
    doubtful = Answer(sign=both, yes=True, rises=(SUDDEN,), falls=True)
    assert judge(SHELF, [doubtful]).urgency == URGENCIES[2]


def test_only_signs_that_say_so_allow_a_routine_and_not_when_they_rise() -> None:
    assert judge(SHELF, [Answer(sign=DAILY, yes=True)]).allows_routine
    assert not judge(SHELF, [Answer(sign=AGE, yes=True)]).allows_routine
    assert not judge(SHELF, [Answer(sign=PATTERN, yes=True, rises=(WORSE,))]).allows_routine


def test_the_shipped_questions_begin_with_emergencies_and_leave_none_out() -> None:
    catalog = load()
    asked = questions(catalog)
    assert set(asked) == set(catalog.all(WarningSign))
    ranks = {urgency.id: urgency.rank for urgency in catalog.all(Urgency)}
    order = [ranks[one.urgency] for one in asked]
    assert order == sorted(order, reverse=True)


def test_an_interview_asks_on_until_an_emergency(shipped: Catalog) -> None:
    asked: list[Question] = []

    def never(question: Question) -> bool:
        asked.append(question)
        return False

    assert interview(shipped, never).urgency is None
    assert [question.number for question in asked] == list(range(1, len(shipped.all(WarningSign)) + 1))
    asked.clear()

    def at_the_third(question: Question) -> bool:
        asked.append(question)
        return question.number == 3

    assert interview(shipped, at_the_third).is_emergency
    assert len(asked) == 3


def test_a_yes_leads_to_what_makes_it_more_urgent(shipped: Catalog) -> None:
    def only_high_pressure(question: Question) -> bool:
        return "180/120" in question.words

    def with_blurred_sight(question: Question) -> bool:
        return "180/120" in question.words or "blurred sight, chest pain" in question.words

    assert (plain := interview(shipped, only_high_pressure).urgency) is not None
    assert plain.id == "urgent-now"
    assert (risen := interview(shipped, with_blurred_sight).urgency) is not None
    assert risen.id == "emergency"


def test_what_softens_a_sign_is_asked_last(shipped: Catalog) -> None:
    def fever_with_a_cold(question: Question) -> bool:
        return question.words.startswith("Fever")

    outcome = interview(shipped, fever_with_a_cold)
    assert outcome.urgency is not None
    assert outcome.urgency.id == "same-day"
    assert [sign.id for sign in outcome.signs] == ["systemic-fever"]
