from dataclasses import replace
from math import atan2, degrees

import pytest

from dorsi.measure import moments, shown
from dorsi.measure.frames import Recording
from dorsi.measure.repetitions import Kind
from dorsi.measure.report import report
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting
from tests import bodies


def seen_in(film: Recording):
    setting = Setting(picture=film.picture)
    found = report(film, setting)
    return found, shown.shown(film, found, setting)


@pytest.fixture(scope="module")
def dips():
    film = bodies.filmed(bodies.knee_to_wall(count=3, each_s=3, from_deg=5, to_deg=35), 11)
    return seen_in(film)


@pytest.fixture(scope="module")
def raises():
    """Seen from the front: counted, but no angle."""
    film = bodies.filmed(bodies.squats(count=2, each_s=2, depth=0.6), 6, yaw_deg=80)
    return seen_in(film)


def test_a_count_begins_at_nought_and_grows_at_each_top(dips):
    found, seen = dips
    tops = [one.at_s for one in found.repetitions]

    for frame in seen:
        assert frame.counted == ((Kind.KNEE_TO_WALL, sum(top <= frame.at_s for top in tops)),)


def test_the_angle_that_is_shown_is_the_reading_to_a_degree(dips):
    found, seen = dips
    readings = {one.at_s: one.angle for one in found.readings}

    leans = [(frame.lean, readings[frame.at_s]) for frame in seen if frame.lean]
    assert len(leans) > 200
    assert all(abs(lean.degrees - angle.degrees) <= shown.CALM_DEG for lean, angle in leans)


def test_no_angle_stands_where_one_is_refused(raises):
    _, seen = raises

    assert all(frame.lean is None for frame in seen)
    assert {frame.refused for frame in seen} == {("angle", Reason.NOT_SIDE_ON)}


def test_from_the_front_no_leg_is_marked(raises):
    _, seen = raises

    assert {frame.leg for frame in seen[10:]} == {None}


def test_where_nobody_is_nothing_is_drawn():
    film = bodies.filmed(bodies.squats(count=1, each_s=2, depth=0.6), 4)
    gone = tuple(
        type(one)(at_s=one.at_s, body=None if 1 < one.at_s < 3 else one.body, score=1.0)
        for one in film.frames
    )
    _, seen = seen_in(Recording(picture=film.picture, frames=gone))

    unseen = [frame for frame in seen if 1.3 < frame.at_s < 2.7]
    assert all(frame.points is None for frame in unseen)
    assert {frame.refused for frame in unseen} == {("all", Reason.NOBODY)}


def test_words_do_not_flicker_with_a_single_frame():
    film = bodies.filmed(bodies.squats(count=1, each_s=2, depth=0.6), 4)
    frames = list(film.frames)
    frames[60] = type(frames[60])(at_s=frames[60].at_s, body=None, score=0.0)
    _, seen = seen_in(Recording(picture=film.picture, frames=tuple(frames)))

    assert seen[60].refused is None


def test_pictures_show_the_leg_from_hip_to_toe_and_no_face(dips):
    found, seen = dips
    stills = moments.stills(found, seen, bodies.PICTURE, None)

    assert len(stills) == 1
    frame, box = shown.nearest(seen, stills[0].at_s), stills[0].box
    inside = [frame.points[at] for at in moments.LEGS]
    assert all(box.left <= x <= box.left + box.width for x, _ in inside)
    assert all(box.top <= y <= box.top + box.height for _, y in inside)
    assert frame.points[0][1] < box.top


def test_a_picture_stays_within_the_film(dips):
    _, seen = dips
    small = type(bodies.PICTURE)(width_px=700, height_px=1300, model="heavy")
    box = moments.box(seen[30], small, shape=2.0)

    assert 0 <= box.left <= box.left + box.width <= 700
    assert 0 <= box.top <= box.top + box.height <= 1300


def test_a_new_person_is_told_when_they_come(dips):
    found, _ = dips
    film = bodies.filmed(bodies.knee_to_wall(count=3, each_s=3, from_deg=5, to_deg=35), 11)
    two = replace(found, people=((0.0, 5.0), (5.0, 11.0)))
    seen = shown.shown(film, two, Setting(picture=film.picture))

    told = [frame.at_s for frame in seen if frame.changed]
    assert (told[0], told[-1]) == (pytest.approx(5.0, abs=0.04), pytest.approx(6.5, abs=0.04))


def test_the_plumb_line_leans_as_the_camera_was_turned():
    film = bodies.filmed(bodies.knee_to_wall(count=1, each_s=3, from_deg=5, to_deg=35), 4)
    setting = Setting(picture=film.picture, roll_deg=4.0)
    seen = shown.shown(film, report(film, setting), setting)

    frame = next(one for one in seen if one.lean)
    (knee_x, knee_y), (ankle_x, ankle_y) = frame.points[5 + frame.leg], frame.points[7 + frame.leg]
    in_picture = degrees(atan2(knee_x - ankle_x, ankle_y - knee_y))
    assert frame.lean.degrees == pytest.approx(in_picture - frame.plumb_deg, abs=1.3)
