"""Pages that pair a phone: one on the computer, the others on the phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from dorsi.web.phones import actions, door, opened, pairing, qr
from dorsi.web.phones.names import KEY, TICKET

KEPT_S = 180 * 24 * 3600
ASKS_EVERY_S = 2


@require_http_methods(["GET", "POST"])
def phones(request: HttpRequest) -> HttpResponse:
    """On the computer: the paired phones, and a code for another one."""
    if request.method == "POST":
        _answered(request.POST)
        return redirect("phones")
    now_s = pairing.now_s()
    offer = pairing.desk.held(now_s) if opened.door else None
    values = {
        "phones": actions.paired(),
        "door": opened.door,
        "offer": offer,
        "left_s": int(offer.until_s - now_s) if offer else 0,
        "picture": qr.drawn(_address(offer.secret)) if offer and not offer.claim else None,
    }
    return _asking_again(render(request, "phones/phones.html", values), wanted=bool(offer))


def _answered(said: dict[str, str]) -> None:
    if code := said.get("match"):
        pairing.desk.match(code, pairing.now_s())
    elif "differ" in said:
        pairing.desk.drop()
    else:
        pairing.desk.make(pairing.now_s())


@require_POST
def let_go(request: HttpRequest, number: int) -> HttpResponse:
    actions.let_go(number)
    return redirect("phones")


@require_http_methods(["GET", "POST"])
def pair(request: HttpRequest, secret: str) -> HttpResponse:
    """On the phone, from the picture: only the button claims, so that no preview does."""
    if request.method == "GET":
        return render(request, "phones/pair.html")
    claim = pairing.desk.claim(secret, pairing.now_s())
    if claim is None:
        return render(request, "phones/late.html", status=409)
    answer = redirect("phone-compare")
    answer.set_cookie(
        TICKET, claim.ticket, max_age=int(pairing.HOLDS_S), secure=True, httponly=True,
        samesite="Strict",
    )  # fmt: skip
    return answer


def compare(request: HttpRequest) -> HttpResponse:
    """On the phone: the digits, until the computer says that they match."""
    ticket = request.COOKIES.get(TICKET, "")
    key = actions.pair(ticket, browser=request.headers.get("User-Agent", ""))
    if key is None:
        claim = pairing.desk.waiting(ticket, pairing.now_s())
        if claim is None:
            return render(request, "phones/late.html", status=409)
        return _asking_again(render(request, "phones/compare.html", {"claim": claim}), wanted=True)
    answer = redirect("today")
    answer.set_cookie(KEY, key, max_age=KEPT_S, secure=True, httponly=True, samesite="Strict")
    answer.delete_cookie(TICKET)
    return answer


def _asking_again(answer: HttpResponse, *, wanted: bool) -> HttpResponse:
    """The page is loaded again by itself while something is awaited; works without script."""
    if wanted:
        answer.headers["Refresh"] = str(ASKS_EVERY_S)
    return answer


def strange(request: HttpRequest) -> HttpResponse:
    """On a phone that isn't paired."""
    return render(request, "phones/strange.html", status=403 if door.is_phone(request) else 404)


def _address(secret: str) -> str:
    base = opened.door.address.rstrip("/") if opened.door else ""
    return base + reverse("phone-pair", args=[secret])
