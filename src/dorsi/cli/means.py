"""Asks what a plan is made for: minutes, days, things at hand, and the week of runs."""

from typing import Any

from dorsi.cli import asking, layout
from dorsi.cli.options import names
from dorsi.core import plan as core
from dorsi.core import runs as running
from dorsi.core.catalogue import Catalogue
from dorsi.core.errors import Fault, InputError

YES_NO = {"yes": True, "no": False}


def asked(catalogue: Catalogue) -> dict[str, Any]:
    """The same as the options of `dorsi plan make` would give."""
    layout.show("A few questions, then your plan. Nothing is kept before the last one.")
    things = [thing for thing in catalogue.equipment.values() if not thing.at_home]
    return {
        "minutes": str(asking.accepted("Most minutes for one practice:", core.checked_minutes)),
        "days": asking.accepted("Days to practise, such as mon,tue,thu,sat:", _days),
        "equipment": tuple(
            thing.id
            for thing in things
            if asking.choice(f"Have you {thing.name}? [y or n]", YES_NO)
        ),
        "runs": asking.accepted(
            "Your runs in a week, such as tue:intervals,sun:long, or Enter for none:", _runs
        ),
    }


def _days(text: str) -> tuple[str, ...]:
    days = tuple(names((text,)))
    if not days:
        must, hint = "name at least one day", "Write them as mon,tue,thu."
        raise InputError(Fault(field="It", must=must, got="nothing", hint=hint))
    return tuple(running.weekday(day, field="It").value for day in days)


def _runs(text: str) -> tuple[str, ...]:
    typed = names((text,))
    running.checked(typed)
    return tuple(typed)
