"""Example calls into the last lines of a command's help, each on a line of its own."""

KEEP_LINES = "\b"
"""On a line of its own it keeps Typer from running the lines below it together."""


def examples(*calls: str) -> str:
    """Return what a command's help ends with."""
    return "\n".join((KEEP_LINES, "Example:" if len(calls) == 1 else "Examples:", *(f"  {call}" for call in calls)))
