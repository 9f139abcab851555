"""The first sentences of a guide."""

from collections.abc import Callable

import pytest

from footrelief.document import Document
from footrelief.render import to_bytes


@pytest.mark.parametrize("topic", ["migraine", "menstrual-migraine", "sleep", "stress", "pregnancy"])
def test_no_topic_promises_more_for_the_headache_than_very_low_certainty(
    topic: str, guide_to: Callable[..., Document]
) -> None:
    """The trials on sleep and anxiety say nothing about headache, however near a topic is to them."""
    text = " ".join(to_bytes(guide_to(topic), "text").decode().split())
    assert "How sure can we be that it helps the headache? Very low certainty:" in text
