"""What the diary and the trends tell the next plan."""

from collections.abc import Mapping
from datetime import date
from itertools import takewhile
from typing import TypeGuard

from dorsi.core.catalogue import ProgressionRules
from dorsi.core.diary import Diary, Ended, Entry, MorningAfter, PracticeDone
from dorsi.core.measurement import Side
from dorsi.core.progress.shapes import Trend
from dorsi.core.response import Response


def response(
    diary: Diary, trends: Mapping[Side, Trend], *, today: date, rules: ProgressionRules
) -> Response:
    """What the newest entry of the diary tells the plan, with the trend of the stiffer side.

    Each entry answers once: right after a practice its pain, effort and drills; after a morning
    only how the ankles were then. `gap_days`: from the last practice to `today`, 0 before the
    first. `easy_in_a_row`: practices up to the newest with effort up to `rules.easy_effort_most`
    and pain up to `rules.pain_go_on_most`, done whole.
    """
    practices, stiffer = diary.practices, _stiffer(trends)
    verdict = stiffer.verdict.value if stiffer else None
    level = stiffer.estimate if stiffer else None
    if not practices:
        return Response(trend=verdict, range_now=level)
    last = practices[-1]
    mornings = [entry for entry in diary.entries if _follows(entry, last)]
    gap_days = max(0, (today - last.day).days)
    if mornings:
        worse = any(morning.worse for morning in mornings)
        return Response(morning_worse=worse, gap_days=gap_days, trend=verdict, range_now=level)
    return Response(
        pain_0_10=last.pain_0_10,
        effort_0_10=last.effort_0_10,
        completion=_completion(last),
        easy_in_a_row=_easy_in_a_row(practices, rules),
        gap_days=gap_days,
        hurt=frozenset(last.hurt),
        trend=verdict,
        range_now=level,
    )


def _stiffer(trends: Mapping[Side, Trend]) -> Trend | None:
    """The trend of the side with less range now."""
    return min(trends.values(), key=lambda it: (it.estimate, it.side), default=None)


def _follows(entry: Entry, practice: PracticeDone) -> TypeGuard[MorningAfter]:
    """A morning of a later day, or told later: a practice noted late must not hide it."""
    if not isinstance(entry, MorningAfter):
        return False
    return entry.day > practice.day or entry.noted_at > practice.noted_at


def _completion(practice: PracticeDone) -> float:
    done, skipped = len(practice.drills), len(practice.skipped)
    return done / (done + skipped) if done + skipped else 1.0


def _easy_in_a_row(practices: tuple[PracticeDone, ...], rules: ProgressionRules) -> int:
    def easy(practice: PracticeDone) -> bool:
        whole = practice.ended is Ended.WHOLE and not practice.skipped and not practice.hurt
        light = practice.effort_0_10 <= rules.easy_effort_most
        return whole and light and practice.pain_0_10 <= rules.pain_go_on_most

    return sum(1 for _ in takewhile(easy, reversed(practices)))
