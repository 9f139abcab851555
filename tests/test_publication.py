"""Every cause and routine in every format, each file whole, with progress after each sheet."""

import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from footrelief.catalog import Catalog
from footrelief.document import Heading, PageBreak, SourceList
from footrelief.errors import NotFoundError, UsageError
from footrelief.model import Cause, Routine
from footrelief.publication import Order, booklet, chosen, file_formats, publish, sheets
from footrelief.render import Look, to_bytes
from footrelief.writing.guide import GuideRequest, HandoutRequest

REQUEST = HandoutRequest(guide=GuideRequest(conditions=("diabetes",)), day=date(2026, 11, 23), note="Note for all")


def save(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def refuse(path: Path, content: bytes) -> None:
    raise UsageError(f"{path.name} and its {len(content)} bytes are refused", "Do something else.")


def test_there_is_a_sheet_for_headache_each_cause_and_each_routine(shipped: Catalog) -> None:
    every = sheets(shipped, REQUEST)
    causes = [cause.id for cause in shipped.all(Cause)]
    routines = [f"routine-{routine.id}" for routine in shipped.all(Routine)]
    assert list(every) == ["headache", *causes, *routines]
    assert {request.note for request in every.values()} == {"Note for all"}
    assert {request.guide.conditions for request in every.values()} == {("diabetes",)}


def test_every_sheet_is_written_in_every_format_asked_for(tmp_path: Path, shipped: Catalog) -> None:
    told: list[tuple[str, int, int]] = []
    order = Order((), REQUEST, ("text", "markdown"), Look(), tmp_path, save)
    files = publish(order, lambda *progress: told.append(progress))
    every = len(sheets(shipped, REQUEST))
    assert [done for _, done, _ in told] == list(range(1, every + 1))
    assert {total for _, _, total in told} == {every}
    assert sorted(tmp_path.iterdir()) == sorted(files)
    assert len(files) == 2 * every
    assert all(file.stat().st_size > 500 for file in files)


def test_a_file_that_cannot_be_written_ends_it_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"headache\.txt and its") as caught:
        publish(Order((), REQUEST, ("text",), Look(), tmp_path, refuse), lambda *_: None)
    assert caught.value.hint == "Do something else."


def test_formats_for_files_are_those_that_write_a_whole_sheet() -> None:
    assert file_formats() == ("text", "markdown", "json", "html", "pdf")
    assert file_formats("pdf") == ("pdf",)
    with pytest.raises(UsageError, match="svg writes no sheets"):
        file_formats("svg")


def is_alive(process: str) -> bool:
    """Tell whether a process runs; one that has ended and that nobody has asked about does not."""
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL], ids=["ended", "killed"])
def test_no_worker_outlives_its_parent(tmp_path: Path, how: signal.Signals) -> None:
    words = [sys.executable, "-m", "footrelief", "handout", "--all", "-o", str(tmp_path / "sheets")]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr
        process.stderr.read(20)  # the first sheet is told, so the workers are there
        workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        process.send_signal(how)
        process.communicate()
    assert workers
    for _ in range(50):
        if not any(is_alive(worker) for worker in workers):
            return
        time.sleep(0.1)
    raise AssertionError(workers)


def test_topics_and_routines_in_any_words_choose_the_sheets(shipped: Catalog) -> None:
    assert list(chosen(shipped, REQUEST, ("tension", "Evening wind-down"))) == ["tension-type", "routine-evening-sleep"]
    assert list(chosen(shipped, REQUEST, ())) == list(sheets(shipped, REQUEST))
    with pytest.raises(NotFoundError):
        chosen(shipped, REQUEST, ("no such",))


def test_a_booklet_numbers_the_sources_of_each_sheet_on_from_those_before(shipped: Catalog) -> None:
    bound = booklet(shipped, REQUEST, ("tension", "sinus"), "Sheets")
    numbers = [item.number for block in bound.blocks if isinstance(block, SourceList) for item in block.items]
    assert numbers == list(range(1, len(numbers) + 1))
    titles = [block.text for block in bound.blocks if isinstance(block, Heading) and block.level == 1]
    assert len(titles) == 2
    assert sum(isinstance(block, PageBreak) for block in bound.blocks) == 3
    assert to_bytes(bound, "pdf").startswith(b"%PDF")
