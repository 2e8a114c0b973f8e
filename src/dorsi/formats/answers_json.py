"""Core values as plain dicts: what `--json` prints and what the API answers, in one place."""

from collections.abc import Iterable, Mapping
from datetime import date

from dorsi.core.assess import Ankle, Assessment
from dorsi.core.catalogue import Catalogue, Dose, Equipment, Exercise, Level, NormBand, Question
from dorsi.core.diary import Diary, Entry, MorningAfter
from dorsi.core.measurement import Measurement, Side
from dorsi.core.plan import Item, Plan, PlannedPractice
from dorsi.core.practice import Script, Step
from dorsi.core.progress import Trend
from dorsi.core.runner import Runner
from dorsi.core.safety import Verdict

Json = dict[str, object]


def exercises(catalogue: Catalogue) -> list[Json]:
    """All exercises in the order of a practice."""
    ordered = sorted(catalogue.exercises.values(), key=lambda one: (one.phase.place, one.id))
    return [_exercise_short(one) for one in ordered]


def exercise(one: Exercise) -> Json:
    """One exercise, whole."""
    return {
        **_exercise_short(one),
        "levels": [_level(rung) for rung in one.levels],
        "first_level": one.first_level,
        "purposes": [purpose.value for purpose in one.purposes],
        "summary": one.summary,
        "setup": list(one.setup),
        "steps": list(one.steps),
        "cues": list(one.cues),
        "stop": one.stop,
        "turned_off_by": list(one.turned_off_by),
        "faults": [{"name": f.name, "looks": f.looks, "mend": f.mend} for f in one.faults],
        "days_a_week": [one.frequency.days_least, one.frequency.days_most],
        "evidence": {"dots": one.evidence.dots, "says": one.evidence.says},
        "article": one.article,
    }


def _exercise_short(one: Exercise) -> Json:
    levels = [{"id": rung.id, "name": rung.name} for rung in one.levels]
    return {
        "id": one.id,
        "name": one.name,
        "phase": one.phase.value,
        "equipment": sorted(one.equipment),
        "sides": one.sides.value,
        "levels": levels,
        "sources": sorted(sources_of(one)),
    }


def sources_of(one: Exercise) -> set[str]:
    """Keys of every source this exercise rests on."""
    doses = {rung.dose.source for rung in one.levels}
    return doses | {one.frequency.source} | set(one.evidence.sources)


def _level(rung: Level) -> Json:
    return {
        "id": rung.id,
        "name": rung.name,
        "how": rung.how,
        "dose": dose(rung.dose),
        "equipment": sorted(rung.equipment),
        "up": rung.up,
        "down": rung.down,
    }


def dose(one: Dose) -> Json:
    return {
        "sets": one.sets,
        "repetitions": one.repetitions,
        "repetitions_top": one.repetitions_top,
        "hold_s": one.hold_s,
        "tempo_s": one.tempo_s,
        "rest_s": one.rest_s,
        "tight_spot_extra_s": one.tight_spot_extra_s,
        "source": one.source,
        "verified": one.verified,
    }


def equipment(things: Iterable[Equipment]) -> list[Json]:
    return [{"id": one.id, "name": one.name, "at_home": one.at_home} for one in things]


def questions(asked: Iterable[Question], groups: Mapping[str, str]) -> list[Json]:
    """The screening questions in the order they are asked."""
    return [
        {
            "id": one.id,
            "group": groups.get(one.group, one.group),
            "text": one.text,
            "detail": one.detail,
        }
        for one in asked
    ]


def screen(verdict: Verdict) -> Json:
    """What is offered: verdict is Go, GoGently, SeeSomeone, Stop or Emergency."""
    return {
        "verdict": verdict.word,
        "reasons": [
            {"question": one.question, "says": one.says, "go_to": one.go_to}
            for one in verdict.reasons
        ],
        "off": sorted(demand.value for demand in verdict.off),
        "ask_again_on": verdict.ask_again_on.isoformat(),
        "due": verdict.due,
        "practice_offered": verdict.practice_offered,
    }


def measurement(one: Measurement) -> Json:
    return {
        "id": one.id,
        "side": one.side.value,
        "protocol": one.protocol,
        "instrument": one.instrument,
        "value": one.value,
        "unit": one.unit.value,
        "standard_error": one.standard_error,
        "tries": list(one.tries),
        "limit": None if one.limit is None else one.limit.value,
        "taken_at": one.taken_at.isoformat(),
    }


def measurements(taken: Iterable[Measurement]) -> Json:
    return {"measurements": [measurement(one) for one in taken]}


def assess(one: Assessment) -> Json:
    """What the newest pair means; lengths in cm, `sem_cm` the standard error."""
    unit = one.unit.value
    return {
        "protocol": one.protocol,
        "taken_at": one.taken_at.isoformat(),
        "left": _ankle(one.left, unit),
        "right": _ankle(one.right, unit),
        f"side_difference_{unit}": round(one.difference, 3),
        f"side_difference_error_95_{unit}": round(one.difference_error_95, 3),
        "side_difference_means": one.difference_means.value,
        "stiffer": None if one.stiffer is None else one.stiffer.value,
        "norm": norm(one.norm),
        "pooled": norm(one.pooled),
    }


