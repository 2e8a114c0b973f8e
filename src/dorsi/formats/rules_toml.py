"""The files beside the exercises -> core: protocols, norms, questions, claims, rules, sources."""

from dorsi.core.catalogue import (
    Claim,
    Demand,
    Equipment,
    NormBand,
    Norms,
    Outcome,
    ProgressionRules,
    ProgressRules,
    Protocol,
    Question,
    RunRules,
    ScreeningRules,
    SideDifference,
    Source,
    WeeklyRules,
)
from dorsi.core.measurement import Unit
from dorsi.formats.exercise_toml import all_verified, evidence, sources_of, verified
from dorsi.formats.toml_table import Table, words_of

EVERYTHING = "everything"
EVERYTHING_BUT = "everything_but_"
SEXES = ("female", "male", "any")
STATUSES = ("seen", "second_hand", "recalled", "derived", "article")

_DEMANDS = words_of(Demand)
_OUTCOMES = words_of(Outcome)


def equipment(table: Table) -> dict[str, Equipment]:
    things = {}
    for key, each in table.each():
        things[key] = Equipment(
            id=key,
            name=each.text("name"),
            at_home=each.truth("at_home"),
            instead=each.text("instead"),
        )
        each.close()
    return things


def protocol(protocol_id: str, table: Table) -> Protocol:
    error, tries, limits = table.table("error"), table.table("tries"), table.table("limits")
    sources = tuple(dict.fromkeys(sources_of(table, error, tries, limits)))
    found = Protocol(
        id=protocol_id,
        name=table.text("name"),
        unit=table.choice("unit", words_of(Unit)),
        instrument=table.text("instrument"),
        practice_tries=tries.whole("practice_tries"),
        tries=tries.whole("tries", least=1),
        tries_most=limits.whole("tries_most", least=1),
        lowest=limits.number("lowest"),
        highest=limits.number("highest"),
        spread_watch=limits.number("spread_watch"),
        standard_error=error.number("standard_error"),
        detectable=error.number("detectable"),
        setup=table.texts("setup"),
        steps=table.texts("steps"),
        rules=table.texts("rules"),
        source=sources[0],
        sources=sources,
        error_source=sources_of(error)[0],
        verified=all_verified(table, error, tries, limits),
    )
    if found.tries_most < found.tries:
        limits.fault("tries_most", f"be at least tries, {found.tries}", found.tries_most)
    _close(table, error, tries, limits)
    return found


def norms(table: Table) -> Norms:
    found = Norms(
        protocol=table.text("protocol"),
        bands=tuple(_band(each) for each in table.tables("bands")),
        fallback=_band(table.table("fallback")),
    )
    if not found.fallback.verified:
        table.fault("fallback", "be verified", "unverified", "It decides where no band does.")
    table.close()
    return found


def _band(table: Table) -> NormBand:
    band = NormBand(
        sex=table.text("sex"),
        age_from=table.whole("age_from", most=120),
        age_to=table.whole("age_to", most=120),
        low=table.number("low"),
        high=table.number("high"),
        source=table.text("source"),
        verified=verified(table),
    )
    if band.sex not in SEXES:
        table.fault("sex", f"be one of {', '.join(SEXES)}", band.sex)
    if band.low >= band.high:
        table.fault("high", f"be above low, {band.low:g}", band.high)
    if band.age_from > band.age_to:
        table.fault("age_to", f"be at least age_from, {band.age_from}", band.age_to)
    table.close()
    return band


def question(table: Table, groups: dict[str, str]) -> Question:
    found = Question(
        id=table.text("id"),
        group=table.text("group"),
        text=table.text("text"),
        detail=table.text("detail", default=""),
        outcome=table.choice("outcome", _OUTCOMES),
        off=_off(table),
        reason=table.text("reason"),
        go_to=table.text("go_to"),
        wait_h=table.maybe_whole("wait_h", least=1),
        hazards=table.texts("hazards"),
        source=table.text("source"),
        verified=verified(table),
    )
    if found.group not in groups:
        table.fault("group", f"be one of {', '.join(groups)}", found.group)
    table.close()
    return found


def _off(table: Table) -> frozenset[Demand]:
    words = table.texts("off")
    if words == (EVERYTHING,):
        return frozenset(Demand)
    if len(words) == 1 and words[0].startswith(EVERYTHING_BUT):
        kept = words[0].removeprefix(EVERYTHING_BUT)
        if kept in _DEMANDS:
            return frozenset(Demand) - {_DEMANDS[kept]}
    return frozenset(table.choices("off", _DEMANDS))


