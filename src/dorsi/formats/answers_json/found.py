"""What was found: the verdict, measurements, what they mean, and how they change."""

from collections.abc import Iterable, Mapping
from dataclasses import fields

from dorsi.core.assess import Ankle, Assessment
from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import MadeBy, Measurement, Quality, Side
from dorsi.core.progress import Trend
from dorsi.core.safety import Verdict

Json = dict[str, object]

QUALITY = tuple(field.name for field in fields(Quality))
DIGITS = 3  # a tenth of what a tape can tell; more would pretend


def verdict(one: Verdict) -> Json:
    """What is offered (Go, GoGently, SeeSomeone, Stop, Emergency), and which demands are off."""
    return {
        "verdict": one.word,
        "reasons": [
            {"question": reason.question, "says": reason.says, "go_to": reason.go_to}
            for reason in one.reasons
        ],
        "off": sorted(demand.value for demand in one.off),
        "ask_again_on": one.ask_again_on.isoformat(),
        "due": one.due,
        "practice_offered": one.practice_offered,
    }


def measurements(taken: Iterable[Measurement]) -> Json:
    return {"measurements": [_measurement(one) for one in taken]}


def assessment(one: Assessment) -> Json:
    """What the newest pair means. The unit stands in each name (mean_cm, sem_cm)."""
    unit = one.unit.value
    return {
        "protocol": one.protocol,
        "taken_at": one.taken_at.isoformat(),
        "left": _ankle(one.left, unit),
        "right": _ankle(one.right, unit),
        f"side_difference_{unit}": _rounded(one.difference),
        f"side_difference_error_95_{unit}": _rounded(one.difference_error_95),
        "side_difference_means": one.difference_means.value,
        "stiffer": None if one.stiffer is None else one.stiffer.value,
        "norm": _norm(one.norm),
        "pooled": _norm(one.pooled),
    }


def progress(trends: Mapping[Side, Trend]) -> Json:
    """Each side: how it went, and improved, unchanged, worse or cannot tell yet."""
    return {side.value: _trend(trends[side]) for side in Side if side in trends}


def _measurement(one: Measurement) -> Json:
    return {
        "id": one.id,
        "side": one.side.value,
        "protocol": one.protocol,
        "instrument": one.instrument,
        "value": one.value,
        "unit": one.unit.value,
        "standard_error": one.standard_error,
        "tries": list(one.tries),
        "limiter": None if one.limit is None else one.limit.value,
        "taken_at": one.taken_at.isoformat(),
        "made_by": None if one.made_by is None else _made_by(one.made_by),
    }


def _made_by(one: MadeBy) -> Json:
    """What read it, where no hand did, and how well it could."""
    told = one.quality
    return {
        "engine": one.engine,
        "model": one.model,
        "version": one.version,
        "site": one.site,
        "zero": None if one.zero is None else one.zero.value,
        "corrected": one.corrected,
        "quality": {name: getattr(told, name) for name in QUALITY},
    }


def _ankle(one: Ankle, unit: str) -> Json:
    return {
        f"mean_{unit}": _rounded(one.value),
        "band": one.band.value,
        "pooled_band": one.pooled_band.value,
        "at_edge": one.at_edge,
        "limiter": None if one.limit is None else one.limit.value,
        "stiff": one.stiff,
        f"sem_{unit}": _rounded(one.standard_error),
        f"error_95_{unit}": _rounded(one.error_95),
    }


def _norm(band: NormBand) -> Json:
    return {
        "sex": band.sex,
        "age_from": band.age_from,
        "age_to": band.age_to,
        "low": band.low,
        "high": band.high,
        "source": band.source,
        "verified": band.verified,
    }


def _trend(one: Trend) -> Json:
    unit = one.unit.value
    return {
        "protocol": one.protocol,
        "days": len(one.days),
        "measured": [
            {
                "date": day.day.isoformat(),
                f"mean_{unit}": _rounded(day.value),
                f"sem_{unit}": _rounded(day.standard_error),
            }
            for day in one.days
        ],
        f"estimate_{unit}": _rounded(one.estimate),
        f"low_{unit}": _rounded(one.low),
        f"high_{unit}": _rounded(one.high),
        f"baseline_{unit}": _rounded(one.baseline),
        f"change_{unit}": _rounded(one.change),
        f"change_low_{unit}": _rounded(one.change_low),
        f"change_high_{unit}": _rounded(one.change_high),
        "likely_real": _rounded(one.likely_real),
        f"drift_{unit}": _rounded(one.drift),
        "verdict": one.verdict.value,
        "says": one.says,
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)
