"""Exercises, and today's practice as a timeline, as JSON."""

from datetime import date

from django.http import HttpRequest
from ninja import Router

from dorsi import knowledge
from dorsi.core import practice as core
from dorsi.core.diary import Ended
from dorsi.formats import answers_json
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.asked import Asked, EntryId, Waited
from dorsi.web.plan import actions as plan
from dorsi.web.practice import trouble

router = Router(tags=["practice"])


class Stopped(Asked):
    """What hurt, the moment it did; `entry_id`: that under which the practice is noted after."""

    ended: Ended
    hurt: list[str] = []
    pinched: list[str] = []
    entry_id: EntryId = None
    waited_s: Waited = None


@router.get("/exercises", summary="All exercises")
def exercises(request: HttpRequest) -> list[dict[str, object]]:
    return answers_json.exercises(knowledge.catalogue())


@router.get("/exercises/{exercise_id}", summary="One exercise, whole")
def exercise(request: HttpRequest, exercise_id: str) -> dict[str, object]:
    catalogue = knowledge.catalogue()
    return answers_json.exercise(catalogue.exercise(exercise_id), catalogue)


@router.get("/today", summary="The practice of a day; no steps on a day off")
def today(
    request: HttpRequest, date: date | None = None, minutes: int | None = None
) -> dict[str, object]:
    day = clock.today(date)
    planned = plan.today(day, minutes=minutes)
    script = None if planned is None else core.script(planned, knowledge.catalogue())
    return answers_json.today(day, script)


@router.post("/today/stopped", summary="Note at once what hurt in a practice")
def stopped(request: HttpRequest, sent: Stopped) -> dict[str, object]:
    entry_id = entry_ids.given(sent.entry_id)
    trouble.keep(entry_id, sent.ended, hurt=sent.hurt, pinched=sent.pinched, waited_s=sent.waited_s)
    return {"entry_id": entry_id}
