"""The options about a person into the request for a guide."""

from footrelief.cli.options import Person
from footrelief.cli.settings import with_settings
from footrelief.guide import GuideRequest


def request(topic: list[str] | None, person: Person) -> GuideRequest:
    """Return what the options ask for, together with the conditions stated once and for all in the settings."""
    modes = {True: "self", False: "partner", None: None}
    return GuideRequest(
        topic=" ".join(topic or ["headache"]),
        minutes=person.minutes,
        mode=modes[person.self_massage],  # type: ignore[arg-type]
        feet=person.foot,
        pressure=person.pressure,
        conditions=with_settings(person.condition),
        affected=person.affected,
        techniques=tuple(person.technique or ()),
        without=tuple(person.without or ()),
    )
