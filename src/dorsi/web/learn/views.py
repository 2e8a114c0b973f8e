"""Pages of what is known: the article's claims weighed, every drill, every source."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dorsi import knowledge
from dorsi.core.catalogue import Claim, Exercise, Phase, Source
from dorsi.web.learn.measuring import protocols
from dorsi.web.learn.pictured import first_films, ladder, mistakes


def known(request: HttpRequest) -> HttpResponse:
    catalogue = knowledge.catalogue()
    values = {
        "claims": _with_sources(catalogue.claims),
        "beyond": _with_sources(catalogue.beyond),
        "known": catalogue.known,
        "protocols": protocols(),
        "phases": [(phase, _of(phase, catalogue.exercises.values())) for phase in Phase],
    }
    return render(request, "learn/known.html", values)


def exercise(request: HttpRequest, exercise_id: str) -> HttpResponse:
    catalogue = knowledge.catalogue()
    one = catalogue.exercise(exercise_id)
    things = {thing for rung in one.levels for thing in rung.equipment}
    values = {
        "one": one,
        "rungs": ladder(one),
        "films": first_films(one),
        "mistakes": mistakes(one),
        "things": [catalogue.thing(thing) for thing in sorted(things)],
        "sources": _named(one.evidence.sources),
    }
    return render(request, "learn/exercise.html", values)


def sources(request: HttpRequest) -> HttpResponse:
    everything = sorted(knowledge.catalogue().sources.values(), key=lambda one: one.citation)
    return render(request, "learn/sources.html", {"sources": everything})


def _with_sources(claims: Iterable[Claim]) -> list[tuple[Claim, list[Source]]]:
    return [(claim, _named(claim.evidence.sources)) for claim in claims]


def _of(phase: Phase, exercises: Iterable[Exercise]) -> list[Exercise]:
    """The drills of one phase, the best supported first."""
    mine = [one for one in exercises if one.phase is phase]
    return sorted(mine, key=lambda one: (-one.evidence.dots, -one.worth))


def _named(keys: Iterable[str]) -> list[Source]:
    return [knowledge.catalogue().sources[key] for key in keys]
