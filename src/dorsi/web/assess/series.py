"""The measurements of both sides as trends; what progress shows and a plan answers to."""

from datetime import date

from dorsi import knowledge
from dorsi.core import progress as core
from dorsi.core.measurement import Measurement, Side
from dorsi.core.progress import Trend
from dorsi.web.assess import actions as assess
from dorsi.web.parts import clock
from dorsi.web.people import actions as people


def trends(today: date) -> dict[Side, Trend]:
    """The trend of each side by tape, up to and with `today`. Raises NotYet where one is bare."""
    taken = tuple(one for one in assess.measurements(assess.TAPE) if _day(one) <= today)
    return {side: _trend(taken, side, today) for side in Side}


def _trend(taken: tuple[Measurement, ...], side: Side, today: date) -> Trend:
    catalogue = knowledge.catalogue()
    norms = catalogue.norms[assess.TAPE]
    runner = people.runner()
    return core.trend(
        taken,
        side=side,
        protocol=catalogue.protocol(assess.TAPE),
        rules=catalogue.progress,
        band=norms.band(sex=runner.sex, age_years=runner.age_years(today=today)),
    )


def _day(one: Measurement) -> date:
    return clock.day(one.taken_at)
