from footrelief.document import Document, Schedule
from footrelief.render.html.session import describe
from footrelief.wording import of_ten


def test_times_are_iso_8601_and_the_steps_fill_the_whole(specimens: dict[str, Document]) -> None:
    document = specimens["calm"]
    (session,) = (block for block in document.blocks if isinstance(block, Schedule))
    howto = describe(document, session)
    assert howto["name"] == document.title
    assert howto["totalTime"] == "PT230S"
    assert [step["itemListElement"][0]["performTime"] for step in howto["step"]] == ["PT20S", "PT90S", "PT120S"]
    assert howto["step"][1] == {
        "@type": "HowToStep",
        "position": 2,
        "name": "Thumb-walk",
        "text": f"Right foot: Thumb-walk, 1, 2: Brain and head; Neck, pressure {of_ten(4)}",
        "itemListElement": [
            {
                "@type": "HowToDirection",
                "text": f"Right foot: Thumb-walk, 1, 2: Brain and head; Neck, pressure {of_ten(4)}",
                "performTime": "PT90S",
            }
        ],
    }
