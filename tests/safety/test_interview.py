"""From answers about warning signs, one by one, to the next question, the verdict and how urgent it is."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.laws.catalogs import SOURCES, Shelf

from footrelief.catalog import Catalog, load
from footrelief.model import Change, Urgency, WarningSign
from footrelief.model.dialogue import Screening, Trait
from footrelief.safety.answers import Question, Reply, Stage
from footrelief.safety.interview import interview
from footrelief.safety.screening import Entries

URGENCIES = tuple(
    Urgency(id=id_, rank=rank, label=id_, detail="Do so.", sources=SOURCES)
    for rank, id_ in enumerate(("appointment", "same-day", "emergency"), 1)
)
ADULT = 3
"""Which answer about the age is 18 to 49; 4 is 50 or over, 0 under 4."""
SHIPPED = load()
SIGNS = SHIPPED.all(WarningSign)


def sign(id_: str, urgency: str, **fields: object) -> WarningSign:
    usual: dict[str, object] = {"sign": id_, "ask": f"{id_}?", "why": "It may be serious.", "sources": SOURCES}
    return WarningSign(id=id_, urgency=urgency, **{**usual, **fields})  # type: ignore[arg-type]


WORSE = Change(urgency="same-day", when="It gets worse")
SUDDEN = Change(urgency="emergency", when="It came suddenly", ask=("Sudden?", "At once?"))
COLD = Change(urgency="same-day", when="You have a cold")
DAILY = sign("daily", "appointment", allows_routine=True)
PATTERN = sign("pattern", "appointment", rises=(WORSE, SUDDEN), allows_routine=True, then="See somebody.")
AGE = sign("age", "same-day")
FEVER = sign("fever", "emergency", falls=COLD)
CHILL = sign("chill", "emergency", questions=("Cold?",), falls=Change(urgency="same-day", when="Cold", ask=("Ill?",)))
THINNER = Trait(id="thinner", name="thinner", ask="Thinner?")
BLEED = sign("bleed", "same-day", traits=("thinner",), questions=("New?",))
SICK = sign("sick", "same-day", only_if=("Sick?",), unless=("Bad food?",), questions=("New?",))


def run(shelf: Entries, answer: Callable[[Question], Reply]) -> tuple[list[tuple[Question, Reply]], Stage]:
    """Answer everything that is asked, and return what was asked and how it ended."""
    asked: list[tuple[Question, Reply]] = []
    stage = interview(shelf)
    while stage.question:
        asked.append((stage.question, answer(stage.question)))
        stage = interview(shelf, [reply for _, reply in asked])
    return asked, stage


def so(
    *dangers: str, age: int = ADULT, yes: Reply = "yes", about: WarningSign | None = None
) -> Callable[[Question], Reply]:
    """Return somebody of whom these things are so, who says yes to questions about several signs: to those with one."""
    stems = {group.ask for group in SHIPPED.all(Screening) if about is None or about.id in group.warning_signs}

    def answer(question: Question) -> Reply:
        if question.choices:
            return age
        if question.goes_on or (question.words in stems and question.items):
            return "yes"
        is_so = question.words in dangers
        if question.danger == "no":
            return "no" if is_so else "yes"
        return yes if is_so else "no"

    return answer


def nothing(age: int) -> Callable[[Question], Reply]:
    """Return somebody who says no to everything."""
    return lambda question: age if question.choices else "yes" if question.goes_on else "no"


def found(stage: Stage) -> dict[str, str]:
    return {one.sign.id: one.urgency.id for one in stage.outcome.findings}


def rank(stage: Stage) -> int:
    return max((one.urgency.rank for one in stage.outcome.findings), default=0)


@pytest.mark.parametrize(
    ("signs", "dangers", "questions", "outcome"),
    [
        ((DAILY, AGE), "", "age? daily?", {}),
        ((DAILY, AGE), "daily?", "age? daily? go-on", {"daily": "appointment"}),
        ((AGE, DAILY), "age? daily?", "age? go-on daily?", {"age": "same-day", "daily": "appointment"}),
        ((PATTERN,), "pattern? At-once?", "pattern? go-on Sudden? At-once?", {"pattern": "emergency"}),
        ((CHILL,), "Cold?", "Cold? Ill? go-on", {"chill": "same-day"}),
        ((CHILL, AGE), "Cold? Ill?", "Cold? Ill?", {"chill": "emergency"}),
        ((THINNER, BLEED), "New?", "Thinner?", {}),
        ((THINNER, BLEED), "Thinner? New?", "Thinner? New? go-on", {"bleed": "same-day"}),
        ((SICK,), "Sick? New?", "Sick? Bad-food?", {}),
        ((SICK,), "Sick? Bad-food? New?", "Sick? Bad-food? New? go-on", {"sick": "same-day"}),
        ((THINNER, BLEED, SICK), "Thinner? New? Sick? Bad-food?", "Thinner? New? go-on Sick? Bad-food?",
         {"bleed": "same-day", "sick": "same-day"}),
    ],
)  # fmt: skip
def test_what_is_asked_and_found(
    signs: tuple[WarningSign | Trait, ...], dangers: str, questions: str, outcome: dict[str, str]
) -> None:
    asked, end = run(Shelf(*signs, *URGENCIES), so(*(word.replace("-", " ") for word in dangers.split())))
    assert [question.words.replace(" ", "-") or "go-on" for question, _ in asked] == questions.split()
    assert found(end) == outcome


def test_without_questions_of_its_own_a_change_is_asked_by_its_statement() -> None:
    asked, end = run(Shelf(PATTERN, *URGENCIES), so("pattern?", "It gets worse: is that so?"))
    assert [question.words for question, _ in asked][-3:] == ["At once?", "It gets worse: is that so?", ""]
    assert found(end) == {"pattern": "same-day"}


def test_a_statement_that_softens_counts_only_if_somebody_is_sure_of_it() -> None:
    replies: list[Reply] = ["yes"]
    question = interview(Shelf(FEVER, *URGENCIES), replies).question
    assert question == Question("You have a cold: is that so?", danger="no")
    assert [
        found(interview(Shelf(FEVER, *URGENCIES), [*replies, reply])) for reply in ("yes", "no", "unsure")
    ] == [{"fever": "same-day"}, {"fever": "emergency"}, {"fever": "emergency"}]  # fmt: skip


def test_only_signs_that_say_so_allow_a_routine_and_not_when_they_rise() -> None:
    shelf = Shelf(PATTERN, *URGENCIES)
    assert run(shelf, so("pattern?"))[1].outcome.allows_routine
    assert not run(shelf, so("pattern?", "Sudden?"))[1].outcome.allows_routine
    assert not run(Shelf(AGE, *URGENCIES), so("age?"))[1].outcome.allows_routine


def test_the_verdict_is_told_at_once_and_says_what_made_it_so() -> None:
    shelf = Shelf(PATTERN, *URGENCIES)
    verdict = interview(shelf, ["unsure"]).verdict
    assert verdict
    assert (verdict.then, verdict.because) == ("See somebody.", (("pattern?", False),))
    assert interview(shelf, ["unsure", "yes"]).verdict is None
    risen = interview(shelf, ["unsure", "yes", "yes"]).verdict
    assert risen
    assert (risen.then, risen.because) == ("emergency. Do so.", (("pattern?", False), ("Sudden?", True)))


def test_who_does_not_go_on_or_leaves_has_not_answered_everything() -> None:
    shelf = Shelf(AGE, DAILY, *URGENCIES)
    declined = interview(shelf, ["yes", "no"])
    assert declined.question is None
    assert not declined.outcome.is_complete
    assert not interview(Shelf(DAILY, *URGENCIES), []).outcome.allows_routine


def test_a_yes_to_several_signs_of_which_nothing_came_yet_is_not_forgotten() -> None:
    several = Screening(id="several", ask="Several?", items=("a", "b"), warning_signs=("age", "pattern"))
    shelf = Shelf(several, AGE, PATTERN, *URGENCIES)
    outcome = interview(shelf, ["yes"]).outcome
    assert (outcome.unclear, [(urgency.id, words) for urgency, words in outcome.maybe]) == (
        "Several?", [("same-day", ("age?",)), ("appointment", ("pattern?",))]
    )  # fmt: skip
    denied = interview(shelf, ["yes", "no"]).outcome
    assert [(urgency.id, words) for urgency, words in denied.maybe] == [("appointment", ("pattern?",))]
    assert not interview(shelf, ["yes", "no", "no"]).outcome.unclear
    assert not interview(shelf, ["yes", "yes"]).outcome.unclear


@pytest.mark.parametrize("replies", [[1], ["yes", "yes", "yes"]])
def test_a_reply_that_no_question_takes_is_an_error(replies: list[Reply]) -> None:
    with pytest.raises(ValueError, match="is no answer to"):
        interview(Shelf(AGE, *URGENCIES), replies)


@pytest.mark.parametrize(("age", "keys"), [(0, 20), (1, 23), (2, 12), (3, 12), (4, 15)])
def test_how_many_keys_somebody_with_nothing_presses(shipped: Catalog, age: int, keys: int) -> None:
    asked, end = run(shipped, nothing(age))
    assert len(asked) == keys
    assert end.outcome.allows_routine == (age >= 2)


def test_age_and_pregnancy_come_first_and_children_are_not_asked_what_is_for_adults(shipped: Catalog) -> None:
    adult, _ = run(shipped, nothing(ADULT))
    assert [question.words[:16] for question, _ in adult][:2] == ["How old is the p", "Are you pregnant"]
    child, end = run(shipped, nothing(1))
    assert not any("pregnant" in question.words or "Is something off" in question.words for question, _ in child)
    assert found(end) == {"child": "appointment"}


@pytest.mark.parametrize(
    ("age", "dangers", "outcome"),
    [
        (3, ["Do you have a fever with the headache?"], {"systemic-fever": "same-day"}),
        (3, ["Do you have a fever with the headache?", "Is your neck stiff?"], {"systemic-fever": "emergency"}),
        (3, ["Is there a rash that does not fade when you press it?"], {"systemic-fever": "emergency"}),
        (3, ["Was the upper number of your blood pressure 180 or more?"], {"very-high-bp": "urgent-now"}),
        (3, ["Was the lower number 120 or more?", "Is your sight blurred?"], {"papilloedema": "urgent-now",
                                                                          "very-high-bp": "emergency"}),
        (3, ["Are you tired all the time?"], {"weight-loss": "appointment"}),
        (3, ["Are you tired all the time?", "Do you wake at night soaked in sweat?"], {"weight-loss": "same-day"}),
        (4, ["Is this kind of headache new for you?"], {"older-age": "same-day"}),
        (3, ["Is this kind of headache new for you?"], {}),
        (0, [], {"child": "same-day"}),
        (1, ["Has the child trouble swallowing?"], {"child": "emergency"}),
        (3, ["Does the headache wake you from sleep?"], {"on-waking": "appointment"}),
    ],
)  # fmt: skip
def test_shipped_signs_by_their_answers(
    shipped: Catalog, age: int, dangers: list[str], outcome: dict[str, str]
) -> None:
    assert found(run(shipped, so(*dangers, age=age))[1]) == outcome


def needed(sign: WarningSign) -> tuple[str, ...]:
    """Return what must be so, besides one of its questions, for a sign to count."""
    traits = {trait.id: trait.ask for trait in SHIPPED.all(Trait)}
    return (*(traits[id_] for id_ in sign.traits), *sign.only_if, *sign.unless)


def ages_for(traits: tuple[str, ...]) -> list[int]:
    choices = next(group.choices for group in SHIPPED.all(Screening) if group.choices)
    return [choices.index(id_) for id_ in traits if id_ in choices] or [ADULT]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.id)
def test_every_sign_is_found_through_each_of_its_questions(sign: WarningSign) -> None:
    for question in sign.questions or (sign.ask,):
        dangers = (*needed(sign), question)
        _, end = run(SHIPPED, so(*dangers, age=ages_for(sign.traits)[0], about=sign))
        assert sign.id in found(end) or "emergency" in found(end).values(), question


def test_every_question_of_the_catalog_is_put_to_somebody() -> None:
    put: set[str] = set()
    for one in SIGNS:
        for age in ages_for(one.traits):
            for dangers in [needed(one), *((*needed(one), words) for words in one.questions or (one.ask,))]:
                put |= {question.words for question, _ in run(SHIPPED, so(*dangers, age=age, about=one))[0]}
    known = {
        *(trait.ask for trait in SHIPPED.all(Trait)[5:]),
        *(group.ask for group in SHIPPED.all(Screening) if group.ask),
        *(words for one in SIGNS for words in questions_of(one)),
    }
    assert known - put == {"Is the child under 4?", "Is the child 4 to 11?"}, "the age says so"


def questions_of(sign: WarningSign) -> Iterator[str]:
    yield from (*sign.only_if, *sign.unless, *(sign.questions or (sign.ask,)))
    for change in (*sign.rises, *([sign.falls] if sign.falls else [])):
        yield from change.ask


EVERYTHING = sorted({words for one in SIGNS for words in (*questions_of(one), *needed(one))})
ages = st.integers(0, 4)
dangers = st.sets(st.sampled_from(EVERYTHING), max_size=8)


@settings(max_examples=25)
@given(dangers, st.sampled_from(EVERYTHING), ages)
def test_one_more_dangerous_answer_never_makes_it_less_urgent(some: set[str], more: str, age: int) -> None:
    assert rank(run(SHIPPED, so(*some, more, age=age))[1]) >= rank(run(SHIPPED, so(*some, age=age))[1])


@settings(max_examples=25)
@given(dangers, ages)
def test_not_sure_counts_like_yes(some: set[str], age: int) -> None:
    sure, unsure = (run(SHIPPED, so(*some, age=age, yes=yes))[1] for yes in ("yes", "unsure"))
    assert found(sure) == found(unsure)


@settings(max_examples=25)
@given(dangers, ages)
def test_nobody_is_asked_the_same_twice_nor_told_what_was_denied(some: set[str], age: int) -> None:
    asked, end = run(SHIPPED, so(*some, age=age))
    words = [question.words for question, _ in asked if not question.goes_on]
    assert len(words) == len(set(words))
    said = {question.words for question, reply in asked if reply in (question.danger, "unsure")}
    chosen = {trait.ask for trait in end.outcome.traits}
    assert {words for one in end.outcome.findings for words, _ in one.because} <= said | chosen


@settings(max_examples=25)
@given(dangers, ages)
def test_what_was_found_so_far_is_never_lost(some: set[str], age: int) -> None:
    asked, _ = run(SHIPPED, so(*some, age=age))
    replies = [reply for _, reply in asked]
    ranks = [rank(interview(SHIPPED, replies[:number])) for number in range(len(replies) + 1)]
    falling = [sign.id for sign in SIGNS if sign.falls]
    if not set(found(interview(SHIPPED, replies))) & set(falling):
        assert ranks == sorted(ranks)
