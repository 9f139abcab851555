"""Untrusted letters come out safe, and in ASCII where asked for."""

import pytest

from footrelief.text.letters import to_ascii, to_safe


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("calm \u2013 “words” \u2264 漢字 👩\u200d👧 \u200fא", "calm \u2013 “words” \u2264 漢字 👩\u200d👧 \u200fא"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("\x9b2J\x7f", "\ufffd2J\ufffd"),
        ("one\ntwo\r\n\tthree\u2028four", "one two three four"),
        ("\u202egnp.exe\u202c \u2067a\u2069", "gnp.exe a"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_could_command_a_terminal_becomes_visible_and_the_rest_stays(text: str, safe: str) -> None:
    assert to_safe(text) == safe


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("“it\u2019s” \u2013 3\u00d74 \u2265 ½ …", '"it\'s" - 3x4 >= 1/2 ...'),
        ("Élise, Łódź, Straße, cœur", "Elise, Lodz, Strasse, coeur"),
        ("漢字 a\u200bb", "?? ab"),
        ("\x1b", "?"),
    ],
)
def test_ascii_is_spelled_as_people_do(text: str, spelled: str) -> None:
    assert to_ascii(text) == spelled
