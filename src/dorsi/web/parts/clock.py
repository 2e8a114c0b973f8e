"""The one place that reads the clock. Every action reads it once, and only when not told."""

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


def today(told: date | None = None) -> date:
    return told if told is not None else timezone.localdate()
