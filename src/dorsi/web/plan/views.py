"""Pages of the plan: what it is made from, the week, one day."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core.errors import NotYet
from dorsi.core.plan import Plan
from dorsi.core.runs import runs_on
from dorsi.web.assess import actions as assess
from dorsi.web.parts import clock
from dorsi.web.parts.forms import sent
from dorsi.web.phones import door
from dorsi.web.plan import actions, meanwhile, paper, reminding, showing
from dorsi.web.plan.forms import SetUpForm, as_before


def week(request: HttpRequest) -> HttpResponse:
    plan = current()
    if plan is None:
        return redirect("today" if door.is_phone(request) else "plan-set-up")
    today, catalogue = clock.today(), knowledge.catalogue()
    shown = showing.week_numbered(plan, _number(request), today=today)
    days = showing.days(plan, shown)
    values = {
        "plan": plan,
        "week": shown,
        "today": today,
        "days": days,
        "paper": paper.week(days, catalogue),
        "drills": showing.drills_of(shown, catalogue),
        "missing": showing.left_out_of(shown, catalogue),
        "notes": showing.notes(shown),
        "shares": showing.shares(shown, catalogue),
        "seconds": sum(practice.seconds for practice in shown.practices),
    }
    return render(request, "plan/week.html", values)


def day(request: HttpRequest, day: date) -> HttpResponse:
    """One day as planned, before what a safety answer may still take out."""
    plan = current()
    practice = None if plan is None else core.practice_on(plan, day)
    if plan is None or practice is None:
        return redirect("plan")
    catalogue = knowledge.catalogue()
    values = {
        "practice": practice,
        "today": clock.today(),
        "phases": showing.by_phase(practice, catalogue),
        "things": showing.things(practice, catalogue),
        "missing": showing.left_out(practice.left_out, catalogue),
        "runs": runs_on(plan.basis.runs, day),
    }
    return render(request, "plan/day.html", values)


def set_up(request: HttpRequest) -> HttpResponse:
    if not _measured():
        return render(request, "plan/unmeasured.html")
    before = {**as_before(current()), "seen": meanwhile.stamp()}
    form = SetUpForm(sent(request), initial=before, catalogue=knowledge.catalogue())
    if form.is_bound and form.accepted(form.check) and form.accepted(lambda: meanwhile.store(form)):
        return redirect("plan")
    return render(request, "plan/set_up.html", {"form": form}, status=form.status)


def calendar(request: HttpRequest) -> HttpResponse:
    """The plan as a calendar file; a page says what is missing where it cannot be one."""
    response = HttpResponse(reminding.calendar(), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="dorsi.ics"'
    return response


def current() -> Plan | None:
    try:
        return actions.current()
    except NotYet:
        return None


def _measured() -> bool:
    try:
        assess.assessment()
    except NotYet:
        return False
    return True


def _number(request: HttpRequest) -> int | None:
    asked = request.GET.get("week", "")
    return int(asked) if asked.isdecimal() and len(asked) < 4 else None
