"""What was typed survives what went wrong: the page comes back with it, or holds it unseen."""

from collections.abc import Sequence
from contextlib import suppress
from http import HTTPStatus

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import resolve

from dorsi.core.errors import DorsiError
from dorsi.web.parts.overtaken import Stale

KEY = "csrfmiddlewaretoken"

Held = Sequence[tuple[str, str]]


def filled(request: HttpRequest) -> HttpResponse | None:
    """The page a form was sent from, with everything typed in its place and nothing stored.

    None where that page cannot show it; then it is held unseen.
    """
    found = resolve(request.path_info)
    request.POST = Stale.of(request.POST)  # type: ignore[assignment]
    with suppress(DorsiError, DatabaseError), transaction.atomic():
        response = found.func(request, *found.args, **found.kwargs)
        transaction.set_rollback(True)  # whatever a page does, this is only a look
        if response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY and response.content:
            return HttpResponse(response.content, status=HTTPStatus.FORBIDDEN)
    return None


def held(request: HttpRequest) -> Held:
    """Every value a form sent, to be sent once more; none where a file was among them."""
    if request.method != "POST" or request.FILES:
        return []
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name != KEY
    ]
