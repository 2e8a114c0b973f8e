"""The safety questions and the verdict, as JSON."""

from django.http import HttpRequest
from ninja import Router

from dorsi import knowledge
from dorsi.core.safety import Trouble
from dorsi.formats import answers_json
from dorsi.web.parts.asked import Asked, EntryId, Waited
from dorsi.web.safety import actions

router = Router(tags=["safety"])


class Answers(Asked):
    """By question id: yes, no or not_sure. Every question must be answered."""

    answers: dict[str, str]
    entry_id: EntryId = None


class Daily(Asked):
    """Is anything new since the last answers? yes, no or not_sure."""

    anything_new: str
    entry_id: EntryId = None
    waited_s: Waited = None


class Injury(Asked):
    """What happened: popped, hurt, front_pinch or injury; in which exercise, if in one."""

    trouble: Trouble
    exercise: str | None = None
    entry_id: EntryId = None
    waited_s: Waited = None


@router.get("/screening", summary="The safety questions")
def questions(request: HttpRequest) -> dict[str, object]:
    return answers_json.questions(knowledge.catalogue())


@router.post("/screening", summary="Answer all of them")
def screen(request: HttpRequest, sent: Answers) -> dict[str, object]:
    return answers_json.verdict(actions.screen(sent.answers, entry_id=sent.entry_id))


@router.get("/screening/verdict", summary="What is offered now")
def verdict(request: HttpRequest) -> dict[str, object]:
    return answers_json.verdict(actions.standing())


@router.post("/screening/daily", summary="Answer the short question of the day")
def daily(request: HttpRequest, sent: Daily) -> dict[str, object]:
    held = actions.daily(sent.anything_new, entry_id=sent.entry_id, waited_s=sent.waited_s)
    return answers_json.verdict(held)


@router.post("/injuries", summary="Note that something happened")
def injury(request: HttpRequest, sent: Injury) -> dict[str, object]:
    held = actions.note_injury(
        sent.trouble, exercise=sent.exercise, entry_id=sent.entry_id, waited_s=sent.waited_s
    )
    return answers_json.verdict(held)
