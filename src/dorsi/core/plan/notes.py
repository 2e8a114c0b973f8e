"""What a plan says beside its exercises: about runs, about the week, about what to expect."""

from collections.abc import Iterator, Sequence

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
    weekday: Weekday, needs: Sequence[Need], basis: Basis, catalogue: Catalogue, *, eased: bool
) -> tuple[str, ...]:
    """What the runs around this day ask for. `eased`: a drill goes without load for them."""
    hard, hours = runs.next_hard(basis.runs, weekday), runs.hours_from(basis.runs, weekday)
    if hard is None or hours is None:
        return ()
    rules = catalogue.runs
    name = "Race" if hard.kind is RunKind.RACE else "Intervals"
    if hours == 0:
        return tuple(_before_hard(name, needs, catalogue, eased=eased))
    if hours > rules.loaded_clear_before_hard_h:
        return ()
    when = f"{name} on {hard.day.full}."
    near = hours < rules.loaded_clear_before_hard_h
    eases = (
        [f"{when} {rules.loaded_near_hard} Today they go without load."] if eased and near else []
    )
    taper = [f"{when} Nothing new and nothing harder until then."] if name == "Race" else []
    return (*eases, *taper)


def _before_hard(
    name: str, needs: Sequence[Need], catalogue: Catalogue, *, eased: bool
) -> Iterator[str]:
    held = any(need.held for need in needs)
    yield f"{name} today. {catalogue.runs.before_hard}" if held else f"{name} today."
    if any(need.directed and not need.held for need in needs):
        yield catalogue.runs.before_run_order
    if held:
        yield catalogue.runs.long_holds_after
    if eased:
        yield f"{catalogue.runs.loaded_near_hard} Today they go without load."


def notes_of_plan(
    basis: Basis, needs: Sequence[Need], catalogue: Catalogue, *, stretch_s: float
) -> tuple[str, ...]:
    """What the runner should know of the plan as a whole."""
    findings = Findings(basis.assessment)
    return tuple(
        note
        for note in (
            _aim(findings, needs),
            _stretching(stretch_s, catalogue),
            _far_apart(findings),
            _pinch(findings),
            _few_days(needs, len(basis.means.days)),
            _all_hard(needs, basis),
            _see_someone(basis),
        )
        if note
    )


def _aim(findings: Findings, needs: Sequence[Need]) -> str:
    if any(need.directed for need in needs):
        return f"{findings.range_reason(findings.open_to_range)} The plan works on that first."
    return f"{findings.no_range} so strength and balance come first."


def _stretching(stretch_s: float, catalogue: Catalogue) -> str:
    if not stretch_s:
        return ""
    minutes, most = stretch_s / 60, catalogue.weekly.stretch_most_min
    said_minutes = "1 minute" if minutes == 1 else f"{minutes:.3g} minutes"
    return (
        f"Held calf stretches add up to {said_minutes} a week for each side."
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


def _all_hard(needs: Sequence[Need], basis: Basis) -> str:
    hard = all(runs.hours_from(basis.runs, day) == 0 for day in basis.means.days)
    if not hard or not any(need.held for need in needs):
        return ""
    return (
        "All your days have a hard run, so the holds stay short and nothing is loaded."
        " One more day without a hard run would let the plan give the whole dose."
    )


def short_practices(longest_s: int, minutes: int) -> str:
    """Said where even the longest practice leaves a third of the minutes free."""
    if longest_s > minutes * 60 * 2 / 3:
        return ""
    return (
        "Your practices are shorter than the minutes you have."
        " They begin light, and harder levels take longer."
    )


def _see_someone(basis: Basis) -> str:
    if basis.verdict.outcome is not Outcome.SEE_SOMEONE:
        return ""
    return (
        "Ask a professional, as your answers say. Until then the plan leaves out what they put off."
    )