def groups(table: Table) -> dict[str, str]:
    return {key: table.text(key) for key in table.values}


def screening_rules(table: Table) -> ScreeningRules:
    found = ScreeningRules(
        valid_days=table.whole("valid_days", least=1),
        oldest_minor_years=table.whole("oldest_minor_years"),
        daily_text=table.text("daily_text"),
        daily_reason=table.text("daily_reason"),
        source=table.text("source"),
    )
    table.close()
    return found


def claim(table: Table) -> Claim:
    found = Claim(
        id=table.text("id"),
        claim=table.text("claim"),
        verdict=table.text("verdict"),
        evidence=evidence(table.table("evidence")),
    )
    table.close()
    return found


def known(table: Table) -> str:
    sentence = table.text("text")
    table.texts("sources")
    table.close()
    return sentence


def side_difference(table: Table) -> SideDifference:
    found = SideDifference(
        watch=table.number("watch"),
        act=table.number("act"),
        source=table.text("source"),
        verified=verified(table),
    )
    table.close()
    return found


def run_rules(table: Table) -> RunRules:
    hold, loaded, test = table.table("hold"), table.table("loaded"), table.table("test")
    found = RunRules(
        hold_most_before_hard_s=hold.number("hold_most_before_hard_s"),
        loaded_clear_before_hard_h=loaded.number("loaded_clear_before_hard_h"),
        test_wait_min=test.number("test_wait_min"),
        before_hard=table.text("before_hard"),
        loaded_near_hard=table.text("loaded_near_hard"),
        long_holds_after=table.text("long_holds_after"),
        before_run_order=table.text("before_run_order"),
        source=sources_of(hold, loaded, test)[0],
    )
    _close(table, hold, loaded, test)
    return found


def progression_rules(table: Table) -> ProgressionRules:
    pain, effort = table.table("pain"), table.table("effort")
    gap, care = table.table("gap"), table.table("care")
    stall = table.table("stall")
    found = ProgressionRules(
        pain_go_on_most=pain.whole("pain_go_on_most", most=10),
        pain_hold_most=pain.whole("pain_hold_most", most=10),
        easy_effort_most=effort.whole("easy_effort_most", most=10),
        hard_effort_least=effort.whole("hard_effort_least", most=10),
        easy_in_a_row=effort.whole("easy_in_a_row", least=1),
        gap_step_back_days=gap.whole("gap_step_back_days", least=1),
        gap_restart_days=gap.whole("gap_restart_days", least=1),
        restart_share=gap.number("restart_share", most=1),
        stall_weeks=stall.whole("stall_weeks", least=1),
        completion_least=care.number("completion_least", most=1),
        front_pinch_most=care.whole("front_pinch_most", most=10),
        source=sources_of(pain, effort, gap, care, stall)[0],
        verified=all_verified(pain, effort, gap, care, stall),
    )
    _close(table, pain, effort, gap, care, stall)
    return found


def weekly_rules(table: Table) -> WeeklyRules:
    stretch, rest, rise = table.table("stretch"), table.table("rest"), table.table("rise")
    found = WeeklyRules(
        stretch_most_min=stretch.number("stretch_most_min"),
        loaded_rest_days=rest.whole("loaded_rest_days"),
        maintenance_days=rest.whole("maintenance_days", least=1),
        rise_most_share=rise.number("rise_most_share", most=1),
        source=sources_of(stretch, rest, rise)[0],
    )
    _close(table, stretch, rest, rise)
    return found


def progress_rules(table: Table) -> ProgressRules:
    days, worth, drift = table.table("days"), table.table("worth"), table.table("drift")
    found = ProgressRules(
        baseline_days=days.whole("baseline_days", least=1),
        least_days=days.whole("least_days", least=1),
        drift_cm=drift.number("drift_cm"),
        drift_weeks=drift.number("drift_weeks", least=1),
        worth_cm=worth.number("worth_cm"),
        source=sources_of(days, worth)[0],
        drift_source=drift.text("source"),
    )
    _close(table, days, worth, drift)
    return found


def sources(table: Table) -> dict[str, Source]:
    found = {}
    for key, each in table.each():
        status = each.text("status")
        if status not in STATUSES:
            each.fault("status", f"be one of {', '.join(STATUSES)}", status)
        each.texts("from", least=0)  # the cross checks follow it
        found[key] = Source(
            key=key,
            citation=each.text("citation"),
            identifier=each.text("identifier", default=""),
            status=status,
            design=each.text("design"),
        )
        each.close()
    return found


def _close(*tables: Table) -> None:
    for table in tables:
        table.close()
