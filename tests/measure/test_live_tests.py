"""The lunge, heel-raise and shin tests, step by step, against the protocols they ask."""

from dataclasses import replace

import pytest

from dorsi.core.measurement import Side
from dorsi.measure import lunge_test, protocols, raise_test, report, shin_test, tracking
from dorsi.measure.inclinometer import Vector, lean_deg
from dorsi.measure.live import End, Refusal, Tell
from dorsi.measure.watch import Setting
from tests import bodies, lunges
from tests.measure.test_inclinometer import leaning, phone, swung


def lunged(movement, seconds, side=Side.LEFT, **filmed):
    film = bodies.spoilt(bodies.filmed(movement, seconds, rate_hz=15, **filmed), noise=0.006)
    state, told, used = lunge_test.State(), [], []
    for frame in film.frames:
        if state.phase is not lunge_test.Phase.DONE:
            used.append(frame)
        state, cues = lunge_test.step(state, frame, side, Setting(picture=film.picture))
        told += cues
    return state, told, replace(film, frames=tuple(used))


def named(told, *wanted):
    return [(cue.tell, cue.why) for cue in told if cue.tell in wanted]


def test_the_lunge_test_gives_what_the_protocol_makes_of_the_same_frames():
    state, _, film = lunged(lunges.tries((36, 38, 37)), 22)
    whole = report.watched(tracking.followed(film), Setting(picture=film.picture))

    assert state.result == protocols.lunges(whole, side=Side.LEFT, model=film.picture.model)
    assert state.result.value == pytest.approx(37, abs=1)
    assert state.standing_deg == pytest.approx(lunges.UPRIGHT_DEG, abs=1)


@pytest.mark.hazard("H11")
def test_a_try_whose_heel_lifts_is_refused_and_done_again():
    state, told, _ = lunged(lunges.tries((36, 38, 37, 36), lifted=(1,)), 28)

    assert (Tell.TRY_REFUSED, Refusal.HEEL_LIFTED) in named(told, Tell.TRY_REFUSED)
    assert len(named(told, Tell.TRY_TAKEN)) == 3
    assert state.refused == 1


@pytest.mark.hazard("H11")
def test_a_lunge_seen_from_the_front_gives_no_number():
    state, told, _ = lunged(lunges.tries((36, 38, 37)), 22, yaw_deg=55)

    assert state.result is None
    assert (Tell.UNSURE, "not_side_on") in named(told, Tell.UNSURE)


@pytest.mark.hazard("H11")
def test_the_other_leg_in_front_gives_no_number():
    state, told, _ = lunged(lunges.tries((36, 38)), 16, side=Side.RIGHT)

    assert state.result is None
    assert named(told, Tell.WRONG_LEG)


def raised(movement, seconds):
    film = bodies.filmed(movement, seconds, rate_hz=15)
    state, told = raise_test.State(), []
    for frame in film.frames:
        state, cues = raise_test.step(
            state, frame, Side.LEFT, Setting(picture=film.picture), retest_error=2.2
        )
        told += cues
    return state, told


def raises(count, each_s=2.0, pitch_deg=28):
    movement = bodies.heel_raises(count=count, each_s=each_s, pitch_deg=pitch_deg, legs=(0,))
    return lunges.after(2.5, movement)


def test_heel_raises_are_counted_until_they_stop():
    state, told = raised(raises(4), 20)

    assert (state.result.values, state.ended) == ((4.0,), End.STOPPED)
    assert [cue.number for cue in told if cue.tell is Tell.COUNTED] == [1, 2, 3, 4]


def test_a_raise_is_told_as_the_heel_comes_down():
    film = bodies.filmed(raises(4), 14, rate_hz=15)
    setting, state, late_s = Setting(picture=film.picture), raise_test.State(), []
    for frame in film.frames:
        before = state.counted
        state, _ = raise_test.step(state, frame, Side.LEFT, setting, retest_error=2.2)
        if state.counted > before:
            late_s.append(frame.at_s - state.repetitions[-1].to_s)

    assert len(late_s) == 4
    assert max(late_s) < 0.1


