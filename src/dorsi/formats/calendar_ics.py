"""Appointments -> an iCalendar file (RFC 5545), for any calendar program to take in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

MARK = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dorsi//"
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """`id` stays the same for the same occasion, so that a later file replaces it.

    `starts` names its zone, so that the clocks may change in between.
    """

    id: str
    starts: datetime
    minutes: int
    title: str
    says: str


def encode(appointments: Sequence[Appointment], *, name: str, now: datetime) -> bytes:
    """The file, with an alarm at the start of each. `now` tells a later file from an earlier."""
    calendar = Calendar()
    calendar.add("prodid", "-//Dorsi//Dorsi//EN")
    calendar.add("version", "2.0")
    calendar.calendar_name = name
    for one in appointments:
        calendar.add_component(_event(one, now))
    if appointments:
        first, last = appointments[0].starts - A_DAY, appointments[-1].starts + A_DAY
        calendar.add_missing_timezones(first_date=first.date(), last_date=last.date())
    return bytes(calendar.to_ical())


def _event(one: Appointment, now: datetime) -> Event:
    event = Event()
    event.add("uid", one.id)
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // 60)
    event.add("dtstart", one.starts)
    event.add("duration", timedelta(minutes=one.minutes))
    event.add("summary", one.title)
    event.add("description", one.says)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(0))
    alarm.add("description", one.title)
    event.add_component(alarm)
    return event
