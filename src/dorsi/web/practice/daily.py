"""Whether the short question was asked today; a practice is not begun without it."""

from datetime import datetime

from dorsi.web.parts import clock
from dorsi.web.people import events
from dorsi.web.safety import models


def asked(now: datetime | None = None) -> bool:
    """True once today has a daily answer, or a whole round of answers, which asks the same."""
    moment = clock.now(now)
    today = clock.day(moment)
    kinds = (models.DailyAnswer, models.Screening)
    newest = (events.newest(kind, now=moment) for kind in kinds)
    return any(row is not None and clock.day(row.at) == today for row in newest)
