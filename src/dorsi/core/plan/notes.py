"""What a plan says beside its exercises: about runs, about the week, about what to expect."""

from collections.abc import Sequence

from dorsi.core import runs
from dorsi.core.assess import Difference
from dorsi.core.catalogue import Catalogue, Outcome
from dorsi.core.plan.findings import Findings, said
from dorsi.core.plan.needs import Need
from dorsi.core.plan.shapes import Basis
from dorsi.core.runs import RunKind, Weekday


def no_room(basis: Basis) -> str:
    return f"It does not fit into your {basis.means.minutes} minutes; what is in matters more."


def times_a_week(count: int) -> str:
    return "one day a week" if count == 1 else f"{count} days a week"


def notes_of_day(
    weekday: Weekday, basis: Basis, catalogue: Catalogue, *, eased: bool
) -> tuple[str, ...]:
    """What the runs around this day ask for. `eased`: a drill goes without load for them."""
    hard, hours = runs.next_hard(basis.runs, weekday), runs.hours_from(basis.runs, weekday)
    if hard is None or hours is None:
        return ()
    rules = catalogue.runs
    name = "Race" if hard.kind is RunKind.RACE else "Intervals"
    if hours == 0:
        return f"{name} today. {rules.before_hard}", rules.before_run_order, rules.long_holds_after
    if hours > rules.loaded_clear_before_hard_h:
        return ()
    when = f"{name} on {hard.day.full}."
    near = hours < rules.loaded_clear_before_hard_h
    eases = [f"{when} {rules.loaded_near_hard}"] if eased and near else []
    taper = [f"{when} Nothing new and nothing harder until then."] if name == "Race" else []
    return (*eases, *taper)


def notes_of_plan(
    basis: Basis, needs: Sequence[Need], catalogue: Catalogue, *, stretch_s: float
) -> tuple[str, ...]:
    """What the runner should know of the plan as a whole."""
    findings = Findings(basis.assessment)
    return tuple(
        note
        for note in (
            _aim(findings),
            _stretching(stretch_s, catalogue),
            _far_apart(findings),
            _pinch(findings),
            _few_days(needs, len(basis.means.days)),
            _see_someone(basis),
        )
        if note
    )


def _aim(findings: Findings) -> str:
    sides = findings.open_to_range
    if sides:
        return f"{findings.range_reason(sides)} The plan works on that first."
    return f"{findings.strength_reason()}"


def _stretching(stretch_s: float, catalogue: Catalogue) -> str:
    if not stretch_s:
        return ""
    most = catalogue.weekly.stretch_most_min
    return (
        f"Held calf stretches add up to {stretch_s / 60:.3g} minutes a week for each side."
        f" Beyond {most:g} minutes the trials found no more range."
    )


def _far_apart(findings: Findings) -> str:
    test = findings.assessment
    if test.difference_means is not Difference.ACT:
        return ""
    gap, error = (
        said(abs(value), test.unit) for value in (test.difference, test.difference_error_95)
    )
    return (
        f"Your ankles are {gap} apart, give or take {error}."
        " If that does not close over the weeks, ask a professional."
    )


def _pinch(findings: Findings) -> str:
    if not findings.pinched:
        return ""
    return (
        "A pinch at the front is no stretch to work through."
        " If you still feel it after two to four weeks, ask a professional."
    )


def _few_days(needs: Sequence[Need], days: int) -> str:
    wanted = [need.exercise.frequency for need in needs if need.held]
    if not wanted or days >= wanted[0].days_least:
        return ""
    often = f"{wanted[0].days_least} to {wanted[0].days_most}"
    return (
        f"The dose is meant for {often} days a week, and you have {days}: expect it to take longer."
    )


def _see_someone(basis: Basis) -> str:
    if basis.verdict.outcome is not Outcome.SEE_SOMEONE:
        return ""
    return (
        "Ask a professional, as your answers say. Until then the plan leaves out what they put off."
    )
