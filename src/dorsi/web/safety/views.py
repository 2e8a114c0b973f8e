"""Pages of safety: the questions, what holds, the short question before a practice, an injury."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from dorsi import knowledge
from dorsi.core.catalogue import Demand, Outcome
from dorsi.core.preferences import EVERYWHERE
from dorsi.web.parts.addresses import onward, with_next
from dorsi.web.parts.forms import sent
from dorsi.web.parts.said import said
from dorsi.web.people import actions as people
from dorsi.web.safety import actions, meanwhile
from dorsi.web.safety import note as notes
from dorsi.web.safety.forms import DailyForm, InjuryForm, ScreeningForm

VERDICTS = {
    Outcome.GO: "safety/verdict_go.html",
    Outcome.GO_GENTLY: "safety/verdict_gently.html",
    Outcome.SEE_SOMEONE: "safety/verdict_see.html",
    Outcome.STOP: "safety/verdict_stop.html",
    Outcome.EMERGENCY: "safety/verdict_emergency.html",
}


def screen(request: HttpRequest) -> HttpResponse:
    form = ScreeningForm(
        sent(request), initial={"seen": meanwhile.stamp()}, catalogue=knowledge.catalogue()
    )
    after = onward(request, otherwise="today")
    if form.is_bound and form.accepted(lambda: meanwhile.store(form)):
        return redirect(with_next("verdict", after))
    whole = form.is_bound or "all" in request.GET
    page = "safety/screen_whole.html" if whole else "safety/screen.html"
    return render(request, page, {"form": form, "onward": after}, status=form.status)


def verdict(request: HttpRequest) -> HttpResponse:
    held = actions.standing()
    asked_again = held.due and held.outcome < Outcome.STOP
    page = "safety/verdict_due.html" if asked_again else VERDICTS[held.outcome]
    after = onward(request, otherwise="today")
    values = {
        "verdict": held,
        "stays_on": _still_on(held.off),
        "onward": after,
        "number": people.number_to_call(),
        "numbers": _elsewhere(),
        "measuring": after == reverse("measure"),
    }
    return render(request, page, values)


def note(request: HttpRequest) -> HttpResponse:
    """One page to show or to print for a professional."""
    return render(request, "safety/note.html", {"note": notes.note()})


def daily(request: HttpRequest) -> HttpResponse:
    """One question before each practice. A yes leads to all of them."""
    form = DailyForm(sent(request))
    after = onward(request, otherwise="practice")
    if form.is_bound and form.accepted(lambda: meanwhile.answer_daily(form)):
        return redirect(after if actions.standing().practice_offered else reverse("verdict"))
    rules = knowledge.catalogue().screening
    page = {"form": form, "onward": after, "rules": rules}
    return render(request, "safety/daily.html", page, status=form.status)


def injury(request: HttpRequest) -> HttpResponse:
    form = InjuryForm(sent(request))
    if form.is_bound and form.accepted(lambda: meanwhile.note(form)):
        return redirect("verdict")
    return render(request, "safety/injury.html", {"form": form}, status=form.status)


def _still_on(off: frozenset[Demand]) -> list[str]:
    """The drills that keep at least one rung."""
    drills = knowledge.catalogue().exercises.values()
    return [drill.name for drill in drills if not drill.is_off(off)]


def _elsewhere() -> list[tuple[str, str]]:
    """Where the number is another one than 112: that number, and the countries it serves."""
    named: dict[str, list[str]] = {}
    for country in knowledge.catalogue().countries.values():
        if country.number != EVERYWHERE:
            named.setdefault(country.number, []).append(said(country.name))
    return [(number, ", ".join(countries)) for number, countries in named.items()]
