"""The runner's particulars, as JSON."""

from django.http import HttpRequest
from ninja import Router

from dorsi.formats import answers_json
from dorsi.web.parts.asked import Asked, EntryId, Whole
from dorsi.web.people import actions

router = Router(tags=["profile"])


class Particulars(Asked):
    """Only what is sent changes; null empties it."""

    birth_year: Whole | str | None = None
    sex: str | None = None
    units: str | None = None
    entry_id: EntryId = None


@router.get("/profile", summary="Birth year, sex and unit of length; each may be empty")
def profile(request: HttpRequest) -> dict[str, object]:
    return answers_json.profile(actions.runner())


@router.post("/profile", summary="Change some of them")
def update(request: HttpRequest, sent: Particulars) -> dict[str, object]:
    changes = sent.model_dump(include=sent.model_fields_set - {"entry_id"})
    return answers_json.profile(actions.update(**changes))
