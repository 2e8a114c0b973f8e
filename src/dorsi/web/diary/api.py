"""The diary, as JSON."""

import datetime

from django.http import HttpRequest
from ninja import Router

from dorsi.core.diary import Ended, Feel
from dorsi.formats import answers_json
from dorsi.web.diary import actions
from dorsi.web.parts.asked import Asked, EntryId, Waited, Whole

router = Router(tags=["diary"])


class Practised(Asked):
    """How a practice went. Pain and effort 0 to 10; `drills` where they were fewer than planned.

    `feel`: the ankles after it against before; it decides nothing.
    """

    pain: Whole | str
    effort: Whole | str
    date: datetime.date | None = None
    skipped: list[str] = []
    hurt: list[str] = []
    pinched: list[str] = []
    drills: list[str] | None = None
    ended: Ended = Ended.WHOLE
    seconds: Whole | None = None
    feel: Feel | None = None
    entry_id: EntryId = None
    waited_s: Waited = None


class Morning(Asked):
    """The morning after: whether pain or stiffness is worse than the day before."""

    worse: bool
    date: datetime.date | None = None
    entry_id: EntryId = None
    waited_s: Waited = None


@router.get("/diary", summary="What was done, oldest first")
def diary(
    request: HttpRequest,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> dict[str, object]:
    return answers_json.diary(actions.diary(since=since, until=until))


@router.post("/diary", summary="Note a practice; the plan adapts to it")
def done(request: HttpRequest, sent: Practised) -> dict[str, object]:
    noted = actions.done(
        pain=sent.pain,
        effort=sent.effort,
        day=sent.date,
        skipped=sent.skipped,
        hurt=sent.hurt,
        pinched=sent.pinched,
        drills=sent.drills,
        ended=sent.ended,
        seconds=sent.seconds,
        feel=sent.feel,
        entry_id=sent.entry_id,
        waited_s=sent.waited_s,
    )
    return answers_json.done(noted.entry, noted.plan)


@router.post("/diary/morning", summary="Note the morning after; the plan adapts to it")
def morning(request: HttpRequest, sent: Morning) -> dict[str, object]:
    noted = actions.morning(
        sent.worse, day=sent.date, entry_id=sent.entry_id, waited_s=sent.waited_s
    )
    return answers_json.done(noted.entry, noted.plan)
