"""What was done, day by day: a grid of weeks, a square a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dorsi.core.diary import Diary, Ended, PracticeDone
from dorsi.core.plan import Plan
from dorsi.formats.chart_svg.marks import element

INITIALS = "MTWTFSS"

DONE, SHORT, MISSED, NOW, TO_COME, FREE = "f", "s", "m", "n", "", "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How much of the plan was done up to today. Today counts once it is done.

    `done` of the `planned` were done, `short` of them not whole; `extra` came on free days.
    """

    weeks: int
    planned: int
    done: int
    short: int
    extra: int

    @property
    def missed(self) -> int:
        return self.planned - self.done


def kept(diary: Diary, plan: Plan, *, today: date) -> Kept:
    """The plan's days up to today, counted."""
    planned = _planned(plan)
    done = {it.day: it for it in diary.practices if plan.start <= it.day <= today}
    due = {day for day in planned if day < today or day in done}
    return Kept(
        weeks=len(_weeks(plan, today)),
        planned=len(due),
        done=len(due & done.keys()),
        short=sum(1 for day in due & done.keys() if not _whole(done[day])),
        extra=len(done.keys() - planned),
    )


def calendar(diary: Diary, plan: Plan, *, today: date) -> str:
    """The weeks of the plan up to this one: a grid of the page, named as a picture."""
    planned, done = _planned(plan), {it.day: it for it in diary.practices}
    cells = ["<b></b>", *(element("span", day, class_="h") for day in INITIALS)]
    for number, monday in enumerate(_weeks(plan, today), start=1):
        cells.append(element("b", f"W{number}"))
        for day in (monday + timedelta(days=i) for i in range(7)):
            cells.append(f'<i class="{_mark(day, planned, done, today)}"></i>')
    says = _says(kept(diary, plan, today=today))
    return element("div", "".join(cells), class_="cal", role="img", aria_label=says)


def _planned(plan: Plan) -> frozenset[date]:
    return frozenset(practice.day for week in plan.weeks for practice in week.practices)


def _weeks(plan: Plan, today: date) -> list[date]:
    """The Mondays from the plan's first week to this one, or to its last if that is past."""
    first = plan.start - timedelta(days=plan.start.weekday())
    last = max((*_planned(plan), plan.start))
    end = max(first, min(today, last))
    return [first + timedelta(weeks=i) for i in range((end - first).days // 7 + 1)]


def _whole(practice: PracticeDone) -> bool:
    return practice.ended is Ended.WHOLE and not practice.skipped


def _mark(
    day: date, planned: frozenset[date], done: Mapping[date, PracticeDone], today: date
) -> str:
    if day in done and day <= today:
        return DONE if _whole(done[day]) else SHORT
    if day not in planned:
        return FREE
    return MISSED if day < today else NOW if day == today else TO_COME


def _says(kept: Kept) -> str:
    weeks = "one week" if kept.weeks == 1 else f"{kept.weeks} weeks"
    if not kept.planned:
        return f"Practice calendar, {weeks}: no practice was due yet."
    short = f", {kept.short} of them short" if kept.short else ""
    extra = f"; {kept.extra} more on free days" if kept.extra else ""
    return (
        f"Practice calendar, {weeks}: {kept.done} of {kept.planned} planned practices done"
        f"{short}{extra}."
    )
