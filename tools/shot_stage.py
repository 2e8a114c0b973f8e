"""What a contact sheet is made of: a stage that is seeded, and the pages looked at then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from playwright.sync_api import Page


def nothing(page: Page) -> None:
    """The page as it opens."""


@dataclass(frozen=True)
class Scene:
    name: str
    path: str
    act: Callable[[Page], None] = nothing


@dataclass(frozen=True)
class Stage:
    """What is stored before these pages are looked at."""

    seed: Callable[[], None]
    scenes: list[Scene] = field(default_factory=list)


NOW = datetime.now().astimezone()  # noqa: TID251 (a shell reads the clock)
TODAY = NOW.date()


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=NOW.tzinfo)


class Clock:
    """Each seeded answer comes a second after the one before, all of them today."""

    at = max(NOW - timedelta(minutes=30), at(TODAY, 0))

    @classmethod
    def next(cls) -> datetime:
        cls.at += timedelta(seconds=1)
        return cls.at
