"""The whole chain on drawn bodies, whose counts and angles are known because they were set."""

from dataclasses import replace
from math import atan2, cos, degrees, pi, radians, sin

import pytest

from bench.truths import drawn
from dorsi.measure import heel, report, tracking
from dorsi.measure.frames import UNSEEN, mirrored
from dorsi.measure.repetitions import Kind
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting
from tests import bodies
from tests.clips import at_rate, live, offline

HEAVY_NOISE = 0.015  # what heavy's landmarks jitter by in real clips [shank]
FEW = range(6)  # bench/accuracy.py takes sixty of each


def kinds(found):
    return [one.kind for one in found.repetitions]


@pytest.mark.parametrize("number", FEW)
@pytest.mark.parametrize("name", drawn.MOVEMENTS)
def test_what_a_body_does_is_told_and_nothing_else(name, number):
    film, done = drawn.film(name, number)

    assert kinds(offline(film)) == done


@pytest.mark.parametrize("number", FEW)
def test_knee_to_wall_dips_are_told_of_their_leg(number):
    film, _ = drawn.film("knee-to-wall dips, 15 to 32°", number)

    assert {one.leg for one in offline(film).repetitions} == {0}


@pytest.mark.parametrize("yaw_deg", [0, 15])
def test_jump_squats_are_neither_squats_nor_lifted_heels(yaw_deg):
    def pose(at_s):
        number, part = divmod((at_s - 1) / 1.2, 1)
        if not 0 <= number < 5:
            return bodies.Pose()
        if part < 0.6:
            return bodies.Pose(hip_y=bodies.STANDING - 0.8 * sin(pi * part / 0.6))
        up = 0.5 * sin(pi * (part - 0.6) / 0.4)
        foot = bodies.Foot(toe_y=up, pitch_deg=40 * min(1, up / 0.2))
        height = bodies.STANDING + up + bodies.lifted(foot.pitch_deg)
        return bodies.Pose(hip_y=height, left=foot, right=foot)

    found = offline(bodies.spoilt(bodies.filmed(pose, 8, yaw_deg=yaw_deg), noise=0.012))

    assert (found.repetitions, found.heel_lifts) == ((), ())


@pytest.mark.parametrize("facing", [1, -1])
def test_a_lunge_is_a_step_forward_down_up_and_back(facing):
    def pose(at_s):
        number, part = divmod((at_s - 1) / 4, 1)
        if not 0 <= number < 3:
            return bodies.Pose()
        ahead = min(1, part / 0.2, (1 - part) / 0.2)
        down = max(0, min(1, (part - 0.25) / 0.2, (0.75 - part) / 0.2))
        return bodies.Pose(
            hip_x=0.05 + 0.6 * ahead,
            hip_y=bodies.STANDING - 0.1 * ahead - 0.75 * down,
            left=bodies.Foot(toe_x=bodies.FOOT + 1.5 * ahead, toe_y=0.1 * sin(pi * ahead)),
            right=bodies.Foot(pitch_deg=45 * ahead),
        )

    found = offline(bodies.spoilt(bodies.filmed(pose, 14, facing=facing), noise=0.012))

    assert [(one.kind, one.leg) for one in found.repetitions] == [(Kind.LUNGE, 0)] * 3
    assert [one.at_s for one in found.repetitions] == pytest.approx([3, 7, 11], abs=0.2)


def test_walking_in_and_then_raising_counts_the_raises_only():
    walk = bodies.walking(speed=1.5)
    raises = bodies.heel_raises(count=3, each_s=2.0, pitch_deg=25)
    film = bodies.filmed(lambda at_s: walk(at_s) if at_s < 3 else raises(at_s - 3), 11)

    assert kinds(offline(film)) == kinds(live(film)) == [Kind.HEEL_RAISE] * 3


def test_a_step_up_is_no_jump_and_raises_on_the_step_count():
    def pose(at_s):
        left, right = (0.4 * max(0, min(1, (at_s - start) / 0.3)) for start in (1.0, 1.5))
        pitch = 25 * bodies.pulses(at_s, start_s=2.5, each_s=1.5, count=2)
        up = max(0.0, (left + right) / 2) + bodies.lifted(pitch)
        return bodies.Pose(
            hip_y=bodies.STANDING + up,
            left=bodies.Foot(toe_y=left, pitch_deg=pitch),
            right=bodies.Foot(toe_y=right, pitch_deg=pitch),
        )

    assert kinds(live(bodies.filmed(pose, 7))) == [Kind.HEEL_RAISE] * 2


def riding_up(film, shank_per_deg):
    """The left heel's landmark climbs a flat shoe as its shin leans."""

    def climbed(body):
        knee, ankle, heel = body[5], body[7], body[9]
        lean = degrees(atan2(knee.x_px - ankle.x_px, ankle.y_px - knee.y_px))
        up_px = shank_per_deg * max(0.0, lean) * bodies.SHANK_PX
        return (*body[:9], heel._replace(y_px=heel.y_px - up_px), *body[10:])

    frames = (replace(frame, body=climbed(frame.body)) for frame in film.frames)
    return replace(film, frames=tuple(frames))


