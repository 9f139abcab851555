"""A person's conditions into what may safely be worked, or a stop. Questions about warning signs: `interview`."""

from footrelief.safety.conditions import find_cautions
from footrelief.safety.screening import Affected, Effect, SafePoints, Stop, find_stop, screen

__all__ = ["Affected", "Effect", "SafePoints", "Stop", "find_cautions", "find_stop", "screen"]
