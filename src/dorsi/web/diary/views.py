"""Pages of the days: today, what is noted after a practice and the morning after, the diary."""

from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from dorsi import knowledge
from dorsi.core.diary import Entry
from dorsi.web.diary import actions, meanwhile, scenes, years
from dorsi.web.diary.forms import MorningForm
from dorsi.web.parts import addresses, clock
from dorsi.web.parts.forms import sent
from dorsi.web.phones import door
from dorsi.web.practice import sheet
from dorsi.web.practice import views as practice
from dorsi.web.practice.forms import AfterForm


def today(request: HttpRequest) -> HttpResponse:
    """Today's practice, or the next thing that stands before it; a welcome to who is new."""
    scene = scenes.today(clock.today(), addresses.minutes(request))
    return render(request, scene.template, {**scene.values, "morning": MorningForm()})


def player(request: HttpRequest) -> HttpResponse:
    """The player, as long as today has no practice: a day can have one, so say it before it."""
    if actions.practised(clock.today()) is not None:
        return redirect("today")
    return practice.player(request)


@require_POST
def noted(request: HttpRequest) -> HttpResponse:
    """Stores a practice with what it felt like."""
    form = AfterForm(request.POST)
    shown = _shown_on(request)
    if form.accepted(lambda: meanwhile.done(form, shown=shown)):
        return redirect("verdict" if form.trouble else shown)
    return render(request, "practice/after.html", sheet.after(form), status=form.status)


def morning(request: HttpRequest) -> HttpResponse:
    form = MorningForm(sent(request))
    shown = _shown_on(request)
    if form.is_bound and form.accepted(lambda: meanwhile.morning(form, shown=shown)):
        return redirect("today")
    return render(request, "diary/morning.html", {"form": form}, status=form.status)


def diary(request: HttpRequest) -> HttpResponse:
    noted, language = years.months(), get_language()
    month = _month(request, noted)
    values = {
        "month": month,
        "choice": _choice(noted, month, language) if month else "",
        "lines": [_line(one, language) for one in years.entries(month)] if month else [],
        "plan": scenes.Standing(clock.today(), None).plan,
    }
    return render(request, "diary/diary.html", values)


def _shown_on(request: HttpRequest) -> str:
    """The page that shows what was noted: a phone does not read the diary whole."""
    return "today" if door.is_phone(request) else "diary"


@lru_cache(maxsize=16)
def _choice(noted: tuple[date, ...], month: date, language: str | None) -> SafeString:
    """The years to go to, and the months of the year that is shown."""
    shown = {
        "month": month,
        "months": [one for one in noted if one.year == month.year],
        "years": sorted({one.year for one in noted}, reverse=True),
    }
    return render_to_string("diary/months.html", shown)


@lru_cache(maxsize=128)
def _line(entry: Entry, language: str | None) -> SafeString:
    """An entry never changes, so it is written out once."""
    names = {one.id: one.name for one in knowledge.catalogue().exercises.values()}
    return render_to_string("diary/line.html", {"entry": entry, "names": names})


def _month(request: HttpRequest, noted: tuple[date, ...]) -> date | None:
    """The month asked for, or the newest of the year asked for, else the newest one."""
    asked = request.GET.get("month") or request.GET.get("year", "")
    newest = noted[0] if noted else None
    return next((one for one in noted if asked and f"{one:%Y-%m}".startswith(asked)), newest)
