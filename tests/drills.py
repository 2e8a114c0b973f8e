"""Small drills and practices for the tests of the guide; the real ones are in the catalogue."""

from datetime import date

from dorsi.core.catalogue import (
    Catalogue,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Level,
    Phase,
    ProgressionRules,
    ProgressRules,
    Purpose,
    RunRules,
    ScreeningRules,
    SideDifference,
    Sides,
    WeeklyRules,
)
from dorsi.core.measurement import Side
from dorsi.core.plan import Item, PlannedPractice

DAY = date(2026, 11, 23)
BOTH_SIDES = (Side.LEFT, Side.RIGHT)


def hold(seconds: float = 30, *, sets: int = 1, rest_s: float = 0, extra_s: float = 0) -> Dose:
    return Dose(
        sets=sets, hold_s=seconds, rest_s=rest_s, tight_spot_extra_s=extra_s, source="made_up"
    )


def counted(repetitions: int = 10, *, tempo_s: float = 4, sets: int = 1, rest_s: float = 0) -> Dose:
    return Dose(
        sets=sets, repetitions=repetitions, tempo_s=tempo_s, rest_s=rest_s, source="made_up"
    )


def exercise(
    name: str, dose: Dose, *, parts: tuple[str, ...] = (), cues: tuple[str, ...] = ("Heel down",)
) -> Exercise:
    level = Level(
        id="only",
        name=name.replace("_", " ").capitalize(),
        how="",
        dose=dose,
        demands=frozenset(),
        equipment=frozenset(),
        parts=parts,
        up="",
        down="",
    )
    return Exercise(
        id=name,
        name=level.name,
        phase=Phase.STRETCH,
        purposes=(Purpose.RANGE,),
        because={Purpose.RANGE: "It is the stiff one."},
        sides=Sides.EACH,
        summary="",
        setup=(),
        steps=(),
        cues=cues,
        stop="",
        turned_off_by=(),
        faults=(),
        levels=(level,),
        first_level="only",
        frequency=Frequency(days_least=1, days_most=7, source="made_up"),
        evidence=Evidence(dots=0, phrase="", says="", sources=()),
        article="",
        worth=1,
    )


def known(*exercises: Exercise) -> Catalogue:
    """A catalogue that knows these exercises and nothing else of use."""
    return Catalogue(
        exercises={exercise.id: exercise for exercise in exercises},
        equipment={},
        protocols={},
        norms={},
        side_difference=SideDifference(watch=1.5, act=3, source="made_up"),
        questions=(),
        question_groups={},
        screening=ScreeningRules(
            valid_days=28, oldest_minor_years=15, daily_text="", daily_reason="", source="made_up"
        ),
        claims=(),
        known=(),
        runs=RunRules(
            hold_most_before_hard_s=60,
            loaded_clear_before_hard_h=24,
            test_wait_min=10,
            before_hard="",
            loaded_near_hard="",
            long_holds_after="",
            before_run_order="",
            source="made_up",
        ),
        progression=ProgressionRules(
            pain_go_on_most=3,
            pain_hold_most=5,
            easy_effort_most=4,
            hard_effort_least=8,
            easy_in_a_row=3,
            gap_step_back_days=8,
            gap_restart_days=15,
            restart_share=0.5,
            completion_least=0.7,
            front_pinch_most=1,
            source="made_up",
        ),
        weekly=WeeklyRules(
            stretch_most_min=60,
            loaded_rest_days=1,
            maintenance_days=2,
            rise_most_share=0.2,
            source="made_up",
        ),
        progress=ProgressRules(
            baseline_days=3,
            least_days=3,
            drift_cm=0.5,
            drift_weeks=8,
            worth_cm=1,
            source="made_up",
            drift_source="made_up",
        ),
        sources={},
    )


def item(of: Exercise, *, sides: tuple[Side, ...] = BOTH_SIDES) -> Item:
    return Item(
        exercise=of.id,
        level=of.levels[0].id,
        phase=of.phase,
        dose=of.levels[0].dose,
        sides=sides,
        seconds=0,
        because=of.because[Purpose.RANGE],
        sources=("made_up",),
    )


def practice_of(*items: Item) -> PlannedPractice:
    return PlannedPractice(day=DAY, items=items, left_out=(), notes=())
