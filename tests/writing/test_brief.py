"""Before a session stands what rules it out, what was changed and when to stop; without a terminal, every step."""

import pytest

from footrelief.catalog import Catalog
from footrelief.document import Block, Callout, Document
from footrelief.model import StopSign
from footrelief.model.dialogue import BoxLine
from footrelief.render import Look, to_bytes
from footrelief.writing.choice import Guide, choose
from footrelief.writing.guide import GuideRequest
from footrelief.writing.guide import brief as briefing


def prepared(catalog: Catalog, *conditions: str, topic: str = "headache") -> Guide:
    guide = choose(catalog, GuideRequest(topic=topic, minutes=5, conditions=conditions))
    assert guide.session
    return guide


def brief(catalog: Catalog, guide: Guide) -> tuple[Block, ...]:
    return briefing(catalog, guide).blocks


def text(blocks: tuple[Block, ...]) -> str:
    return " ".join(to_bytes(Document("", blocks), "text", Look(500)).decode().split())


def test_the_signs_that_concern_everybody_and_every_stop_sign_for_anybody_are_there(shipped: Catalog) -> None:
    told = text(brief(shipped, prepared(shipped)))
    signs = [line.line for line in shipped.all(BoxLine)]
    stops = [sign.short or sign.text for sign in shipped.all(StopSign) if not sign.concerns]
    assert signs
    assert stops
    for words in (*signs, *stops):
        assert " ".join(words.split()).casefold() in told.casefold()


def test_what_rules_it_out_comes_first(shipped: Catalog) -> None:
    blocks = brief(shipped, prepared(shipped))
    first = next(block for block in blocks if isinstance(block, Callout))
    assert first.tone == "stop"
    assert blocks.index(first) == 1


def test_each_effect_of_a_condition_is_told_with_its_source(shipped: Catalog) -> None:
    guide = prepared(shipped, "diabetes")
    told = text(brief(shipped, guide))
    assert guide.effects
    for effect in guide.effects:
        assert " ".join(effect.caution.advice.split()) in told
    assert "[1]" in told


def test_without_conditions_there_are_no_effects_and_no_sources(shipped: Catalog) -> None:
    told = text(brief(shipped, prepared(shipped)))
    assert "What your conditions change" not in told
    assert "[1]" not in told


@pytest.mark.parametrize("topic", ["headache", "migraine"])
def test_it_ends_with_how_to_sit_and_how_hard_to_press(shipped: Catalog, topic: str) -> None:
    last = text(brief(shipped, prepared(shipped, topic=topic))[-1:])
    assert last.startswith("Before you begin:")
    assert "Sit" in last
    assert "of 10" in last


@pytest.mark.parametrize(("rows", "screens"), [(23, 2), (39, 1)])
def test_it_takes_two_small_screens_or_a_large_one(shipped: Catalog, rows: int, screens: int) -> None:
    page = to_bytes(briefing(shipped, prepared(shipped)), "terminal", Look(80)).decode()
    assert len(page.splitlines()) <= rows * screens