def test_a_raise_half_as_high_as_the_first_ones_ends_the_test_uncounted():
    high, low = raises(4), raises(8, pitch_deg=13)
    tiring_s = 2.5 + 1.0 + 4 * 2.0

    state, _ = raised(lambda at_s: (high if at_s < tiring_s else low)(at_s), 20)

    assert (state.result.values, state.ended) == ((4.0,), End.HALF_HEIGHT)


def test_who_loses_the_beat_twice_has_ended():
    assert raised(raises(6, each_s=4.0), 20)[0].ended is End.LOST_TEMPO


def felt(forces, state=None, task=None, rate_hz=50.0, start_s=0.0):
    task = task or shin_test.Task()
    state, told = state or shin_test.go(shin_test.begin(task)), []
    for one in phone(forces, rate_hz=rate_hz):
        moved = replace(one, at_s=start_s + one.at_s)
        state, cues = shin_test.step(state, moved, task)
        told += cues
    return state, told


def test_three_still_tries_make_the_protocols_number():
    state, start_s = None, 0.0
    for lean in (34, 35, 36):
        state = state and shin_test.go(state)
        state, _ = felt([leaning(lean)] * 150 + [leaning(5)] * 60, state, start_s=start_s)
        start_s += 210 / 50

    assert shin_test.result(state).value == pytest.approx(35, abs=0.5)
    assert state.phase is shin_test.Phase.DONE


@pytest.mark.parametrize(
    ("leans", "kept", "refused"),
    [((6, 35, 36), (35, 36), []), ((35, 6, 36), (35, 36), [Refusal.LESS_FAR])],
)
def test_who_stood_still_on_the_way_made_no_try(leans, kept, refused):
    state, told, start_s = None, [], 0.0
    for lean in leans:
        state = state and shin_test.go(state)
        state, more = felt([leaning(lean)] * 150 + [leaning(20)] * 60, state, start_s=start_s)
        told, start_s = told + more, start_s + 210 / 50

    assert [one.lean_deg for one in state.held] == pytest.approx(kept, abs=0.5)
    assert [why for _, why in named(told, Tell.TRY_REFUSED)] == refused


def test_a_shaken_phone_is_told_and_refused_and_never_read():
    state, told = felt(list(swung(14)))

    assert named(told, Tell.MOVING, Tell.TRY_REFUSED) == [
        (Tell.MOVING, None),
        (Tell.TRY_REFUSED, Refusal.NEVER_STILL),
    ]
    assert state.held == ()


def test_a_phone_that_lies_flat_is_off_the_shin():
    assert named(felt([leaning(89)] * 150)[1], Tell.OFF_SHIN)


def test_a_sensor_at_five_a_second_is_too_slow_and_reads_nothing():
    state, told = felt([leaning(35)] * 40, rate_hz=5.0)

    assert (len(named(told, Tell.SENSOR_SLOW)), state.held) == (1, ())


def test_a_silent_sensor_is_told_once_and_so_is_its_return():
    state, _ = shin_test.tick(shin_test.begin(shin_test.Task()), 0.0)
    state, told = shin_test.tick(state, 2.5)
    again, more = shin_test.tick(state, 3.0)
    _, back = felt([leaning(5)] * 10, again, start_s=3.1)

    assert (len(named(told, Tell.SENSOR_SILENT)), more) == (1, ())
    assert named(back, Tell.SENSOR_AGAIN)


@pytest.mark.parametrize(("on", "lies_deg"), [("wall", 3), ("floor", 87)])
def test_a_zero_takes_out_how_the_phone_lies(on, lies_deg):
    task = shin_test.Task(on=on)
    state, _ = felt([leaning(lies_deg)] * 150, task=task)
    right = shin_test._turned(leaning(lies_deg), state.turn)

    assert lean_deg(right, task.axis) == pytest.approx(0 if on == "wall" else 90, abs=0.2)
    assert isinstance(state.turn, Vector)


def test_a_phone_far_from_upright_makes_no_zero():
    state, told = felt([leaning(30)] * 150, task=shin_test.Task(on="wall"))

    assert named(told, Tell.TRY_REFUSED) == [(Tell.TRY_REFUSED, Refusal.NOT_UPRIGHT)]
    assert state.turn is None
