"""--report for stored landmarks: the page of a film without its film."""

import pytest

from dorsi.formats import watched_html
from tests import bodies


@pytest.fixture
def dips(tmp_path):
    path = tmp_path / "dips.json"
    movement = bodies.knee_to_wall(count=2, each_s=2, from_deg=5, to_deg=35)
    path.write_bytes(bodies.stored(bodies.filmed(movement, 5)))
    return path


def test_stored_landmarks_make_a_page_with_drawn_bodies(terminal, dips, tmp_path):
    said = terminal.says(f"measure landmarks {dips} --report {tmp_path / 'dips.html'}")
    page = (tmp_path / "dips.html").read_text()

    assert "Written:" in said
    assert page.startswith(watched_html.MARK.decode())
    assert "2</b>" in page
    assert "<image" not in page


def test_several_files_make_a_page_each(terminal, dips, tmp_path):
    (tmp_path / "pages").mkdir()
    other = tmp_path / "again.json"
    other.write_bytes(dips.read_bytes())
    terminal.gives(f"measure landmarks {dips} {other} --report {tmp_path / 'pages'}")

    assert sorted(one.name for one in (tmp_path / "pages").iterdir()) == ["again.html", "dips.html"]


def test_a_page_takes_the_place_of_no_other_file(terminal, dips, tmp_path):
    own = tmp_path / "mine.html"
    own.write_text("<p>mine</p>")

    assert "another file is there" in terminal.refuses(f"measure landmarks {dips} --report {own}")
    assert own.read_text() == "<p>mine</p>"
