"""Pages about the runner: welcome, and the little that is asked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from dorsi import knowledge
from dorsi.web.parts.addresses import onward
from dorsi.web.parts.forms import sent
from dorsi.web.people import meanwhile
from dorsi.web.people.forms import AboutForm, CountryForm, ProfileForm, RemindersForm


def welcome(request: HttpRequest) -> HttpResponse:
    return render(request, "people/welcome.html")


def profile(request: HttpRequest) -> HttpResponse:
    stored = meanwhile.shown("birth_year", "sex", "units")
    return _asked(request, ProfileForm(sent(request), initial=stored), "people/profile.html")


def country(request: HttpRequest) -> HttpResponse:
    """Where the runner is, for the number to call."""
    form = CountryForm(
        sent(request),
        initial=meanwhile.shown("country", "emergency_number"),
        countries=knowledge.catalogue().countries,
    )
    return _asked(request, form, "people/country.html")


def reminders(request: HttpRequest) -> HttpResponse:
    """When the calendar rings."""
    stored = meanwhile.shown("practice_at", "test_day", "test_at")
    return _asked(request, RemindersForm(sent(request), initial=stored), "people/reminders.html")


def _asked(request: HttpRequest, form: AboutForm, page: str) -> HttpResponse:
    after = onward(request, otherwise="settings")
    if form.is_bound and form.accepted(lambda: meanwhile.store(form, leave=after)):
        return redirect(after)
    return render(request, page, {"form": form, "onward": after}, status=form.status)
