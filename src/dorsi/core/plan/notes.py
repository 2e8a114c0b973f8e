"""What a plan says beside its exercises: about runs, about the week, about what to expect."""

from collections.abc import Iterator, Sequence

from dorsi.core import runs
from dorsi.core.assess import Difference
from dorsi.core.catalogue import Catalogue, Outcome
from dorsi.core.plan.findings import Findings, said
from dorsi.core.plan.needs import Need
from dorsi.core.plan.shapes import Basis
from dorsi.core.runs import RunKind, Weekday
from dorsi.core.saying import Saying, join, plain, say, say_many, trimmed

WITHOUT_LOAD = say("Today they go without load.")


def no_room(basis: Basis) -> Saying:
    return say(
        "It does not fit into your {minutes} minutes; what is in matters more.",
        minutes=basis.means.minutes,
    )


def times_a_week(count: int) -> Saying:
    # Translators: how often, inside a sentence: two days a week is its dose.
    return say_many("one day a week", "{n} days a week", n=count)


def notes_of_day(
    weekday: Weekday, needs: Sequence[Need], basis: Basis, catalogue: Catalogue, *, eased: bool
) -> tuple[Saying, ...]:
    """What the runs around this day ask for. `eased`: a drill goes without load for them."""
    hard, hours = runs.next_hard(basis.runs, weekday), runs.hours_from(basis.runs, weekday)
    if hard is None or hours is None:
        return ()
    rules = catalogue.runs
    race = hard.kind is RunKind.RACE
    name = say("Race") if race else say("Intervals")
    if hours == 0:
        return tuple(_before_hard(name, needs, catalogue, eased=eased))
    if hours > rules.loaded_clear_before_hard_h:
        return ()
    when = say("{run} on {day}.", run=name, day=hard.day.full)
    near = hours < rules.loaded_clear_before_hard_h
    eases = [join(when, rules.loaded_near_hard, WITHOUT_LOAD)] if eased and near else []
    taper = [join(when, say("Nothing new and nothing harder until then."))] if race else []
    return (*eases, *taper)


def _before_hard(
    name: Saying, needs: Sequence[Need], catalogue: Catalogue, *, eased: bool
) -> Iterator[Saying]:
    held = any(need.held for need in needs)
    rule = catalogue.runs.before_hard if held else catalogue.runs.loaded_near_hard
    yield join(say("{run} today.", run=name), "" if eased and not held else rule)
    if any(need.directed and not need.held for need in needs):
        yield plain(catalogue.runs.before_run_order)
    if held:
        yield plain(catalogue.runs.long_holds_after)
    if eased:
        yield join(catalogue.runs.loaded_near_hard, WITHOUT_LOAD)


def notes_of_plan(
    basis: Basis, needs: Sequence[Need], catalogue: Catalogue, *, stretch_s: float
) -> tuple[Saying, ...]:
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
        if note is not None
    )


def _aim(findings: Findings, needs: Sequence[Need]) -> Saying:
    if any(need.directed for need in needs):
        reason = findings.range_reason(findings.open_to_range)
        return join(reason, say("The plan works on that first."))
    return join(findings.no_range, say("So strength and balance come first."))


def _stretching(stretch_s: float, catalogue: Catalogue) -> Saying | None:
    if not stretch_s:
        return None
    minutes = trimmed(stretch_s / 60, 2)
    # Translators: how long, inside a sentence.
    told = say("1 minute") if minutes == 1 else say("{minutes} minutes", minutes=minutes)
    return say(
        "Held calf stretches add up to {minutes} a week for each side."
        " Beyond {most} minutes the trials found no more range.",
        minutes=told,
        most=trimmed(catalogue.weekly.stretch_most_min, 1),
    )


def _far_apart(findings: Findings) -> Saying | None:
    test = findings.assessment
    if test.difference_means is not Difference.ACT:
        return None
    return say(
        "Your ankles are {gap} apart, give or take {error}."
        " If that does not close over the weeks, ask a professional.",
        gap=said(abs(test.difference), test.unit),
        error=said(test.difference_error_95, test.unit),
    )


def _pinch(findings: Findings) -> Saying | None:
    if not findings.pinched:
        return None
    return say(
        "A pinch at the front is no stretch to work through."
        " If you still feel it after two to four weeks, ask a professional."
    )


def _few_days(needs: Sequence[Need], days: int) -> Saying | None:
    wanted = [need.exercise.frequency for need in needs if need.held]
    if not wanted or days >= wanted[0].days_least:
        return None
    return say(
        "The dose is meant for {least} to {most} days a week, and you have {days}:"
        " expect it to take longer.",
        least=wanted[0].days_least,
        most=wanted[0].days_most,
        days=days,
    )


def _all_hard(needs: Sequence[Need], basis: Basis) -> Saying | None:
    hard = all(runs.hours_from(basis.runs, day) == 0 for day in basis.means.days)
    if not hard or not any(need.held for need in needs):
        return None
    return say(
        "All your days have a hard run, so the holds stay short and nothing is loaded."
        " One more day without a hard run would let the plan give the whole dose."
    )


def short_practices(longest_s: int, minutes: int) -> Saying | None:
    """Said where even the longest practice leaves a third of the minutes free."""
    if longest_s > minutes * 60 * 2 / 3:
        return None
    return say(
        "Your practices are shorter than the minutes you have."
        " They begin light, and harder levels take longer."
    )


def _see_someone(basis: Basis) -> Saying | None:
    if basis.verdict.outcome is not Outcome.SEE_SOMEONE:
        return None
    return say(
        "Ask a professional, as your answers say. Until then the plan leaves out what they put off."
    )
