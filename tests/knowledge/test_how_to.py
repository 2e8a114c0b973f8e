"""A stranger follows docs/how-to/add-an-exercise.md to the letter."""

import re
import shutil
from pathlib import Path

import pytest

from dorsi.core import plan
from dorsi.core.catalogue import Catalogue
from dorsi.core.errors import KnowledgeError
from dorsi.formats import body_toml, knowledge_toml, movement_checks, movement_toml
from dorsi.formats.figure_svg import LIMIT_BYTES, LOOKS, still
from dorsi.formats.figure_svg import film as moving
from dorsi.movement.definition import Movement
from dorsi.movement.expectation import expectation
from dorsi.movement.landmarks import JITTER, Camera, Flaws
from dorsi.movement.mirror import mirrored
from dorsi.movement.soundness import objections
from tests import people
from tests.figures import film, live
from tools import knowledge as check

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-an-exercise.md").read_text(encoding="utf-8")
(NAMED,) = re.findall(r"Save this as `src/dorsi/knowledge/(.*?)`", PAGE)
BONES = body_toml.bones((check.KNOWLEDGE / body_toml.NAME).read_bytes())


def block(kind: str) -> str:
    (found,) = re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.toml")
    }


@pytest.fixture
def followed(tmp_path: Path) -> Path:
    """A copy of the knowledge folder in which the page was followed."""
    folder = tmp_path / "knowledge"
    shutil.copytree(check.KNOWLEDGE, folder)
    (folder / NAMED).write_text(block("toml"), encoding="utf-8")
    return folder


@pytest.fixture
def catalogue(followed: Path) -> Catalogue:
    return knowledge_toml.catalogue(contents(followed))


@pytest.fixture(scope="module")
def drawn() -> Movement:
    """The movement that stands in the page's one file."""
    return movements(exercises=block("toml"))["seated_heel_raise"]


@pytest.fixture(scope="module")
def everything_drawn() -> dict[str, Movement]:
    """It and the faults that stand beside it."""
    return movements(exercises=block("toml"))


def test_the_file_of_the_page_passes_the_check(followed, capsys):
    files = len(list(followed.rglob("*.toml")))
    assert check.main(followed) == 0
    assert capsys.readouterr().out == f"knowledge: {files} files good\n"


def test_the_new_exercise_is_in_the_catalogue(catalogue):
    assert catalogue.exercise("seated_heel_raise").name == "Heel raises, seated"


def test_a_slip_gives_the_sentence_the_page_shows(followed, capsys):
    file = followed / NAMED
    file.write_text(block("toml").replace('phase = "strength"', 'phase = "strenght"'))

    with pytest.raises(KnowledgeError) as caught:
        knowledge_toml.catalogue(contents(followed))

    assert caught.value.message == block("text").strip()
    assert check.main(followed) == 1
    assert block("text") in capsys.readouterr().out


def movements(**files: str) -> dict[str, Movement]:
    """What the files of these folders, named after the page's exercise, say of a movement."""
    name = Path(NAMED).name
    data = {f"{folder}/{name}": text.encode() for folder, text in files.items()}
    return movement_toml.movements(data, BONES)


def test_a_slip_in_the_movement_is_named_with_its_place(followed, capsys):
    slip = block("toml").replace('signal = "heel"', 'signal = "heal"')
    (followed / NAMED).write_text(slip)

    assert check.main(followed) == 1
    by_schema, by_loader = capsys.readouterr().out.splitlines()
    assert by_schema.startswith(f"{NAMED}: movement.count.signal: 'heal' is not one of")
    assert by_loader.startswith(f"{NAMED}: movement.count.signal must be one of")


def test_a_long_movement_moves_out_as_the_page_says():
    exercise, movement = block("toml").split("[movement]\n")
    out = movement.replace("[movement.", "[").replace("[[movement.", "[[")
    assert movements(exercises=exercise, movements=out) == movements(exercises=block("toml"))


def test_a_movement_that_stands_in_two_places_is_named():
    out = block("toml").split("[movement]\n")[1].replace("[movement.", "[")
    with pytest.raises(KnowledgeError) as caught:
        movements(exercises=block("toml"), movements=out.replace("[[movement.", "[["))
    assert caught.value.message == (
        f"{NAMED}: movement must stand here or in movements/seated_heel_raise.toml (got both). "
        "Take it out of one of them."
    )


def test_the_bodies_of_the_page_are_sound(everything_drawn):
    for movement in everything_drawn.values():
        assert objections(movement) == objections(mirrored(movement)) == []


def test_every_level_and_fault_of_the_page_is_drawn(everything_drawn, catalogue):
    exercise = catalogue.exercise("seated_heel_raise")
    assert movement_checks.unseen_levels(everything_drawn, exercise) == []
    drawn = [each.fault for each in everything_drawn.values() if each.fault]
    assert drawn == [fault.name for fault in exercise.faults]


@pytest.mark.parametrize("draw", [moving, still])
def test_the_page_is_drawn_moving_and_on_paper(everything_drawn, draw):
    for movement in everything_drawn.values():
        assert 0 < len(draw(movement, LOOKS["ash"]).file.encode()) <= LIMIT_BYTES


def test_a_camera_counts_the_movement_of_the_page(drawn):
    flaws = Flaws(jitter=JITTER["heavy"])
    slowness = [1.0, 1.14, 0.92]
    seen = film(drawn, Camera(yaw_deg=10), slowness=slowness, rate_hz=20, flaws=flaws, seed=7)

    assert live(seen, expectation(drawn))[0].counted == 3


def test_a_plan_holds_the_exercise_of_the_page(catalogue):
    gus = people.GUS  # an hour and every piece of equipment
    made = plan.make(
        people.assessment(gus),
        people.verdict(gus),
        people.means(gus),
        people.week_of_runs(gus),
        catalogue,
        start=people.MONDAY,
        weeks=1,
    )
    planned = {
        item.exercise for week in made.weeks for each in week.practices for item in each.items
    }
    assert "seated_heel_raise" in planned
