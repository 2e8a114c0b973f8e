"""Dates and times as a runner types them. Only what exists is taken."""

from datetime import date, datetime, time, timedelta

from dorsi.core.errors import Fault, InputError

NOON = time(12)


def now() -> datetime:
    """The clock, with the local zone."""
    return datetime.now().astimezone()


def today() -> date:
    return now().date()


def day(text: str | None, *, option: str) -> date | None:
    """2026-11-24, today, yesterday or tomorrow. Raises InputError for a day that does not exist."""
    if text is None:
        return None
    nearby = {"today": 0, "yesterday": -1, "tomorrow": 1}
    word = text.strip().lower()
    if word in nearby:
        return today() + timedelta(days=nearby[word])
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise InputError(
            Fault(
                field=option,
                must="be a day that exists",
                got=text,
                hint=f"Write it as year-month-day, such as {today().isoformat()}.",
            )
        ) from None


def moment(text: str | None, *, option: str) -> datetime | None:
    """2026-11-24T07:30 or 2026-11-24. Without a zone the local one is meant; without a time noon.

    Raises InputError for a time that does not exist.
    """
    if text is None:
        return None
    word = text.strip()
    try:
        if len(word) <= len("2026-11-24"):
            return datetime.combine(date.fromisoformat(word), NOON).astimezone()
        then = datetime.fromisoformat(word)
        return then if then.tzinfo else then.astimezone()
    except (ValueError, OverflowError):
        raise InputError(
            Fault(
                field=option,
                must="be a time that exists",
                got=text,
                hint=f"Write it as {now():%Y-%m-%dT%H:%M}.",
            )
        ) from None
