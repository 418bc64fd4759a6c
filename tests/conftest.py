"""What holds for all tests: steady property tests, and a cache folder that no earlier run has filled."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# The same cases on every machine, and a slow machine fails none of them.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
