"""The session in a document: its points and their doubts, its steps, how each technique is done."""

from collections.abc import Callable

from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.document import Document, Paragraph, Schedule, Span
from footrelief.footmap import FootMap
from footrelief.model import Note, Point
from footrelief.render import to_bytes
from footrelief.wording import of_ten
from footrelief.writing.choice import Guide, choose
from footrelief.writing.guide import GuideRequest, write_guide
from footrelief.writing.phrases import Phrases
from footrelief.writing.session import points, schedule, step_by_step
from footrelief.writing.tell import place


def doubts(guide: Guide, catalog: Catalog) -> str:
    paragraph = next(block for block in points(guide, Phrases(catalog)) if isinstance(block, Paragraph))
    return "".join(part.text for part in paragraph.words if isinstance(part, Span))


def test_the_doubts_name_points_by_their_numbers(catalog: Catalog) -> None:
    guide = choose(catalog, GuideRequest())
    first, second, *_ = guide.points
    doubtful = replace(
        guide, claims=(), points=(replace(first, agreement="low"), replace(second, location_basis="memory"))
    )
    assert "Charts agree little on 1." in doubts(doubtful, catalog)
    assert "Check these on a printed chart: 2." in doubts(doubtful, catalog)


def test_the_map_is_said_to_be_tradition(catalog: Catalog) -> None:
    assert "(tradition only)" in doubts(choose(catalog, GuideRequest()), catalog)


def test_points_of_one_foot_bring_both_feet_onto_the_map(catalog: Catalog) -> None:
    guide = choose(catalog, GuideRequest(topic="migraine", minutes=30, mode="partner"))
    foot_map = tuple(points(guide, Phrases(catalog)))[1]
    assert isinstance(foot_map, FootMap)
    assert foot_map.feet == "both"


def reading(document: Document) -> str:
    return " ".join(to_bytes(document, "text").decode().split())


def test_where_the_receiver_lies_is_told_to_two_and_not_to_one(
    guide_to: Callable[..., Document], catalog: Catalog
) -> None:
    for_two = write_guide(catalog, GuideRequest(topic="migraine", mode="partner"))
    position = catalog.get(Note, "receiver-position").text
    assert position not in reading(guide_to("headache"))
    assert position in reading(for_two)


def test_a_routine_below_the_usual_start_says_so(guide_to: Callable[..., Document]) -> None:
    assert f"This routine never goes above {of_ten(2)}, so start lower." in reading(guide_to("pregnancy"))
    assert "This routine never goes above" not in reading(guide_to("headache"))


def test_a_point_of_one_foot_says_which_where_the_feet_are_told_together_and_is_named_on_its_foot_only(
    catalog: Catalog,
) -> None:
    guide = choose(catalog, GuideRequest(routine="migraine-between"))
    assert guide.session
    told = schedule(guide.session, guide.numbers, "full")
    stomach, liver, gall = (place(catalog.get(Point, id_), "full") for id_ in ("stomach", "liver", "gallbladder"))
    circles = [(step.foot, step.where) for step in told.rows if step.action == "Thumb circles"]
    assert circles == [("each", f"{stomach}; {liver} (right foot); {gall} (right foot)")]
    done = [(step.foot, step.where, len(step.marks)) for step in told.steps if step.action == "Thumb circles"]
    assert done == [("right", f"{stomach}; {liver}; {gall}", 3), ("left", stomach, 1)]


def test_the_clock_of_the_schedule_is_that_of_the_session(catalog: Catalog) -> None:
    session = choose(catalog, GuideRequest(topic="tension", minutes=20)).session
    assert session
    told = schedule(session, {}, "full")
    assert [(step.start, step.seconds, step.foot) for step in told.steps] == [
        (step.start, step.seconds, step.foot) for step in session.steps
    ]
    assert told.total_seconds == session.total_seconds


def test_step_by_step_names_every_step_on_its_foot_at_its_time(catalog: Catalog) -> None:
    guide = choose(catalog, GuideRequest(minutes=5))
    assert guide.session
    _, told = step_by_step(guide.session)
    assert isinstance(told, Schedule)
    assert [(row.start, row.seconds, row.foot, row.where) for row in told.rows] == [
        (step.start, step.seconds, step.foot, "; ".join(place(point, "full") for point in step.points))
        for step in guide.session.steps
    ]


def test_on_paper_each_step_says_how_where_on_the_foot_and_its_number(catalog: Catalog) -> None:
    guide = choose(catalog, GuideRequest(topic="tension", minutes=10))
    assert guide.session
    rows = schedule(guide.session, guide.numbers, "brief").rows
    assert all(row.how for row in rows)
    assert [row.number for row in rows if row.number] == list(range(1, len([row for row in rows if row.pressure]) + 1))
    body = {point.name for point in guide.points}
    assert not [row.where for row in rows if any(part in body for part in row.where.split("; "))]
