"""What is kept in the browser, and the pages that stand in where nobody answers."""

import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from dorsi import knowledge
from dorsi.web.camera import pinned
from dorsi.web.offline import kept
from dorsi.web.offline import signs as sheet
from dorsi.web.offline.manifest import manifest as installed
from dorsi.web.parts import addresses, version
from dorsi.web.people import actions as people
from dorsi.web.practice import daily
from dorsi.web.practice import views as practising

WORKER = Path(__file__).with_name("worker.js")
ASKED_EACH_TIME = {"Cache-Control": "no-cache"}


def worker(request: HttpRequest) -> HttpResponse:
    """The service worker of this build; another build's differs, so the browser takes it."""
    return HttpResponse(_worker(), content_type="text/javascript", headers=ASKED_EACH_TIME)


@cache
def _worker() -> str:
    told = {
        "version": version.build(),
        "address": settings.STATIC_URL,
        "files": kept.files(),
        "camera": pinned.version(),
    }
    return f"const BUILD = {json.dumps(told)};\n{WORKER.read_text(encoding='utf-8')}"


def manifest(request: HttpRequest) -> HttpResponse:
    kind = "application/manifest+json"
    return JsonResponse(installed(), content_type=kind, headers=ASKED_EACH_TIME)


def pages(request: HttpRequest) -> JsonResponse:
    """For the service worker: what to keep, and where to fetch it."""
    return JsonResponse(kept.pages())


def practice(request: HttpRequest) -> HttpResponse:
    """Today's practice as it is kept: it asks in the page what the server would ask before it."""
    offered = kept.practice(addresses.minutes(request))
    if offered is None:
        return redirect("today")
    return practising.page(
        request,
        offered,
        "offline/practice.html",
        asked=daily.asked(),
        rules=knowledge.catalogue().screening,
    )


def no_network(request: HttpRequest) -> HttpResponse:
    return render(request, "offline/no_network.html")


def waiting(request: HttpRequest) -> HttpResponse:
    """What waits on this device; only the browser knows it."""
    return render(request, "offline/waiting.html")


def signs(request: HttpRequest) -> HttpResponse:
    values = {"calls": sheet.calls(), "places": sheet.places(), "number": people.number_to_call()}
    return render(request, "offline/signs.html", values)
