"""Pictures as files. Only this build's are here: an older page gets its own or none."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.gzip import gzip_page

from dorsi.core.catalogue.names import pick
from dorsi.web.parts import version
from dorsi.web.pictures.drawing import drawn

FOR_GOOD = "max-age=31536000, public, immutable"


@gzip_page  # a third of the bytes, and nothing in it is secret
def picture(
    request: HttpRequest, build: str, look: str, side: str, name: str, kind: str
) -> HttpResponse:
    pick(build, {version.build(): None}, "build")
    found = drawn(name, side, look, kind)
    headers = {"Cache-Control": FOR_GOOD, "Content-Security-Policy": found.policy}
    return HttpResponse(found.file, content_type="image/svg+xml", headers=headers)
