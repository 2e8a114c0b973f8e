"""How the ankles answered: what progress and diary tell the next plan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What happened since the plan was last adapted.

    `pain_0_10` and `effort_0_10` are of the last practice (None: not told).
    `completion` is the share of planned drills done, 0 to 1. `gap_days` counts the days
    without practice up to now. `easy_in_a_row` counts practices at low effort, done whole.
    `range_now`: level of the stiffer side's trend, in the unit of its test (None: no trend).
    """

    pain_0_10: int | None = None
    morning_worse: bool = False
    effort_0_10: int | None = None
    completion: float = 1.0
    easy_in_a_row: int = 0
    gap_days: int = 0
    hurt: frozenset[str] = frozenset()  # exercises ended by "it hurts"
    front_pinch: bool = False
    trend: str | None = None  # progress verdict of the stiffer side
    range_now: float | None = None
