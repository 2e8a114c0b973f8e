"""The one place that reads the clock. Every action reads it once, and only when not told."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils import timezone


def now(told: datetime | None = None) -> datetime:
    """`told` (in the local zone, where it names none), or this moment."""
    if told is None:
        return timezone.localtime()
    return timezone.make_aware(told) if timezone.is_naive(told) else told


LONGEST_WAIT = timedelta(days=90)


def earlier(moment: datetime, waited_s: int | None) -> datetime:
    """When something was noted that waited so long on a device before it could be sent.

    A device tells how long, not when: its clock may be wrong, but runs evenly. A wait that
    cannot have been (below none, above LONGEST_WAIT) is that of a clock set meanwhile; then
    `moment` itself is taken, because what is noted later can only stop for longer.
    """
    wait = timedelta(seconds=waited_s or 0)
    return moment - wait if timedelta(0) <= wait <= LONGEST_WAIT else moment


def day(moment: datetime) -> date:
    """The runner's own calendar day of a moment."""
    return timezone.localtime(moment).date()


def days(moments: Iterable[datetime]) -> list[date]:
    """The same of many, the zone looked up once."""
    zone = timezone.get_current_timezone()
    return [moment.astimezone(zone).date() for moment in moments]


def today(told: date | None = None) -> date:
    return told if told is not None else timezone.localdate()
