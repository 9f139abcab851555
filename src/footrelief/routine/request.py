"""What a person asks of a session."""

from typing import Final, Literal

from footrelief.errors import UsageError
from footrelief.model import Cause, Feet, Plan, Routine, Step, Technique
from footrelief.request import Request

SHORTEST_MINUTES = 3
LONGEST_MINUTES = 60
HARDEST = 10
"""The end of the scale of pressure; what is allowed lies below it."""

Mode = Literal["self", "partner"]
MOST_MINUTES: Final[dict[Mode, int]] = {"self": 45, "partner": LONGEST_MINUTES}
"""One's own hands tire: trials of self-massage stopped at 40 minutes (our rule, docs/decisions/plans.md)."""
PressureLevel = Literal["gentle", "medium", "firm"]


class SessionRequest(Request, frozen=True, kw_only=True):
    """A curated routine to follow, and how to change it.

    Raises UsageError for minutes outside 3 to 60, for a limit of pressure outside 0 to 10, and for a value that is none
    of those that a field takes.

    With a `plan`, its steps are followed instead of those of the routine, and more minutes only make them longer.
    `others` are the catalog's other routines: they show which technique is used on which points, for replacements
    and for more time; those offered for `cause` come first. `minutes` None keeps the curated times; above
    `most_minutes` they are not taken, and the session says so. `mode` None is
    the routine's own. `max_pressure` is a limit of one's own. Each of `techniques` gets a step, safety and time
    permitting; none of `without` gets one.
    """

    routine: Routine
    plan: Plan | None = None
    others: tuple[Routine, ...] = ()
    cause: Cause | None = None
    minutes: int | None = None
    most_minutes: int | None = None
    mode: Mode | None = None
    feet: Feet = "both"
    pressure: PressureLevel = "medium"
    max_pressure: int | None = None
    techniques: tuple[Technique, ...] = ()
    without: tuple[Technique, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.max_pressure is not None and not 0 <= self.max_pressure <= HARDEST:
            raise UsageError(f"there is no pressure {self.max_pressure}", f"Choose from 0 to {HARDEST}.")
        check_minutes(self.minutes)

    @property
    def own_mode(self) -> Mode:
        """Who massages: as asked, else as the routine is meant; what either can do is done by oneself."""
        if self.mode:
            return self.mode
        if self.plan:
            return self.plan.mode
        return "partner" if self.routine.mode == "partner" else "self"

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps to follow: those of the plan, if there is one."""
        return (self.plan or self.routine).steps

    @property
    def known_routines(self) -> tuple[Routine, ...]:
        """The routine, then the others: those offered for the cause first, in the cause's order, then by mode."""
        offered = self.cause.routines if self.cause else ()
        others = [routine for routine in self.others if routine.id != self.routine.id]
        others.sort(key=lambda routine: routine.mode not in (self.own_mode, "either"))
        others.sort(key=lambda routine: offered.index(routine.id) if routine.id in offered else len(offered))
        return (self.routine, *others)


def check_minutes(minutes: int | None) -> None:
    """Raise UsageError for a session shorter or longer than one can ask for."""
    if minutes is not None and not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        raise UsageError(
            f"a session of {minutes} minutes is not possible",
            f"Choose from {SHORTEST_MINUTES} to {LONGEST_MINUTES} minutes.",
        )
