"""A plan from a test, a verdict, means and runs; and the same plan again as things have changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dorsi.core.assess import Assessment
from dorsi.core.catalogue import Catalogue, Outcome
from dorsi.core.errors import Fault, InputError, NotOffered
from dorsi.core.plan.climb import Path
from dorsi.core.plan.cost import Costs
from dorsi.core.plan.notes import notes_of_plan, short_practices
from dorsi.core.plan.practices import Now, by_weekday
from dorsi.core.plan.shapes import Basis, Means, Past, Plan, PlannedPractice, Week
from dorsi.core.plan.skeleton import skeleton
from dorsi.core.runs import Run, Weekday
from dorsi.core.safety import Verdict
from dorsi.core.saying import Saying, join, say

WEEKS_MOST = 52


def make(
    assessment: Assessment,
    verdict: Verdict,
    means: Means,
    runs: Sequence[Run],
    catalogue: Catalogue,
    *,
    start: date,
    weeks: int = 8,
) -> Plan:
    """The weeks of practices that serve this runner from `start` on.

    Every exercise begins on its first rung and stays there until `adapt` moves it. No practice
    is longer than the minutes. Raises NotOffered under a verdict that offers nothing, and
    InputError where the means leave nothing to plan or weeks are not 1 to 52.
    """
    refuse(verdict)
    if not 1 <= weeks <= WEEKS_MOST:
        raise InputError(
            Fault(field="weeks", must=say("be 1 to {most}", most=WEEKS_MOST), got=weeks)
        )
    basis = Basis(assessment=assessment, verdict=verdict, means=means, runs=tuple(runs))
    plan = _begun(basis, catalogue, start=start, weeks=weeks)
    if not plan.weeks[0].practices:
        raise InputError(_nothing_left(means))
    longest_s = max(practice.seconds for practice in plan.weeks[0].practices)
    short = short_practices(longest_s, means.minutes)
    return replace(plan, notes=(*plan.notes, short)) if short else plan


def _begun(basis: Basis, catalogue: Catalogue, *, start: date, weeks: int) -> Plan:
    week = skeleton(basis, catalogue)
    now = Now(
        basis=basis,
        catalogue=catalogue,
        path=Path(week, (week.start,)),
        share=1.0,
        resting=frozenset(),
        past=Past(),
    )
    empty = Plan(
        start=start,
        basis=basis,
        rungs={},
        share=1.0,
        weeks=tuple(Week(number=n, starts=start, practices=()) for n in range(weeks)),
        notes=notes_of_plan(
            basis, week.practised, catalogue, stretch_s=Costs(week).stretch_s(week.start)
        ),
    )
    return with_weeks(empty, now, today=start)


def with_weeks(
    plan: Plan, now: Now, *, today: date, changes: tuple[Saying, ...] = (), test_again: bool = False
) -> Plan:
    """The plan with its practices from `today` on as it stands now; earlier ones stay."""
    practices = by_weekday(now)
    done = {practice.day: practice for week in plan.weeks for practice in week.practices}
    return replace(
        plan,
        rungs={need.id: now.grade(need).rung for need in now.path.week.needs},
        share=now.share,
        resting=now.resting,
        past=now.past,
        changes=changes,
        test_again=test_again,
        weeks=tuple(
            _week(number, plan.start, done, practices, today)
            for number, _ in enumerate(plan.weeks, 1)
        ),
    )


def refuse(verdict: Verdict) -> None:
    """Raises NotOffered where the verdict offers no practice, with its reasons."""
    if verdict.practice_offered and verdict.outcome < Outcome.STOP:
        return
    if verdict.due:
        raise NotOffered(
            say("The safety questions must be answered first (they are due). Answer them.")
        )
    says = (text for reason in verdict.reasons for text in (reason.says, reason.go_to))
    stopped = say("No practice is offered (your answers say {word}).", word=verdict.word)
    raise NotOffered(join(stopped, *says))


def _week(
    number: int,
    start: date,
    done: Mapping[date, PlannedPractice],
    practices: Mapping[Weekday, PlannedPractice],
    today: date,
) -> Week:
    starts = start + timedelta(weeks=number - 1)
    days = [starts + timedelta(days=later) for later in range(len(Weekday))]
    planned = (
        done.get(day) if day < today else _on(day, practices.get(Weekday.of(day))) for day in days
    )
    return Week(
        number=number,
        starts=starts,
        practices=tuple(practice for practice in planned if practice is not None),
    )


def _on(day: date, practice: PlannedPractice | None) -> PlannedPractice | None:
    return None if practice is None else replace(practice, day=day)


def _nothing_left(means: Means) -> Fault:
    got = ", ".join(sorted(means.dislikes)) or say("none")
    return Fault(
        field="dislikes",
        must=say("leave at least one exercise that your test, answers and equipment allow"),
        got=got,
        hint=say("Take one off the list, or add equipment."),
    )
