"""What is known: exercises, questions, claims."""

from collections.abc import Iterable

from dorsi.core.catalogue import Catalogue, Claim, Dose, Evidence, Exercise, Level

Json = dict[str, object]


def exercises(catalogue: Catalogue) -> list[Json]:
    """All exercises in the order of a practice."""
    ordered = sorted(catalogue.exercises.values(), key=lambda one: (one.phase.place, one.id))
    return [_short(one) for one in ordered]


def exercise(one: Exercise, catalogue: Catalogue) -> Json:
    """One exercise, whole, with its sources written out."""
    return {
        **_short(one),
        "levels": [_level(rung) for rung in one.levels],
        "first_level": one.first_level,
        "purposes": [purpose.value for purpose in one.purposes],
        "summary": one.summary,
        "setup": list(one.setup),
        "steps": list(one.steps),
        "cues": list(one.cues),
        "stop": one.stop,
        "turned_off_by": list(one.turned_off_by),
        "faults": [{"name": f.name, "looks": f.looks, "mend": f.mend} for f in one.faults],
        "days_a_week": {
            "least": one.frequency.days_least,
            "most": one.frequency.days_most,
            "source": one.frequency.source,
            "verified": one.frequency.verified,
        },
        "evidence": _evidence(one.evidence),
        "article": one.article,
        "citations": _citations(_sources(one), catalogue),
    }


def questions(catalogue: Catalogue) -> Json:
    """The screening questions in the order they are asked, and the short one for each day."""
    groups = catalogue.question_groups
    return {
        "questions": [
            {
                "id": one.id,
                "group": groups.get(one.group, one.group),
                "text": one.text,
                "detail": one.detail,
            }
            for one in catalogue.questions
        ],
        "answers": ["yes", "no", "not_sure"],
        "daily": catalogue.screening.daily_text,
        "valid_days": catalogue.screening.valid_days,
    }


def learn(catalogue: Catalogue) -> Json:
    """The article's claims, the links it leaves out, and what is known besides."""
    every = (*catalogue.claims, *catalogue.beyond)
    named = {key for claim in every for key in claim.evidence.sources}
    return {
        "claims": [_claim(one) for one in catalogue.claims],
        "beyond": [_claim(one) for one in catalogue.beyond],
        "known": list(catalogue.known),
        "citations": _citations(named, catalogue),
    }


def dose(one: Dose) -> Json:
    """How much: counted work has repetitions, timed work hold_s."""
    return {
        "sets": one.sets,
        "repetitions": one.repetitions,
        "repetitions_top": one.repetitions_top,
        "hold_s": one.hold_s,
        "tempo_s": one.tempo_s,
        "rest_s": one.rest_s,
        "tight_spot_extra_s": one.tight_spot_extra_s,
        "source": one.source,
        "verified": one.verified,
    }


def _short(one: Exercise) -> Json:
    return {
        "id": one.id,
        "name": one.name,
        "phase": one.phase.value,
        "equipment": sorted(one.equipment),
        "sides": one.sides.value,
        "levels": [{"id": rung.id, "name": rung.name} for rung in one.levels],
        "sources": sorted(_sources(one)),
    }


def _level(rung: Level) -> Json:
    return {
        "id": rung.id,
        "name": rung.name,
        "how": rung.how,
        "dose": dose(rung.dose),
        "equipment": sorted(rung.equipment),
        "parts": list(rung.parts),
        "up": rung.up,
        "down": rung.down,
    }


def _sources(one: Exercise) -> set[str]:
    doses = {rung.dose.source for rung in one.levels}
    return doses | {one.frequency.source} | set(one.evidence.sources)


def _claim(one: Claim) -> Json:
    return {
        "id": one.id,
        "claim": one.claim,
        "verdict": one.verdict,
        "evidence": _evidence(one.evidence),
    }


def _evidence(one: Evidence) -> Json:
    return {
        "dots": one.dots,
        "phrase": one.phrase,
        "says": one.says,
        "sources": list(one.sources),
    }


def _citations(keys: Iterable[str], catalogue: Catalogue) -> Json:
    known = {key: catalogue.sources[key] for key in sorted(keys) if key in catalogue.sources}
    return {
        key: {"citation": one.citation, "identifier": one.identifier, "status": one.status}
        for key, one in known.items()
    }
