"""The plan, as JSON."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core import runs
from dorsi.formats import answers_json
from dorsi.web.parts.asked import Asked, EntryId, Whole
from dorsi.web.plan import actions, reminding

router = Router(tags=["plan"])


class Run(Asked):
    day: str
    kind: str


class Wanted(Asked):
    """What the runner has: minutes a practice, days, equipment, dislikes, and the week's runs."""

    minutes: Whole | str
    days: list[str]
    equipment: list[str] = []
    dislikes: list[str] = []
    runs: Annotated[
        list[Run | str], Field(description='As {"day": "tue", "kind": "long"} or "tue:long".')
    ] = []
    start: date | None = None
    weeks: Whole = 8
    entry_id: EntryId = None


@router.get("/plan", summary="The plan that holds")
def plan(request: HttpRequest) -> dict[str, object]:
    return answers_json.plan(actions.current())


@router.get("/calendar", summary="Practices and tests to come, as an iCalendar file")
def calendar(request: HttpRequest) -> HttpResponse:
    return HttpResponse(reminding.calendar(), content_type="text/calendar; charset=utf-8")


@router.post("/plan", summary="Make a plan from the newest test")
def make(request: HttpRequest, sent: Wanted) -> dict[str, object]:
    means = core.checked_means(
        minutes=sent.minutes,
        days=sent.days,
        equipment=sent.equipment,
        dislikes=sent.dislikes,
        catalogue=knowledge.catalogue(),
    )
    texts = [one if isinstance(one, str) else f"{one.day}:{one.kind}" for one in sent.runs]
    made = actions.make(
        means,
        runs.checked(texts),
        start=sent.start,
        weeks=sent.weeks,
        entry_id=sent.entry_id,
    )
    return answers_json.plan(made)
