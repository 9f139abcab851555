"""What can go wrong, in words for people, with the exit code that goes with it."""

from typing import ClassVar, Literal, NamedTuple, Self


class Place(NamedTuple):
    """A spot in a catalog file. Lines and columns count from 1; `length` is how many characters the caret covers."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One complaint about a catalog: where, what is wrong, what to do.

    `excerpt` is the source line at the place; `rule` the name by which a warning can be silenced.
    """

    place: Place
    message: str
    hint: str = ""
    excerpt: str = ""
    severity: Literal["error", "warning"] = "error"
    rule: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class FootreliefError(Exception):
    """Something a person has to be told. `hint` says what to do; never shown as a traceback."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Return how to make it again: what happens in another process reaches the reader with its hint."""
        return type(self), (self.message, self.hint)


class NotFoundError(FootreliefError):
    """Nothing of that name, or nothing that matches."""

    exit_code = 1


class UsageError(FootreliefError):
    """A value that the command cannot take."""

    exit_code = 2


class FileError(FootreliefError):
    """A file that cannot be read or used; carries every problem, sorted by place."""

    exit_code = 2
    what: ClassVar[str] = "what was read"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        count = len(self.problems)
        super().__init__(f"{count} problem{'' if count == 1 else 's'} in {self.what}")

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Return how to make it again, from its problems."""
        return type(self), (self.problems,)


class CatalogError(FileError):
    """A catalog that cannot be used."""

    exit_code = 3
    what = "the catalog"


class MedicalStopError(FootreliefError):
    """A condition or sign rules out foot massage: get medical help first."""

    exit_code = 4


class MissingExtraError(FootreliefError):
    """An optional part of footrelief is not installed; all of them come with one extra."""

    exit_code = 5

    def __init__(self, message: str, hint: str = "Install it with: pip install 'footrelief[pdf]'") -> None:
        super().__init__(message, hint)
