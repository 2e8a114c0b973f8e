"""What a recording showed, as plain values for JSON. The keys are a promise."""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, median, stdev
from typing import Any

from dorsi.measure.angles import TIBIA
from dorsi.measure.frames import SIDES
from dorsi.measure.protocols import Refused, Taken
from dorsi.measure.repetitions import Kind
from dorsi.measure.report import Report
from dorsi.measure.still_readings import Readings

NEAR_TOP_S = 0.15  # the lean at a repetition's top is the middle of this long before and after
LEANING = (Kind.KNEE_TO_WALL, Kind.LUNGE)


def camera(
    report: Report, *, model: str, protocol: str, side: str | None, result: Taken | Refused | None
) -> dict[str, Any]:
    """The report under the keys that every camera answer has."""
    return {
        "instrument": "camera",
        "model": model,
        "protocol": protocol,
        "side": side,
        "seconds": round(report.seconds, 2),
        "repetitions": [
            {"kind": one.kind.value, "side": side_of(one.leg), "at_s": round(one.at_s, 2)}
            for one in report.repetitions
        ],
        "holds": [_span(one.from_s, one.to_s) for one in report.holds],
        "heel_lifts": [_span(one.from_s, one.to_s) for one in report.heel_lifts],
        "angle": lean(report, side=side, result=result),
        "taken": _taken(result),
        "not_taken": result.why.value if isinstance(result, Refused) else None,
        "refused": [
            {**_span(one.from_s, one.to_s), "what": one.what, "reason": one.reason.value}
            for one in report.refused
        ],
        "people": [_span(start, end) for start, end in report.people],
    }


def phone(readings: Readings, *, side: str | None, result: Taken | Refused) -> dict[str, Any]:
    """The still readings under the same keys; `held` has each reading by itself."""
    held = readings.held
    return {
        "instrument": "phone",
        "model": None,
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
    return {"value": one.value, "unit": one.unit.value, "standard_error": one.standard_error}


def side_of(leg: int | None) -> str:
    return "both" if leg is None else SIDES[leg].value


def lean(report: Report, *, side: str | None, result: Taken | Refused | None) -> Any:
    """The test's own value; without a test, the shank's lean at the tops of lunges and dips."""
    if isinstance(result, Refused):
        return None
    if result is not None:
        one = result.measurement
        return _angle(one.value, one.standard_error) if one.unit == "deg" else None
    tops = [
        (one.leg, one.at_s)
        for one in report.repetitions
        if one.kind in LEANING and side in (None, side_of(one.leg))
    ]
    near = [
        [
            reading
            for reading in report.readings
            if reading.leg == leg and abs(reading.at_s - at_s) <= NEAR_TOP_S
        ]
        for leg, at_s in tops
    ]
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
