"""A stranger follows docs/how-to/add-an-exercise.md to the letter."""

import re
import shutil
from pathlib import Path

import pytest

from dorsi.core.errors import KnowledgeError
from dorsi.formats import knowledge_toml
from tools import knowledge as check

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-an-exercise.md").read_text(encoding="utf-8")


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
    (named,) = re.findall(r"Save this as `src/dorsi/knowledge/(.*?)`", PAGE)
    (folder / named).write_text(block("toml"), encoding="utf-8")
    return folder


def test_the_file_of_the_page_passes_the_check(followed, capsys):
    files = len(list(followed.rglob("*.toml")))
    assert check.main(followed) == 0
    assert capsys.readouterr().out == f"knowledge: {files} files good\n"


def test_the_new_exercise_is_in_the_catalogue(followed):
    catalogue = knowledge_toml.catalogue(contents(followed))
    assert catalogue.exercise("seated_heel_raise").name == "Heel raises, seated"


def test_a_slip_gives_the_sentence_the_page_shows(followed, capsys):
    file = followed / "exercises" / "seated_heel_raise.toml"
    file.write_text(block("toml").replace('phase = "strength"', 'phase = "strenght"'))

    with pytest.raises(KnowledgeError) as caught:
        knowledge_toml.catalogue(contents(followed))

    assert caught.value.message == block("text").strip()
    assert check.main(followed) == 1
    assert block("text") in capsys.readouterr().out
