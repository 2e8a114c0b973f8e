import os
import stat
from pathlib import Path

import pytest

from dorsi.web.parts import home


def test_the_folder_is_the_one_named(monkeypatch, folder):
    assert home.folder() == folder

    monkeypatch.setenv("DORSI_HOME", "~/somewhere")
    assert home.folder() == Path.home() / "somewhere"


def test_without_a_name_it_is_the_platforms_own(monkeypatch):
    monkeypatch.delenv("DORSI_HOME")

    assert home.folder().name == "dorsi"
    assert home.folder().is_absolute()


def test_asking_makes_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("DORSI_HOME", str(tmp_path / "new"))

    home.folder(), home.database(), home.backups(), home.key()

    assert not (tmp_path / "new").exists()


def test_each_process_without_a_folder_has_a_key_of_its_own():
    assert home.key() != home.key()
    assert len(home.key()) >= 50


def test_a_key_is_kept_and_readable_by_its_owner_alone(folder):
    home.make_key()
    first = home.key()

    home.make_key()

    assert home.key() == first
    assert stat.S_IMODE(home.key_file().stat().st_mode) == 0o600
    assert [one.name for one in folder.iterdir()] == ["key"]


@pytest.mark.parametrize("broken", ["", "short"])
def test_a_key_that_was_cut_off_is_made_anew(folder, broken):
    home.key_file().write_text(broken)

    home.make_key()

    assert len(home.key()) >= 50


def test_a_file_system_without_links_and_rights_will_do(folder, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(1, "Operation not permitted")

    folder.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", refuse)
    monkeypatch.setattr(os, "link", refuse)

    home.make()
    home.make_key()

    assert len(home.key()) >= 50
    assert [one.name for one in folder.iterdir()] == ["key"]


def test_of_two_first_starts_the_first_ones_key_stays(folder, monkeypatch):
    home.make_key()
    first = home.key()
    monkeypatch.setattr(home, "_written_key", iter([None, first, first]).__next__)

    home.make_key()

    assert home.key_file().read_text() == first
