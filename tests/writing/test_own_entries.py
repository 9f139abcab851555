"""An entry of one's own is told where its author wants it, and takes nothing away."""

from pathlib import Path
from typing import Literal, get_args

import pytest

from footrelief.catalog import Catalog, check, load
from footrelief.document import Document
from footrelief.model import Cause, Note
from footrelief.render import Look, to_bytes
from footrelief.writing.after import HowFar, farewell
from footrelief.writing.choice import choose
from footrelief.writing.evidence import evidence
from footrelief.writing.guide import GuideRequest, write_guide
from footrelief.writing.safety import safety

TOPICS = get_args(get_args(Note.__annotations__["topic"])[0])
Place = Literal["short", "guide", "follow", "safety", "evidence"]
WITH_ACUPOINTS = GuideRequest(minutes=20, mode="partner")
SIGN = "The scalp hurts when combing the hair"


def lines(document: Document) -> list[str]:
    return to_bytes(document, "text", Look(width=10_000)).decode().splitlines()


def told(catalog: Catalog, place: Place) -> Document:
    match place:
        case "guide":
            return write_guide(catalog, WITH_ACUPOINTS)
        case "short":
            return write_guide(catalog, WITH_ACUPOINTS, full=False)
        case "follow":
            notes = choose(catalog, GuideRequest()).closing_notes
            return Document("", farewell(notes, HowFar(9, 9, 600, 600, is_over=True)))
        case "safety":
            return safety(catalog)
        case "evidence":
            return evidence(catalog)


@pytest.mark.parametrize("place", get_args(Place))
def test_a_note_on_any_topic_is_told_wherever_it_is_to_be_shown(place: Place, tmp_path: Path) -> None:
    """The checker has nothing to say against it, so each of them has to be there."""
    mine = tmp_path / "mine.yaml"
    notes = "".join(
        f"  - {{id: my-{topic}, topic: {topic}, text: Mine on {topic}., shown: [{place}], sources: [editorial]}}\n"
        for topic in TOPICS
    )
    mine.write_text(f"notes:\n{notes}")
    assert check(mine) == ()
    text = "\n".join(lines(told(load(mine, use_cache=False), place)))
    assert [topic for topic in TOPICS if f"Mine on {topic}." not in text] == []


def test_a_sign_that_concerns_nobody_in_particular_stands_in_every_guide_and_removes_nothing(
    catalog: Catalog, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        f"warning_signs:\n  - {{id: scalp-tender, sign: {SIGN}, ask: Does your scalp hurt?, why: It can be an artery.,"
        " urgency: same-day, sources: [nidirect-gca]}\n"
    )
    assert check(mine) == ()
    changed = load(mine, use_cache=False)
    for topic in ("headache", *(cause.id for cause in catalog.all(Cause))):
        request = GuideRequest(topic=topic)
        before = choose(catalog, request)
        after = choose(changed, request)
        assert SIGN in "\n".join(lines(write_guide(changed, request))), topic
        assert after.own_signs == before.own_signs, topic
    jaw, own = (
        [line.split(" [")[0] for line in lines(write_guide(each, GuideRequest(topic="jaw"))) if line.strip()[:1] == "-"]
        for each in (catalog, changed)
    )
    assert set(jaw) <= set(own)
