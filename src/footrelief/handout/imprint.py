"""A catalog and a day into what stands at the foot of every page: where the sheet comes from, and when."""

from datetime import date

from footrelief.catalog import Catalog

DIGEST_LETTERS = 12
"""Enough letters of the content hash to tell two catalogs apart, few enough to read out on the telephone."""


def imprint(catalog: Catalog, day: date) -> dict[str, str]:
    """Return the details of a document that is printed."""
    return {
        "catalog": f"{catalog.header.name} {catalog.header.version}",
        "content": catalog.digest[:DIGEST_LETTERS],
        "date": day.isoformat(),
    }
