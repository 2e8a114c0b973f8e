from dataclasses import replace

import pytest

from dorsi.measure import coach
from dorsi.measure.live import Tell
from dorsi.measure.watch import Setting
from tests import bodies, lunges
from tests.measure.test_counting import DIPS, HEEL, LEAN, RAISES

LIFTING = lunges.tries((30, 32), lifted=(0, 1))
FLAT = lunges.tries((30, 32))


def coached(movement, seconds=10.0, *, awaited=LEAN, hands=(), between=(), **task):
    """The state after the film, and all that was told. `between`: at [s], and what is done."""
    film = bodies.filmed(movement, seconds, rate_hz=15)
    state, told = coach.State(), []
    asked = coach.Task(awaited=awaited, **task)
    for frame in film.frames:
        for at_s, done in between:
            if abs(frame.at_s - at_s) < 0.01:
                state = done(state)
        up = any(start <= frame.at_s <= end for start, end in hands)
        state, cues = coach.step(state, frame, asked, Setting(picture=film.picture), hand_up=up)
        told += cues
    return state, told


def tells(told):
    return [cue.tell for cue in told]


def test_repetitions_are_told_by_their_number_and_nothing_else_is():
    state, told = coached(DIPS)

    assert tells(told) == [Tell.SURE_AGAIN, *[Tell.COUNTED] * 3]
    assert [cue.number for cue in told[1:]] == [1, 2, 3]
    assert state.counted == 3


@pytest.mark.hazard("H23")
def test_a_heel_that_lifts_is_told_once_each_time_and_a_flat_one_never():
    lifting, flat = (tells(coached(one, 16.0, heel_stays=True)[1]) for one in (LIFTING, FLAT))

    assert lifting.count(Tell.HEEL_UP) == 2
    assert Tell.HEEL_UP not in flat


def test_a_heel_is_not_watched_where_it_may_lift():
    assert Tell.HEEL_UP not in tells(coached(LIFTING, 16.0)[1])


def test_who_stands_to_the_front_is_told_to_turn_and_not_counted():
    film = bodies.filmed(DIPS, 8, rate_hz=15, yaw_deg=65)
    state, told = coach.State(), []
    for frame in film.frames:
        state, cues = coach.step(
            state, frame, coach.Task(awaited=LEAN), Setting(picture=film.picture)
        )
        told += cues

    assert [(cue.tell, cue.why) for cue in told] == [(Tell.UNSURE, "not_side_on")]


def test_a_hand_held_up_pauses_and_the_next_one_goes_on():
    state, told = coached(DIPS, 12.0, hands=[(1.0, 3.5), (8.0, 10.5)])

    assert [one for one in tells(told) if one in (Tell.PAUSED, Tell.RESUMED)] == [
        Tell.PAUSED,
        Tell.RESUMED,
    ]
    assert Tell.COUNTED not in tells(told)
    assert not state.paused


def test_a_hand_that_only_waves_pauses_nothing():
    assert Tell.PAUSED not in tells(coached(DIPS, hands=[(1.0, 2.0), (4.0, 5.5)])[1])


def test_counting_again_begins_at_one():
    _, told = coached(DIPS, between=[(6.0, lambda state: coach.again(state)[0])])

    assert [cue.number for cue in told if cue.tell is Tell.COUNTED] == [1, 2, 1]


def test_either_leg_means_the_one_near_the_camera():
    state, _ = coached(RAISES, awaited=replace(HEEL, side=HEEL.side.other), either=True)

    assert (state.side, state.counted) == (state.eye.near, 3)


def test_the_far_leg_of_a_raise_is_not_counted_and_that_is_said():
    awaited = replace(HEEL, side=HEEL.side.other)
    state, told = coached(RAISES, awaited=awaited)

    assert Tell.WRONG_LEG in tells(told)
    assert state.why == "wrong_leg"


def test_two_people_stop_the_count_and_one_alone_goes_on():
    def crowd(people):
        def done(state):
            eye = state.eye
            for _ in range(2):
                eye = coach.onlooker.crowded(eye, people)
            return state._replace(eye=eye)

        return done

    _, told = coached(DIPS, between=[(0.4, crowd(2)), (4.0, crowd(1))])

    assert tells(told)[0] is Tell.TWO_PEOPLE
    assert tells(told).count(Tell.COUNTED) < 3


def test_a_long_break_keeps_what_was_counted():
    film = bodies.filmed(DIPS, 10.0, rate_hz=15)
    state, asked = coach.State(), coach.Task(awaited=LEAN)
    for frame in film.frames:
        at_s = frame.at_s + (600 if frame.at_s > 6 else 0)
        later = replace(frame, at_s=at_s)
        state, _ = coach.step(state, later, asked, Setting(picture=film.picture))

    assert 2 <= state.counted <= 3
