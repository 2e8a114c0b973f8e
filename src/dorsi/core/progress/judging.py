"""Whether a change is real. The bar it must pass is chosen by simulation.

Of runners whose ankles do not change, at most one in twenty is ever told of an improvement in
twelve weeks of two tests a week, however often they look (`bench/progress_honesty.py`).
"""

from math import log, sqrt

from dorsi.core.catalogue import NormBand, ProgressRules
from dorsi.core.progress.likelihood import ONE_SIDED_95
from dorsi.core.progress.local_line import Weights
from dorsi.core.progress.record import Found, Record
from dorsi.core.progress.shapes import Change

BAR = 2.55
"""How many standard errors a change must reach to be called real, in the first twelve weeks."""

BAR_WEEKS, BAR_DAYS, BAR_RISE = 12.0, 24.0, 3.0
"""Who looks for longer, or more often, has more chances to be fooled: from here the bar rises."""

ENOUGH_DAYS = 7
"""With fewer measured days no line is drawn, and nothing is called unchanged: too early."""


def change_of(record: Record, now: Weights, rules: ProgressRules) -> Found | None:
    """The level now against the baseline; None while nothing was measured beyond it."""
    first = rules.baseline_days
    if len(record.days) < max(rules.least_days, first + 1):
        return None
    contrast = [0.0] * now.first + list(now.values)
    for i in range(first):
        contrast[i] -= 1 / first
    return record.found(Weights(0, tuple(contrast)))


def bar(record: Record) -> float:
    """The score a change must reach: it rises with the looks one had at the same ankle."""
    looks = max(len(record.days) / BAR_DAYS, record.weeks[-1] / BAR_WEEKS, 1)
    return sqrt(BAR**2 + BAR_RISE * log(looks))


def verdict_of(change: Found | None, record: Record, worth: float) -> Change:
    """Unchanged only where a change of `worth`, up or down, would have been seen (19 in 20)."""
    if change is None:
        return Change.CANNOT_TELL
    if abs(change.score) >= bar(record):
        return Change.IMPROVED if change.value > 0 else Change.WORSE
    seen = abs(change.value) + change.reach(ONE_SIDED_95) < worth
    return Change.UNCHANGED if seen and len(record.days) >= ENOUGH_DAYS else Change.CANNOT_TELL


def drift_of(record: Record, rules: ProgressRules, band: NormBand | None) -> float:
    """What an ankle that started below the middle range may gain by itself; 0 for others."""
    if band is None or record.baseline(rules) >= band.low:
        return 0.0
    return rules.drift_cm * min(record.weeks[-1] / rules.drift_weeks, 1.0)
