"""Films opened: upright, with their own times, and refused in a sentence where they can't be."""

from fractions import Fraction

import numpy as np
import pytest

from dorsi.core.errors import InputError
from dorsi.pose import film
from tests import tiny_films

UPPER_LEFT, UPPER_RIGHT = (0, 0), (0, 1)
LOWER_LEFT, LOWER_RIGHT = (1, 0), (1, 1)


def images(path, **but):
    with film.opened(path) as opened:
        return list(opened.images(**but))


def refusal(path):
    with pytest.raises(InputError) as caught:
        images(path)
    return str(caught.value)


def light_quarter(rgb):
    rows, columns, _ = rgb.shape
    quarters = rgb.reshape(2, rows // 2, 2, columns // 2, 3).mean(axis=(1, 3, 4))
    return tuple(int(one) for one in np.unravel_index(quarters.argmax(), (2, 2)))


def test_each_picture_comes_at_the_time_stored_with_it(tmp_path):
    path = tiny_films.film(tmp_path / "uneven.mp4", [0, 30, 70, 170, 200, 500])

    assert [one.at_s for one in images(path)] == pytest.approx([0, 0.03, 0.07, 0.17, 0.2, 0.5])


def test_times_begin_with_the_first_picture(tmp_path):
    path = tiny_films.film(tmp_path / "late.mkv", [5000, 5040, 5080])

    assert [one.at_s for one in images(path)] == pytest.approx([0, 0.04, 0.08])


@pytest.mark.parametrize(
    ("how", "light"),
    [
        (tiny_films.RIGHT, UPPER_RIGHT),
        (tiny_films.HALF_ROUND, LOWER_RIGHT),
        (tiny_films.LEFT, LOWER_LEFT),
        (tiny_films.MIRRORED, UPPER_RIGHT),
    ],
)
def test_a_turned_film_is_seen_as_a_player_shows_it(tmp_path, how, light):
    path = tiny_films.turned(tiny_films.film(tmp_path / "turned.mp4", [0, 40]), how)

    with film.opened(path) as opened:
        size = (opened.height_px, opened.width_px)
        first = next(opened.images())

    assert first.rgb.shape[:2] == size
    assert size == ((64, 48) if how[0] == 0 else (48, 64))
    assert light_quarter(first.rgb) == light


def test_of_240_pictures_a_second_60_are_looked_at(tmp_path):
    path = tiny_films.film(tmp_path / "slow-motion.mp4", [round(at / 0.24) for at in range(240)])

    assert len(images(path)) == 60


def test_a_film_of_60_a_second_keeps_them_all(tmp_path):
    path = tiny_films.film(tmp_path / "sixty.mp4", [round(at / 0.06) for at in range(60)])

    assert len(images(path)) == 60


def test_an_8k_picture_is_made_smaller_and_keeps_its_shape(tmp_path):
    path = tiny_films.film(tmp_path / "8k.mp4", [0, 40], size=(7680, 4320), codec="mjpeg")

    with film.opened(path) as opened:
        assert (opened.width_px, opened.height_px) == (7680, 4320)
        assert {one.rgb.shape for one in opened.images()} == {(1080, 1920, 3)}


def test_larger_pictures_than_8k_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(film, "MOST_PIXELS", 64 * 48 - 1)

    assert "8K at most (got 64 × 48)" in refusal(tiny_films.film(tmp_path / "huge.mp4"))


def test_a_film_of_two_hours_is_refused_before_it_is_read(tmp_path):
    path = tiny_films.film(tmp_path / "long.mp4", [0, 3_600_000, 7_200_000])

    assert "at most 20 minutes (got 120 minutes)" in refusal(path)


def test_a_film_longer_than_it_tells_is_refused_while_it_is_read(tmp_path, monkeypatch):
    path = tiny_films.film(tmp_path / "long.mp4", [0, 3_600_000, 7_200_000])
    monkeypatch.setattr(film, "_seconds", lambda container, stream: 1.0)

    assert "at most 20 minutes (got 60 minutes)" in refusal(path)


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"time,x,y,z\n1,2,3,4\n" * 99, id="a table"),
        pytest.param(bytes(range(256)) * 99, id="any bytes"),
        pytest.param(b"#EXTM3U\n#EXTINF:10,\nother.mp4\n#EXT-X-ENDLIST\n", id="a playlist"),
    ],
)
def test_what_is_no_film_is_refused(tmp_path, contents):
    tiny_films.film(tmp_path / "other.mp4")
    path = tmp_path / "film.mp4"
    path.write_bytes(contents)

    assert "film.mp4 must be a" in refusal(path)


