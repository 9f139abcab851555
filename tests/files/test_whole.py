"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from footrelief.files.whole import unfinished, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "guide.txt"
    path.write_bytes(b"old")
    return path


def interrupt(path: Path) -> None:
    with unfinished(path) as new:
        new.write_bytes(b"half of the n")
        raise KeyboardInterrupt


def test_what_is_interrupted_leaves_the_old_file_and_nothing_else(file: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupt(file)
    assert [(path.name, path.read_bytes()) for path in file.parent.iterdir()] == [("guide.txt", b"old")]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OSError, match="No space"):
        write(file, b"new")
    assert [(path.name, path.read_bytes()) for path in file.parent.iterdir()] == [("guide.txt", b"old")]


def test_nobody_ever_sees_half_a_file(file: Path) -> None:
    with unfinished(file) as new:
        new.write_bytes(b"new")
        assert file.read_bytes() == b"old"
        assert new.parent == file.parent, "only within one file system a name can be changed at once"
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("before", "private", "after"), [(0o640, False, 0o640), (None, False, 0o644), (0o644, True, 0o600)]
)
def test_permissions(file: Path, before: int | None, private: bool, after: int) -> None:  # noqa: FBT001
    umask = os.umask(0o022)
    try:
        file.unlink() if before is None else file.chmod(before)
        write(file, b"new", private=private)
    finally:
        os.umask(umask)
    assert file.stat().st_mode & 0o777 == after


def test_a_link_keeps_leading_to_the_file(file: Path) -> None:
    link = file.with_name("latest.txt")
    link.symlink_to(file)
    write(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_folder_is_no_file_and_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write(tmp_path, b"new")
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "missing" / "guide.txt", b"new")


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(Path("/dev/null"), b"new")
    assert Path("/dev/null").is_char_device()
