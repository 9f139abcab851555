"""The shipped catalog, compiled once for all tests that only read it."""

import os

import pytest
from hypothesis import settings

from footrelief import catalog
from footrelief.catalog import Catalog


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    return catalog.load(use_cache=False)


# The same examples every time, so that main is either green or red; `HYPOTHESIS_PROFILE=search` looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
