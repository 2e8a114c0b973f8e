"""What a recording showed, as plain values for JSON. The keys are a promise."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import sqrt
from statistics import fmean, median, stdev
from typing import Any

import dorsi
from dorsi.core.measurement import Side
from dorsi.measure.angles import TIBIA
from dorsi.measure.frames import SIDES
from dorsi.measure.protocols import Refused, Taken
from dorsi.measure.repetitions import Kind, Not, Repetition
from dorsi.measure.report import Reading, Refusal, Report
from dorsi.measure.still_readings import Readings
from dorsi.measure.view import Reason
from dorsi.measure.watch import SIDE_ON_GAP_S

NEAR_TOP_S = 0.15  # the lean at a repetition's top is the middle of this long before and after
SEEN_LEAST_S = 0.5  # in less nothing can be counted; a model sees somebody in noise for a moment
LEANING = (Kind.KNEE_TO_WALL, Kind.LUNGE)
PROTOCOLS: Mapping[str, tuple[Kind, ...]] = {
    "watch": tuple(Kind),
    "knee-to-wall": (Kind.KNEE_TO_WALL,),
    "heel-raise": (Kind.HEEL_RAISE,),
    "lunge": (Kind.LUNGE,),
    "squat": (Kind.SQUAT,),
}
"""What each protocol tells of."""


# Where one of these holds all the while the film is no film of a runner at all.
UNUSABLE = (
    Reason.NOBODY,
    Reason.FEET_NOT_SEEN,
    Reason.HIPS_NOT_SEEN,
    Reason.UPPER_BODY_NOT_SEEN,
    Reason.TOO_SLOW,
)


def camera(
    report: Report, *, model: str, protocol: str, side: Side | None, result: Taken | Refused | None
) -> dict[str, Any]:
    """The report under the keys that every camera answer has."""
    return {
        "instrument": "camera",
        "model": model,
        "version": dorsi.__version__,
        "protocol": protocol,
        "side": side.value if side else None,
        "seconds": round(report.seconds, 2),
        "repetitions": [
            {"kind": one.kind.value, "side": side_of(one.leg), "at_s": round(one.at_s, 2)}
            for one in _told(report, protocol)
        ],
        "holds": [_span(one.from_s, one.to_s) for one in report.holds],
        "heel_lifts": [_span(one.from_s, one.to_s) for one in report.heel_lifts],
        "angle": lean(report, protocol=protocol, side=side, result=result),
        "taken": _taken(result),
        "not_taken": result.why.value if isinstance(result, Refused) else None,
        "refused": [
            {**_span(one.from_s, one.to_s), "what": one.what, "reason": one.reason.value}
            for one in refusals(report, protocol)
        ],
        "people": [_span(start, end) for start, end in report.people],
    }


def told(report: Report, protocol: str) -> Report:
    """The report with what this protocol tells of, and nothing else."""
    return replace(
        report,
        repetitions=tuple(_told(report, protocol)),
        refused=tuple(refusals(report, protocol)),
    )


def _told(report: Report, protocol: str) -> list[Repetition]:
    return [one for one in report.repetitions if one.kind in PROTOCOLS[protocol]]


def refusals(report: Report, protocol: str) -> list[Refusal]:
    """All that is refused, in order of time: stretches, and what would have been a repetition.

    A raise whose foot points at the camera is seen by its body alone: it is not counted, and
    that is said. Dips are counted by the shin's lean; without it, neither are they.
    """
    lost = Not.FOOT_NOT_SEEN_FROM_THE_SIDE
    doubtful = [
        Refusal(from_s=one.from_s, to_s=one.to_s, what="count", reason=Reason.NOT_SIDE_ON)
        for one in report.dismissed
        if one.why is lost and one.kind in PROTOCOLS[protocol]
    ]
    stretches = report.refused
    if protocol == "knee-to-wall":
        stretches = tuple(map(_all_refused, stretches))
    return sorted([*stretches, *_each_once(doubtful)], key=lambda one: (one.from_s, one.to_s))


def _all_refused(one: Refusal) -> Refusal:
    long = one.reason is Reason.NOT_SIDE_ON and one.to_s - one.from_s > SIDE_ON_GAP_S
    return replace(one, what="all") if long else one


def _each_once(doubtful: Iterable[Refusal]) -> list[Refusal]:
    """Both legs of one raise as one."""
    found: list[Refusal] = []
    for one in sorted(doubtful, key=lambda one: one.from_s):
        if found and one.from_s < found[-1].to_s:
            found[-1] = replace(found[-1], to_s=max(one.to_s, found[-1].to_s))
        else:
            found.append(one)
    return found


def shown_side(report: Report, protocol: str) -> Side | None:
    """The leg that the film shows: the one that did most of the repetitions, else the one seen.

    None where no leg was seen well enough.
    """
    did = Counter(one.leg for one in _told(report, protocol) if one.leg is not None)
    ranked = did.most_common(2)
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        return SIDES[ranked[0][0]]
    return None if report.leg is None else SIDES[report.leg]


def unseen(report: Report, moments: Sequence[float]) -> Reason | None:
    """Why nothing at all could be seen in these frames' times [s], or None where much could.

    The one of UNUSABLE that held longest. Where nothing was found, a refused angle is enough.
    """
    found = report.repetitions or report.holds or report.readings
    refused = [
        one for one in report.refused if one.reason in UNUSABLE and (one.what == "all" or not found)
    ]
    starts = [one.from_s for one in refused]
    why: Counter[Reason] = Counter()
    for at_s in moments:
        last = bisect_right(starts, at_s) - 1
        if last >= 0 and at_s <= refused[last].to_s:
            why[refused[last].reason] += 1
    seen_s = report.seconds * (1 - why.total() / len(moments))
    return why.most_common(1)[0][0] if why and seen_s < SEEN_LEAST_S else None


def phone(readings: Readings, *, side: str | None, result: Taken | Refused) -> dict[str, Any]:
    """The still readings under the same keys; `held` has each reading by itself."""
    held = readings.held
    return {
        "instrument": "phone",
        "model": None,
        "version": dorsi.__version__,
        "protocol": "shin-by-phone",
        "side": side,
        "seconds": round(readings.seconds, 2),
        "repetitions": [],
        "holds": [_span(one.from_s, one.to_s) for one in held],
        "heel_lifts": [],
        "angle": _of_readings([(one.lean_deg, one.error_deg) for one in held[-3:]]),
        "taken": _taken(result),
        "not_taken": result.why.value if isinstance(result, Refused) else None,
        "refused": [
            {**_span(one.from_s, one.to_s), "what": "angle", "reason": one.reason.value}
            for one in readings.refused
        ],
        "people": [],
        "rate_hz": round(readings.rate_hz, 1),
        "held": [
            {
                **_span(one.from_s, one.to_s),
                "degrees": round(one.lean_deg, 1),
                "error_deg": round(one.error_deg, 1),
            }
            for one in held
        ],
    }


def _taken(result: Taken | Refused | None) -> Any:
    """The test's number of record, where a test was asked for and gave one."""
    if result is None or isinstance(result, Refused):
        return None
    one = result.measurement
    return {
        "value": one.value,
        "unit": one.unit.value,
        "standard_error": one.standard_error,
        "tries": list(one.tries),
    }


