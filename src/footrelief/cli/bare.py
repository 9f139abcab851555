"""`footrelief` alone: what somebody with a headache needs to begin, and the few commands worth knowing."""

from footrelief.cli.options import Showing
from footrelief.cli.output import opened, show, written
from footrelief.cli.person import Person, request
from footrelief.writing.guide import write_bare


def begin() -> None:
    """Show the page; it never waits for a key."""
    show(written(opened(), lambda found: write_bare(found, request(None, Person()))), Showing(pager=False))
