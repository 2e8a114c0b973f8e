"""How a plan stands between its steps, and the moves from one to the next.

Every move is monotone: from a plan that stands no lower, and a body that hurts no more, follows
a plan that stands no lower.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dorsi.core.catalogue import Catalogue
from dorsi.core.plan.shapes import Past, Plan

A_WEEK = timedelta(days=7)
DIGITS = 3
LESS_MOST = 52  # a year of weeks, should the rules ask for hardly any rise


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How far a plan can go: its first and last step, its least share, the rise of a week."""

    lowest: int
    highest: int
    least_share: float
    rise: float

    @property
    def least(self) -> int:
        """How many rises lie between the least share and the whole dose."""
        steps = (less for less in range(LESS_MOST) if self._share(less) <= self.least_share)
        return next(steps, LESS_MOST)

    def share(self, less: int) -> float:
        """The part of the dose, `less` rises below the whole."""
        return round(max(self.least_share, self._share(less)), DIGITS)

    def _share(self, less: int) -> float:
        return float((1 + self.rise) ** -less)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    past: Past
    resting: frozenset[str]
    test_again: bool
    bounds: Bounds

    @property
    def at_bottom(self) -> bool:
        return self.past.step <= self.bounds.lowest and self.past.less >= self.bounds.least

    @property
    def at_top(self) -> bool:
        return self.past.step >= self.bounds.highest

    def settled(self, since: date | None, today: date) -> bool:
        """Whether a week has passed."""
        return since is None or today - since >= A_WEEK

    def back(self, today: date, *, less: bool) -> "State":
        """One step back; `less` of each drill besides, or where no step is left to go."""
        step = max(self.bounds.lowest, self.past.step - 1)
        shrink = less or step == self.past.step
        shrunk = min(self.bounds.least, self.past.less + 1) if shrink else self.past.less
        return self._with(replace(self.past, step=step, less=shrunk, changed_on=today))

    def restarted(self, today: date) -> "State":
        """Down to the least share, and asks for a test."""
        past = replace(self.past, less=self.bounds.least, changed_on=today)
        return replace(self._with(past), test_again=True)

    def more(self, today: date) -> "State":
        """More of the dose where it is not whole, else a step up."""
        if self.past.less:
            return self._with(replace(self.past, less=self.past.less - 1, changed_on=today))
        return self._with(replace(self.past, step=self.past.step + 1, changed_on=today))

    def rest(self, exercises: Iterable[str], today: date) -> "State":
        """Sets drills aside. One that hurts again stays aside until the next plan."""
        again = {each for each in exercises if each in self.resting | self.past.eased}
        past = replace(self.past, rested_on=today, eased=self.past.eased | again)
        return replace(self, past=past, resting=self.resting.union(exercises))

    def released(self) -> "State":
        """Takes back what was aside for the first time, a rung easier."""
        back = self.resting - self.past.eased
        past = replace(self.past, eased=self.past.eased | back)
        return replace(self, past=past, resting=self.resting - back)

    def answered_gap(self, since: date, *, restarted: bool) -> "State":
        return self._with(replace(self.past, gap_since=since, gap_restarted=restarted))

    def pinched(self) -> "State":
        return self._with(replace(self.past, pinched=True))

    def stalled(self) -> "State":
        return self._with(replace(self.past, stalled=True))

    def kept(self) -> "State":
        return self._with(replace(self.past, kept=True))

    def _with(self, past: Past) -> "State":
        return replace(self, past=past)


def state_of(plan: Plan, catalogue: Catalogue, *, lowest: int, highest: int) -> State:
    """How a plan stands, with the ends of its steps."""
    return State(
        past=plan.past,
        resting=plan.resting,
        test_again=plan.test_again,
        bounds=Bounds(
            lowest=lowest,
            highest=highest,
            least_share=catalogue.progression.restart_share,
            rise=catalogue.weekly.rise_most_share,
        ),
    )
