"""Whatever lies at a path, reading it ends with its content or with a problem in words."""

import os
import tracemalloc
from pathlib import Path

import pytest

from footrelief.errors import FileError, Place, Problem
from footrelief.files.reading import MOST_BYTES, read_bytes, read_text


def problem_with(path: Path) -> Problem:
    with pytest.raises(FileError) as refused:
        read_text(path)
    (problem,) = refused.value.problems
    return problem


def test_text_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes("\ufeffname: ä\r\n".encode())
    assert read_text(file) == "name: ä\r\n"


def test_a_file_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert problem_with(tmp_path / "mine.yaml") == Problem(Place(str(tmp_path / "mine.yaml")), "there is no such file")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert problem_with(tmp_path).message == "this is a folder, not a file"


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert problem_with(pipe).message == "this file cannot be read: it is not a regular file"


def test_a_device_is_never_opened() -> None:
    assert "not a regular file" in problem_with(Path("/dev/zero")).message


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.touch(mode=0)
    assert problem_with(file).message == "you may not read this file"


def test_refused_permission_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    file = tmp_path / "mine.yaml"
    file.touch()
    monkeypatch.setattr(Path, "open", refuse)
    assert problem_with(file).message == "you may not read this file"


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 5000])
def test_an_impossible_name_is_a_problem(name: str) -> None:
    assert problem_with(Path(name)).message.startswith("this file cannot be read: ")


def test_a_link_that_leads_to_itself_is_a_problem(tmp_path: Path) -> None:
    link = tmp_path / "mine.yaml"
    link.symlink_to(link)
    assert problem_with(link).message.startswith("this file cannot be read: ")


def test_a_byte_that_is_not_utf_8_is_found_in_its_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes("a: ä\nb: ".encode() + b"\xe4\n")
    assert problem_with(file) == Problem(
        Place(str(file), 2, 4),
        "byte 10 of this file is not UTF-8",
        "Save the file as UTF-8.",
        "b: \N{REPLACEMENT CHARACTER}",
    )


def test_binary_content_is_not_repeated(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes("points: []\n".encode("utf-16"))
    assert problem_with(file).excerpt == ""


def test_a_name_that_is_not_utf_8_can_be_printed(tmp_path: Path) -> None:
    problem = problem_with(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe4.yaml")))
    assert problem.place.file == f"{tmp_path}/\N{REPLACEMENT CHARACTER}.yaml"


def test_a_file_of_50_mb_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    with file.open("wb") as large:
        large.truncate(50_000_000)
    tracemalloc.start()
    try:
        assert problem_with(file).message == "this file is larger than 10 MB"
        assert tracemalloc.get_traced_memory()[1] < 2.5 * MOST_BYTES
    finally:
        tracemalloc.stop()


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(b"x" * 2_000_000)
    assert len(read_bytes(file, 2_000_000)) == 2_000_000
    file.write_bytes(b"x" * 2_000_001)
    with pytest.raises(FileError) as refused:
        read_bytes(file, 2_000_000)
    assert [problem.message for problem in refused.value.problems] == ["this file is larger than 2 MB"]
