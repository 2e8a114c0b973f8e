"""Pages of measuring: the hub, the tape test, the result."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from dorsi import knowledge
from dorsi.core.errors import NotYet
from dorsi.core.runner import LengthUnit
from dorsi.formats import chart_svg
from dorsi.movement.choosing import of_protocol
from dorsi.web.assess import actions, camera_test, lot, meanwhile, raises, sayings
from dorsi.web.assess.angles_noted import in_degrees
from dorsi.web.assess.forms import TapeForm, typed_in
from dorsi.web.parts import clock, words
from dorsi.web.parts.forms import sent
from dorsi.web.parts.pictures import Saved, file_name, svg_file
from dorsi.web.parts.voice import voice
from dorsi.web.people import actions as people

DRAWN = {
    LengthUnit.CM: {"step": 0.5, "start": 8, "longest": 30, "grain": 0.1, "digits": 1},
    LengthUnit.INCH: {"step": 0.25, "start": 3.25, "longest": 12, "grain": 0.125, "digits": 2},
}
"""The drawn tape in the runner's unit: what a tap moves, where it opens, its ticks."""


def hub(request: HttpRequest) -> HttpResponse:
    runner, catalogue = people.runner(), knowledge.catalogue()
    taken = actions.measurements()
    by_tape, by_count = (catalogue.protocol(name) for name in (actions.TAPE, actions.COUNT))
    values = {
        "protocol": by_tape,
        "by_count": by_count,
        "tape_shown": of_protocol(knowledge.movements(), by_tape.id),
        "raises_shown": of_protocol(knowledge.movements(), by_count.id),
        "error_95": words.ERROR_OF_ONE_TEST_95 * by_tape.standard_error,
        "source": catalogue.sources[by_tape.source],
        "count_error_95": round(words.ERROR_OF_ONE_TEST_95 * by_count.standard_error),
        "count_source": catalogue.sources[by_count.source],
        "raises_closed_by": raises.closed_by(),
        "raises_counted": raises.newest(),
        "camera": in_degrees(camera_test.CAMERA, taken),
        "phone": in_degrees(actions.PHONE, taken),
        "tests": actions.tests(),
        "units": runner.units,
        "runner": runner,
    }
    return render(request, "assess/hub.html", values)


def tape(request: HttpRequest) -> HttpResponse:
    runner = people.runner()
    form = TapeForm(
        sent(request),
        protocol=knowledge.catalogue().protocol(actions.TAPE),
        initial={"seen": meanwhile.stamp(), "units": runner.units},
        units=typed_in(request.POST.get("units"), otherwise=runner.units),
        first=lot.first_side(request.POST.get("first") or request.GET.get("first")),
    )
    values = {
        "form": form,
        "units": form.typed_in,
        "drawn": DRAWN[form.typed_in],
        "shown": of_protocol(knowledge.movements(), actions.TAPE, side=form.order[0]),
    }
    if form.is_bound and form.accepted(form.check):
        if apart := form.sides_apart():
            return render(request, "assess/tape_again.html", {**values, "apart": apart})
        if form.accepted(lambda: meanwhile.store(form)):
            return redirect("result")
    page = "assess/tape_whole.html" if form.is_bound or "all" in request.GET else "assess/tape.html"
    return render(request, page, values, status=form.status)


def result(request: HttpRequest) -> HttpResponse:
    try:
        found = actions.assessment()
    except NotYet:
        return render(request, "assess/result_none.html")
    catalogue, units = knowledge.catalogue(), people.runner().units
    chart = chart_svg.result_chart(found, voice=voice(units))
    values = {
        "found": found,
        "units": units,
        "chart": mark_safe(chart),  # noqa: S308 (drawn by our own module)
        "saved": Saved(reverse("result-picture"), file_name("result", clock.today())),
        "headline": sayings.headline(found),
        "bands": sayings.bands(found),
        "difference": sayings.difference(found, catalogue.side_difference, units),
        "limits": sayings.limits(found),
        "certainty": sayings.certainty(actions.tests(), needed=catalogue.progress.baseline_days),
        "whom": words.group_of_people(found.norm),
        "source": catalogue.sources.get(found.norm.source),
    }
    return render(request, "assess/result.html", values)


def picture(request: HttpRequest) -> HttpResponse:
    """The result's chart as a file."""
    try:
        found = actions.assessment()
    except NotYet:
        return redirect("result")
    today, spoken = clock.today(), voice(people.runner().units)
    drawing = chart_svg.result_picture(found, today=today, voice=spoken)
    return svg_file(drawing, "result", today)
