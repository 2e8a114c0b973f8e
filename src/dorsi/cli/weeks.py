"""How a plan reads in the terminal: the weeks as tables with the runs, then why each drill."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dorsi.cli import drills, figures, layout
from dorsi.core.catalogue import Catalogue, Phase
from dorsi.core.plan import Item, Plan, PlannedPractice, Week, next_practice, practice_on
from dorsi.core.runs import runs_on

WEEK_DAYS = 7
WEEKS_SHOWN = 2


def blocks(
    plan: Plan, catalogue: Catalogue, *, today: date, noted: bool, every: bool
) -> Iterator[str | list[str]]:
    """The plan's head, its weeks from today on, why each drill is in, and what is next.

    `noted`: today's practice is in the diary already.
    """
    yield _head(plan)
    yield from (list(map(layout.bullet, texts)) for texts in (plan.changes, plan.notes) if texts)
    shown = _shown(plan, today=today, every=every)
    yield from (_week(plan, week, today=today) for week in shown)
    rest = len(plan.weeks) - len(shown)
    if rest and not every:
        yield f"{rest} more {'week' if rest == 1 else 'weeks'}: dorsi plan --all"
    yield from _why(shown, catalogue)
    if practice_on(plan, today) is not None and not noted:
        yield layout.following("dorsi today")
    else:
        yield _next(plan, start=today + timedelta(days=1))


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


def _week(plan: Plan, week: Week, *, today: date) -> list[str]:
    planned = {practice.day: practice for practice in week.practices}
    rows = []
    for offset in range(WEEK_DAYS):
        day = week.starts + timedelta(days=offset)
        runs = ", ".join(run.kind.value for run in runs_on(plan.basis.runs, day))
        took, what = _practice(planned.get(day))
        mark = "   < today" if day == today else ""
        rows.append((figures.short_day(day), runs or "-", took, f"{what}{mark}"))
    head = ("Day", "Run", "Practice", "")
    return [layout.title(f"Week {week.number}"), *layout.table(rows, head=head, right="--r")]


def _practice(practice: PlannedPractice | None) -> tuple[str, str]:
    if practice is None:
        return "-", ""
    phases = Counter(item.phase for item in practice.items)
    what = ", ".join(f"{phases[phase]} {phase.value}" for phase in Phase if phases[phase])
    return f"{figures.minutes(practice.seconds)} min", what


def _why(shown: Sequence[Week], catalogue: Catalogue) -> Iterator[list[str]]:
    """Each drill of the shown weeks once, with its days, dose and reason; then what is not in."""
    practices = [practice for week in shown for practice in week.practices]
    items = {item.exercise: item for practice in reversed(practices) for item in practice.items}
    days: dict[str, dict[str, None]] = {}
    for practice in practices:
        for item in practice.items:
            days.setdefault(item.exercise, {})[f"{practice.day:%a}"] = None
    if days:
        yield [layout.title("Why each drill")]
    told: set[str] = set()
    for exercise, on in days.items():
        yield _reason(items[exercise], " ".join(on), catalogue, told)
    left_out = {out.exercise: out for practice in practices for out in practice.left_out}
    absent = [out for out in left_out.values() if out.exercise not in items]
    if absent:
        yield [layout.title("Left out"), *drills.left_out(absent, catalogue)]


def _reason(item: Item, on: str, catalogue: Catalogue, told: set[str]) -> list[str]:
    head = f"{layout.INDENT}{catalogue.exercise(item.exercise).name}"
    return [
        f"{head}{on.rjust(layout.width() - len(head))}",
        layout.para(drills.dose(item, catalogue), indent=layout.INDENT * 2),
        layout.para(drills.because(item, told), indent=layout.INDENT * 2),
    ]


def _next(plan: Plan, *, start: date) -> str:
    upcoming = practice_on(plan, start) or next_practice(plan, after=start)
    if upcoming is None:
        return layout.following("dorsi measure tape", "dorsi plan make", why="this plan has ended")
    return layout.following(f"dorsi today --date {upcoming.day}", why="the next practice")
