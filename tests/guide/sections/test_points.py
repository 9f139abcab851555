from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.citations import Citations
from footrelief.document import Paragraph, Span
from footrelief.footmap import FootMap
from footrelief.guide.choice import Guide, choose
from footrelief.guide.request import GuideRequest
from footrelief.guide.sections import points
from footrelief.guide.words import Words


def doubts(guide: Guide, catalog: Catalog) -> str:
    paragraph = next(
        block for block in points.write(guide, Words(guide, Citations(catalog))) if isinstance(block, Paragraph)
    )
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
    guide = choose(catalog, GuideRequest(topic="migraine"))
    foot_map = points.write(guide, Words(guide, Citations(catalog)))[1]
    assert isinstance(foot_map, FootMap)
    assert foot_map.feet == "both"
