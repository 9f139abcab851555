import gc
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from footrelief.catalog import Catalog, load, shipped_files, store
from footrelief.catalog.store import Store, cache_file
from footrelief.files import places
from footrelief.model import Note, Point

Write = Callable[..., Path]

LOADED = "import sys; from footrelief.catalog import load; load(); print(*sys.modules)"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes each time that a catalog is compiled."""
    from footrelief.catalog import compiling  # noqa: PLC0415 - only what is compiled from here on counts

    times: list[str] = []
    compile_store = compiling.compile_store

    def noting(*args: object) -> object:
        times.append("compiled")
        return compile_store(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "compile_store", noting)
    return times


def test_a_fresh_store_is_used_again(small: Path, cache: Path, compiled: list[str]) -> None:
    assert small
    assert load().digest == load().digest
    assert compiled == ["compiled"]
    assert [file.suffix for file in cache.iterdir()] == [".sqlite"]


def test_a_start_with_a_fresh_store_imports_neither_yaml_nor_the_checker_nor_the_records(cache: Path) -> None:
    load()
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout.split()
    assert cache.is_dir()
    late = {"yaml", "msgspec", "hashlib", "tempfile", "platformdirs", "difflib", "footrelief.model"}
    late |= {f"footrelief.catalog.{name}" for name in ("checking", "compiling", "source", "records", "links")}
    assert not late & set(loaded)


@pytest.mark.parametrize("change", ["text", "time", "size"])
def test_a_changed_file_makes_the_store_stale(small: Path, change: str, compiled: list[str]) -> None:
    before = small.stat()
    load()
    text = small.read_text(encoding="utf-8")
    if change == "text":
        small.write_text(text.replace("Have a glass", "Take a glass"), encoding="utf-8")
    elif change == "size":
        small.write_text(text.replace("a glass", "one glass"), encoding="utf-8")
        os.utime(small, ns=(before.st_atime_ns, before.st_mtime_ns))
    else:
        os.utime(small, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    said = load().get(Note, "water").text
    assert len(compiled) == 2
    assert (
        said
        == {"text": "Take a glass of water.", "time": "Have a glass of water.", "size": "Have one glass of water."}[
            change
        ]
    )


def test_changed_code_makes_the_store_stale(
    small: Path, compiled: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small
    load()
    (tmp_path / "model.py").touch()
    monkeypatch.setattr(store, "CODE", (*store.CODE, tmp_path))
    load()
    assert len(compiled) == 2


def test_each_set_of_files_has_a_store_of_its_own(small: Path, write: Write, compiled: list[str]) -> None:
    assert small
    mine = write("notes: []")
    for files in ([], [mine], [], [mine]):
        load(files)
    assert len(compiled) == 2


def test_the_same_file_by_another_way_is_shown_as_it_was_given(
    small: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small
    mine = write("notes: [{id: tip, topic: after, shown: [guide], text: Rest., sources: [book]}]")
    catalog = load([mine])
    assert catalog.place(catalog.get(Note, "tip")).file == str(mine)
    monkeypatch.chdir(mine.parent)
    catalog = load([Path("mine.yaml")])
    assert catalog.place(catalog.get(Note, "tip")).file == "mine.yaml"


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_store_is_replaced(small: Path, content: bytes, compiled: list[str]) -> None:
    load()
    file = cache_file([small])
    assert file is not None
    file.write_bytes(content)
    assert load().get(Point, "brain").id == "brain"
    assert load().get(Point, "brain").id == "brain"
    assert len(compiled) == 2


@pytest.fixture
def damaged(small: Path) -> Catalog:
    """A catalog whose store can be opened, and turns out to be damaged where the entries are."""
    load()
    file = cache_file([small])
    assert file is not None
    content = bytearray(file.read_bytes())
    page = int.from_bytes(content[16:18])
    entries = int(load().store.rows("SELECT rootpage FROM sqlite_master WHERE name = 'entry'")[0][0])
    content[(entries - 1) * page : entries * page] = b"\xff" * page
    file.write_bytes(content)
    return load()


def test_a_store_that_turns_out_to_be_damaged_is_compiled_again_on_the_way(damaged: Catalog) -> None:
    assert [point.id for point in damaged.all(Point)] == ["brain", "neck", "SP6"]


@pytest.mark.parametrize("obstacle", ["file", "no permission", "full"])
def test_a_cache_that_cannot_be_written_is_no_error(
    small: Path, cache: Path, obstacle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    if obstacle == "file":
        cache.write_text("a file where the folder should be", encoding="utf-8")
    elif obstacle == "no permission":
        monkeypatch.setattr(Path, "mkdir", refuse)
    else:
        monkeypatch.setattr(Path, "replace", refuse)
    assert load().get(Point, "neck").name == "Neck"
    assert not cache.is_dir() or not list(cache.iterdir()), "nothing half-written is left behind"


def test_an_account_without_a_home_keeps_nothing(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("FOOTRELIEF_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(places, "ON_LINUX", True)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_file([small]) is None
    assert load().get(Point, "neck").name == "Neck"


def test_without_the_cache_nothing_is_read_or_written(small: Path, cache: Path) -> None:
    assert small
    assert load(use_cache=False).get(Point, "neck").name == "Neck"
    assert not cache.exists()


def test_stores_that_nobody_has_written_for_a_month_are_taken_away(small: Path, cache: Path) -> None:
    assert small
    cache.mkdir()
    old, recent, other = cache / "catalog-0.0-1.sqlite", cache / "catalog-0.0-2.sqlite", cache / "notes.txt"
    for file in (old, recent, other):
        file.touch()
    for file in (old, other):
        os.utime(file, (0, 0))
    load()
    assert not old.exists()
    assert recent.exists()
    assert other.exists()


def test_many_starts_at_once_leave_one_whole_store(small: Path, cache: Path) -> None:
    assert small
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: load_in_thread(), range(24)))
    assert set(names) == {"Brain and head"}
    assert len(list(cache.iterdir())) == 1


def load_in_thread() -> str:
    return load().get(Point, "brain").name


def test_a_wrong_query_is_an_error_and_no_reason_to_compile(small: Path, compiled: list[str]) -> None:
    assert small
    catalog = load()
    with pytest.raises(sqlite3.OperationalError):
        catalog.store.rows("SELECT nothing FROM nowhere")
    assert len(compiled) == 1
    assert isinstance(catalog.store, Store)


def test_the_shipped_files_are_found_beside_the_source() -> None:
    assert all(file.is_file() for file in shipped_files())


def test_a_store_that_only_the_garbage_collector_finds_is_closed(small: Path) -> None:
    """From Python 3.13 on an open database in a circle of objects is a warning on the reader's screen."""
    assert small
    circle: list[object] = [load()]
    circle.append(circle)
    del circle
    gc.collect()


@pytest.mark.parametrize("use_cache", [True, False])
def test_a_loaded_catalog_works_in_every_thread(small: Path, use_cache: bool) -> None:  # noqa: FBT001
    assert small
    load()
    catalog = load(use_cache=use_cache)
    points = [(point.id, point) for point in load(use_cache=False).all(Point)]

    def ask(number: int) -> list[tuple[str, Point]]:
        id_, point = points[number % len(points)]
        assert catalog.get(Point, id_) == point
        return [(one.id, one) for one in catalog.all(Point)]

    with ThreadPoolExecutor(8) as pool:
        assert all(answer == points for answer in pool.map(ask, range(400)))


def test_a_damaged_store_is_compiled_once_for_all_threads(compiled: list[str], damaged: Catalog) -> None:
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: damaged.get(Point, "brain").name, range(40)))
    assert set(names) == {"Brain and head"}
    assert len(compiled) == 2, "once at first, once for the damage"
