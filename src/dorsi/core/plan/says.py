"""What a plan says when it changes: what was done, and why."""

from collections.abc import Iterator
from datetime import date

from dorsi.core.catalogue import ProgressionRules
from dorsi.core.plan.practices import Now
from dorsi.core.response import Response
from dorsi.core.saying import Saying, plain, say, say_many

PINCHED = say(
    "You felt a pinch at the front, so nothing pushes into the end of your range until your next"
    " test. If it stays for two to four weeks, ask a professional."
)
LOWEST = say("The dose cannot go lower. If it still hurts next time, ask a professional.")
AT_TOP = say("This is as far as your minutes and your equipment go. It is enough to keep.")


def paused(days: int) -> Saying:
    return say("{days} days without practice, so you start again one step back.", days=days)


def restarted(days: int, share: float) -> Saying:
    return say(
        "{days} days without practice, so you start again with {percent}% of the dose."
        " Measure both ankles again before you go on.",
        days=days,
        percent=_percent(share),
    )


def hurt(name: str, *, again: bool) -> Saying:
    drill = plain(name)
    if again:
        return say(
            "{drill}: it hurt again, so it stays out of this plan. Ask a professional about it.",
            drill=drill,
        )
    return say("{drill}: it hurt, so it rests for a week at least.", drill=drill)


def too_much(response: Response) -> Saying:
    if response.morning_worse:
        return say(
            "It was worse the morning after, so everything goes one step back, with less of each."
        )
    return say(
        "Pain {pain} out of 10 is too much, so everything goes one step back, with less of each.",
        pain=response.pain_0_10 or 0,
    )


def too_hard(response: Response) -> Saying:
    return say(
        "Effort {effort} out of 10 is too hard, so you go one step back.",
        effort=response.effort_0_10 or 0,
    )


def held(response: Response, rules: ProgressionRules) -> Saying:
    pain = response.pain_0_10 or 0
    if pain > rules.pain_go_on_most:
        return say(
            "Pain {pain} out of 10: the dose stays as it is."
            " See how it feels tomorrow morning, and note it if it is worse.",
            pain=pain,
        )
    if response.completion < rules.completion_least:
        return say("Much was left out, so the dose stays as it is.")
    return say("The rest stays as it is.")


def goes_on(response: Response) -> Saying:
    return say("Pain {pain} out of 10: you can go on.", pain=response.pain_0_10 or 0)


def not_yet(day: date) -> Saying:
    return say("A rise comes once a week at most, so the next one waits until {day}.", day=day)


def more_again(share: float) -> Saying:
    if share >= 1:
        return say("It went well, so the dose is whole again.")
    return say(
        "It went well, so the dose comes back to {percent}% of the whole.",
        percent=_percent(share),
    )


def up(response: Response) -> Saying:
    return say("Easy {times} times in a row, so you go one step up.", times=response.easy_in_a_row)


def comes_back(name: str) -> Saying:
    return say(
        "{drill}: after a quiet week it comes back, one level easier where there is one.",
        drill=plain(name),
    )


def kept(days: int) -> Saying:
    return say_many(
        "Your range has reached the middle range. One day a week of range work keeps it, and"
        " strength and balance go on.",
        "Your range has reached the middle range. {n} days a week of range work keep it, and"
        " strength and balance go on.",
        n=days,
    )


def stalled(instead: str | None) -> Saying:
    if instead is None:
        return say(
            "Your range has not changed for weeks. More stretching would not help, so it stays as"
            " it is, and strength and balance go on."
        )
    return say(
        "Your range has not changed for weeks. More stretching would not help, so one stretch"
        " makes way for this: {drill}.",
        drill=plain(instead),
    )


def moved(before: Now, now: Now) -> Iterator[Saying]:
    """Each exercise that is on another rung or has another number of sets."""
    for need in now.path.week.practised:
        if need.id in now.resting:
            continue
        was, is_ = before.grade(need), now.grade(need)
        if was == is_:
            continue
        yield say_many(
            "{drill}: {level}, 1 set.",
            "{drill}: {level}, {n} sets.",
            n=is_.sets,
            drill=plain(need.exercise.name),
            level=plain(need.level(is_.rung).name),
        )


def _percent(share: float) -> int:
    return round(share * 100)
