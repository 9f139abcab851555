"""A stop in the reader's settings: told in place of what could be followed, whichever command it was asked of."""

from typing import TYPE_CHECKING

from footrelief.catalog import Catalog
from footrelief.cli.settings import settings
from footrelief.document import Document

if TYPE_CHECKING:
    from footrelief.safety import Stop  # most people have no settings


def find(catalog: Catalog) -> "Stop | None":
    """Return what rules out massage by the settings; None: nothing does.

    Raises what `safety.find_stop` raises for a condition in the settings that is not clear.
    """
    if not settings().conditions:
        return None
    from footrelief.safety import find_stop  # see above

    return find_stop(catalog, settings().conditions)


def instead(catalog: Catalog) -> Document | None:
    """Return the page for somebody whose settings rule out massage; None: they do not."""
    stop = find(catalog)
    if stop is None:
        return None
    from footrelief.writing.points import instead as page  # see above

    return page(catalog, stop)
