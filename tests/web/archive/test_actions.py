from dataclasses import replace
from datetime import time

import pytest

from dorsi.core.errors import AlreadyThere, ArchiveError
from dorsi.core.preferences import Preferences
from dorsi.core.runner import Runner, Sex
from dorsi.core.safety import Trouble
from dorsi.formats import archive_json
from dorsi.web.archive import actions
from dorsi.web.archive.rows import KINDS
from dorsi.web.assess import actions as assess
from dorsi.web.diary import actions as diary
from dorsi.web.people import actions as people
from dorsi.web.people.models import Runner as RunnerRow
from dorsi.web.safety import actions as safety


def forget() -> None:
    """As on another computer."""
    for kind in KINDS.values():
        kind.model._default_manager.all().delete()
    RunnerRow.objects.all().delete()


@pytest.fixture
def lived(screened, at):
    """A few days of one runner, with everything that can be stored."""
    people.update(birth_year=1990, sex="f", country="gb", practice_at="18:30", voice="off")
    assess.take_tape(left="9,9,9", right="7,7,7", limit_left="back", limit_right="front")
    diary.done(pain=2, effort=5)
    at(days=1)
    safety.daily("no")
    diary.morning(False)
    safety.note_injury(Trouble.FRONT_PINCH, exercise="knee_to_wall")


def test_out_and_into_an_empty_place_and_out_again_is_the_same(lived):
    first = actions.export()
    forget()

    taken = actions.take_in(first)

    assert (taken.new, taken.already) == (7, 0)
    assert actions.export() == first
    assert people.runner() == Runner(birth_year=1990, sex=Sex.FEMALE)
    assert people.preferences() == Preferences(country="gb", practice_at=time(18, 30), voice=False)


def test_into_the_same_place_changes_nothing(lived):
    first = actions.export()

    taken = actions.take_in(first)

    assert (taken.new, taken.already) == (0, 7)
    assert actions.export() == first


def test_what_is_here_stays_and_what_is_new_comes(lived, at):
    first = actions.export()
    at(days=2)
    diary.done(pain=0, effort=4)
    people.update(birth_year=1991)

    taken = actions.take_in(first)

    assert taken.new == 0
    assert len(diary.diary().practices) == 2
    assert people.runner().birth_year == 1991


def test_another_practice_on_the_same_day_is_refused_whole(lived, at):
    first = actions.export()
    forget()
    at()
    diary.done(pain=0, effort=4)
    before = actions.export()

    with pytest.raises(AlreadyThere, match="one practice"):
        actions.take_in(first)

    assert actions.export() == before


def test_an_entry_that_says_something_else_is_refused_whole(lived):
    archive = archive_json.decode(actions.export())
    forget()
    actions.take_in(archive_json.encode(archive))
    before = actions.export()
    note = replace(archive.injuries[0], trouble=Trouble.POPPED)
    changed = replace(archive, injuries=(note,))

    with pytest.raises(AlreadyThere):
        actions.take_in(archive_json.encode(changed))

    assert actions.export() == before


@pytest.mark.parametrize("data", [b"", b"{}", b"hello", b"\xff\xfe", b"[1, 2"])
def test_what_is_no_archive_is_refused(lived, data):
    before = actions.export()

    with pytest.raises(ArchiveError):
        actions.take_in(data)

    assert actions.export() == before


def test_a_cut_archive_is_refused_wherever_it_is_cut(lived):
    whole = actions.export()

    for length in range(0, len(whole) - 2, 97):
        with pytest.raises(ArchiveError):
            actions.take_in(whole[:length])


def test_an_empty_diary_is_an_archive_too(db):
    whole = actions.export()

    assert actions.take_in(whole).new == 0
    assert actions.export() == whole
