"""`dorsi show --picture`: an exercise as a file."""

from xml.etree import ElementTree

import pytest

from dorsi import knowledge
from dorsi.formats.figure_svg import LOOKS, film, still, thumb, worn
from dorsi.movement.choosing import chosen
from dorsi.movement.mirror import mirrored

MOVEMENTS = knowledge.movements()
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "picture.svg"


def title(file):
    return ElementTree.parse(file).findtext(f"{SVG}title")  # noqa: S314 - our own


@pytest.mark.parametrize("exercise", sorted(knowledge.catalogue().exercises))
def test_every_exercise_is_drawn_at_the_level_to_start_with(terminal, file, exercise):
    said = terminal.says(f"show {exercise} --picture {file}")

    first = chosen(MOVEMENTS, exercise, knowledge.catalogue().exercise(exercise).first_level)
    assert file.read_text("utf-8") == film(first, worn(None, exercise)).file
    assert f"Written: {file}" in said.replace("\n", " ")
    assert first.title in " ".join(said.split())


@pytest.mark.parametrize(("kind", "draw"), [("still", still), ("thumb", thumb)])
def test_level_side_look_and_kind_can_be_chosen(terminal, file, kind, draw):
    wishes = f"--level one_leg --side left --look birch --kind {kind}"
    terminal.says(f"show heel raise --picture {file} {wishes}")

    left = mirrored(MOVEMENTS["heel_raise.one_leg"])
    assert file.read_text("utf-8") == draw(left, LOOKS["birch"]).file


def test_a_circle_of_the_left_foot_is_named_as_it_turns(terminal, file):
    terminal.says(f"show ankle_circles --picture {file} --side left")

    assert title(file) == MOVEMENTS["ankle_circles"].mirrored[0]


def test_a_common_fault_can_be_drawn(terminal, file):
    terminal.says(f"show knee_to_wall --picture {file} --fault 'Heel lifts'")

    assert title(file) == MOVEMENTS["knee_to_wall.heel_lifts"].title


def test_machines_learn_where_the_picture_is_and_how_large(terminal, file):
    answer = terminal.gives(f"show heel_raise --picture {file}")

    assert answer == {"file": str(file), "bytes": file.stat().st_size}


def test_a_file_that_is_there_stays_unless_it_is_forced(terminal, file):
    file.write_text("mine")

    assert "another file is there; --force writes over it" in terminal.refuses(
        f"show heel_raise --picture {file}"
    )
    assert file.read_text() == "mine"
    terminal.says(f"show heel_raise --picture {file} --force")
    assert "<svg" in file.read_text("utf-8")


def test_a_folder_that_is_not_there_is_named(terminal, tmp_path):
    said = terminal.refuses(f"show heel_raise --picture {tmp_path}/nowhere/a.svg")

    assert "The file must be one that can be written" in said


def test_all_that_cannot_be_drawn_is_said_together_and_nothing_written(terminal, file):
    said = terminal.refuses(
        f"show heel_raise --picture {file} --level one_legs --side up --look oak --kind gif"
    )

    assert "--level must be one of: two_legs, " in said
    assert "Did you mean one_leg?" in said
    assert "--side must be one of: left, right (got up)." in said
    assert "--look must be one of: ash, birch, cedar (got oak)." in said
    assert "--kind must be one of: film, still, thumb (got gif)." in said
    assert not file.exists()


def test_a_fault_is_answered_with_those_that_are_drawn(terminal, file):
    said = terminal.refuses(f"show knee_to_wall --picture {file} --fault heels --level close")

    assert "--fault must be one of: Heel lifts, Knee falls inwards" in said
    assert "leave out --level" in said


def test_a_picture_is_an_svg_file(terminal, tmp_path):
    assert terminal.refuses(f"show heel_raise --picture {tmp_path}/a.png") == (
        f"--picture must be a file that ends in .svg (got {tmp_path}/a.png)."
    )


@pytest.mark.parametrize("wish", ["--side left", "--kind still", "--force"])
def test_what_goes_with_a_picture_is_not_taken_without_one(terminal, wish):
    assert terminal.refuses(f"show heel_raise {wish}") == (
        f"{wish.split()[0]} must go with a picture (got no --picture). Add --picture FILE.svg."
    )
