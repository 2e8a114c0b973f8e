"""What holds for every test."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No deadlines: other tests run beside it, time says nothing. What a whole check finds it finds
# again; new examples are drawn by `./check core`, a few at each save, and `./check search`, many.
settings.register_profile("dorsi", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("quick", deadline=None, max_examples=15)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("dorsi")

IN_MEMORY = Path("/dev/shm")  # noqa: S108  (pytest makes a folder inside for its owner alone)
ROOM_BYTES = 2_000_000_000


def pytest_configure() -> None:
    """Folders of tests lie in memory where there is room.

    A disk takes 20 ms to store one entry for good, memory a twentieth of one; what a killed
    process leaves behind is the same in both.
    """
    if _fits_in_memory():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def _fits_in_memory() -> bool:
    if not IN_MEMORY.is_dir():
        return False
    place = os.statvfs(IN_MEMORY)
    runs_programs = not place.f_flag & os.ST_NOEXEC
    return runs_programs and place.f_bavail * place.f_frsize > ROOM_BYTES


LONGEST = ("test_every_screen", "test_terminal_journey", "test_killed")
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
