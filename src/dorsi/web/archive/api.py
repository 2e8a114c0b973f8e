"""All of a runner's data in and out, as JSON."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from dorsi.formats import answers_json
from dorsi.web.archive import actions, erasing
from dorsi.web.parts.asked import Asked

router = Router(tags=["archive"])

AS_FILE = {"Content-Disposition": 'attachment; filename="dorsi.json"'}


@router.get("/export", summary="Everything, as one archive")
def export(request: HttpRequest) -> HttpResponse:
    return HttpResponse(actions.export(), content_type="application/json", headers=AS_FILE)


class Erase(Asked):
    """The word erase, so that nothing is erased by mistake."""

    word: str


@router.post("/erase", summary="Erase everything: entries, settings, older copies")
def erase(request: HttpRequest, sent: Erase) -> dict[str, object]:
    erasing.confirmed(sent.word)
    erased = erasing.erase()
    return answers_json.erased(entries=erased.entries, copies=erased.copies)


@router.post("/import", summary="Take an archive in: send the file itself as the body")
def take_in(request: HttpRequest) -> dict[str, object]:
    taken = actions.take_in(request.body)
    return answers_json.imported(new=taken.new, already=taken.already)
