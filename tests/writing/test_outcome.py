"""What the questions about warning signs came to, as a page."""

from footrelief.catalog import Catalog
from footrelief.render import to_bytes
from footrelief.safety.answers import Reply
from footrelief.safety.interview import interview
from footrelief.writing.outcome import outcome

NO: list[Reply] = ["no"]
NONE: list[Reply] = [3, *NO * 11]


def page(catalog: Catalog, replies: list[Reply]) -> tuple[str, bool]:
    document = outcome(catalog, interview(catalog, replies).outcome)
    return to_bytes(document, "text").decode(), document.urgent


def test_no_sign_is_no_proof_and_leads_on(shipped: Catalog) -> None:
    text, urgent = page(shipped, NONE)
    assert not urgent
    assert text.startswith("No warning sign was named\n")
    assert "no proof" in text
    assert "footrelief follow\n" in text


def test_what_was_said_is_there_and_what_was_denied_is_not(shipped: Catalog) -> None:
    fever_with_a_cold: list[Reply] = [3, "no", "no", "no", "yes", "yes", *NO * 7]
    text, urgent = page(shipped, fever_with_a_cold)
    assert urgent
    assert "Get medical help today" in text
    assert "Do you have a fever with the headache?" in text
    assert "stiff" not in text
    assert "rash" not in text
    assert "Pregnant" not in text


def test_an_emergency_names_the_numbers_of_every_country_and_stands_before_the_rest(shipped: Catalog) -> None:
    old: list[Reply] = [4, "no", "no", "no", "yes", "yes", "yes", "yes"]
    text, urgent = page(shipped, old)
    assert urgent
    assert text.startswith("What you have told means\n")
    assert text.index("999") < text.index("Get medical help today, as well")
    assert "Is this kind of headache new for you?" in text


def test_who_was_not_sure_reads_that(shipped: Catalog) -> None:
    assert "Is this kind of headache new for you? (not sure)" in page(shipped, [4, "no", "no", "no", "unsure"])[0]


def test_a_sign_that_allows_a_routine_says_so_when_all_was_asked(shipped: Catalog) -> None:
    often: list[Reply] = [*NONE[:-1], "yes", *NO * 6, "yes"]
    assert page(shipped, often)[1]
    text, urgent = page(shipped, [*often, "yes"])
    assert not urgent
    assert "You may use the routines meanwhile." in text


def test_a_yes_of_which_nothing_came_yet_lists_what_was_not_denied(shipped: Catalog) -> None:
    text, urgent = page(shipped, [3, "no", "no", "yes", "no"])
    assert urgent
    assert "Call your emergency number now, if one of these is so" in text
    assert "suddenly weak or numb?" not in text
    assert "Does one side of your face droop?" in text
