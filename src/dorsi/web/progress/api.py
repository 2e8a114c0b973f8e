"""Whether it helps, as JSON."""

from datetime import date

from django.http import HttpRequest
from ninja import Router

from dorsi.formats import answers_json
from dorsi.web.assess import series
from dorsi.web.progress import actions

router = Router(tags=["progress"])


@router.get("/progress", summary="The trend of each side, with its uncertainty")
def progress(
    request: HttpRequest, date: date | None = None, protocol: str = series.TAPE
) -> dict[str, object]:
    """By tape, or by the protocol that is named: each keeps a line of its own."""
    return answers_json.progress(actions.trends(date, protocol))