def test_a_playlist_does_not_open_another_film(tmp_path):
    tiny_films.film(tmp_path / "other.mp4")
    path = tmp_path / "list.m3u8"
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nother.mp4\n#EXT-X-ENDLIST\n")

    assert "must be a whole film" in refusal(path)


@pytest.mark.parametrize("share", [0.5, 0.9])
@pytest.mark.parametrize("name", ["cut.mp4", "cut.mkv"])
def test_a_film_that_was_cut_off_is_refused(tmp_path, name, share):
    path = tiny_films.film(tmp_path / name, range(0, 20_000, 40))

    assert "whole" in refusal(tiny_films.cut_off(path, share))


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_film_whose_header_came_first_is_refused_when_cut_off(tmp_path, share):
    path = tmp_path / "cut.mp4"
    tiny_films.film(path, range(0, 4000, 40), codec="mjpeg", movflags="faststart")

    assert "whole" in refusal(tiny_films.cut_off(path, share))


def test_a_film_with_many_damaged_pictures_is_refused(tmp_path):
    path = tiny_films.film(tmp_path / "scratched.mp4", codec="mpeg4")
    data = bytearray(path.read_bytes())
    pictures = data.index(b"mdat") + 200
    data[pictures : pictures + 300] = b"\x5a" * 300
    path.write_bytes(data)

    assert "parts damaged" in refusal(path)


def test_sound_alone_is_refused(tmp_path):
    assert "pictures in it (got sound only)" in refusal(tiny_films.sound(tmp_path / "talk.mp4"))


def test_a_film_without_any_picture_is_refused(tmp_path):
    path = tiny_films.without_pictures(tmp_path / "none.mp4")

    assert "pictures in it (got none)" in refusal(path)


def test_a_single_picture_is_no_film(tmp_path):
    assert "at least two pictures (got 1)" in refusal(tiny_films.film(tmp_path / "one.mp4", [0]))


def test_a_film_in_an_unknown_code_is_refused(tmp_path):
    path = tiny_films.film(tmp_path / "strange.mp4")
    path.write_bytes(path.read_bytes().replace(b"avc1", b"zzzz"))

    assert "stored in a way known here" in refusal(path)


def test_words_in_a_film_may_be_in_any_code(tmp_path):
    path = tiny_films.film(tmp_path / "old.mp4", [0, 40])
    path.write_bytes(path.read_bytes().replace(b"Lavf", b"L\xe1vf"))

    assert len(images(path)) == 2


@pytest.mark.parametrize(
    "name", ["a:b.mp4", "100%.mp4", "-.mp4", "läuft ☂.mp4", "http:", "'\".mp4"]
)
def test_a_film_may_have_any_name(tmp_path, name):
    path = tiny_films.film(tmp_path / "film.mp4", [0, 40]).rename(tmp_path / name)

    assert len(images(path)) == 2


def test_a_film_that_is_not_there_is_refused(tmp_path):
    assert "No such file" in refusal(tmp_path / "gone.mp4")


def test_a_folder_is_no_film(tmp_path):
    assert "must be a film" in refusal(tmp_path)


def test_points_that_are_not_square_are_made_square(tmp_path):
    path = tmp_path / "wide.mkv"
    tiny_films.film(path, [0, 40], point=Fraction(2))

    assert images(path)[0].rgb.shape == (48, 128, 3)
