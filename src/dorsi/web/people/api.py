"""The runner's particulars and preferences, as JSON."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from dorsi.formats import answers_json
from dorsi.web.parts.asked import Asked, EntryId, Whole
from dorsi.web.people import actions

router = Router(tags=["profile"])


class Particulars(Asked):
    """Only what is sent changes; null empties it."""

    birth_year: Whole | str | None = None
    sex: str | None = None
    units: str | None = None
    sound: bool | str = True
    voice: bool | str = True
    keys: bool | str = True
    country: str | None = None
    emergency_number: str | None = None
    practice_at: Annotated[str | None, Field(description="A time of day, like 18:30.")] = None
    test_day: str | None = None
    test_at: Annotated[str | None, Field(description="A time of day, like 07:00.")] = None
    look: str | None = None
    entry_id: EntryId = None


@router.get("/profile", summary="Particulars and preferences; most may be empty")
def profile(request: HttpRequest) -> dict[str, object]:
    return answers_json.profile(actions.runner(), actions.preferences())


@router.post("/profile", summary="Change some of them")
def update(request: HttpRequest, sent: Particulars) -> dict[str, object]:
    changes = sent.model_dump(include=sent.model_fields_set - {"entry_id"})
    runner = actions.update(**changes)
    return answers_json.profile(runner, actions.preferences())