def _ankle(one: Ankle, unit: str) -> Json:
    return {
        f"mean_{unit}": round(one.value, 3),
        "band": one.band.value,
        "pooled_band": one.pooled_band.value,
        "at_edge": one.at_edge,
        "limiter": None if one.limit is None else one.limit.value,
        "stiff": one.stiff,
        f"sem_{unit}": round(one.standard_error, 3),
        f"error_95_{unit}": round(one.error_95, 3),
    }


def norm(band: NormBand) -> Json:
    return {
        "sex": band.sex,
        "age_from": band.age_from,
        "age_to": band.age_to,
        "low": band.low,
        "high": band.high,
        "source": band.source,
        "verified": band.verified,
    }


def plan(one: Plan) -> Json:
    """The weeks, each with its practices."""
    means = one.basis.means
    return {
        "start": one.start.isoformat(),
        "minutes": means.minutes,
        "days": [day.value for day in means.days],
        "equipment": sorted(means.equipment),
        "dislikes": sorted(means.dislikes),
        "runs": [{"day": run.day.value, "kind": run.kind.value} for run in one.basis.runs],
        "notes": list(one.notes),
        "changes": list(one.changes),
        "test_again": one.test_again,
        "weeks": [
            {
                "number": week.number,
                "starts": week.starts.isoformat(),
                "practices": [practice(planned) for planned in week.practices],
            }
            for week in one.weeks
        ],
    }


def practice(one: PlannedPractice) -> Json:
    return {
        "date": one.day.isoformat(),
        "seconds": one.seconds,
        "items": [_item(item) for item in one.items],
        "left_out": [{"exercise": o.exercise, "because": o.because} for o in one.left_out],
        "notes": list(one.notes),
    }


def _item(one: Item) -> Json:
    return {
        "exercise": one.exercise,
        "level": one.level,
        "phase": one.phase.value,
        "sides": [side.value for side in one.sides],
        "seconds": one.seconds,
        "dose": dose(one.dose),
        "because": one.because,
        "sources": list(one.sources),
    }


def today(script: Script | None, *, day: date) -> Json:
    """The practice of the day as a timeline; no steps on a day off."""
    steps = () if script is None else script.steps
    return {
        "date": day.isoformat(),
        "minutes": 0 if script is None else script.minutes,
        "seconds": 0 if script is None else script.seconds,
        "steps": [_step(step) for step in steps],
    }


def _step(one: Step) -> Json:
    """Counted work has `repetitions`, everything else `seconds`."""
    much: Json = (
        {"seconds": one.seconds}
        if one.repetitions is None
        else {"repetitions": one.repetitions, "tempo_s": one.tempo_s}
    )
    return {
        "kind": one.kind.value,
        "exercise": one.exercise,
        "name": one.name,
        "side": None if one.side is None else one.side.value,
        "part": one.part,
        "set": one.set_number,
        "sets": one.sets,
        **much,
        "cue": one.cue,
        "because": one.because,
    }


def diary(one: Diary) -> Json:
    return {"entries": [entry(line) for line in one.entries]}


def entry(one: Entry) -> Json:
    told: Json = {
        "kind": "morning" if isinstance(one, MorningAfter) else "practice",
        "id": one.id,
        "date": one.day.isoformat(),
        "noted_at": one.noted_at.isoformat(),
    }
    if isinstance(one, MorningAfter):
        return {**told, "worse": one.worse}
    return {
        **told,
        "pain": one.pain_0_10,
        "effort": one.effort_0_10,
        "drills": list(one.drills),
        "skipped": list(one.skipped),
        "hurt": list(one.hurt),
        "ended": one.ended.value,
        "seconds": one.seconds,
    }


def progress(trends: Mapping[Side, Trend]) -> Json:
    """Both sides: how it went, and one of improved, unchanged, worse, cannot tell yet."""
    return {side.value: trend(trends[side]) for side in Side if side in trends}


def trend(one: Trend) -> Json:
    unit = one.unit.value
    return {
        "protocol": one.protocol,
        "days": [
            {
                "date": day.day.isoformat(),
                f"value_{unit}": round(day.value, 3),
                f"sem_{unit}": round(day.standard_error, 3),
            }
            for day in one.days
        ],
        f"estimate_{unit}": _rounded(one.estimate),
        f"low_{unit}": _rounded(one.low),
        f"high_{unit}": _rounded(one.high),
        f"baseline_{unit}": _rounded(one.baseline),
        f"change_{unit}": _rounded(one.change),
        f"change_low_{unit}": _rounded(one.change_low),
        f"change_high_{unit}": _rounded(one.change_high),
        "likely_real": _rounded(one.likely_real),
        f"drift_{unit}": _rounded(one.drift),
        "verdict": one.verdict.value,
        "says": one.says,
    }


def runner(one: Runner) -> Json:
    return {
        "birth_year": one.birth_year,
        "sex": None if one.sex is None else one.sex.value,
        "units": one.units.value,
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 3)
