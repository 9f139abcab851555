"""The safety page."""

from tests.writing.reading import read

from footrelief.catalog import Catalog
from footrelief.document import Callout, Heading
from footrelief.model import Caution, StopSign, Urgency, WarningSign
from footrelief.render import to_bytes
from footrelief.wording import of_ten
from footrelief.writing.guide import GuideRequest, write_guide
from footrelief.writing.safety import safety, what_now


def test_every_sign_and_every_caution_is_there_with_its_advice(shipped: Catalog) -> None:
    page = read(safety(shipped))
    assert all(sign.sign.rstrip(".") in page for sign in shipped.all(WarningSign))
    assert all(caution.advice in page for caution in shipped.all(Caution))
    assert {sign.id for sign in shipped.all(StopSign) if sign.text not in page} == {
        *("stop-cold-foot", "cauda-equina", "overdose", "self-harm", "stop-spinal")  # of people who are not massaged
    }


def test_the_most_urgent_signs_come_first_and_cannot_be_missed(shipped: Catalog) -> None:
    document = safety(shipped)
    callout = next(block for block in document.blocks if isinstance(block, Callout))
    urgencies = sorted(shipped.all(Urgency), key=lambda urgency: -urgency.rank)
    assert callout.tone == "stop"
    assert callout.title.startswith(urgencies[0].label)
    labels = [block.text for block in document.blocks if isinstance(block, Heading)]
    places = [labels.index(urgency.label) for urgency in urgencies[1:]]
    assert places == sorted(places)


def test_each_sign_stands_under_its_urgency(shipped: Catalog) -> None:
    page = read(safety(shipped))
    starts = {urgency.id: page.index(f"\n{urgency.label}") for urgency in shipped.all(Urgency)}
    for sign in shipped.all(WarningSign):
        before = [id_ for id_, start in starts.items() if start < page.index(sign.sign)]
        assert max(before, key=starts.__getitem__) == sign.urgency, sign.id


def test_what_changes_an_urgency_is_told(shipped: Catalog) -> None:
    page = read(safety(shipped))
    changes = [change for sign in shipped.all(WarningSign) for change in sign.rises]
    falls = [sign.falls for sign in shipped.all(WarningSign) if sign.falls]
    assert page.count("More urgent, ") == len(changes) + sum(len(sign.rises) for sign in shipped.all(StopSign))
    assert page.count("Less urgent, ") == len(falls)
    assert all(change.when[1:].rstrip(".") in page for change in (*changes, *falls))


def test_a_caution_says_what_it_takes_away(shipped: Catalog) -> None:
    page = read(safety(shipped))
    assert (
        "Left out: knuckle kneading, metatarsal kneading and ball or roller. "
        f"Stroking only in part: Not over the veins. Pressure {of_ten(3)} at most." in page
    )
    assert f"Pressure {of_ten(3)} at most. 15 minutes at most." in page
    assert "Left out: 34 points (footrelief show caution:pregnancy-points)." in page
    assert "Left out: the affected foot." in page
    assert "Comes with: Points left out in pregnancy." in page


def test_the_doubt_about_the_levels_is_told(shipped: Catalog) -> None:
    assert "A clinician should still sign them off." in read(safety(shipped))


def test_the_short_page_names_every_sign_under_what_to_do_and_the_most_urgent_fit_a_screen(shipped: Catalog) -> None:
    document = what_now(shipped)
    told = to_bytes(document, "terminal").decode()
    for sign in shipped.all(WarningSign):
        assert sign.tight
        assert sign.tight in told
    labels = [block.title for block in document.blocks if isinstance(block, Callout)]
    ranked = sorted(shipped.all(Urgency), key=lambda urgency: -urgency.rank)
    assert labels == [f"{urgency.label}, if" for urgency in ranked]
    pressing = [urgency for urgency in ranked if urgency.always_shown]
    assert told.splitlines().index(f"│ {labels[len(pressing)]}") < 24


def test_a_number_of_ones_own_stands_on_every_page(shipped: Catalog) -> None:
    mine = shipped.calling("112")
    for document in (what_now(mine), safety(mine), write_guide(mine, GuideRequest(), full=False)):
        told = read(document)
        assert "112" in told
        assert "999 UK" not in told
    assert "999 UK" in read(what_now(shipped))
