import gc
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from footrelief.catalog import Catalog, load, shipped_files, store
from footrelief.catalog.store import Store, cache_file
from footrelief.errors import MissingExtraError, NotFoundError
from footrelief.files import places
from footrelief.model import Note, Point
from footrelief.query.lookup import lookup
from footrelief.query.points import find_points
from footrelief.query.search import search

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
    assert {file.suffix for file in cache.iterdir()} == {".sqlite", ".seal"}


def test_a_start_with_a_fresh_store_imports_neither_yaml_nor_the_checker_nor_the_records(cache: Path) -> None:
    load()
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout.split()
    assert cache.is_dir()
    late = {"yaml", "msgspec", "hashlib", "tempfile", "platformdirs", "difflib", "footrelief.model"}
    late |= {f"footrelief.catalog.{name}" for name in ("checking", "compiling", "source", "records", "links")}
    assert not late & set(loaded)


@pytest.mark.parametrize("change", ["text", "time", "size", "neither"])
def test_a_changed_file_makes_the_store_stale(small: Path, change: str, compiled: list[str]) -> None:
    before = small.stat()
    load()
    text = small.read_text(encoding="utf-8")
    if change == "text":
        small.write_text(text.replace("Have a glass", "Take a glass"), encoding="utf-8")
    elif change == "size":
        small.write_text(text.replace("a glass", "one glass"), encoding="utf-8")
        os.utime(small, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif change == "neither":
        small.write_text(text.replace("Have a glass", "Take a glass"), encoding="utf-8")
        os.utime(small, ns=(before.st_atime_ns, before.st_mtime_ns))
    else:
        os.utime(small, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    said = load().get(Note, "water").text
    assert len(compiled) == 2
    assert (
        said
        == {
            "text": "Take a glass of water.",
            "time": "Have a glass of water.",
            "size": "Have one glass of water.",
            "neither": "Take a glass of water.",
        }[change]
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


def stored(small: Path) -> Path:
    """Load the catalog, and return the file of its store."""
    load()
    file = cache_file([small])
    assert file is not None
    return file


def flipped(file: Path) -> None:
    content = file.read_bytes()
    assert b"Brain and head" in content
    file.write_bytes(content.replace(b"Brain and head", b"Brain and hEad"))


def changed(*statements: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        with closing(sqlite3.connect(file)) as database, database:
            for statement in statements:
                database.execute(statement)

    return change


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


DAMAGE = {
    "a letter": flipped,
    "no table": changed("DROP TABLE entry"),
    "no rows": changed("DELETE FROM entry"),
    "no JSON": changed("UPDATE entry SET body = '{'"),
    "no text": changed("UPDATE entry SET body = CAST(X'ff' AS TEXT)"),
    "other words": changed("UPDATE point SET name = 'Heal the brain'"),
    "cut short": lambda file: os.truncate(file, 5000),
    "a pipe": pipe,
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "no seal": lambda file: file.with_suffix(".seal").unlink(),
    "a pipe for a seal": lambda file: pipe(file.with_suffix(".seal")),
    "a seal of something else": lambda file: file.with_suffix(".seal").write_text("1\n2"),
    "a seal of nothing": lambda file: file.with_suffix(".seal").write_bytes(b"\xff"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes in folders are of Unix")
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_any_damage_is_noticed_and_the_store_replaced(
    small: Path, damage: Callable[[Path], object], compiled: list[str]
) -> None:
    damage(stored(small))
    for _ in range(2):
        catalog = load()
        assert catalog.get(Point, "brain").name == "Brain and head"
        assert [point.id for point in catalog.all(Point)] == ["brain", "neck", "SP6"]
        assert catalog.store.rows("SELECT name FROM point WHERE id = 'brain'") == [("Brain and head",)]
    assert len(compiled) == (3 if damage is DAMAGE["a folder"] else 2)


def test_a_store_that_was_only_touched_is_used_again(small: Path, compiled: list[str]) -> None:
    file = stored(small)
    os.utime(file)
    load()
    assert file.with_suffix(".seal").read_text().endswith(str(file.stat().st_ino))
    assert compiled == ["compiled"]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="owners are of Unix")
def test_the_store_of_somebody_else_is_not_trusted(
    small: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(small)
    monkeypatch.setattr(os, "geteuid", lambda: -1)
    load()
    assert len(compiled) == 2


class WithoutFullText(sqlite3.Connection):
    """What a SQLite library without FTS5 does."""

    def executescript(self, script: str, /) -> sqlite3.Cursor:
        if "fts5" in script:
            raise sqlite3.OperationalError("no such module: fts5")
        return super().executescript(script)


def test_without_full_text_all_works_but_search_and_that_says_why(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert small
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *words, **more: connect(*words, **more, factory=WithoutFullText))
    for _ in range(2):
        catalog = load()
        assert [found.id for found in lookup(catalog, "Brain and head")] == ["brain"]
        assert [point.id for point in find_points(catalog, words="brai")] == ["brain"]
        with pytest.raises(NotFoundError):
            lookup(catalog, "brain neck")
        with pytest.raises(MissingExtraError, match="FTS5"):
            search(catalog, "brain")


@pytest.fixture
def damaged(small: Path) -> Catalog:
    """A catalog whose store is damaged where the entries are, after it was opened."""
    file = stored(small)
    content = bytearray(file.read_bytes())
    page = int.from_bytes(content[16:18])
    entries = int(load().store.rows("SELECT rootpage FROM sqlite_master WHERE name = 'entry'")[0][0])
    content[(entries - 1) * page : entries * page] = b"\xff" * page
    catalog = load()
    file.write_bytes(content)
    return catalog


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


def test_stores_of_a_month_ago_and_half_written_ones_are_taken_away(small: Path, cache: Path) -> None:
    assert small
    cache.mkdir()
    gone = [cache / "catalog-0.0-1.sqlite", cache / "catalog-0.0-1.seal", cache / ".catalog-0.1-2.sqlite.abc"]
    kept = [cache / "catalog-0.0-2.sqlite", cache / ".catalog-0.1-2.sqlite.def", cache / "notes.txt"]
    for file in (*gone, *kept):
        file.touch()
    for file in (*gone, kept[2]):
        os.utime(file, (0, 0))
    half_an_hour_ago = time.time() - 1800
    os.utime(kept[1], (half_an_hour_ago, half_an_hour_ago))
    load()
    assert not any(file.exists() for file in gone)
    assert all(file.exists() for file in kept)


def test_many_starts_at_once_leave_one_whole_store(small: Path, cache: Path) -> None:
    assert small
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: load_in_thread(), range(24)))
    assert set(names) == {"Brain and head"}
    assert sorted(file.suffix for file in cache.iterdir()) == [".seal", ".sqlite"]


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