def test_a_shoe_that_lets_the_heel_ride_up_is_calibrated_by_three_slow_dips():
    dips = bodies.knee_to_wall(count=3, each_s=4, from_deg=0, to_deg=35)
    film = riding_up(bodies.spoilt(bodies.filmed(dips, 14), noise=0.005), 0.006)

    own = report.ride_up(film)

    assert own == pytest.approx(0.006, abs=0.001)
    assert offline(film).heel_lifts != ()
    assert report.report(film, Setting(picture=film.picture, ride_up=own)).heel_lifts == ()


def test_a_film_that_shows_no_lean_calibrates_nothing():
    film = bodies.filmed(lambda at_s: bodies.split(30.0), 3, yaw_deg=80)

    assert report.ride_up(film) == heel.RIDE_UP


def test_marching_on_the_spot_is_nothing_and_lifts_no_heel_that_should_be_down():
    def pose(at_s):
        swing = sin(2 * pi * at_s / 1.2)
        feet = [
            bodies.Foot(toe_y=0.5 * up, pitch_deg=30 * min(1, 3 * up))
            for up in (max(0, swing), max(0, -swing))
        ]
        return bodies.Pose(left=feet[0], right=feet[1])

    found = live(bodies.filmed(pose, 6))

    assert (found.repetitions, found.heel_lifts, found.holds) == ((), (), ())


def test_squats_and_raises_in_turn_are_each_told_as_what_they_are():
    def pose(at_s):
        down = 0.8 * bodies.pulses(at_s, start_s=1, each_s=4, count=2, rest=0.6)
        pitch = 25 * bodies.pulses(at_s, start_s=3, each_s=4, count=2, rest=0.6)
        foot = bodies.Foot(pitch_deg=pitch)
        height = bodies.STANDING - down + bodies.lifted(pitch)
        return bodies.Pose(hip_y=height, left=foot, right=foot)

    found = live(bodies.filmed(pose, 10))

    assert kinds(found) == [Kind.SQUAT, Kind.HEEL_RAISE] * 2


def as_full(film, seed):
    """The film as the browser's model sees it: noisier by far."""
    picture = replace(film.picture, model="full")
    return replace(bodies.spoilt(film, noise=0.03, lost=0.02, seed=seed), picture=picture)


@pytest.mark.parametrize("seed", [1, 2])
def test_small_hops_are_no_raises_however_noisy(seed):
    film = bodies.filmed(bodies.jumps(count=4, each_s=1.2, height=0.25), 7, rate_hz=15)

    assert kinds(offline(as_full(film, seed))) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_noise_in_a_split_stance_is_no_dip(seed):
    film = bodies.filmed(lambda at_s: bodies.split(15.0), 8, rate_hz=15)

    assert kinds(live(as_full(film, seed))) == []


def test_a_camera_turned_by_a_known_roll_changes_no_lean_and_halves_what_is_not_known():
    film = bodies.filmed(lambda at_s: bodies.split(30.0), 2)
    level = report.report(film, Setting(picture=film.picture)).readings[-1].angle
    turned = report.report(rolled(film, 8), Setting(picture=film.picture, roll_deg=8))
    known = turned.readings[-1].angle

    assert known.degrees == pytest.approx(level.degrees, abs=0.01)
    assert known.error_deg < level.error_deg


def test_a_known_roll_counts_what_a_level_camera_counts():
    raises = bodies.heel_raises(count=3, each_s=1.5, pitch_deg=20)
    film = rolled(bodies.filmed(raises, 6), 12)

    assert (
        kinds(report.report(film, Setting(picture=film.picture, roll_deg=12)))
        == [Kind.HEEL_RAISE] * 3
    )


def rolled(film, roll_deg):
    """What a camera sees that is turned clockwise about the picture's middle."""
    roll, x, y = radians(roll_deg), film.picture.width_px / 2, film.picture.height_px / 2

    def turned(point):
        off_x, off_y = point.x_px - x, point.y_px - y
        return point._replace(
            x_px=x + cos(roll) * off_x + sin(roll) * off_y,
            y_px=y - sin(roll) * off_x + cos(roll) * off_y,
        )

    frames = (replace(frame, body=tuple(map(turned, frame.body))) for frame in film.frames)
    return replace(film, frames=tuple(frames))


def test_a_body_without_a_head_is_counted_and_gets_no_angle():
    film = bodies.filmed(bodies.squats(count=2, each_s=2, depth=0.8), 5)
    frames = (replace(frame, body=(UNSEEN, *frame.body[1:])) for frame in film.frames)
    found = live(replace(film, frames=tuple(frames)))

    assert kinds(found) == [Kind.SQUAT] * 2
    assert {one.reason for one in found.refused} == {Reason.UPPER_BODY_NOT_SEEN}
    assert {one.what for one in found.refused} == {"angle"}


def test_legs_alone_are_refused_for_the_body_that_is_missing():
    film = bodies.filmed(bodies.squats(count=2, each_s=2, depth=0.8), 5)
    frames = (replace(frame, body=(UNSEEN,) * 3 + frame.body[3:]) for frame in film.frames)
    found = live(replace(film, frames=tuple(frames)))

    assert found.repetitions == ()
    assert {(one.what, one.reason) for one in found.refused} == {
        ("all", Reason.UPPER_BODY_NOT_SEEN)
    }


