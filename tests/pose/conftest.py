"""The pose models, as `./check` fetched them; no test fetches anything."""

import pytest

from dorsi.pose import models


@pytest.fixture(scope="session")
def fetched() -> None:
    """The models are there, or the test is skipped with how to get them."""
    if not models.complete():
        pytest.skip("needs the pose models: run ./check once, or python -m dorsi.pose.fetching")
