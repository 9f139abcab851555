"""Warning signs at the top of a guide."""

from collections.abc import Callable

from footrelief.catalog import Catalog
from footrelief.document import Document
from footrelief.model import WarningSign
from footrelief.render import to_bytes
from footrelief.wording import lowered


def test_the_only_step_down_stands_beside_its_sign(guide_to: Callable[..., Document], catalog: Catalog) -> None:
    text = " ".join(to_bytes(guide_to("headache"), "text").decode().split())
    falls = [sign.falls for sign in catalog.all(WarningSign) if sign.falls and sign.urgency == "emergency"]
    assert falls
    assert all(f"Get medical help today instead if: {lowered(fall.when)}" in text for fall in falls)
