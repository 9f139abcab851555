"""The size of a picture is read from its first bytes."""

from struct import pack

import pytest

from footrelief.files.pixels import kind_of, size

PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 300, 120)
JPEG = b"\xff\xd8\xff\xe0" + pack(">H", 4) + b"JF" + b"\xff\xc2" + pack(">HBHH", 17, 8, 120, 300)


@pytest.mark.parametrize(("content", "kind"), [(PNG, "png"), (JPEG, "jpg")])
def test_kind_and_size_are_read_from_what_is_in_the_file(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind
    assert size(content) == (300, 120)


@pytest.mark.parametrize(
    "content", [b"", b"<svg/>", PNG[:20], JPEG[:14], PNG[:16] + bytes(8), b"\xff\xd8\xff" + bytes(40)]
)
def test_what_is_damaged_or_no_picture_has_no_size(content: bytes) -> None:
    assert size(content) is None
