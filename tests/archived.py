"""Strategies of what an archive holds: plans with every part filled, preferences, a whole life."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from dorsi.core.plan import Basis, Means, Plan, Week
from dorsi.core.preferences import Look, Preferences
from dorsi.core.runner import LengthUnit, Runner, Sex
from dorsi.core.runs import Weekday
from dorsi.formats.archive_json import Archive, KeptPlan
from tests import degrees, people, strategies, tapes


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with all its parts filled, though nobody would plan it."""
    practices = tuple(draw(st.lists(strategies.plannable().map(lambda it: it[0]), max_size=2)))
    return Plan(
        start=draw(strategies.days),
        basis=Basis(
            assessment=tapes.assessed(*draw(strategies.pairs())),
            verdict=draw(strategies.verdicts()),
            means=Means(
                minutes=draw(st.integers(5, 60)),
                days=tuple(draw(st.lists(st.sampled_from(Weekday), unique=True))),
                equipment=draw(st.frozensets(st.sampled_from(["band", "roller", "step"]))),
                dislikes=draw(st.frozensets(st.sampled_from(["ankle_circles"]))),
            ),
            runs=draw(strategies.weeks_of_runs),
        ),
        rungs=draw(st.dictionaries(st.sampled_from(["a", "b", "c"]), st.integers(0, 4))),
        share=draw(st.sampled_from([1, 0.5, 1.0])),
        weeks=(Week(number=1, starts=draw(strategies.days), practices=practices),),
        notes=("Nothing to note.",),
        resting=draw(st.frozensets(st.sampled_from(["a", "b"]))),
    )


@st.composite
def kept_plans(draw: st.DrawFn) -> KeptPlan:
    return KeptPlan(
        id=draw(st.uuids()).hex,
        made_at=draw(strategies.moments()),
        practised_on=draw(st.none() | strategies.days),
        plan=draw(plans()),
    )


def _numbered(values: list[Any]) -> tuple[Any, ...]:
    return tuple(replace(value, id=f"{value.id}{i}") for i, value in enumerate(values))


def preferences() -> st.SearchStrategy[Preferences]:
    """Anything a runner may want."""
    of_day = st.none() | st.times().map(lambda it: it.replace(second=0, microsecond=0))
    return st.builds(
        Preferences,
        sound=st.booleans(),
        voice=st.booleans(),
        keys=st.booleans(),
        country=st.none() | st.sampled_from(sorted(people.CATALOGUE.countries)),
        emergency_number=st.none() | st.from_regex(r"\A\+?[0-9]{2,15}\Z"),
        practice_at=of_day,
        test_day=st.sampled_from(Weekday),
        test_at=of_day,
        look=st.none() | st.sampled_from(Look),
    )


@st.composite
def archives(draw: st.DrawFn) -> Archive:
    """All that may be stored of one runner, in no order."""
    return Archive(
        runner=Runner(
            birth_year=draw(st.none() | st.integers(1900, 2026)),
            sex=draw(st.none() | st.sampled_from(Sex)),
            units=draw(st.sampled_from(LengthUnit)),
        ),
        preferences=draw(preferences()),
        screenings=_numbered(draw(st.lists(strategies.screenings(), max_size=2))),
        daily=_numbered(draw(st.lists(strategies.daily_answers(), max_size=2))),
        injuries=_numbered(draw(st.lists(strategies.injury_notes(), max_size=2))),
        measurements=(
            *draw(strategies.tape_histories())[:5],
            *draw(st.lists(degrees.leans(), max_size=2, unique_by=lambda it: it.id)),
        ),
        plans=tuple(draw(st.lists(kept_plans(), max_size=1))),
        entries=tuple(draw(st.lists(strategies.entries(), max_size=4, unique_by=lambda it: it.id))),
    )
