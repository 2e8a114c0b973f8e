"""All measurements, held from one look to the next and read anew only when one has come.

Ten years of tests are 1,400 rows; turning them into values, and values into trends, takes far
longer than asking whether anything is new.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dorsi import knowledge
from dorsi.core import progress as core
from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Measurement, Side
from dorsi.core.progress import Trend
from dorsi.core.runner import Runner
from dorsi.web.assess import models, rows
from dorsi.web.parts import clock
from dorsi.web.people import events

TAPE = "knee_to_wall_tape"
DAYS_HELD = 8

Stamp = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The rows as they were, what they say, and the trends that were asked of them."""

    stamp: Stamp
    values: tuple[Measurement, ...]
    taken_on: tuple[date, ...] = ()  # the runner's own day of each
    trends: dict[tuple[date, Runner, str], dict[Side, Trend]] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)


_latest = Held(stamp=(), values=())


def taken() -> Held:
    """Every measurement, oldest first."""
    global _latest
    now = _stamp()
    if now == _latest.stamp:
        return _latest
    values = tuple(rows.measurement(row) for row in events.mine(models.Measurement))
    found = Held(now, values, tuple(clock.days(one.taken_at for one in values)))
    if _stamp() == now:  # nothing came between the two looks
        _latest = found
    return found


def trends(today: date, runner: Runner, protocol: str = TAPE) -> dict[Side, Trend]:
    """The trend of each side by one test, up to `today`. Raises NotYet where a side is bare."""
    held = taken()
    asked = (today, runner, protocol)
    if asked not in held.trends:
        if len(held.trends) >= DAYS_HELD:
            held.trends.clear()
        known = zip(held.taken_on, held.values, strict=True)
        values = [one for day, one in known if day <= today]
        band = _band(protocol, today, runner)
        held.trends[asked] = {side: _trend(values, side, protocol, band) for side in Side}
    return held.trends[asked]


def _trend(
    values: Sequence[Measurement], side: Side, protocol: str, band: NormBand | None
) -> Trend:
    catalogue = knowledge.catalogue()
    return core.trend(
        values,
        side=side,
        protocol=catalogue.protocol(protocol),
        rules=catalogue.progress,
        band=band,
    )


def _band(protocol: str, today: date, runner: Runner) -> NormBand | None:
    """Their own middle range; who tells no age or sex may gain by themselves, too.

    None for a test whose middle range nobody knows.
    """
    norms = knowledge.catalogue().norms.get(protocol)
    if norms is None:
        return None
    band = norms.band(sex=runner.sex, age_years=runner.age_years(today=today))
    return band or norms.fallback


def days_measured(protocol: str) -> int:
    """On how many days there is a measurement by this protocol."""
    held = taken()
    if protocol not in held.days:
        known = zip(held.taken_on, held.values, strict=True)
        held.days[protocol] = len({day for day, one in known if one.protocol == protocol})
    return held.days[protocol]


def _stamp() -> Stamp:
    """What tells one state of the rows from another.

    They are added or erased, never changed, and SQLite gives no key twice (AUTOINCREMENT): so a
    key or a count is another after every change, whoever made it.
    """
    all_rows = events.all_of(models.Measurement)
    last = all_rows.order_by("-pk").values_list("pk", "entry_id", "at", "value").first()
    return (all_rows.count(), last)
