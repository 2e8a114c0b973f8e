"""`dorsi camera`: what the camera needs, fetched beforehand."""

from tests.web.camera.conftest import npm, place

__all__ = ["npm", "place"]  # fixtures


def test_it_is_fetched_once_and_said_where(terminal, npm, place):
    used = npm()

    said = [terminal.says("camera"), terminal.says("camera")]

    assert used.runs == 1 and all(str(place) in " ".join(one.split()) for one in said)


def test_what_is_in_the_way_is_one_line(terminal, npm):
    npm(fails="npm error code ENOTFOUND")

    assert "got no answer from the network" in terminal.refuses("camera")


def test_a_damaged_part_is_found_by_the_doctor(terminal, npm, place, transactional_db):
    npm()
    terminal.says("camera")
    (place / "vision/eye.wasm").write_text("an eyf")

    assert "eye.wasm is damaged" in " ".join(terminal.types("doctor").stdout.split())
