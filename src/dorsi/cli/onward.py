"""What is sensible next, told from what is there already. Call it with the diary open."""

from collections.abc import Iterator
from contextlib import contextmanager

from dorsi.cli import layout
from dorsi.core.errors import NotYet

MAKE = "dorsi plan make --minutes 15 --days mon,tue,thu,sat --run sun:long"


@contextmanager
def from_the_start() -> Iterator[None]:
    """Where a step is missing, names the first one, so that nobody is sent back step by step."""
    try:
        yield
    except NotYet:
        measured()
        raise


def measured() -> None:
    """Raises NotYet, each with its own sentence, before the questions and before a test."""
    from dorsi.web.assess import actions as assess
    from dorsi.web.safety import actions as safety

    safety.standing()
    assess.assessment()


def after_screening() -> str:
    """Once the answers allow practice."""
    from dorsi.web.assess import actions as assess

    try:
        assess.assessment()
    except NotYet:
        return layout.following("dorsi measure tape")
    return after_test()


def after_test() -> str:
    """Once both ankles are measured."""
    from dorsi.web.plan import actions as plan
    from dorsi.web.safety import actions as safety

    try:
        if safety.standing().due:
            return layout.following("dorsi screen", why="the questions are due")
        plan.current()
    except NotYet:
        return layout.following("dorsi screen" if not _screened() else MAKE)
    return layout.following("dorsi progress", "dorsi today")


def _screened() -> bool:
    from dorsi.web.safety import actions as safety

    try:
        safety.standing()
    except NotYet:
        return False
    return True
