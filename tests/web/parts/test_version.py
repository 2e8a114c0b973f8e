"""A build's name: the same for the same files, another for any other; files under no other name."""

from pathlib import Path

from django.contrib.staticfiles import finders
from django.templatetags.static import static
from django.test import Client

from dorsi.web.parts import version


def files(folder: Path, *, style: str = "a {}", page: str = "<p>", where: str = "a.css") -> Path:
    for name, text in ((f"static/{where}", style), ("templates/a.html", page)):
        path = folder / "web/parts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def test_the_same_files_elsewhere_have_the_same_name(tmp_path: Path) -> None:
    one, other = files(tmp_path / "one"), files(tmp_path / "other")

    assert version.digest(one) == version.digest(other)


def test_any_change_of_a_file_its_name_or_a_template_makes_another_name(tmp_path: Path) -> None:
    changes = [{}, {"style": "b {}"}, {"page": "<div>"}, {"where": "b.css"}]
    folders = [files(tmp_path / str(number), **change) for number, change in enumerate(changes)]

    assert len({version.digest(folder) for folder in folders}) == len(changes)


def test_a_file_of_another_build_is_not_found(browser: Client) -> None:
    ours = static("parts/css/tokens.css")
    theirs = ours.replace(version.build(), "0" * version.LENGTH)
    answer = browser.get(ours)
    answer.close()

    assert finders.find("parts/css/tokens.css") and answer.status_code == 200
    assert ours != theirs and browser.get(theirs).status_code == 404
