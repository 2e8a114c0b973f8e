"""Where to go after a form: only ever to a page of Dorsi itself."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

MINUTES_MOST = 60


def onward(request: HttpRequest, *, otherwise: str) -> str:
    """The path named by `next`, or the page called `otherwise` where it is not one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if ours else reverse(otherwise)


def minutes(request: HttpRequest) -> int | None:
    """The minutes the address asks for; None where it asks for none that can be had."""
    asked = request.GET.get("minutes", "")
    usable = asked.isdecimal() and len(asked) <= 2 and 0 < int(asked) <= MINUTES_MOST
    return int(asked) if usable else None


def with_next(name: str, after: str) -> str:
    """The page called `name`, told where to go afterwards."""
    return f"{reverse(name)}?{urlencode({'next': after})}"
