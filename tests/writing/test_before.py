"""What must be read before a massage: the opening, and the warning signs of whoever reads."""

from collections.abc import Callable
from datetime import date
from typing import Literal

import pytest

from footrelief.catalog import Catalog, load
from footrelief.document import Block, Callout, Document, Heading
from footrelief.model import Caution, WarningSign
from footrelief.render import Look, to_bytes
from footrelief.text.words import lowered
from footrelief.writing.choice import choose
from footrelief.writing.guide import GuideRequest, HandoutRequest, brief, write_guide, write_handout, write_routine


@pytest.mark.parametrize("topic", ["migraine", "menstrual-migraine", "sleep", "stress", "pregnancy"])
def test_no_topic_promises_more_for_the_headache_than_very_low_certainty(
    topic: str, guide_to: Callable[..., Document]
) -> None:
    """The trials on sleep and anxiety say nothing about headache, however near a topic is to them."""
    text = " ".join(to_bytes(guide_to(topic), "text").decode().split())
    assert "How sure can we be that it helps the headache? Very low certainty:" in text


def test_the_only_step_down_stands_beside_its_sign(guide_to: Callable[..., Document], catalog: Catalog) -> None:
    text = " ".join(to_bytes(guide_to("sinus"), "text").decode().split())
    falls = [sign.falls for sign in catalog.all(WarningSign) if sign.falls and sign.urgency == "emergency"]
    assert falls
    assert all(f"Less urgent, get medical help today: {lowered(fall.when)}" in text for fall in falls)


def documents(catalog: Catalog, request: GuideRequest) -> dict[str, Document]:
    written = {"guide": write_guide(catalog, request), "routine": write_routine(catalog, request)}
    if not written["guide"].urgent:
        written["follow"] = brief(catalog, choose(catalog, request))
    written["handout"] = write_handout(catalog, HandoutRequest(guide=request, day=date(2026, 11, 23)))
    return written


def reading(*blocks: Block) -> str:
    return " ".join(to_bytes(Document("", blocks), "text", Look(width=10_000)).decode().split())


@pytest.mark.parametrize("caution", load(use_cache=False).all(Caution), ids=lambda caution: caution.id)
def test_every_condition_brings_its_own_signs_to_the_front_of_every_document(
    catalog: Catalog, caution: Caution
) -> None:
    affected: Literal["left"] | None = "left" if caution.effects.asks else None
    request = GuideRequest(conditions=(caution.id,), affected=affected)
    own = [sign for sign in catalog.many(WarningSign, caution.signs) if not sign.allows_routine][:5]
    for form, document in documents(catalog, request).items():
        told = reading(*(block for block in document.blocks if isinstance(block, Callout)))
        in_full = document.urgent and form != "handout"
        for sign in own:
            assert (sign.sign.rstrip(".") if in_full else f"- {sign.tight}") in told, (form, sign.id)


@pytest.mark.parametrize("topic", ["pregnancy", "tension", "sinus"])
def test_the_box_of_signs_stands_before_anything_to_do(catalog: Catalog, topic: str) -> None:
    for form, document in documents(catalog, GuideRequest(topic=topic)).items():
        tones = [block.tone for block in document.blocks if isinstance(block, Callout)]
        headings = [block.anchor for block in document.blocks if isinstance(block, Heading) if block.anchor]
        assert tones[0] == "stop", form
        assert not headings or headings[0] in ("safety", "session", "log", "before", "points"), form


def test_in_brief_nobody_is_told_not_to_massage_for_a_sign_that_allows_it(catalog: Catalog) -> None:
    allowed = next(sign for sign in catalog.all(WarningSign) if sign.allows_routine and sign.concerns)
    request = GuideRequest(topic=next(one for one in allowed.concerns))
    box = next(block for block in write_routine(catalog, request).blocks if isinstance(block, Callout))
    assert allowed.sign not in reading(box)
