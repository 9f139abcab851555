"""The box of warning signs: what this person needs first, and never more than twenty seconds of it."""

import re
from datetime import date

import pytest

from footrelief.catalog import Catalog, load
from footrelief.document import Bullets, Callout, Document, Paragraph, Span
from footrelief.model import Cause, Caution
from footrelief.writing.box import MOST_LINES, chosen
from footrelief.writing.choice import Guide, choose
from footrelief.writing.guide import GuideRequest, HandoutRequest, brief, write_guide, write_handout, write_routine

SHIPPED = load()
WORDS_A_MINUTE = 238
"""Silent reading of adults, a mean of many studies."""
OTHER_COUNTRIES = "112 Europe, 911 North America, 000 Australia, 111 New Zealand"
"""A reader looks for one country."""
TOPICS = ("headache", *(cause.id for cause in SHIPPED.all(Cause)))
CONDITIONS = tuple(caution for caution in SHIPPED.all(Caution) if caution.ask)


def asked(topic: str = "headache", *conditions: str, number: str | None = None) -> GuideRequest:
    return GuideRequest(topic=topic, conditions=conditions, emergency_number=number)


def of(condition: Caution) -> GuideRequest:
    affected = "left" if condition.effects.asks else None
    return GuideRequest(conditions=(condition.id,), affected=affected)  # type: ignore[arg-type]


def seconds(lines: tuple[str, ...]) -> float:
    around = (
        "First: is it safe? In doubt, or one of these: call 999 UK None of these? No proof. All 39: footrelief safety"
    )
    words = [word for word in " ".join((around, *lines)).split() if re.search(r"\w", word)]
    return len(words) / WORDS_A_MINUTE * 60


def box_of(document: Document) -> str:
    box = next(block for block in document.blocks if isinstance(block, Callout))
    lines: list[str] = [box.title]
    for block in box.blocks:
        items = block.items if isinstance(block, Bullets) else (block.words,) if isinstance(block, Paragraph) else ()
        lines += ["".join(part.text for part in item if isinstance(part, Span)) for item in items]
    return "\n".join(lines)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_box_for_a_topic_has_eight_lines_and_takes_twenty_seconds(topic: str) -> None:
    lines = chosen(choose(SHIPPED, asked(topic)))
    assert len(lines) == MOST_LINES
    assert seconds(lines) <= 20


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.id)
def test_a_box_for_a_condition_has_its_signs_on_top_and_takes_twenty_seconds(condition: Caution) -> None:
    guide = choose(SHIPPED, of(condition))
    lines = chosen(guide)
    by_id = {sign.id: sign for sign in guide.signs}
    own = [by_id[id_].tight for id_ in condition.signs if not by_id[id_].allows_routine]
    assert set(own[:5]) <= set(lines[:5])
    assert len(lines) == MOST_LINES
    assert seconds(lines) <= 20


@pytest.mark.parametrize(("number", "words"), [(None, 81), ("112", 70)])
def test_all_words_of_the_box_with_every_country_and_with_ones_own_number(number: str | None, words: int) -> None:
    told = box_of(write_guide(SHIPPED, asked(number=number)))
    assert len([word for word in told.split() if re.search(r"\w", word)]) <= words
    assert ("call 112." in told) == (number is not None)
    assert (OTHER_COUNTRIES in told) == (number is None)


def test_the_default_box_names_what_can_meet_anybody_first() -> None:
    assert chosen(choose(SHIPPED, asked())) == (
        "sudden, or worst ever",
        "weak, numb, face, speech or sight off",
        "fever with stiff neck, rash, drowsy",
        "head knock, or on blood thinners",
        "red painful eye, or sight gone",
        "others in the room ill, too",
        "pregnant, new mother: new or bad",
        "over 50: new, or sore temple, jaw",
    )


def test_a_sign_of_ones_own_takes_the_place_of_a_line_that_names_it_and_its_neighbour_stays() -> None:
    lines = chosen(choose(SHIPPED, asked("tension", "anticoagulants")))
    assert lines[0] == "on blood thinners, and it is new"
    assert "head knock, or on blood thinners" not in lines
    assert "after a knock to head or neck" in lines


def test_whoever_has_many_conditions_still_reads_the_emergencies_that_can_meet_anybody() -> None:
    many = ("cancer", "diabetes", "epilepsy", "anticoagulants", "arthritis", "osteoporosis")
    guide: Guide = choose(SHIPPED, asked("headache", *many))
    covered = " ".join(chosen(guide))
    assert "sudden, or worst ever" in covered
    assert "weak, numb, face, speech or sight off" in covered
    assert "fever with stiff neck" in covered
    assert len(chosen(guide)) <= MOST_LINES + 2


def test_what_a_condition_is_chiefly_warned_of_is_told_in_full_in_every_document(catalog: Catalog) -> None:
    for request, said in (
        (asked("pregnancy"), "within six weeks of birth"),
        (asked("tension", "anticoagulants"), "blood thinners or bleed easily"),
    ):
        sheet = write_handout(catalog, HandoutRequest(guide=request, day=date(2026, 11, 23)))
        written = (write_guide(catalog, request), write_routine(catalog, request), sheet)
        for document in (*written, brief(catalog, choose(catalog, request))):
            boxes = [block for block in document.blocks if isinstance(block, Callout)]
            assert any(said in box_of(Document("", (box,))) for box in boxes)


def test_a_sheet_sends_nobody_to_a_command(catalog: Catalog) -> None:
    sheet = write_handout(catalog, HandoutRequest(guide=asked("tension"), day=date(2026, 11, 23)))
    assert not any(
        "footrelief" in box_of(Document("", (block,))) for block in sheet.blocks if isinstance(block, Callout)
    )
    assert "All 39: on the back." in box_of(sheet)
