"""Pages that pair a phone: one on the computer, the others on the phone."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from dorsi.web.parts import clock
from dorsi.web.phones import actions, door, opened, pairing, qr
from dorsi.web.phones.names import KEY, TICKET
from dorsi.web.phones.network import NoNetwork

KEPT_S = 400 * 86400  # the longest that browsers keep a cookie


@require_http_methods(["GET", "POST"])
def phones(request: HttpRequest) -> HttpResponse:
    """On the computer: the open or shut door, the paired phones, and a code for another one."""
    if request.method == "GET":
        return _shown(request)
    try:
        _answered(request.POST)
    except NoNetwork as fault:
        return _shown(request, trouble=fault.message, status=409)
    return redirect("phones")


def _shown(request: HttpRequest, *, trouble: str = "", status: int = 200) -> HttpResponse:
    offer = _offer()
    changed = opened.changed(clock.now())
    values = {
        **_state(),
        "phones": [(phone, _named(phone)) for phone in actions.paired()],
        "door": opened.door,
        "can_open": opened.can_open(),
        "changed": changed.name if changed else None,
        "elsewhere": opened.elsewhere() if opened.door else (),
        "offer": offer,
        "guessed": pairing.desk.guessed,
        "picture": qr.drawn(_address(offer.secret)) if offer and not offer.claim else None,
        "trouble": trouble,
    }
    return render(request, "phones/phones.html", values, status=status)


def _named(phone: actions.Paired) -> str:
    """What it is, in the language of the page."""
    names = {"Android phone": _("Android phone"), actions.UNNAMED: _("Phone")}
    return names.get(phone.name, phone.name)


def _answered(said: dict[str, str]) -> None:
    if "open" in said:
        opened.open_at(said["open"] or None, clock.now())
    elif "shut" in said:
        opened.shut()
    elif code := said.get("match"):
        pairing.desk.match(code, pairing.now_s())
    elif "differ" in said:
        pairing.desk.drop()
    else:
        pairing.desk.make(pairing.now_s())


@require_GET
def state(request: HttpRequest) -> JsonResponse:
    """What the computer's page asks while it waits: when it changes, the page is loaded anew."""
    return JsonResponse(_state())


def _state() -> dict[str, Any]:
    offer = _offer()
    left_s = int(offer.until_s - pairing.now_s()) if offer else 0
    return {"stage": _stage(offer), "left_s": left_s, "paired": len(actions.paired())}


def _offer() -> pairing.Offer | None:
    return pairing.desk.held(pairing.now_s()) if opened.door else None


def _stage(offer: pairing.Offer | None) -> str:
    if opened.door is None:
        return "shut"
    if offer is None:
        return "open"
    if offer.claim is None:
        return "offered"
    return "matched" if offer.claim.matched else "claimed"


@require_POST
def let_go(request: HttpRequest, number: int) -> HttpResponse:
    actions.let_go(number)
    return redirect("phones")


@require_http_methods(["GET", "POST"])
def pair(request: HttpRequest, secret: str) -> HttpResponse:
    """On the phone, from the picture: only the button claims, so that no preview does."""
    if request.method == "GET":
        return render(request, "phones/pair.html")
    if _waits(request):  # tapped twice
        return redirect("phone-compare")
    claim = pairing.desk.claim(secret, pairing.now_s())
    if claim is None:
        return render(request, "phones/late.html", status=409)
    answer = redirect("phone-compare")
    _give(answer, TICKET, claim.ticket, int(pairing.HOLDS_S))
    return answer


def compare(request: HttpRequest) -> HttpResponse:
    """On the phone: the digits, until the computer says that they match."""
    ticket = request.COOKIES.get(TICKET, "")
    key = actions.pair(ticket, browser=request.headers.get("User-Agent", ""))
    if key is None:
        claim = _waits(request)
        if claim is None:
            return render(request, "phones/late.html", status=409)
        return render(request, "phones/compare.html", {"claim": claim})
    answer = redirect("measure")
    _give(answer, KEY, key, KEPT_S)
    _give(answer, TICKET, "", 0)
    return answer


def _waits(request: HttpRequest) -> pairing.Claim | None:
    return pairing.desk.waiting(request.COOKIES.get(TICKET, ""), pairing.now_s())


def _give(answer: HttpResponse, name: str, value: str, kept_s: int) -> None:
    answer.set_cookie(
        name, value, max_age=kept_s, secure=True, httponly=True, samesite="Strict"
    )  # fmt: skip


@require_GET
def waits(request: HttpRequest) -> JsonResponse:
    """What the phone's page asks: whether it still shows digits to be compared."""
    claim = _waits(request)
    return JsonResponse({"stage": "claimed" if claim and not claim.matched else "over"})


@require_http_methods(["GET", "POST"])
def here(request: HttpRequest) -> HttpResponse:
    """On a paired phone instead of the settings: that it is paired, and how to end it."""
    if not door.is_phone(request):
        return redirect("phones")
    if request.method == "GET":
        return render(request, "phones/here.html")
    actions.leave(request.COOKIES.get(KEY, ""))
    answer = redirect("phone-strange")
    _give(answer, KEY, "", 0)
    return answer


def strange(request: HttpRequest) -> HttpResponse:
    """On a phone that isn't paired."""
    return render(request, "phones/strange.html", status=403 if door.is_phone(request) else 404)


def _address(secret: str) -> str:
    base = opened.door.address.rstrip("/") if opened.door else ""
    return base + reverse("phone-pair", args=[secret])
