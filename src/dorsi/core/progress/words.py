"""What a runner is told of a trend, in one or two plain sentences."""

from dataclasses import dataclass

from dorsi.core.catalogue import ProgressRules
from dorsi.core.measurement import Unit
from dorsi.core.progress.judging import bar
from dorsi.core.progress.record import Found, Record
from dorsi.core.progress.shapes import Change


@dataclass(frozen=True, slots=True)
class Told:
    """How a trend's numbers are said."""

    unit: Unit
    worth: float
    drift: float

    def say(self, value: float) -> str:
        if self.unit is Unit.REPETITIONS:
            return f"{value:.0f} repetitions"
        return f"{value:.1f} {'cm' if self.unit is Unit.CM else 'degrees'}"


def says(
    verdict: Change,
    change: Found | None,
    record: Record,
    rules: ProgressRules,
    told: Told,
) -> str:
    if change is None:
        return _says_of_baseline(len(record.days), rules.baseline_days)
    missed = told.say(change.reach(bar(record)))
    if verdict is Change.IMPROVED:
        real = f"A real change: bigger than the {missed} this many tests can miss."
        return f"{real}{_says_of_drift(change, told)}"
    if verdict is Change.WORSE:
        return f"A real loss: bigger than the {missed} this many tests can miss."
    if verdict is Change.UNCHANGED:
        seen = told.say(told.worth)
        return f"Still where it began: a change of {seen} would have shown by now."
    way = "more" if change.value > 0 else "less"
    return f"Could be a little {way}, could be nothing: this many tests can miss {missed}."


def _says_of_baseline(days: int, needed: int) -> str:
    if days >= needed:
        return "Your baseline is whole. The next test can begin to show a change."
    missing = needed - days
    more = "One more measured day makes" if missing == 1 else f"{missing} more measured days make"
    return f"Too early to tell. {more} your baseline, the start that change is counted from."


def _says_of_drift(change: Found, told: Told) -> str:
    own = min(told.drift, change.value)
    return f" Up to {told.say(own)} of it may have come by itself." if own >= 0.05 else ""
