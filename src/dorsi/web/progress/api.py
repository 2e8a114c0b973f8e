"""Whether it helps, as JSON."""

from datetime import date

from django.http import HttpRequest
from ninja import Router

from dorsi.formats import answers_json
from dorsi.web.progress import actions

router = Router(tags=["progress"])


@router.get("/progress", summary="The trend of each side, with its uncertainty")
def progress(request: HttpRequest, date: date | None = None) -> dict[str, object]:
    return answers_json.progress(actions.trends(date))
