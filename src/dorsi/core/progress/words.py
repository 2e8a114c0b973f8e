"""What a runner is told of a trend, in one or two plain sentences."""

from dataclasses import dataclass

from dorsi.core.catalogue import ProgressRules
from dorsi.core.measurement import Unit
from dorsi.core.progress.judging import bar
from dorsi.core.progress.record import Found, Record
from dorsi.core.progress.shapes import Change
from dorsi.core.saying import Saying, figure, join, say, say_many


@dataclass(frozen=True, slots=True)
class Told:
    """How a trend's numbers are said."""

    unit: Unit
    worth: float
    drift: float

    def say(self, value: float) -> Saying:
        if self.unit is Unit.REPETITIONS:
            return say_many("{n} repetition", "{n} repetitions", n=round(value))
        if self.unit is Unit.CM:
            return say("{length} cm", length=figure(value, 1))
        # Translators: an angle, inside a sentence.
        return say("{angle} degrees", angle=figure(value, 1))


def says(
    verdict: Change,
    change: Found | None,
    record: Record,
    rules: ProgressRules,
    told: Told,
) -> Saying:
    if change is None:
        return _says_of_baseline(len(record.days), rules.baseline_days)
    missed = told.say(change.reach(bar(record)))
    if verdict is Change.IMPROVED:
        real = say(
            "A real change: bigger than the {missed} this many tests can miss.", missed=missed
        )
        return join(real, _says_of_drift(change, told))
    if verdict is Change.WORSE:
        return say("A real loss: bigger than the {missed} this many tests can miss.", missed=missed)
    if verdict is Change.UNCHANGED:
        seen = told.say(told.worth)
        return say("Still where it began: a change of {seen} would have shown by now.", seen=seen)
    if change.value > 0:
        return say(
            "Could be a little more, could be nothing: this many tests can miss {missed}.",
            missed=missed,
        )
    return say(
        "Could be a little less, could be nothing: this many tests can miss {missed}.",
        missed=missed,
    )


def _says_of_baseline(days: int, needed: int) -> Saying:
    if days >= needed:
        return say("Your baseline is whole. The next test can begin to show a change.")
    return say_many(
        "Too early to tell. One more measured day makes your baseline,"
        " the start that change is counted from.",
        "Too early to tell. {n} more measured days make your baseline,"
        " the start that change is counted from.",
        n=needed - days,
    )


def _says_of_drift(change: Found, told: Told) -> Saying | str:
    own = min(told.drift, change.value)
    if own < 0.05:
        return ""
    return say("Up to {own} of it may have come by itself.", own=told.say(own))
