"""A curated routine and what is safe for a person into a session in their minutes, step by step, with reasons."""

from footrelief.routine.compose import compose
from footrelief.routine.pick import pick_plan, pick_routine
from footrelief.routine.request import LONGEST_MINUTES, SHORTEST_MINUTES, SessionRequest
from footrelief.routine.session import LeftOut, Replaced, Session, SessionStep, TurnStep

__all__ = [
    "LONGEST_MINUTES",
    "SHORTEST_MINUTES",
    "LeftOut",
    "Replaced",
    "Session",
    "SessionRequest",
    "SessionStep",
    "TurnStep",
    "compose",
    "pick_plan",
    "pick_routine",
]
