"""Films with their findings drawn in: what is written, read back with the same library."""

from dataclasses import replace
from io import BytesIO

import av
import numpy as np
import pytest

from dorsi.measure.frames import Picture
from dorsi.measure.moments import Box
from dorsi.measure.report import report
from dorsi.measure.shown import Lean, Refused, shown
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting
from dorsi.pose import annotated, ink, skeleton
from tests import bodies

GREY = 90
WALL = (200, 280)  # rows, columns of the films here


@pytest.fixture(scope="module")
def seen():
    film = bodies.filmed(bodies.knee_to_wall(count=1, each_s=3, from_deg=5, to_deg=35), 4)
    setting = Setting(picture=film.picture)
    return shown(film, report(film, setting), setting)


@pytest.fixture(scope="module")
def leaning(seen):
    return next(frame for frame in seen if frame.lean and frame.lean.degrees > 30)


def wall(rows=WALL[0], columns=WALL[1]):
    return np.full((rows, columns, 3), GREY, np.uint8)


def drawn(frame, rows=700, columns=700):
    image = wall(rows, columns)
    annotated.draw(image, frame, bodies.PICTURE)
    return image


def painted(image, colour):
    return (np.abs(image.astype(int) - colour).max(axis=2) < 12).any()


def read(path):
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        times = [float(one.pts * one.time_base) for one in film.decode(stream)]
        return stream.codec_context.name, (stream.width, stream.height), times, film.streams.audio


@pytest.mark.parametrize(
    "times", [(0, 1 / 30, 2 / 30, 3 / 30), (0, 0.2, 0.21, 0.55), (0, 1 / 240, 2 / 240, 3 / 240)]
)
def test_size_and_times_stay(tmp_path, seen, times):
    to = tmp_path / "out.mp4"
    annotated.write(((at_s, wall()) for at_s in times), seen, bodies.PICTURE, to=to)

    codec, size, read_times, sound = read(to)
    assert (codec, size) == ("h264", (WALL[1], WALL[0]))
    assert read_times == pytest.approx(times, abs=1e-4)
    assert not sound


def test_an_odd_edge_is_left_out(tmp_path, seen):
    to = tmp_path / "out.mp4"
    annotated.write([(0.0, wall(101, 75)), (0.1, wall(101, 75))], seen, bodies.PICTURE, to=to)

    assert read(to)[1] == (74, 100)


def test_nothing_is_left_of_a_film_that_breaks_off(tmp_path, seen):
    def breaking():
        yield 0.0, wall()
        raise KeyError("the film broke off")

    with pytest.raises(KeyError):
        annotated.write(breaking(), seen, bodies.PICTURE, to=tmp_path / "out.mp4")

    assert list(tmp_path.iterdir()) == []


def test_a_film_without_images_is_refused(tmp_path, seen):
    with pytest.raises(ValueError, match="needs images"):
        annotated.write([], seen, bodies.PICTURE, to=tmp_path / "out.mp4")


def test_the_measured_leg_wears_its_sides_colour(leaning):
    image = drawn(leaning)

    assert painted(image, ink.SIDE[leaning.leg])
    assert not painted(image, ink.SIDE[1 - leaning.leg])


def test_from_the_front_both_legs_are_pale(leaning):
    image = drawn(replace(leaning, leg=None, lean=None))

    assert not painted(image, ink.SIDE[0])
    assert not painted(image, ink.SIDE[1])


@pytest.mark.parametrize(
    "change",
    [
        {"lean": Lean(-12, 5)},
        {"lean": None, "refused": Refused("angle", Reason.NOT_SIDE_ON)},
        {"held_s": 3.4, "holding": True},
        {"lifted": 0},
        {"changed": True},
        {"plumb_deg": 10.0},
        {"counted": ()},
        {"points": None},
    ],
    ids=lambda change: next(iter(change)) if "refused" not in change else "refused",
)
def test_each_finding_changes_the_picture(leaning, change):
    assert (drawn(replace(leaning, **change)) != drawn(leaning)).any()


@pytest.mark.parametrize("size", [(90, 160), (60, 60), (700, 200)])
def test_a_refusal_fits_into_pictures_of_any_shape(leaning, size):
    frame = replace(leaning, lean=None, refused=Refused("all", Reason.UPPER_BODY_NOT_SEEN))
    image = drawn(frame, *size)

    lines = ink.wrapped("Head or trunk are out of the picture.", 12, 500, 80)
    assert all(ink.width_of(line, 12, 500) <= 80 for line in lines)
    assert image.shape == (*size, 3)


def test_bodies_outside_the_picture_do_no_harm(leaning):
    far = tuple((x * 1e9 - 1e8, -y * 1e9) for x, y in leaning.points)

    assert drawn(replace(leaning, points=far)).shape == (700, 700, 3)


def test_a_still_is_cut_out_at_the_films_own_size(leaning):
    half = Picture(width_px=140, height_px=100, model="heavy")
    still = annotated.still(wall(), Box(left=20, top=10, width=50, height=60), half)

    with av.open(BytesIO(still)) as picture:
        image = next(picture.decode(video=0))
    assert (image.width, image.height) == (100, 120)


def test_a_small_bodys_lines_are_finer(leaning):
    near, far = wall(700, 700), wall(700, 700)
    scale = 700 / bodies.PICTURE.width_px
    small = replace(leaning, posture=leaning.posture._replace(scale_px=40.0))
    skeleton.draw(near, leaning, scale, 30)
    skeleton.draw(far, small, scale, 30)

    assert (far != GREY).sum() < (near != GREY).sum()
