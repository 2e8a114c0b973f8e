"""The camera's parts as files, and how far they are fetched."""

from typing import BinaryIO

from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
)
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from dorsi.web.camera import engine as engine_file
from dorsi.web.camera import fetching, kept, pinned, squeezed, state

FOR_GOOD = "max-age=31536000, public, immutable"
TYPES = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".wasm": "application/wasm",  # or a browser does not compile it while it comes
    ".zip": "application/zip",
    ".task": "application/octet-stream",
}


@csrf_exempt  # the guard lets only our own pages send, and nothing that is sent is read
@require_http_methods(["GET", "POST"])
def parts(request: HttpRequest) -> JsonResponse:
    """How far the parts are; a POST has them fetched."""
    if request.method == "POST":
        fetching.start()
    return JsonResponse(state.now())


class Part(FileResponse):
    """A file in large pieces: each is encrypted and sent by itself on its way to a phone."""

    block_size = 2**18


@require_safe
def file(request: HttpRequest, version: str, name: str) -> HttpResponseBase:
    """One part, whole; never what is damaged, half there, or another build's."""
    if version != pinned.version() or name not in pinned.PARTS or not kept.is_whole(name):
        raise Http404
    if _far(request) and squeezed.is_whole(name):
        small = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        return _part(name, squeezed.file(name).open("rb"), small)
    return _part(name, (kept.folder() / name).open("rb"), {})


def _part(name: str, opened: BinaryIO, more: dict[str, str]) -> Part:
    """Its kind is told, or Django would guess it from the name, which may end in .gz."""
    headers = _headers(name) | more
    return Part(opened, content_type=headers.pop("Content-Type"), headers=headers)


def _far(request: HttpRequest) -> bool:
    """Whether it goes over a network to a browser that takes it smaller."""
    takes = request.headers.get("Accept-Encoding", "")
    return bool(request.META.get("dorsi.phone")) and "gzip" in takes


@require_safe
def engine(request: HttpRequest, version: str, digest: str) -> HttpResponse:
    """The measuring engine that runs here."""
    if version != pinned.version() or digest != engine_file.digest():
        raise Http404
    return HttpResponse(engine_file.packed(), headers=_headers(".zip"))


def _headers(name: str) -> dict[str, str]:
    kind = TYPES["." + name.rpartition(".")[2]]
    return {"Content-Type": kind, "Cache-Control": FOR_GOOD}
