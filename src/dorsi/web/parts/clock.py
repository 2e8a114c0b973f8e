"""The one place that reads the clock. Every action reads it once, and only when not told."""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone


def now(told: datetime | None = None) -> datetime:
    """`told` (in the local zone, where it names none), or this moment."""
    if told is None:
        return timezone.localtime()
    return timezone.make_aware(told) if timezone.is_naive(told) else told


def day(moment: datetime) -> date:
    """The runner's own calendar day of a moment."""
    return timezone.localtime(moment).date()


def days(moments: Iterable[datetime]) -> list[date]:
    """The same of many, the zone looked up once."""
    zone = timezone.get_current_timezone()
    return [moment.astimezone(zone).date() for moment in moments]


def today(told: date | None = None) -> date:
    return told if told is not None else timezone.localdate()
