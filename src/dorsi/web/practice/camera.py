"""What the set-up says before the camera is turned on: what it does, and what it cannot see."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from dorsi.core.saying import Saying
from dorsi.measure import heel
from dorsi.measure.awaited import Eye
from dorsi.web.practice import watched
from dorsi.web.practice.sheet import Drill
from dorsi.web.practice.watched import Does

MODEL = "full"
"""The model that is taken where the device is quick enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One drill of the practice, and what the camera does in it."""

    name: Saying | str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    drills: Sequence[Line]
    lift: str
    """The smallest lift it sees; empty where no drill asks for a heel that stays down."""


def set_up(drills: Sequence[Drill]) -> SetUp:
    lines = [Line(name=drill.exercise.name, says=_says(drill)) for drill in drills]
    return SetUp(drills=lines, lift=_lift() if watched.watches_heel(drills) else "")


def _says(drill: Drill) -> str:
    does, lifts = watched.does(drill), watched.watches_heel([drill])
    if does is Does.NOTHING:
        return _("Nothing: the clock counts.")
    if watched.eye(drill) is Eye.FRONT:
        return _("Counts the repetitions. Face it for this one.")
    if does is Does.COUNTS:
        says = _("Counts the repetitions, and says when the heel lifts.")
        return says if lifts else _("Counts the repetitions.")
    says = _("Runs the clock while you hold, and says when the heel lifts.")
    return says if lifts else _("Runs the clock while you hold.")


def _lift() -> str:
    return _(
        "It sees a heel that lifts by about %(cm)d cm. Smaller lifts go unseen, so its silence"
        " says nothing about the heel."
    ) % {"cm": heel.visible_cm(MODEL)}
