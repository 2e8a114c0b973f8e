"""`dorsi measure video`: films in, numbers or reasons out, and what is written beside."""

import gzip
import json

import pytest

from dorsi.core.errors import Fault, InputError
from dorsi.formats import landmarks_json, watched_html
from dorsi.measure.frames import ANKLES
from dorsi.pose import fetching, looking, models
from dorsi.pose.film import opened
from dorsi.pose.looking import Looked
from tests import bodies, drawn, tiny_films

RAISES = json.loads(
    bodies.stored(bodies.filmed(bodies.heel_raises(count=3, each_s=2, pitch_deg=25), 8))
)


@pytest.fixture
def seen_as_raises(monkeypatch):
    """Three heel raises are seen in any film, but for the broken ones."""

    def looked(films, *, model, progress):
        progress(1.0)
        return [broken(film) if "broken" in film.name else raises(film, model) for film in films]

    monkeypatch.setattr(looking, "looked", looked)
    monkeypatch.setattr(fetching, "fetch", lambda say: None)


@pytest.fixture
def fetched():
    if not models.complete():
        pytest.skip("needs the pose models: run ./check once, or python -m dorsi.pose.fetching")


def raises(film, model):
    return Looked(
        film=film,
        model=model,
        width_px=RAISES["width"],
        height_px=RAISES["height"],
        times_s=RAISES["t"],
        scores=[1.0] * len(RAISES["t"]),
        redetected=[0] * len(RAISES["t"]),
        frames=RAISES["frames"],
    )


def broken(film):
    return InputError(Fault(field=str(film), must="be whole", got="a part", hint="Copy it."))


@pytest.fixture
def film(tmp_path):
    return tiny_films.film(tmp_path / "raises.mp4", range(0, 200, 40))


def test_raises_in_a_film_are_counted_with_their_times(terminal, seen_as_raises, film):
    found = terminal.gives(f"measure video {film} --model full")

    assert [one["kind"] for one in found["repetitions"]] == ["heel_raise"] * 3
    assert [one["at_s"] for one in found["repetitions"]] == pytest.approx([2, 4, 6], abs=0.1)
    assert (found["instrument"], found["model"]) == ("camera", "blazepose full")
    assert "3 heel raises" in terminal.says(f"measure video {film}")


def test_saved_landmarks_measured_again_give_the_same(terminal, seen_as_raises, film, tmp_path):
    saved = tmp_path / "landmarks.json.gz"
    first = terminal.gives(f"measure video {film} --save-landmarks {saved}")

    assert terminal.gives(f"measure landmarks {saved}") == first


def test_the_same_film_is_saved_as_the_same_bytes(terminal, seen_as_raises, film, tmp_path):
    saved = tmp_path / "landmarks.json.gz"
    written = []
    for _ in range(2):
        said = terminal.says(f"measure video {film} --save-landmarks {saved}")
        assert "Written:" in said and str(saved) in said
        written.append(saved.read_bytes())

    assert written[0] == written[1]


def test_several_films_are_a_list_with_their_names(terminal, seen_as_raises, film, tmp_path):
    other = tiny_films.film(tmp_path / "other.mp4", [0, 40])

    found = terminal.gives(f"measure video {film} {other} --save-landmarks {tmp_path}")

    assert [one["file"] for one in found] == [str(film), str(other)]
    assert (tmp_path / "raises.json.gz").exists()
    assert (tmp_path / "other.json.gz").exists()


def test_a_broken_film_does_not_take_the_others_with_it(terminal, seen_as_raises, film, tmp_path):
    bad = tmp_path / "broken.mp4"
    result = terminal.types(f"measure video {film} {bad} --json --save-landmarks {tmp_path}")

    assert result.exit_code == 2
    assert [one["file"] for one in json.loads(result.stdout)] == [str(film)]
    assert f"{bad} must be whole (got a part)" in result.stderr
    assert not (tmp_path / "broken.json.gz").exists()


def test_nothing_is_written_of_a_broken_film(terminal, seen_as_raises, tmp_path):
    saved = tmp_path / "landmarks.json.gz"

    terminal.refuses(f"measure video {tmp_path / 'broken.mp4'} --save-landmarks {saved}")

    assert not saved.exists()


