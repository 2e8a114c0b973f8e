"""The result of a live test as plain values for JSON. The keys stand in `formats.live_json`."""

from collections.abc import Mapping
from itertools import pairwise
from statistics import median
from typing import Any

import dorsi
from dorsi.core.measurement import Instrument, Side, Unit
from dorsi.formats.live_task import Lens
from dorsi.measure import lunge_test, raise_test, shin_test
from dorsi.measure.protocols import NotTaken, Refused, Tries

ENGINE = f"dorsi {dorsi.__version__}"


def lunge(state: lunge_test.State, side: Side, lens: Lens) -> dict[str, Any] | None:
    """Of the lunge test by camera, once it is over."""
    if state.phase is not lunge_test.Phase.DONE:
        return None
    quality = {
        "judged": rounded(state.judged.share, 2),
        "rate_hz": rounded(state.eye.rate_hz, 1),
        "yaw_deg": rounded(state.judged.yaw_deg, 1),
        "standing_deg": rounded(state.standing_deg, 1),
        "refused": state.refused,
    }
    found = state.result or Refused(why=NotTaken.TOO_FEW_TRIES)
    return _whole(found, side, Unit.DEG, Instrument.CAMERA, _by_camera(lens, quality))


def raises(state: raise_test.State, side: Side, lens: Lens) -> dict[str, Any] | None:
    """Of heel raises, once they are over."""
    if state.result is None:
        return None
    tops = [one.at_s for one in state.repetitions]
    quality = {
        "judged": rounded(state.judged.share, 2),
        "rate_hz": rounded(state.eye.rate_hz, 1),
        "yaw_deg": rounded(state.judged.yaw_deg, 1),
        "tempo_s": rounded(median(b - a for a, b in pairwise(tops)), 2) if len(tops) > 1 else None,
        "doubtful": state.doubtful,
    }
    made_by, unit = _by_camera(lens, quality), Unit.REPETITIONS
    whole = _whole(state.result, side, unit, Instrument.CAMERA, made_by)
    return {**whole, "ended": state.ended.value if state.ended else None}


def shin(state: shin_test.State, side: Side | None, task: shin_test.Task) -> dict[str, Any] | None:
    """Of a phone on the shin, once it is over; of a zero, where there is no side."""
    if state.phase is not shin_test.Phase.DONE:
        return None
    spread_deg = max((one.spread_deg for one in state.held), default=None)
    quality = {
        "spread_deg": rounded(spread_deg, 2),
        "rate_hz": rounded(state.rate_hz, 1),
        "refused": state.refused,
    }
    model = "accelerometer, gyroscope" if state.gyroscope else "accelerometer"
    made_by = _made_by(model, dorsi.__version__, quality)
    if side is None:
        zero = [round(one, 9) for one in state.turn] if state.turn else None
        return {**_whole(None, None, Unit.DEG, Instrument.PHONE, made_by), "zero": zero}
    return _whole(shin_test.result(state), side, Unit.DEG, Instrument.PHONE, made_by)


def rounded(value: float | None, places: int) -> float | None:
    return None if value is None else round(float(value), places)


def _by_camera(lens: Lens, quality: Mapping[str, Any]) -> dict[str, Any]:
    return _made_by(lens.picture.model, lens.version, quality)


def _made_by(model: str, version: str, quality: Mapping[str, Any]) -> dict[str, Any]:
    return {"engine": ENGINE, "model": model, "version": version, "quality": dict(quality)}


def _whole(
    found: Tries | Refused | None,
    side: Side | None,
    unit: Unit,
    instrument: Instrument,
    made_by: Mapping[str, Any],
) -> dict[str, Any]:
    tries = found if isinstance(found, Tries) else None
    error = rounded(tries.error, 2) if tries else None
    return {
        "side": side.value if side else None,
        "instrument": instrument.value,
        "value": rounded(tries.value, 2) if tries else None,
        "unit": unit.value,
        "standard_error": error,
        "error": error,
        "tries": [rounded(one, 2) for one in tries.values] if tries else [],
        "tries_at_s": [rounded(one, 2) for one in tries.at_s] if tries else [],
        "not_taken": found.why.value if isinstance(found, Refused) else None,
        "ended": None,
        "made_by": made_by,
        "zero": None,
    }
