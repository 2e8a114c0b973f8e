"""What is sensible next, told from what is there already. Call it with the diary open."""

from dorsi.cli import layout
from dorsi.core.errors import NotYet

MAKE = "dorsi plan make --minutes 15 --days mon,tue,thu,sat --run sun:long"


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
