"""What holds for every test."""

import pytest
from hypothesis import settings

settings.register_profile("dorsi", deadline=None)  # other tests run beside it: time says nothing
settings.register_profile("quick", deadline=None, max_examples=30)  # `./check core`, at each save
settings.load_profile("dorsi")

LONGEST = ("test_every_screen", "test_pseudo_language", "test_terminal_journey", "test_killed")
JOURNEYS = "/journeys/"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first and the journeys together, else in the order that chance gave them.

    So no core waits at the end for another, and one browser does for all journeys.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.path.stem in LONGEST:
        return LONGEST.index(item.path.stem)
    return len(LONGEST) + (JOURNEYS not in item.path.as_posix())
