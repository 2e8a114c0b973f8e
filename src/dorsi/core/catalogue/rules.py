"""The rules a plan, a practice and progress live by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRules:
    """What practice leaves alone around runs.

    In the last minutes before a hard run a muscle is held `hold_most_before_hard_s` in all at
    most; loaded strength stays `loaded_clear_before_hard_h` away; no test before
    `test_wait_min` after stretching, rolling or running.
    """

    hold_most_before_hard_s: float
    loaded_clear_before_hard_h: float
    test_wait_min: float
    before_hard: str
    loaded_near_hard: str
    long_holds_after: str
    before_run_order: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionRules:
    """When to go up, hold or step back. Pain is 0 to 10, effort 0 to 10.

    A gap counts days without practice: from `gap_step_back_days` on one step back, from
    `gap_restart_days` on measure again and restart with `restart_share` of the dose. A range
    that has not changed `stall_weeks` after the plan began asks for another drill, not more.
    """

    pain_go_on_most: int
    pain_hold_most: int
    easy_effort_most: int
    hard_effort_least: int
    easy_in_a_row: int
    gap_step_back_days: int
    gap_restart_days: int
    restart_share: float
    completion_least: float
    front_pinch_most: int
    source: str
    verified: bool = True
    stall_weeks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyRules:
    """Weekly ceilings and gaps."""

    stretch_most_min: float
    loaded_rest_days: int
    maintenance_days: int
    rise_most_share: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressRules:
    """How change is judged. Lengths in cm for tape."""

    baseline_days: int
    least_days: int
    drift_cm: float
    drift_weeks: float
    worth_cm: float
    source: str
    drift_source: str
