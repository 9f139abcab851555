"""What stands in for each shipped technique when a condition takes it away: a stroke, a press, a hold, or nothing."""

import pytest
from msgspec.structs import replace

from footrelief.catalog import Catalog
from footrelief.model import Routine, Step, Technique
from footrelief.routine.adapt import adapt
from footrelief.routine.allowed import allow
from footrelief.routine.request import SessionRequest
from footrelief.safety import SafePoints, screen

STAND_INS = {
    "hold": None,
    "feathering": "hold",
    "stroking": "feathering",
    "side-to-side": "stroking",
    "ankle-loosening": "stroking",
    "ankle-rotation": "stroking",
    "toe-rotation": "stroking",
    "toe-bend": "stroking",
    "wringing": "stroking",
    "spinal-twist": "stroking",
    "metatarsal-knead": "stroking",
    "metatarsal-movers": "stroking",
    "foot-spread": "stroking",
    "heel-squeeze": "stroking",
    "thumb-stroke": "stroking",
    "thumb-circles": "thumb-stroke",
    "knuckle-knead": "thumb-stroke",
    "thumb-walk": "thumb-stroke",
    "finger-walk": "stroking",
    "double-thumb-walk": "thumb-stroke",
    "rotate-point": "press-hold",
    "press-hold": "hold",
    "hook-backup": "press-hold",
    "toe-walk": "stroking",
    "toe-squeeze": "stroking",
    "solar-breath": "hold",
    "ball-roll": "thumb-stroke",
    "finish": "feathering",
}
"""By the technique that is lost, with a partner, for a step on the solar plexus."""


@pytest.mark.parametrize("lost", STAND_INS)
def test_what_stands_in_is_of_a_softer_kind(shipped: Catalog, lost: str) -> None:
    technique = shipped.get(Technique, lost)
    step = Step(technique=lost, points=("solar-plexus",), seconds=60, pressure=technique.pressure[1])
    recipe = replace(shipped.all(Routine)[0], steps=(step,))
    request = SessionRequest(routine=recipe, mode="partner", without=(technique,))
    safe = screen(shipped)
    assert isinstance(safe, SafePoints)
    allowed = allow(safe, request)
    (*found,) = adapt(recipe, allowed, request).candidates
    assert [one.technique.id for one in found] == [STAND_INS[lost]] * (STAND_INS[lost] is not None)


def test_every_technique_has_a_kind_of_touch(shipped: Catalog) -> None:
    assert {one.id for one in shipped.all(Technique) if one.is_touch} == STAND_INS.keys()
    assert all(technique.touch for technique in shipped.all(Technique))
    assert [technique.id for technique in shipped.all(Technique) if technique.touch == "tool"] == ["ball-roll"]
