"""The same plan after a response: up, hold or back, and what rests or comes back.

Pain goes on up to one number, holds up to another, and steps back above it; so does a worse
morning. More pain never means more load: `climb` fixes the path, `state` the moves along it.
Source: silbernagel2007 (pain), dorsi (effort, gaps).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dorsi.core.catalogue import Catalogue, ProgressionRules
from dorsi.core.plan import says
from dorsi.core.plan.climb import path
from dorsi.core.plan.making import with_weeks
from dorsi.core.plan.needs import joint_instead
from dorsi.core.plan.practices import Now
from dorsi.core.plan.shapes import Plan
from dorsi.core.plan.skeleton import Skeleton, skeleton
from dorsi.core.plan.state import A_WEEK, State, state_of
from dorsi.core.response import Response
from dorsi.core.saying import Saying

IMPROVED, UNCHANGED = "improved", "unchanged"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A response, with what is needed to answer it."""

    plan: Plan
    response: Response
    catalogue: Catalogue
    week: Skeleton
    today: date

    @property
    def rules(self) -> ProgressionRules:
        return self.catalogue.progression

    @property
    def too_much(self) -> bool:
        """Pain above what may be held, or a morning that is worse."""
        pain = self.response.pain_0_10
        return self.response.morning_worse or (
            pain is not None and pain > self.rules.pain_hold_most
        )

    @property
    def too_hard(self) -> bool:
        effort = self.response.effort_0_10
        return effort is not None and effort >= self.rules.hard_effort_least

    @property
    def went_well(self) -> bool:
        """Told, with little pain, done nearly whole, and nothing ended by hurting."""
        pain = self.response.pain_0_10
        quiet = pain is not None and pain <= self.rules.pain_go_on_most
        whole = self.response.completion >= self.rules.completion_least
        hurt = self.response.hurt or self.response.front_pinch or self.too_much or self.too_hard
        return quiet and whole and not hurt

    @property
    def easy(self) -> bool:
        effort = self.response.effort_0_10
        light = effort is None or effort <= self.rules.easy_effort_most
        return light and self.response.easy_in_a_row >= self.rules.easy_in_a_row


Answer = tuple[State, tuple[Saying, ...]]


def adapt(plan: Plan, response: Response, catalogue: Catalogue, *, today: date) -> Plan:
    """The plan from `today` on as the response asks for; practices before it stay as they were.

    `changes` says in plain words what was done and why; it is empty where nothing was told.
    A rise comes once a week at most, and takes easy practices in a row.
    """
    week = skeleton(plan.basis, catalogue)
    way = path(week, rise_most_share=catalogue.weekly.rise_most_share)
    asked = Asked(plan=plan, response=response, catalogue=catalogue, week=week, today=today)
    state = state_of(plan, catalogue, lowest=way.lowest, highest=way.highest)
    told: list[Saying] = []
    for answer in _ANSWERS:
        state, sentences = answer(asked, state)
        told += sentences
    before = Now(
        basis=plan.basis,
        catalogue=catalogue,
        path=way,
        share=plan.share,
        resting=plan.resting,
        past=plan.past,
    )
    share = state.bounds.share(state.past.less)
    now = replace(before, share=share, resting=state.resting, past=state.past)
    told += says.moved(before, now)
    return with_weeks(plan, now, today=today, changes=tuple(told), test_again=state.test_again)


def _gap(asked: Asked, state: State) -> Answer:
    """Days without practice; the same gap is answered once, and again when it grows long."""
    days, rules = asked.response.gap_days, asked.rules
    if days < rules.gap_step_back_days:
        return state, ()
    since = asked.today - timedelta(days=days)
    known = state.past.gap_since is not None and abs(state.past.gap_since - since) <= ONE_DAY
    long = days >= rules.gap_restart_days
    if known and (state.past.gap_restarted or not long):
        return state, ()
    if not known:
        state = state.back(asked.today, less=False)
    state = state.answered_gap(since, restarted=long)
    if not long:
        return state, (says.paused(days),)
    return state.restarted(asked.today), (says.restarted(days, rules.restart_share),)


def _trouble(asked: Asked, state: State) -> Answer:
    """Drills that hurt rest; a pinch at the front closes the end of the range."""
    told: list[Saying] = []
    hurt = sorted(asked.response.hurt & asked.catalogue.exercises.keys())
    for each in hurt:
        again = each in state.resting | state.past.eased
        told.append(says.hurt(asked.catalogue.exercise(each).name, again=again))
    if hurt:
        state = state.rest(hurt, asked.today)
    if asked.response.front_pinch and not state.past.pinched:
        state = state.pinched()
        told.append(says.PINCHED)
    return state, tuple(told)


def _dose(asked: Asked, state: State) -> Answer:
    """Back, hold, go on or up."""
    if asked.too_much:
        bottom = state.at_bottom
        state = state.back(asked.today, less=True)
        return state, (says.too_much(asked.response), *([says.LOWEST] if bottom else []))
    if asked.too_hard:
        return state.back(asked.today, less=False), (says.too_hard(asked.response),)
    if asked.response.pain_0_10 is None:
        return state, ()
    if not asked.went_well:
        return state, (says.held(asked.response, asked.rules),)
    return _more(asked, state)


def _more(asked: Asked, state: State) -> Answer:
    pain = says.goes_on(asked.response)
    if not state.past.less and not asked.easy:
        return state, (pain,)
    if not state.past.less and state.at_top:
        return state, (pain, says.AT_TOP)
    changed_on = state.past.changed_on
    if changed_on is not None and not state.settled(changed_on, asked.today):
        return state, (pain, says.not_yet(changed_on + A_WEEK))
    higher = state.more(asked.today)
    if state.past.less:
        return higher, (says.more_again(higher.bounds.share(higher.past.less)),)
    return higher, (says.up(asked.response),)


def _release(asked: Asked, state: State) -> Answer:
    """After a quiet week a drill that rests is tried again."""
    waiting = sorted(state.resting - state.past.eased)
    quiet = asked.went_well and state.settled(state.past.rested_on, asked.today)
    if not waiting or not quiet:
        return state, ()
    names = [asked.catalogue.exercise(each).name for each in waiting]
    return state.released(), tuple(says.comes_back(name) for name in names)


def _range(asked: Asked, state: State) -> Answer:
    """A range that is reached is kept with less; one that has stalled asks for another drill."""
    if not any(need.directed for need in asked.week.practised):
        return state, ()
    if _reached(asked) and not state.past.kept:
        days = asked.catalogue.weekly.maintenance_days
        return state.kept(), (says.kept(days),)
    weeks = (asked.today - asked.plan.start) // A_WEEK
    stalled = asked.response.trend == UNCHANGED and weeks >= asked.rules.stall_weeks
    if stalled and not state.past.stalled:
        instead = joint_instead(asked.plan.basis, asked.catalogue, asked.week.needs)
        return state.stalled(), (says.stalled(instead.exercise.name if instead else None),)
    return state, ()


def _reached(asked: Asked) -> bool:
    """A real change, and up to the middle range by both figures."""
    test, now = asked.plan.basis.assessment, asked.response.range_now
    if asked.response.trend != IMPROVED or now is None:
        return False
    return now >= max(test.norm.low, test.pooled.low)


_ANSWERS: Iterable[Callable[[Asked, State], Answer]] = (_gap, _trouble, _dose, _release, _range)
