"""The trend of one side by one protocol."""

from collections.abc import Iterable

from dorsi.core.catalogue import NormBand, ProgressRules, Protocol
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Measurement, Side, Unit
from dorsi.core.progress.curve import curve
from dorsi.core.progress.judging import ENOUGH_DAYS, change_of, drift_of, verdict_of
from dorsi.core.progress.likelihood import probability
from dorsi.core.progress.local_line import weights
from dorsi.core.progress.record import Record, measured_days, record_of
from dorsi.core.progress.shapes import Trend
from dorsi.core.progress.words import Told, says
from dorsi.core.saying import plain, say


def trend(
    measurements: Iterable[Measurement],
    *,
    side: Side,
    protocol: Protocol,
    rules: ProgressRules,
    band: NormBand | None,
) -> Trend:
    """The trend of one side by one protocol, from any pile of measurements in any order.

    Several tests on one day count as one measured day: their mean, with the error of one test,
    because the tries of one day share that day's error. `band`: the middle range, if one is
    known; only an ankle that started below it has a drift. All numbers [protocol.unit].
    Raises NotYet when this side was never measured. Source: powden2015, lagas2021.
    """
    days = measured_days(measurements, side=side, protocol=protocol)
    if not days:
        raise NotYet(
            say(
                "The {side} ankle must be measured before its trend can be seen "
                "(got no test of {protocol}). Measure both ankles first.",
                side=side.said,
                protocol=plain(protocol.name),
            )
        )
    return _told(record_of(days), side, protocol, rules, band)


def _told(
    record: Record, side: Side, protocol: Protocol, rules: ProgressRules, band: NormBand | None
) -> Trend:
    now = weights(record.weeks, at=record.weeks[-1])
    level, change = record.found(now), change_of(record, now, rules)
    worth = rules.worth_cm if protocol.unit is Unit.CM else protocol.detectable
    verdict = verdict_of(change, record, worth)
    drift = drift_of(record, rules, band) if protocol.unit is Unit.CM else 0.0
    return Trend(
        side=side,
        protocol=protocol.id,
        unit=protocol.unit,
        days=record.days,
        estimate=level.value,
        low=level.low,
        high=level.high,
        baseline=record.baseline(rules) if len(record.days) >= rules.baseline_days else None,
        change=change.value if change else None,
        change_low=change.low if change else None,
        change_high=change.high if change else None,
        likely_real=probability(change.score) if change else None,
        verdict=verdict,
        drift=drift,
        drift_weeks=min(record.weeks[-1], rules.drift_weeks) if drift else 0.0,
        curve=tuple(curve(record)) if len(record.days) >= ENOUGH_DAYS else (),
        says=says(verdict, change, record, rules, Told(protocol.unit, worth, drift)),
    )
