"""Pages of a practice: the player, and what is asked when it is over."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from dorsi import knowledge
from dorsi.core import practice as core
from dorsi.core.errors import NotOffered, NotYet
from dorsi.core.plan import PlannedPractice
from dorsi.web.parts import addresses
from dorsi.web.parts.forms import new_entry_id, sent
from dorsi.web.people import actions as people
from dorsi.web.plan import actions as plan
from dorsi.web.practice import camera, daily, sheet, trouble
from dorsi.web.practice.forms import AfterForm, EndForm
from dorsi.web.practice.timeline import timeline


def player(request: HttpRequest) -> HttpResponse:
    """Today's practice, as a list to read and as a player. The daily question comes first."""
    if not daily.asked():
        return redirect(addresses.with_next("daily", request.get_full_path()))
    try:
        planned = plan.today(minutes=addresses.minutes(request))
    except NotOffered:
        return redirect("verdict")
    except NotYet:
        planned = None
    if planned is None:
        return redirect("today")
    return page(request, planned)


def page(
    request: HttpRequest,
    planned: PlannedPractice,
    template: str = "practice/player.html",
    **more: object,
) -> HttpResponse:
    """A practice that is offered, whatever was asked before. `more`: what the template adds."""
    catalogue = knowledge.catalogue()
    script = core.script(planned, catalogue)
    drills = sheet.drills(script, planned, catalogue)
    end = EndForm(
        initial={
            "entry_id": new_entry_id(),
            "day": script.day,
            "ended": "whole",
            "drills": " ".join(script.drills),
        }
    )
    senses = people.preferences()
    values = {
        "script": script,
        "timeline": timeline(script, drills, senses.look),
        "drills": drills,
        "notes": planned.notes,
        "troubles": trouble.REASONS.items(),
        "end": end,
        "senses": senses,
        "camera": camera.set_up(drills),
    }
    return render(request, template, values | more)


@require_POST
def stopped(request: HttpRequest) -> HttpResponse:
    """The player says at once that something hurt; what was done follows when it is over."""
    end = EndForm(request.POST)
    if end.is_valid():
        trouble.note(end)
    return HttpResponse(status=204 if end.is_valid() else 422)


def after(request: HttpRequest) -> HttpResponse:
    """Pain, effort, how the ankles feel. Reached from the player, or from the printed list."""
    end = EndForm(sent(request))
    if end.is_bound and not end.is_valid():
        return render(request, "practice/after.html", {"form": end}, status=end.status)
    if end.is_bound:
        trouble.note(end)
    form = AfterForm(initial=end.carried if end.is_bound else {"ended": "whole"})
    return render(request, "practice/after.html", sheet.after(form))
