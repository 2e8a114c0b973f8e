"""What went wrong, said once: a page of the house, or JSON of one shape. Never a traceback."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from math import isfinite

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

from dorsi.core.errors import (
    AlreadyThere,
    ArchiveError,
    DorsiError,
    Fault,
    InputError,
    KnowledgeError,
    NotComparable,
    NotOffered,
    NotYet,
    StorageError,
    Unknown,
)
from dorsi.core.saying import say
from dorsi.web.parts import storing
from dorsi.web.parts.said import said
from dorsi.web.site import again

STATUSES: tuple[tuple[type[DorsiError], HTTPStatus], ...] = (
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (ArchiveError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (Unknown, HTTPStatus.NOT_FOUND),
    (NotYet, HTTPStatus.CONFLICT),
    (NotOffered, HTTPStatus.CONFLICT),
    (AlreadyThere, HTTPStatus.CONFLICT),
    (NotComparable, HTTPStatus.CONFLICT),
    (StorageError, HTTPStatus.SERVICE_UNAVAILABLE),
    (KnowledgeError, HTTPStatus.INTERNAL_SERVER_ERROR),
)

ICONS = {403: "clock", 404: "off", 409: "flip", 503: "disk"}
HEADINGS = {
    400: say("That can't be taken"),
    403: say("Not from here"),
    404: say("No such page"),
    405: say("Not this way"),
    409: say("Not yet"),
    413: say("That is too large"),
    415: say("Not this kind of content"),
    422: say("That can't be taken"),
    503: say("The diary can't be used just now"),
}
LONGEST_GOT = 80
OURS = say("That did not work")


class Sentences:
    """Turns what a view raises into one sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        if isinstance(fault, DatabaseError):
            return refusal(request, StorageError(storing.sentence(fault)))
        return refusal(request, fault) if isinstance(fault, DorsiError) else None


def refusal(request: HttpRequest, fault: DorsiError) -> HttpResponse:
    faults = fault.faults if isinstance(fault, InputError) else ()
    return answer(
        request, status_of(fault), fault.message, faults, keep=isinstance(fault, StorageError)
    )


def status_of(fault: DorsiError) -> int:
    for kind, status in STATUSES:
        if isinstance(fault, kind):
            return status.value
    return HTTPStatus.CONFLICT.value


def answer(
    request: HttpRequest,
    status: int,
    message: str,
    faults: Sequence[Fault] = (),
    *,
    keep: bool = False,
) -> HttpResponse:
    """The sentence, as JSON under /api/ and as a page elsewhere.

    `keep`: the page holds what a form of ours sent, to be sent once more; never for a stranger's.
    """
    if request.path.startswith("/api/") and request.path != "/api/":
        return JsonResponse(body(message, faults), status=status)
    values = {
        "heading": HEADINGS.get(status, OURS),
        "icon": ICONS.get(status, "info"),
        "message": message,
        "faults": faults,
        "again": status >= HTTPStatus.INTERNAL_SERVER_ERROR and request.method == "GET",
        "held": again.held(request) if keep else (),
    }
    return HttpResponse(render_to_string("site/error.html", values, request), status=status)


def body(message: str, faults: Sequence[Fault] = ()) -> dict[str, object]:
    """The one shape of an error in JSON."""
    listed = [
        {"field": one.field, "must": said(one.must), "got": plain(one.got), "hint": said(one.hint)}
        for one in faults
    ]
    return {"error": {"message": said(message), "faults": listed}}


def plain(got: object) -> object:
    """What was got, as JSON and a sentence can carry it."""
    if got is None or isinstance(got, int | bool) or (isinstance(got, float) and isfinite(got)):
        return got
    text = str(got)
    return text if len(text) <= LONGEST_GOT else f"{text[:LONGEST_GOT]}…"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(
        request, 400, say("The request must be one Dorsi can read (got another). Go back.")
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 403, say("This is not open here. Go back to today."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return answer(request, 404, say("The address may be old."))


def broken(request: HttpRequest) -> HttpResponse:
    message = say(
        "Something broke on our side; your entries are kept. Try it once more; if it happens "
        "again, run: dorsi doctor."
    )
    return answer(request, 500, message, keep=True)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page comes back with everything that was typed; sent once more, it is taken."""
    message = say(
        "This page was open for too long, or cookies are switched off. "
        "Nothing was changed. Send it once more."
    )
    return again.filled(request) or answer(request, 403, message, keep=True)
