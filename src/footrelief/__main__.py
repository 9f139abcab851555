"""Starts the command line: `footrelief` and `python -m footrelief`."""

import gc


def main() -> None:
    """Run the command line, without the garbage collector: a run is over before there is garbage worth collecting.

    Frozen, what is left is not searched at the end either. A session lasts longer and turns the collector on.
    """
    gc.disable()
    from footrelief.cli import app  # noqa: PLC0415 - imported with the collector off, see above

    try:
        app()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
