"""Starts the command line: `footrelief` and `python -m footrelief`."""

import gc


def main() -> None:
    """Run the command line. What every start imports is never searched for garbage: docs/decisions/start-up.md."""
    gc.disable()
    from footrelief.cli import app  # imported with the collector off

    gc.freeze()
    gc.enable()
    try:
        app()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
