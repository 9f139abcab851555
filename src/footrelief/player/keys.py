"""What keys and signals ask for: the table that the keyboard reads, and the list of keys on the screen."""

from typing import Literal, NamedTuple

Key = Literal["pause", "back", "skip", "repeat", "longer", "shorter", "sound", "help"]
Ending = Literal["quit", "interrupt", "terminate", "hang-up"]
Break = Literal["suspend", "wake"]
Press = Key | Ending | Break
"""What a person or the system asks for: something of the session, its end, or the terminal for a while."""


class KeyRow(NamedTuple):
    """One key: what it asks for, the keystrokes that mean it, how it is shown, and what it does in words."""

    press: Press
    strokes: tuple[str, ...]
    shown: str
    does: str


KEYS = (
    KeyRow("pause", (" ", "KEY_ENTER"), "space", "pause, go on"),
    KeyRow("back", ("KEY_LEFT",), "left", "back one step"),
    KeyRow("skip", ("KEY_RIGHT",), "right", "skip one step"),
    KeyRow("repeat", ("r", "R"), "r", "repeat the step"),
    KeyRow("longer", ("+", "="), "+", "ten seconds more"),
    KeyRow("shorter", ("-", "_"), "-", "ten seconds less"),
    KeyRow("sound", ("m", "M"), "m", "change the sound"),
    KeyRow("help", ("?",), "?", "show, hide these"),
    KeyRow("quit", ("q", "Q"), "q", "quit, keep place"),
)
"""`=` and `_` are plus and minus without, or with, the shift key."""

PRESS_OF_STROKE = {stroke: row.press for row in KEYS for stroke in row.strokes}
