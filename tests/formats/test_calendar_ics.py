from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from dorsi.formats.calendar_ics import MARK, Appointment, encode
from tests import calendars

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
BEFORE, AFTER = (
    datetime(2026, 3, 28, 18, 30, tzinfo=BERLIN),
    datetime(2026, 3, 29, 18, 30, tzinfo=BERLIN),
)  # the clocks change in the night between


def at(starts: datetime, **changed: object) -> Appointment:
    told = {"id": f"{starts:%F}", "minutes": 18, "title": "Ankles", "says": "", **changed}
    return Appointment(starts=starts, **told)


def read(*appointments: Appointment, now: datetime = NOW) -> list:
    return calendars.entries(encode(appointments, name="Ankles", now=now))


def test_the_time_of_day_stays_when_the_clocks_change() -> None:
    starts = [one.dtstart.value for one in read(at(BEFORE), at(AFTER))]

    assert [f"{one:%H:%M}" for one in starts] == ["18:30", "18:30"]
    assert [one.utcoffset() for one in starts] == [timedelta(hours=1), timedelta(hours=2)]


def test_each_entry_rings_when_it_starts() -> None:
    (entry,) = read(at(BEFORE))

    assert entry.valarm.trigger.value == timedelta(0)
    assert entry.valarm.action.value == "DISPLAY"
    assert entry.duration.value == timedelta(minutes=18)


def test_a_later_file_has_the_same_ids_and_a_higher_sequence() -> None:
    (before,) = read(at(BEFORE, id="a"))
    (after,) = read(at(BEFORE, id="a", minutes=8), now=NOW + timedelta(hours=1))

    assert before.uid.value == after.uid.value
    assert int(before.sequence.value) < int(after.sequence.value)


def test_a_calendar_without_entries_is_one_still() -> None:
    assert read() == []


def test_the_file_is_known_by_how_it_begins() -> None:
    assert encode((), name="Ankles", now=NOW).startswith(MARK)


# The library takes a backslash before N for a new line.
said = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200).filter(
    lambda text: "\\N" not in text
)


@given(said, said)
def test_any_words_come_back_as_they_went(title: str, says: str) -> None:
    (entry,) = read(at(BEFORE, title=title, says=says))

    assert entry.summary.value == title
    assert entry.description.value == says


@given(st.integers(0, 9 * 365 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)))
def test_every_moment_comes_back_as_it_went(later: timedelta) -> None:
    starts = NOW.astimezone(BERLIN) + later
    (entry,) = read(at(starts))

    assert entry.dtstart.value.replace(tzinfo=None) == starts.replace(tzinfo=None)


def test_no_line_is_longer_than_calendars_allow() -> None:
    lines = encode([at(BEFORE, title="Ä" * 100)], name="Ankles", now=NOW).split(b"\r\n")

    assert max(map(len, lines)) <= 75
