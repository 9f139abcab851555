"""A stop in the reader's settings or on the line: told in place of what could be followed, whichever command it is."""

from typing import TYPE_CHECKING

from footrelief.catalog import Catalog
from footrelief.cli.options import Conditions
from footrelief.cli.settings import with_settings
from footrelief.document import Document

if TYPE_CHECKING:
    from footrelief.safety import Stop  # most people have no settings


def find(catalog: Catalog, conditions: Conditions) -> "Stop | None":
    """Return what rules out massage by the settings and these conditions; None: nothing does.

    Raises what `safety.find_stop` raises for a condition that is not clear.
    """
    names = with_settings(conditions.condition)
    if not names:
        return None
    from footrelief.safety import find_stop  # see above

    return find_stop(catalog, names)


def instead(catalog: Catalog, conditions: Conditions) -> Document | None:
    """Return the page for somebody for whom massage is ruled out; None: it is not."""
    stop = find(catalog, conditions)
    if stop is None:
        return None
    from footrelief.writing.points import instead as page  # see above

    return page(catalog, stop)
