"""The note to show: nothing that counts is missing, nothing is judged."""

import pytest

from dorsi import knowledge
from dorsi.core.errors import NotYet
from dorsi.core.safety import Trouble
from dorsi.web.safety import actions
from dorsi.web.safety.note import NEWEST, note


def test_there_is_no_note_before_the_questions(at):
    with pytest.raises(NotYet):
        note()


def test_it_lists_each_yes_and_each_not_sure_and_no_other(screened):
    screened(RF13="yes", RF16="not_sure")

    said = {one.question.id: one.answer for one in note().said}

    assert said == {"RF13": "Yes", "RF16": "Not sure"}


def test_a_drill_that_is_wholly_off_is_marked(screened):
    screened(RF13="yes")

    off = {drill.exercise.id for drill in note().drills if drill.off}

    assert off == {"calf_foam_roll", "plantar_ball_roll"}


def test_every_drill_is_off_under_stop(screened):
    screened(RF6="yes")

    assert [drill.exercise.id for drill in note().drills if not drill.off] == []


def test_every_drill_of_the_catalogue_is_explained(screened):
    assert [drill.exercise.id for drill in note().drills] == list(knowledge.catalogue().exercises)


def test_the_newest_troubles_come_first_and_fit_on_the_page(screened, at):
    for day in range(1, NEWEST + 3):
        at(days=day)
        actions.keep_note(Trouble.FRONT_PINCH, exercise="knee_to_wall")

    happened = note().happened

    assert len(happened) == NEWEST
    assert happened[0].note.noted_at > happened[-1].note.noted_at
    assert happened[0].drill == "Knee-to-wall drill"
