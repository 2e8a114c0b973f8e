"""Pages about the runner: welcome, and the little that is asked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from dorsi.web.parts.addresses import onward
from dorsi.web.parts.forms import sent
from dorsi.web.people import actions
from dorsi.web.people.forms import ProfileForm, particulars


def welcome(request: HttpRequest) -> HttpResponse:
    return render(request, "people/welcome.html")


def profile(request: HttpRequest) -> HttpResponse:
    form = ProfileForm(sent(request), initial=particulars(actions.runner()))
    after = onward(request, otherwise="settings")
    if form.is_bound and form.accepted(lambda: actions.update(**form.particulars)):
        return redirect(after)
    page = {"form": form, "onward": after}
    return render(request, "people/profile.html", page, status=form.status)
