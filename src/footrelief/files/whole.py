"""Writes a file whole or not at all: under a temporary name beside it, then renamed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

LONGEST = 40
"""Letters of a file's name in the temporary one, which has to be a legal name, too."""


def write(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write the content to a file, or to a device as it is. Raises OSError, and then the old file is untouched."""
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)
        return
    with unfinished(path, private=private) as new:
        new.write_bytes(content)


@contextmanager
def unfinished(path: Path, *, private: bool = False) -> Iterator[Path]:
    """Give an empty file to fill; afterwards it takes the place of `path`, or it goes if something was raised.

    A link keeps leading to the file. The new file has the permissions of the old one, else the usual ones; a `private`
    one can only be read by its owner. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(f"{path} is a folder")
    descriptor, name = mkstemp(dir=target.parent, prefix=f".{target.name[:LONGEST]}.")
    os.close(descriptor)
    new = Path(name)
    try:
        yield new
        if not private:
            new.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            with new.open("rb") as written:
                os.fsync(written.fileno())  # else a loss of power may leave the new name on an empty file
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other processes that ask the same from writing in the folder, where the system can. Raises OSError."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # other systems have none

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _umask() -> int:
    """Return the permissions that new files go without; the system tells only when it is changed."""
    umask = os.umask(0o077)
    os.umask(umask)
    return umask
