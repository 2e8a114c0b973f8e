"""What is planned: the weeks, and the timeline of one day."""

from datetime import date

from dorsi.core.plan import Item, Plan, PlannedPractice
from dorsi.core.practice import Script, Step
from dorsi.formats.answers_json.known import Json, dose


def plan(one: Plan) -> Json:
    """The weeks, each with its practices, and what the plan was made for."""
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
                "practices": [_practice(planned) for planned in week.practices],
            }
            for week in one.weeks
        ],
    }


def today(day: date, script: Script | None) -> Json:
    """The practice of this day as a timeline; no steps on a day off."""
    steps = () if script is None else script.steps
    return {
        "date": day.isoformat(),
        "minutes": 0 if script is None else script.minutes,
        "seconds": 0 if script is None else script.seconds,
        "steps": [_step(step) for step in steps],
    }


def _practice(one: PlannedPractice) -> Json:
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
