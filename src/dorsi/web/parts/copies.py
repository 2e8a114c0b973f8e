"""Pages a browser keeps for when nobody answers. Such a copy says of itself that it is one."""

from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token

from dorsi.web.parts import clock, version

ASKED_FOR = "Dorsi-Copy"


def is_copy(request: HttpRequest) -> bool:
    """Whether the service worker asks, to keep the page."""
    return ASKED_FOR in request.headers


def about(request: HttpRequest) -> dict[str, Any]:
    """What every page says of itself: its build, and its day where it is a copy.

    The first page gives the browser the one cookie that forms are checked against. Were it left
    to the first form, a copy fetched at that moment would bring another, and the form be refused.
    """
    get_token(request)
    return {"build": version.build(), "copy_of": clock.today() if is_copy(request) else None}
