"""All of a runner's data in and out, as JSON."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from dorsi.formats import answers_json
from dorsi.web.archive import actions

router = Router(tags=["archive"])

AS_FILE = {"Content-Disposition": 'attachment; filename="dorsi.json"'}


@router.get("/export", summary="Everything, as one archive")
def export(request: HttpRequest) -> HttpResponse:
    return HttpResponse(actions.export(), content_type="application/json", headers=AS_FILE)


@router.post("/import", summary="Take an archive in: send the file itself as the body")
def take_in(request: HttpRequest) -> dict[str, object]:
    taken = actions.take_in(request.body)
    return answers_json.imported(new=taken.new, already=taken.already)
