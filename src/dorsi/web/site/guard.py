"""Stands before every page, answer and file: who may ask, and what a browser may do with it.

Dorsi listens on loopback without a password, so a web page elsewhere must not reach it: not by
a name that resolves here (the Host is checked, with its port), not by a form or a script (the
Origin is checked on everything that changes something).
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from dorsi.core.errors import DorsiError
from dorsi.core.saying import say
from dorsi.web.parts import copies, permissions, version
from dorsi.web.phones import door, opened
from dorsi.web.site import errors

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Dorsi-Version": version.build(),  # that it was Dorsi that answered, and which build
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # no-referrer would make our own forms' Origin null
    "Cross-Origin-Resource-Policy": "same-origin",
}

WITH_WASM = CONTENT_SECURITY_POLICY.replace("'self'", "'self' 'wasm-unsafe-eval'", 1)
WORKERS = tuple(f"{settings.STATIC_URL}camera/{name}_worker.js" for name in ("eye", "engine"))
"""The camera's two workers, and nothing else, may compile WebAssembly."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._refused(request) or self.get_response(request)
        for name, value in _headers(request, response).items():
            response.headers.setdefault(name, value)  # a picture names a policy of its own
        response.headers.setdefault("Cache-Control", "no-store")
        if copies.is_copy(request):
            response.cookies.clear()  # fetched beside an open form, it must not change its cookie
        for cookie in response.cookies.values():
            cookie["secure"] = door.is_phone(request)  # this machine is served by plain http
        return response

    def _refused(self, request: HttpRequest) -> HttpResponseBase | None:
        if _asked_for(request) not in addresses(request):
            must = f"Dorsi answers only at {_own_origin(request)}/ (got another address)."
            return errors.answer(request, 400, must)
        if request.method not in SAFE_METHODS and not from_here(request):
            must = "This must be sent from Dorsi's own page (got another page). Open Dorsi itself."
            return errors.answer(request, 403, must)
        if (length := _length(request)) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return errors.answer(request, 413, _too_large(length))
        try:
            return _kept_out(request)
        except DorsiError as fault:  # the diary that knows the phones can't be read
            return errors.refusal(request, fault)


def _kept_out(request: HttpRequest) -> HttpResponseBase | None:
    """What a phone is told that isn't paired, or asks for what stays on the computer."""
    match door.entry(request):
        case door.Entry.PAIR_FIRST:
            return redirect("phone-strange")
        case door.Entry.OWN_SETTINGS:
            return redirect("phone-here")
        case door.Entry.NOT_FROM_A_PHONE:
            must = say("This is done on the computer that runs Dorsi. Go back to today.")
            return errors.answer(request, 403, must)
    return None


def addresses(request: HttpRequest) -> set[str]:
    """Every Host this server answers to: exact names, with the port it listens on."""
    if phone := request.META.get("dorsi.phone"):
        return {str(phone)}
    port = request.META["SERVER_PORT"]
    names = [name for name in settings.ALLOWED_HOSTS if name != opened.host()]
    named = {f"{name}:{port}" for name in names}
    return named | set(names) if port == "80" else named


def from_here(request: HttpRequest) -> bool:
    """Whether our own page sent it. A program that is no browser names no page, and may."""
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if site is not None and site != "same-origin":
        return False
    return origin is None or origin == f"{request.scheme}://{_asked_for(request)}"


def _headers(request: HttpRequest, response: HttpResponseBase) -> dict[str, str]:
    if request.path in WORKERS:
        return HEADERS | {"Content-Security-Policy": WITH_WASM}
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    return HEADERS | _of_page(request) if is_page else HEADERS


def _of_page(request: HttpRequest) -> dict[str, str]:
    """A browser heeds them where it shows a page; on thirty files they were weight."""
    return {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": permissions.policy(request),
    }


def _asked_for(request: HttpRequest) -> str:
    named = request.META.get("HTTP_HOST")
    if named is not None:
        return str(named)
    name, port = request.META["SERVER_NAME"], request.META["SERVER_PORT"]
    return name if port == "80" else f"{name}:{port}"


def _length(request: HttpRequest) -> int:
    told = request.META.get("CONTENT_LENGTH") or ""
    return int(told) if told.isdecimal() else 0


def _too_large(length: int) -> str:
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE / 1e6
    must = f"What is sent must be at most {most:.0f} MB large (got {length / 1e6:.0f} MB)."
    return f"{must} Choose the file that dorsi export wrote."


def _own_origin(request: HttpRequest) -> str:
    if phone := request.META.get("dorsi.phone"):
        return f"https://{phone}"
    return f"http://{settings.ALLOWED_HOSTS[0]}:{request.META['SERVER_PORT']}"