def side_of(leg: int | None) -> str:
    return "both" if leg is None else SIDES[leg].value


def lean(
    report: Report, *, protocol: str, side: Side | None, result: Taken | Refused | None
) -> Any:
    """The test's own value; without a test, that leg's lean at the tops of what was done.

    Watching tells of lunges and dips: a squat's lean is another thing, and told when asked for.
    """
    if isinstance(result, Refused):
        return None
    if result is not None:
        one = result.measurement
        return _angle(one.value, one.standard_error) if one.unit == "deg" else None
    kinds = LEANING if protocol == "watch" else PROTOCOLS[protocol]
    near = [_near_top(report, one, side) for one in report.repetitions if one.kind in kinds]
    return _of_readings(
        [
            (
                median(one.angle.degrees for one in readings),
                median(one.angle.error_deg for one in readings),
            )
            for readings in near
            if readings
        ]
    )


def _near_top(report: Report, top: Repetition, side: Side | None) -> list[Reading]:
    """That leg's readings about the top of a repetition which that leg did, or both."""
    return [
        one
        for one in report.readings
        if SIDES[one.leg] is side
        and top.leg in (None, one.leg)
        and abs(one.at_s - top.at_s) <= NEAR_TOP_S
    ]


def _of_readings(found: Sequence[tuple[float, float]]) -> Any:
    if not found:
        return None
    leans = [degrees for degrees, _ in found]
    scatter = stdev(leans) / sqrt(len(leans)) if len(leans) > 1 else 0.0
    worst = max(error for _, error in found)
    return _angle(fmean(leans), sqrt(worst**2 + scatter**2))


def _angle(degrees: float, error_deg: float) -> dict[str, Any]:
    return {"name": TIBIA, "degrees": round(degrees, 1), "error_deg": round(error_deg, 1)}


def _span(from_s: float, to_s: float) -> dict[str, float]:
    return {"from_s": round(from_s, 2), "to_s": round(to_s, 2)}
