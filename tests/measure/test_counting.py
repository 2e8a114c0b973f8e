"""A known movement waited for, on drawn bodies that do it, or something else."""

from dataclasses import replace
from math import pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.core.measurement import Side
from dorsi.measure import counting, tracking
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.measure.counting import Counted, Held, Missed
from dorsi.measure.frames import mirrored
from dorsi.measure.repetitions import Not
from dorsi.measure.signals import Signal
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting
from tests import bodies

SHANK_CM = 40.0
LEAN = Awaited(
    kind=Kind.CYCLE,
    signal=Signal.SHANK_LEAN,
    side=Side.LEFT,
    rest=5.0,
    top=30.0,
    cycle_s=2.5,
    eye=Eye.SIDE,
    shank_cm=SHANK_CM,
)
HEEL = replace(LEAN, signal=Signal.HEEL, rest=0.0, top=10.0)
DIPS = bodies.knee_to_wall(count=3, each_s=2.5, from_deg=5, to_deg=30)
RAISES = bodies.heel_raises(count=3, each_s=2.5, pitch_deg=25)


def seen(movement, seconds=10.0, *, awaited=LEAN, rate_hz=15, **filmed):
    return run(bodies.filmed(movement, seconds, rate_hz=rate_hz, **filmed), awaited)


def run(film, awaited=LEAN):
    setting = Setting(picture=film.picture)
    return counting.watched(tracking.followed(film), awaited, setting)


def split_at(at_s, first, second):
    return lambda now_s: first(now_s) if now_s < at_s else second(now_s - at_s)


@pytest.mark.parametrize(("awaited", "movement"), [(LEAN, DIPS), (HEEL, RAISES)])
def test_each_time_out_and_back_is_counted_at_its_top(awaited, movement):
    state, events = seen(movement, awaited=awaited)

    assert [one.at_s for one in events] == pytest.approx([2.25, 4.75, 7.25], abs=0.2)
    assert (state.counted, state.refused) == (3, None)


@given(rest_deg=st.floats(-4, 12), rate_hz=st.sampled_from([10, 12, 24]))
@settings(max_examples=3)
def test_the_own_rest_need_not_be_the_drawn_one(rest_deg, rate_hz):
    own = bodies.knee_to_wall(count=1, each_s=2.5, from_deg=rest_deg, to_deg=rest_deg + 22)

    assert seen(own, 4.0, rate_hz=rate_hz)[0].counted == 1


def test_half_the_way_counts_and_says_so_and_a_quarter_does_not():
    half, quarter = (
        seen(bodies.knee_to_wall(count=2, each_s=2.5, from_deg=5, to_deg=to_deg), 7.0)[1]
        for to_deg in (17.5, 11.25)
    )

    assert [one.height for one in half] == pytest.approx([0.5, 0.5], abs=0.05)
    assert quarter == ()


def test_who_went_far_has_not_come_again_by_a_fidget():
    fidget = bodies.knee_to_wall(count=1, each_s=2.5, from_deg=5, to_deg=15)
    state, events = seen(split_at(9, DIPS, fidget), 13.0)

    assert state.counted == 3
    assert [one.why for one in events if isinstance(one, Missed)] == [Not.TOO_LOW]


def test_a_signal_that_falls_is_counted_as_well():
    back = bodies.knee_to_wall(count=3, each_s=2.5, from_deg=30, to_deg=5)

    assert seen(back, awaited=replace(LEAN, rest=30.0, top=5.0))[0].counted == 3


def test_who_begins_at_once_is_counted_as_soon_as_the_own_rest_is_known():
    def never_still(at_s):
        return bodies.split(17.5 - 12.5 * sin(2 * pi * (at_s + 0.5) / 2))

    state, _ = seen(never_still, 13.0, awaited=replace(LEAN, cycle_s=2.0))

    assert 4 <= state.counted <= 6


def test_walking_in_is_not_counted():
    walk = bodies.walking(speed=1.5)
    state, events = seen(split_at(3, walk, DIPS), 13.0)

    assert state.counted == 3
    assert all(one.at_s > 3 for one in events if isinstance(one, Counted))


def test_jumping_raises_no_heel():
    jumps = bodies.jumps(count=3, each_s=1.6, height=0.6)

    assert seen(jumps, 7.0, awaited=HEEL)[0].counted == 0


def test_a_foot_that_steps_away_has_not_come_back():
    def stepping(at_s):
        pose = DIPS(at_s)
        away = 0.0 if at_s < 2.2 else min(0.8, (at_s - 2.2) * 2)
        foot = replace(pose.left, toe_x=pose.left.toe_x + away)
        return replace(pose, left=foot, hip_x=pose.hip_x + away)

    _, events = seen(stepping, 4.0)

    assert [type(one) for one in events] == [Missed]
    assert events[0].why is Not.FOOT_MOVED


