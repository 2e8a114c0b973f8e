"""What was done, day by day: a grid of weeks, a square a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dorsi.core.diary import Diary, Ended, PracticeDone
from dorsi.core.plan import Plan
from dorsi.core.saying import Saying, Value, say, say_many
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.marks import Point
from dorsi.formats.chart_svg.voice import ENGLISH, Voice

DONE, SHORT, MISSED, NOW, TO_COME, FREE = "done", "short", "missed", "now", "to-come", "free"

WIDTH, HEAD = 364, 24
WEEKS_WIDTH = 44
CELL, GAP, CORNER = (41.4, 30.0), 5.0, 6
PITCH = ((WIDTH - WEEKS_WIDTH + GAP) / 7, CELL[1] + GAP)


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
        weeks=len(weeks(plan, today)),
        planned=len(due),
        done=len(due & done.keys()),
        short=sum(1 for day in due & done.keys() if not _whole(done[day])),
        extra=len(done.keys() - planned),
    )


def calendar(diary: Diary, plan: Plan, *, today: date, voice: Voice = ENGLISH) -> str:
    """The weeks of the plan up to this one, named as a picture."""
    return marks.drawing(
        *plot(diary, plan, today, voice),
        size=size(plan, today),
        name="calendar",
        title=voice.told(title()),
        says=voice.told(describe(kept(diary, plan, today=today))),
    )


def title() -> Saying:
    return say("Practices, day by day")


def size(plan: Plan, today: date) -> tuple[float, float]:
    return WIDTH, HEAD + len(weeks(plan, today)) * PITCH[1]


def plot(diary: Diary, plan: Plan, today: date, voice: Voice) -> Iterator[str]:
    """The initials of the days, then week by week its number and its squares."""
    for number, initial in enumerate(voice.weekdays):
        middle = _corner(number, 0)[0] + CELL[0] / 2
        yield marks.text(initial, (middle, 14), look="t-3", anchor="middle")
    planned, done = _planned(plan), {it.day: it for it in diary.practices}
    for week, monday in enumerate(weeks(plan, today)):
        name = voice.told(say("W{n}", n=week + 1))
        yield marks.text(name, (0, _corner(0, week)[1] + CELL[1] / 2 + 5), look="t-3")
        for number in range(7):
            mark = _mark(monday + timedelta(days=number), planned, done, today)
            yield square(mark, _corner(number, week))


def square(mark: str, corner: Point, *, cell: Point = CELL) -> str:
    """A day: full, half, an outline, volt for today, a well to come; free days are not drawn."""
    (x, y), (width, height) = corner, cell
    if mark == FREE:
        return ""
    place = {"x": x, "y": y, "width": width, "height": height, "rx": CORNER}
    ground = marks.element("rect", class_=f"day-{mark}", **place)
    if mark != SHORT:
        return ground
    far = (marks.number(x + 1), marks.number(y + height - 1), marks.number(x + width - 1))
    half = f"M{far[0]} {far[1]}V{marks.number(y + 1)}H{far[2]}Z"
    return ground + marks.element("path", class_="day-half", d=half)


def _corner(day: int, week: int) -> Point:
    return WEEKS_WIDTH + day * PITCH[0], HEAD + week * PITCH[1]


def _planned(plan: Plan) -> frozenset[date]:
    return frozenset(practice.day for week in plan.weeks for practice in week.practices)


def weeks(plan: Plan, today: date) -> list[date]:
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


def describe(kept: Kept) -> Saying:
    """The sum of the squares in one sentence."""
    weeks = say_many("{n} week", "{n} weeks", n=kept.weeks)
    values: dict[str, Value] = {"weeks": weeks, "done": kept.done, "planned": kept.planned}
    if not kept.planned:
        return say("Practice calendar, {weeks}: no practice was due yet.", weeks=weeks)
    if kept.short and kept.extra:
        return say(
            "Practice calendar, {weeks}: {done} of {planned} planned practices done, "
            "{short} of them short; {extra} more on free days.",
            **values,
            short=kept.short,
            extra=kept.extra,
        )
    if kept.short:
        return say(
            "Practice calendar, {weeks}: {done} of {planned} planned practices done, "
            "{short} of them short.",
            **values,
            short=kept.short,
        )
    if kept.extra:
        return say(
            "Practice calendar, {weeks}: {done} of {planned} planned practices done; "
            "{extra} more on free days.",
            **values,
            extra=kept.extra,
        )
    return say("Practice calendar, {weeks}: {done} of {planned} planned practices done.", **values)
