"""Starts the command line: `footrelief` and `python -m footrelief`. What the system does to it ends here, in words."""

import gc
import os
import sys
import time
from _thread import interrupt_main, start_new_thread
from contextlib import suppress

FAULT = 2
INTERRUPTED = 130


def main() -> None:
    """Run the command line. What every start imports is never searched for garbage: docs/decisions/start-up.md."""
    try:
        sys.unraisablehook = hear
        open_streams()
        gc.disable()
        from footrelief.cli import app  # imported with the collector off

        gc.freeze()
        gc.enable()
        try:
            app()
        finally:
            gc.freeze()
            sys.stdout.flush()
    except KeyboardInterrupt:
        leave(INTERRUPTED)
    except RuntimeError as error:
        if isinstance(error.__cause__, KeyboardInterrupt):  # Ctrl-C while a class is made: so Python before 3.12
            leave(INTERRUPTED)
        raise
    except BrokenPipeError:
        leave(0)
    except (OSError, MemoryError, UnicodeEncodeError) as error:
        with suppress(OSError):
            sys.stderr.write(f"footrelief: {in_words(error)}.\n")
        leave(FAULT)


def hear(unraisable: "sys.UnraisableHookArgs") -> None:
    """Let Ctrl-C be heard that arrived where Python only prints it, in a callback of an import; print all else."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        start_new_thread(interrupt_soon, ())
    else:
        sys.__unraisablehook__(unraisable)


def interrupt_soon() -> None:
    """Interrupt the program again, from beside it: what is raised in a hook is only printed, too."""
    time.sleep(0.01)
    interrupt_main()


def in_words(error: OSError | MemoryError | UnicodeEncodeError) -> str:
    """Return what the system said, in one line."""
    if isinstance(error, UnicodeEncodeError):
        return "a word that was typed holds bytes that are no text"
    words = getattr(error, "strerror", None) or str(error) or "there is not enough memory"
    where = f" ({error.filename})" if isinstance(error, OSError) and error.filename else ""
    return f"{words[:1].lower()}{words[1:]}{where}"


def open_streams() -> None:
    """Put nothing in the place of a standard stream that whoever started us has closed."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            nothing = os.fdopen(os.open(os.devnull, os.O_RDWR), "r" if name == "stdin" else "w", encoding="utf-8")
            setattr(sys, name, nothing)


def leave(code: int) -> None:
    """End with this code, and without a word about what is still to be written and cannot be."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


if __name__ == "__main__":
    main()