def test_a_film_drawn_into_and_a_page_with_stills_are_written(terminal, seen_as_raises, tmp_path):
    size = RAISES["width"] // 4 * 2, RAISES["height"] // 4 * 2
    film = tiny_films.film(tmp_path / "raises.mp4", range(0, 8000, 250), size=size)
    drawn_into, page = tmp_path / "drawn.mp4", tmp_path / "page.html"

    terminal.gives(f"measure video {film} --annotated {drawn_into} --report {page}")

    with opened(film) as before, opened(drawn_into) as after:
        assert [one.at_s for one in after.images()] == [one.at_s for one in before.images()]
        assert (after.width_px, after.height_px) == (before.width_px, before.height_px)
    assert page.read_bytes().startswith(watched_html.MARK)
    assert "data:image/jpeg" in page.read_text()
    assert {one.name for one in tmp_path.iterdir()} >= {"raises.mp4", "drawn.mp4", "page.html"}
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".")]


def test_a_film_that_breaks_off_while_it_is_drawn_into_leaves_nothing(
    terminal, seen_as_raises, tmp_path
):
    film = tiny_films.cut_off(tiny_films.film(tmp_path / "raises.mkv", range(0, 8000, 40)), 0.5)

    said = terminal.refuses(f"measure video {film} --annotated {tmp_path / 'drawn.mp4'}")

    assert "must be whole" in said
    assert [*tmp_path.iterdir()] == [film]


@pytest.mark.parametrize("option", ["--annotated", "--report", "--save-landmarks"])
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("raises.mp4", "a film to be measured"),
        ("mine.txt", "another file is there"),
        (".", "it is a folder"),
        ("gone/there", "no folder"),
    ],
)
def test_nothing_is_written_over(terminal, film, tmp_path, monkeypatch, option, name, why):
    monkeypatch.setattr(looking, "looked", lambda *films, **how: pytest.fail("worked too early"))
    (tmp_path / "mine.txt").write_text("mine")

    said = terminal.refuses(f"measure video {film} {option} {tmp_path / name}")

    assert f"{option} must be a file that can be written" in said
    assert why in said


def test_two_answers_need_two_places(terminal, film, tmp_path):
    there = tmp_path / "there"

    said = terminal.refuses(f"measure video {film} --report {there} --annotated {there}")

    assert "another answer's place" in said


def test_two_films_of_one_name_need_two_runs_to_be_saved(terminal, film, tmp_path):
    (tmp_path / "b").mkdir()
    other = tiny_films.film(tmp_path / "b" / "raises.mkv", [0, 40])

    said = terminal.refuses(f"measure video {film} {other} --save-landmarks {tmp_path}")

    assert "another answer's place" in said


def test_a_missing_extra_is_a_sentence(terminal, film, monkeypatch):
    monkeypatch.setattr("dorsi.cli.films.NEEDED", ("av", "a_program_that_nobody_has"))

    said = terminal.refuses(f"measure video {film}")

    assert "missing: a_program_that_nobody_has" in said
    assert "pip install 'dorsi[video]'" in said


def test_a_film_with_nobody_in_it_is_a_sentence(terminal, fetched, tmp_path):
    black = tiny_films.film(tmp_path / "black.mp4", range(0, 1000, 40), size=(320, 240))

    said = terminal.refuses(f"measure video {black} --model lite")

    assert "must show a body that can be followed (got nobody is in the picture)" in said


def test_what_is_no_film_is_a_sentence(terminal, fetched, tmp_path):
    path = tmp_path / "notes.mp4"
    path.write_text("no film at all")

    assert "must be a whole film" in terminal.refuses(f"measure video {path} --model lite --json")


def test_somebody_drawn_is_found_where_they_stand(terminal, fetched, tmp_path):
    picture = drawn.person(width=480, height=720, x=240, floor=640, shank=140)
    film, saved = tmp_path / "drawn.mp4", tmp_path / "landmarks.json.gz"
    pictures = ((at, picture) for at in range(0, 1000, 40))
    tiny_films.of_pictures(film, pictures, size=(480, 720))

    terminal.gives(f"measure video {film} --model lite --save-landmarks {saved}")

    found = landmarks_json.read(gzip.decompress(saved.read_bytes()), rate_hz=None)
    ankles = [frame.body[at] for frame in found.frames for at in ANKLES]
    assert len(found.frames) == 25
    assert all(abs(one.x_px - 240) < 70 and abs(one.y_px - 620) < 30 for one in ankles)
