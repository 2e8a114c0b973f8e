"""Which page today is: what the runner has done so far says what comes next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core import runs
from dorsi.core.catalogue import Outcome
from dorsi.core.diary import Entry, MorningAfter, PracticeDone
from dorsi.core.errors import NotOffered, NotYet
from dorsi.core.plan import Plan, PlannedPractice
from dorsi.core.safety import Verdict
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions
from dorsi.web.parts import words
from dorsi.web.plan import actions as planning
from dorsi.web.plan import showing
from dorsi.web.safety import actions as safety

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    template: str
    values: Mapping[str, Any]


class Standing:
    """What is known of the runner today. Each is looked up when it is first asked for."""

    def __init__(self, day: date, minutes: int | None) -> None:
        self.day = day
        self.minutes = minutes

    @cached_property
    def verdict(self) -> Verdict | None:
        return _or_none(safety.standing)

    @cached_property
    def plan(self) -> Plan | None:
        return _or_none(planning.current)

    @cached_property
    def measured(self) -> bool:
        return _or_none(assess.assessment) is not None

    @cached_property
    def practice(self) -> PlannedPractice | None:
        """Today's practice as far as the answers allow it."""
        planned = None if self.plan is None else core.practice_on(self.plan, self.day)
        if planned is None or self.verdict is None:
            return None
        try:
            return core.allowed(planned, self.verdict, knowledge.catalogue())
        except NotOffered:
            return None

    @cached_property
    def recent(self) -> tuple[Entry, ...]:
        """What was noted for yesterday and today."""
        yesterday = self.day - timedelta(days=1)
        return actions.diary(since=yesterday, until=self.day).entries

    @property
    def done(self) -> PracticeDone | None:
        """The practice noted for today."""
        practices = (one for one in self.recent if isinstance(one, PracticeDone))
        return next((one for one in practices if one.day == self.day), None)

    @property
    def morning_asked(self) -> bool:
        """The morning after a practice, as long as it is not noted yet."""
        noted = any(isinstance(one, MorningAfter) and one.day == self.day for one in self.recent)
        practised = any(isinstance(one, PracticeDone) and one.day < self.day for one in self.recent)
        return practised and not noted


def today(day: date, minutes: int | None) -> Scene:
    """The first of these that holds, from what stands in the way to the practice itself."""
    standing = Standing(day, minutes)
    for scene in (_new, _stopped, _due, _unmeasured, _unplanned, _done, _over, _gap, _rest):
        template = scene(standing)
        if template:
            return Scene(template=template, values=_common(standing))
    return _practice(standing)


def _new(standing: Standing) -> str:
    known = standing.verdict or standing.plan or standing.measured
    return "" if known else "people/welcome.html"


def _stopped(standing: Standing) -> str:
    held = standing.verdict
    nothing_on = held is not None and not held.due and not held.practice_offered
    stopped = held is not None and held.outcome >= Outcome.STOP
    return "diary/today_stopped.html" if stopped or nothing_on else ""


def _due(standing: Standing) -> str:
    return "diary/today_due.html" if standing.verdict is None or standing.verdict.due else ""


def _unmeasured(standing: Standing) -> str:
    return "" if standing.measured else "diary/today_unmeasured.html"


def _unplanned(standing: Standing) -> str:
    return "" if standing.plan else "diary/today_unplanned.html"


def _done(standing: Standing) -> str:
    return "diary/today_done.html" if standing.done else ""


def _over(standing: Standing) -> str:
    ended = standing.plan is not None and showing.ended(standing.plan, standing.day)
    return "diary/today_over.html" if ended else ""


def _gap(standing: Standing) -> str:
    return "diary/today_gap.html" if standing.plan and standing.plan.test_again else ""


def _rest(standing: Standing) -> str:
    return "" if standing.practice else "diary/today_rest.html"


def _common(standing: Standing) -> dict[str, Any]:
    plan, day = standing.plan, standing.day
    coming = None if plan is None else core.next_practice(plan, after=day)
    return {
        "day": day,
        "plan": plan,
        "verdict": standing.verdict,
        "runs": () if plan is None else runs.runs_on(plan.basis.runs, day),
        "next": coming,
        "done": standing.done,
        "morning_asked": plan is not None and standing.morning_asked,
    }


def _practice(standing: Standing) -> Scene:
    whole, catalogue = standing.practice, knowledge.catalogue()
    if whole is None or standing.plan is None:
        raise ValueError("a practice scene needs a practice")
    full = words.minutes(whole.seconds)
    chosen = min(standing.minutes or full, full)
    short = chosen < full
    shown = core.shorten(whole, chosen, catalogue) if short else whole
    return Scene(
        template="diary/today.html",
        values={
            **_common(standing),
            "week": showing.week_of(standing.plan, standing.day),
            "practice": shown,
            "lengths": showing.lengths(full),
            "chosen": chosen,
            "short": short,
            "phases": showing.by_phase(shown, catalogue),
            "things": showing.things(shown, catalogue),
            "missing": showing.left_out(shown.left_out, catalogue),
        },
    )


def _or_none(ask: Callable[[], T]) -> T | None:
    try:
        return ask()
    except NotYet:
        return None
