"""How a plan reads in the terminal: the weeks as tables with the runs, then why each drill."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dorsi.cli import figures, layout
from dorsi.core.catalogue import Catalogue
from dorsi.core.plan import Item, Plan, PlannedPractice, Week, next_practice, practice_on
from dorsi.core.runs import runs_on

WEEK_DAYS = 7
WEEKS_SHOWN = 2


def blocks(
    plan: Plan, catalogue: Catalogue, *, today: date, every: bool
) -> Iterator[str | list[str]]:
    """The plan's head, its weeks from today on, why each drill is in, and what is next."""
    yield _head(plan)
    yield from (list(map(layout.bullet, texts)) for texts in (plan.changes, plan.notes) if texts)
    shown = _shown(plan, today=today, every=every)
    yield from (_week(plan, week, catalogue, today=today) for week in shown)
    rest = len(plan.weeks) - len(shown)
    if rest and not every:
        yield f"{rest} more {'week' if rest == 1 else 'weeks'}: dorsi plan --all"
    yield from _why(shown, catalogue)
    yield _next(plan, today=today)


def _head(plan: Plan) -> list[str]:
    means = plan.basis.means
    last = plan.weeks[-1].starts + timedelta(days=WEEK_DAYS - 1) if plan.weeks else plan.start
    days = ", ".join(day.value for day in means.days)
    many = len(plan.weeks)
    return [
        layout.title(f"Your plan: {many} {'week' if many == 1 else 'weeks'}"),
        f"From {figures.day(plan.start)} to {figures.day(last)}.",
        layout.para(f"Practice on {days}, at most {means.minutes} minutes each time."),
    ]


def _shown(plan: Plan, *, today: date, every: bool) -> Sequence[Week]:
    if every:
        return plan.weeks
    to_come = [week for week in plan.weeks if week.starts + timedelta(days=WEEK_DAYS) > today]
    return (to_come or plan.weeks[-1:])[:WEEKS_SHOWN]


def _week(plan: Plan, week: Week, catalogue: Catalogue, *, today: date) -> list[str]:
    planned = {practice.day: practice for practice in week.practices}
    rows = []
    for offset in range(WEEK_DAYS):
        day = week.starts + timedelta(days=offset)
        runs = ", ".join(run.kind.value for run in runs_on(plan.basis.runs, day))
        mark = "today" if day == today else ""
        rows.append(
            (figures.short_day(day), runs or "-", *_practice(planned.get(day), catalogue), mark)
        )
    head = ("Day", "Run", "Practice", "Drills", "")
    shown = [
        (when, run, took, f"{drills}{'  < today' if mark else ''}")
        for when, run, took, drills, mark in rows
    ]
    return [layout.title(f"Week {week.number}"), *layout.table(shown, head=head[:4], right="--r")]


def _practice(practice: PlannedPractice | None, catalogue: Catalogue) -> tuple[str, str]:
    if practice is None:
        return "-", ""
    drills = ", ".join(catalogue.exercise(item.exercise).name for item in practice.items)
    return figures.duration(practice.seconds), drills


def _why(shown: Sequence[Week], catalogue: Catalogue) -> Iterator[list[str]]:
    """Each drill of the shown weeks once, with its dose and reason; then what was left out."""
    practices = [practice for week in shown for practice in week.practices]
    items = {item.exercise: item for practice in reversed(practices) for item in practice.items}
    order = dict.fromkeys(item.exercise for practice in practices for item in practice.items)
    if order:
        yield [layout.title("Why each drill")]
    for exercise in order:
        yield _reason(items[exercise], catalogue)
    left_out = {out.exercise: out for practice in practices for out in practice.left_out}
    absent = [out for out in left_out.values() if out.exercise not in items]
    if absent:
        lines = [
            layout.bullet(f"{catalogue.exercise(out.exercise).name}: {out.because}")
            for out in absent
        ]
        yield [layout.title("Left out"), *lines]


def _reason(item: Item, catalogue: Catalogue) -> list[str]:
    exercise = catalogue.exercise(item.exercise)
    level = exercise.level(item.level)
    return [
        f"{layout.INDENT}{exercise.name}",
        layout.para(f"{level.name}: {figures.dose(item.dose)}", indent=layout.INDENT * 2),
        layout.para(item.because, indent=layout.INDENT * 2),
    ]


def _next(plan: Plan, *, today: date) -> str:
    if practice_on(plan, today) is not None:
        return layout.following("dorsi today")
    upcoming = next_practice(plan, after=today)
    if upcoming is None:
        return layout.following("dorsi measure tape", "dorsi plan make", why="this plan has ended")
    return layout.following(f"dorsi today --date {upcoming.day}", why="the next practice")