def test_rising_by_the_knees_alone_is_no_raise():
    def pose(at_s):
        up = bodies.pulses(at_s, start_s=1, each_s=2.5, count=3)
        lifted = bodies.Foot(pitch_deg=8 * up)
        return bodies.Pose(hip_y=1.95 + 0.22 * up, left=lifted, right=lifted)

    assert kinds(offline(bodies.filmed(pose, 9, rate_hz=15))) == []


def test_somebody_of_another_size_after_a_gap_is_another_person_and_counted_from_the_start():
    far = bodies.filmed(bodies.squats(count=2, each_s=1.5, depth=0.8), 5)
    near = bodies.filmed(bodies.heel_raises(count=2, each_s=1.5, pitch_deg=25), 5)

    def nearer(frame):
        points = (p._replace(x_px=600 + (p.x_px - 600) / 2, y_px=p.y_px / 2) for p in frame.body)
        return replace(frame, body=tuple(points))

    after = (replace(frame, at_s=frame.at_s + 6) for frame in near.frames)
    film = replace(far, frames=(*map(nearer, far.frames), *after))
    found = live(film)

    assert kinds(found) == [Kind.SQUAT] * 2 + [Kind.HEEL_RAISE] * 2
    assert len(found.people) == 2


def test_points_lost_now_and_then_refuse_nothing():
    film = bodies.filmed(lambda at_s: bodies.split(25.0), 3)
    found = live(bodies.spoilt(film, noise=0.005, lost=0.1, seed=4))

    assert {one.reason for one in found.refused} == {Reason.SETTLING}
    assert len(found.readings) >= 0.85 * len(film.frames)


def test_nobody_standing_still_counts_holds_or_lifts():
    found = offline(bodies.spoilt(bodies.filmed(lambda at_s: bodies.Pose(), 6), noise=HEAVY_NOISE))

    assert (found.repetitions, found.holds, found.heel_lifts) == ((), (), ())


def test_mirroring_the_picture_swaps_the_sides():
    film = bodies.filmed(bodies.knee_to_wall(count=3, each_s=2, from_deg=5, to_deg=35), 8)
    turned = bodies.Recording(
        picture=film.picture,
        frames=tuple(mirrored(frame, width_px=film.picture.width_px) for frame in film.frames),
    )
    one, two = offline(film), offline(turned)

    assert [rep.leg for rep in one.repetitions] == [0, 0, 0]
    assert [rep.leg for rep in two.repetitions] == [1, 1, 1]
    assert [r.angle.degrees for r in two.readings] == pytest.approx(
        [r.angle.degrees for r in one.readings]
    )


@pytest.mark.parametrize("rate_hz", [10, 12, 15, 20, 30])
def test_the_frame_rate_changes_no_count(rate_hz):
    film = bodies.filmed(bodies.heel_raises(count=4, each_s=1.6, pitch_deg=25), 9, rate_hz=60)

    assert len(offline(at_rate(film, rate_hz)).repetitions) == 4


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize(("lean", "yaw"), [(0, -20), (7, 11), (23, 0), (34, -14), (45, 20)])
def test_a_held_lean_is_measured_within_its_stated_error_whatever_the_yaw(lean, yaw, facing):
    film = bodies.filmed(lambda at_s: bodies.split(lean), 3, yaw_deg=yaw, facing=facing)
    found = offline(bodies.spoilt(film, noise=HEAVY_NOISE))
    last = found.readings[-1]

    assert abs(last.angle.degrees - lean) <= 2 * last.angle.error_deg
    assert last.leg == 0


@pytest.mark.hazard("H11")
@pytest.mark.parametrize("yaw_deg", [50, 70, 90])
def test_no_angle_is_given_far_off_the_side(yaw_deg):
    film = bodies.filmed(lambda at_s: bodies.split(30.0), 3, yaw_deg=yaw_deg)

    assert offline(film).readings == ()


@pytest.mark.parametrize(("pitch_deg", "told"), [(0, 0), (4, 0), (25, 1)])
def test_a_heel_that_comes_up_in_the_dip_is_told_and_one_too_small_to_see_is_not(pitch_deg, told):
    """4 deg lift the heel by .04 shank, which no landmark shows; 25 deg by .25."""

    def dipping(at_s):
        share = bodies.pulses(at_s, start_s=1, each_s=4, count=1)
        return bodies.split(5 + 30 * share, pitch_deg=pitch_deg * max(0.0, share - 0.3) / 0.7)

    film = bodies.spoilt(bodies.filmed(dipping, 6), noise=HEAVY_NOISE, seed=3)

    assert len(offline(film).heel_lifts) == told


def test_a_frame_that_comes_late_or_twice_is_a_programmers_error():
    film = bodies.filmed(lambda at_s: bodies.Pose(), 1)
    state = tracking.begin(film.frames[1], film.picture)

    for frame in film.frames[:2]:
        with pytest.raises(ValueError, match="must be later"):
            tracking.step(state, frame, film.picture)
