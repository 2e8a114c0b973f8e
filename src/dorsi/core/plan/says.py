"""What a plan says when it changes: what was done, and why."""

from collections.abc import Iterator
from datetime import date

from dorsi.core.catalogue import ProgressionRules
from dorsi.core.plan.notes import times_a_week
from dorsi.core.plan.practices import Now
from dorsi.core.response import Response
from dorsi.core.runs import Weekday

PINCHED = (
    "You felt a pinch at the front, so nothing pushes into the end of your range until your next"
    " test. If it stays for two to four weeks, ask a professional."
)
LOWEST = "The dose cannot go lower. If it still hurts next time, ask a professional."
AT_TOP = "This is as far as your minutes and your equipment go. It is enough to keep."


def paused(days: int) -> str:
    return f"{days} days without practice, so you start again one step back."


def restarted(days: int, share: float) -> str:
    return (
        f"{days} days without practice, so you start again with {share:.0%} of the dose."
        " Measure both ankles again before you go on."
    )


def hurt(name: str, *, again: bool) -> str:
    if again:
        return f"{name}: it hurt again, so it stays out of this plan. Ask a professional about it."
    return f"{name}: it hurt, so it rests for a week at least."


def too_much(response: Response) -> str:
    if response.morning_worse:
        return (
            "It was worse the morning after, so everything goes one step back, with less of each."
        )
    return (
        f"Pain {response.pain_0_10} out of 10 is too much,"
        " so everything goes one step back, with less of each."
    )


def too_hard(response: Response) -> str:
    return f"Effort {response.effort_0_10} out of 10 is too hard, so you go one step back."


def held(response: Response, rules: ProgressionRules) -> str:
    pain = response.pain_0_10 or 0
    if pain > rules.pain_go_on_most:
        return (
            f"Pain {pain} out of 10: the dose stays as it is."
            " See how it feels tomorrow morning, and note it if it is worse."
        )
    if response.completion < rules.completion_least:
        return "Much was left out, so the dose stays as it is."
    return "The rest stays as it is."


def goes_on(response: Response) -> str:
    return f"Pain {response.pain_0_10} out of 10: you can go on."


def not_yet(day: date) -> str:
    return f"A rise comes once a week at most, so the next one waits until {_said(day)}."


def more_again(share: float) -> str:
    if share >= 1:
        return "It went well, so the dose is whole again."
    return f"It went well, so the dose comes back to {share:.0%} of the whole."


def up(response: Response) -> str:
    return f"Easy {response.easy_in_a_row} times in a row, so you go one step up."


def comes_back(name: str) -> str:
    return f"{name}: after a quiet week it comes back, one level easier where there is one."


def kept(days: int) -> str:
    return (
        f"Your range has reached the middle range. {times_a_week(days).capitalize()} of range work"
        " keep it, and strength and balance go on."
    )


def stalled(instead: str | None) -> str:
    if instead is None:
        return (
            "Your range has not changed for weeks. More stretching would not help, so it stays as"
            " it is, and strength and balance go on."
        )
    return (
        "Your range has not changed for weeks. More stretching would not help, so"
        f" {instead.lower()} takes the place of one stretch."
    )


def moved(before: Now, now: Now) -> Iterator[str]:
    """Each exercise that is on another rung or has another number of sets."""
    for need in now.path.week.practised:
        if need.id in now.resting:
            continue
        was, is_ = before.grade(need), now.grade(need)
        if was == is_:
            continue
        sets = "1 set" if is_.sets == 1 else f"{is_.sets} sets"
        yield f"{need.exercise.name}: {need.level(is_.rung).name}, {sets}."


def _said(day: date) -> str:
    return f"{Weekday.of(day).full}, {day.day} {day:%B}"