def test_a_point_that_leaps_for_a_moment_is_no_repetition():
    film = bodies.filmed(lambda at_s: bodies.split(5.0), 4, rate_hz=30)
    wild = tuple(
        replace(one, body=bodies.seen(bodies.split(34.0), 0, 1)) if 2 <= one.at_s < 2.2 else one
        for one in film.frames
    )

    assert run(replace(film, frames=wild))[0].counted == 0


def test_nobody_is_said_and_what_was_counted_stays():
    film = bodies.filmed(DIPS, 10.0, rate_hz=15)
    gone = tuple(
        replace(one, body=None, score=0.0) if one.at_s > 6.0 else one for one in film.frames
    )
    state, _ = run(replace(film, frames=gone))

    assert (state.counted, state.refused, state.lift) == (2, Reason.NOBODY, None)


def test_a_repetition_whose_middle_nobody_saw_is_not_counted():
    film = bodies.filmed(DIPS, 10.0, rate_hz=15)
    gone = tuple(
        replace(one, body=None, score=0.0) if 4.0 < one.at_s < 4.9 else one for one in film.frames
    )

    assert run(replace(film, frames=gone))[0].counted == 2


def test_another_body_must_come_to_rest_first():
    film = bodies.filmed(DIPS, 10.0, rate_hz=15)
    other = tuple(
        replace(one, body=tuple(each._replace(x_px=each.x_px - 500) for each in one.body))
        if one.at_s >= 4.75
        else one
        for one in film.frames
    )

    assert run(replace(film, frames=other))[0].counted == 2


def test_a_foot_that_points_at_the_camera_is_refused():
    assert seen(DIPS, 4.0, yaw_deg=75)[0].refused is Reason.NOT_SIDE_ON


def test_mirroring_the_picture_changes_sides_and_nothing_else():
    film = bodies.filmed(DIPS, 10.0, rate_hz=15)
    turned = tuple(mirrored(one, width_px=film.picture.width_px) for one in film.frames)
    _, here = run(film)
    _, there = run(replace(film, frames=turned), replace(LEAN, side=Side.RIGHT))

    assert len(here) == len(there) == 3
    assert [one.at_s for one in there] == pytest.approx([one.at_s for one in here])
    assert [one.height for one in there] == pytest.approx([one.height for one in here])


def leaning(at_s):
    """To and fro, held from 2 to 6 seconds."""
    return bodies.split(5 + 25 * max(0.0, min(1.0, (at_s - 1.5) * 2, (6.5 - at_s) * 2)))


def test_a_hold_lasts_from_its_first_moment_to_its_last():
    (held,) = seen(leaning, 8.0, awaited=replace(LEAN, kind=Kind.HOLD))[1]

    assert (held.from_s, held.to_s) == pytest.approx((1.8, 6.2), abs=0.15)


def test_a_hold_that_goes_on_is_told_at_the_end_and_shown_meanwhile():
    awaited = replace(LEAN, kind=Kind.HOLD)
    state, events = seen(leaning, 5.0, awaited=awaited)

    assert state.held_s == pytest.approx(3.1, abs=0.2)
    assert [type(one) for one in events] == [Held]


def test_who_holds_already_when_it_begins_is_timed_too():
    def held_from_the_first(at_s):
        return bodies.split(27.0) if at_s < 5 else leaning(6.5)

    (held,) = seen(held_from_the_first, 8.0, awaited=replace(LEAN, kind=Kind.HOLD))[1]

    assert (held.from_s, held.to_s) == pytest.approx((0.7, 5.0), abs=0.3)


def test_who_merely_stands_holds_nothing():
    toes_up = replace(LEAN, kind=Kind.HOLD, rest=-18.0, top=-3.0)

    state, events = seen(lambda _at_s: bodies.split(0.0), 6.0, awaited=toes_up)

    assert (state.refused, events) == (Reason.SETTLING, ())


def test_stillness_between_rest_and_hold_is_taken_for_neither():
    def between(_at_s):
        return bodies.split(17.5)

    state, events = seen(between, 6.0, awaited=replace(LEAN, kind=Kind.HOLD))

    assert (state.refused, events) == (Reason.SETTLING, ())


def test_a_wobble_ends_no_hold():
    def wobbling(at_s):
        return bodies.split(14.0) if 3.5 < at_s < 3.7 else leaning(at_s)

    assert len(seen(wobbling, 8.0, awaited=replace(LEAN, kind=Kind.HOLD))[1]) == 1
