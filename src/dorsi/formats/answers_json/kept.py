"""What is kept: the diary, the runner's particulars, and what came of an archive."""

from datetime import time

from dorsi.core.diary import Diary, Entry, MorningAfter
from dorsi.core.plan import Plan
from dorsi.core.preferences import Preferences
from dorsi.core.runner import Runner

Json = dict[str, object]


def diary(one: Diary) -> Json:
    return {"entries": [_entry(line) for line in one.entries]}


def done(entry: Entry, plan: Plan | None) -> Json:
    """What was noted, and what it changed in the plan (None where there is no plan)."""
    told = None if plan is None else {"changes": list(plan.changes), "test_again": plan.test_again}
    return {"entry": _entry(entry), "plan": told}


def profile(one: Runner, wanted: Preferences) -> Json:
    return {
        "birth_year": one.birth_year,
        "sex": None if one.sex is None else one.sex.value,
        "units": one.units.value,
        "sound": wanted.sound,
        "voice": wanted.voice,
        "keys": wanted.keys,
        "country": wanted.country,
        "emergency_number": wanted.emergency_number,
        "practice_at": _clock(wanted.practice_at),
        "test_day": wanted.test_day.value,
        "test_at": _clock(wanted.test_at),
        "look": None if wanted.look is None else wanted.look.value,
    }


def _clock(time_of_day: time | None) -> str | None:
    return None if time_of_day is None else f"{time_of_day:%H:%M}"


def exported(file: str, size: int) -> Json:
    return {"file": file, "bytes": size}


def imported(*, new: int, already: int) -> Json:
    """How many entries were new, and how many were there before."""
    return {"new": new, "already": already}


def erased(*, entries: int, copies: int) -> Json:
    """How many entries there were, and how many older copies of the database."""
    return {"entries": entries, "copies": copies}


def _entry(one: Entry) -> Json:
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
        "feel": None if one.feel is None else one.feel.value,
    }
