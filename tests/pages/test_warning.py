"""Words of warning signs and cautions."""

import pytest

from footrelief.pages.warning import sentence


@pytest.mark.parametrize(("text", "ended"), [("Bleeding", "Bleeding."), ("Is it?", "Is it?"), ("Yes.", "Yes.")])
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert sentence(text) == ended
