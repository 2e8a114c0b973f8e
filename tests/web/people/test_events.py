"""Every kind of event: sent twice, stored once; changed, refused."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from dorsi.core.errors import AlreadyThere
from dorsi.web.diary.models import Entry
from dorsi.web.people import events
from dorsi.web.people.models import Event
from dorsi.web.people.rows import moment, moment_columns
from dorsi.web.safety.models import InjuryNote

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=5, minutes=45)))


def note(entry_id="a", *, trouble="hurt", at=NOON, timed=False):
    columns = {"trouble": trouble, "exercise": None, **moment_columns(at)}
    return events.store(InjuryNote, entry_id, columns, timed=timed)


def test_an_entry_is_new_once():
    assert note()
    assert not note()
    assert InjuryNote.objects.count() == 1


def test_two_entries_alike_are_two_with_two_ids():
    assert note("a")
    assert note("b")
    assert InjuryNote.objects.count() == 2


def test_an_id_keeps_what_it_says():
    note(trouble="hurt")

    with pytest.raises(AlreadyThere, match="a, which is stored with other content"):
        note(trouble="popped")

    assert InjuryNote.objects.get().trouble == "hurt"


def test_the_clock_of_a_repeat_may_differ():
    note(at=NOON)

    assert not note(at=NOON + timedelta(hours=1))
    assert moment(InjuryNote.objects.get()) == NOON


def test_a_moment_that_was_told_may_not_differ():
    note(at=NOON, timed=True)

    with pytest.raises(AlreadyThere):
        note(at=NOON + timedelta(hours=1), timed=True)


def test_a_moment_keeps_the_zone_it_was_in():
    note(at=NOON)

    kept = moment(InjuryNote.objects.get())

    assert kept == NOON
    assert kept.isoformat() == NOON.isoformat()


def test_events_come_oldest_first_across_zones():
    note("later in another zone", at=NOON.astimezone(UTC) + timedelta(minutes=1))
    note("earlier", at=NOON)

    assert [row.entry_id for row in events.mine(InjuryNote)] == ["earlier", "later in another zone"]


@pytest.mark.parametrize("kind", Event.__subclasses__(), ids=lambda kind: kind.__name__)
def test_the_newest_and_a_named_one_are_found_by_an_index(kind):
    """Ten years of entries must not be walked through to find one."""
    newest = events.mine(kind).reverse()[:1].explain()
    named = events.all_of(kind).filter(entry_id="a").explain()

    for plan in (newest, named):
        assert f"SEARCH {kind._meta.db_table} USING" in plan
        assert f"SCAN {kind._meta.db_table}" not in plan
    assert "TEMP B-TREE" not in newest


def test_entries_of_a_day_are_found_by_an_index():
    on_a_day = events.all_of(Entry).filter(day=NOON.date(), kind="practice").explain()
    lately = events.all_of(Entry).filter(day__gte=NOON.date()).order_by("day", "at").explain()

    assert "SEARCH diary_entry USING" in on_a_day
    assert "SEARCH diary_entry USING INDEX diary_by_day" in lately
