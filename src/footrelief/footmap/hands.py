"""The file of hands and postures into their parts, and a part of a hand into its place on the page."""

import math
from functools import cache

import msgspec
from msgspec import Struct

from footrelief.files.places import data_folder
from footrelief.footmap.geometry import Spot
from footrelief.footmap.pens import Limb, Spots, smooth


class Bone(Struct, frozen=True):
    """A thick round-ended line of a hand; `side` moves it by the gap, `back` lies behind the foot."""

    spots: Spots
    width: float
    side: float = 0
    back: bool = False


class Part(Struct, frozen=True):
    """A part of a hand, its tips up; `gap` is half the distance between thumb and finger."""

    bones: tuple[Bone, ...]
    lines: tuple[Spots, ...] = ()
    gap: float = 0


class Thing(Struct, frozen=True):
    """A limb, a head or a thing of a posture; y goes up."""

    kind: str
    path: Spots = ()
    width: float = 0
    closed: bool = False
    smooth: bool = False
    filled: bool = False
    holds: bool = False
    at: Spot = (0, 0)
    radius: float = 0


class Posture(Struct, frozen=True):
    """How one sits, as a picture: `caption` says it, `alt` what is seen."""

    center: Spot
    side: float
    caption: str
    alt: str
    shapes: tuple[Thing, ...]


class Hands(Struct, frozen=True):
    """The file of hands and postures."""

    parts: dict[str, Part]
    postures: dict[str, Posture]


@cache
def hands() -> Hands:
    """Return the hands and postures."""
    return msgspec.json.decode((data_folder() / "hands.json").read_bytes(), type=Hands)


def bones(  # noqa: PLR0913 - what a hand is like
    part: str,
    at: Spot,
    angle: float,
    *,
    flip: bool,
    gap: float | None,
    size: float = 1,
    holds: bool = False,
    back: bool | None = None,
) -> Limb:
    """Return a part of a hand with its tip at a spot; `back`: only what lies behind the foot, or only the rest."""
    drawn = hands().parts[part]
    turn, way = math.radians(angle - 90), -1 if flip else 1
    apart = drawn.gap if gap is None else gap

    def put(spots: Spots, sideways: float = 0) -> Spots:
        moved = ((x * way * size + sideways * way * apart, y * size) for x, y in spots)
        return tuple(
            (
                at[0] + x * math.cos(turn) - y * math.sin(turn),
                at[1] - (x * math.sin(turn) + y * math.cos(turn)),
            )
            for x, y in moved
        )

    bones = (bone for bone in drawn.bones if back is None or bone.back == back)
    return Limb(
        tuple((smooth(put(bone.spots, bone.side), 6), bone.width * size) for bone in bones),
        () if back else tuple(smooth(put(line), 6) for line in drawn.lines),
        holds,
    )
