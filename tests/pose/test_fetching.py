"""The models are fetched once, whole or not at all, and a sentence says what is in the way."""

import errno
import hashlib
import json
import subprocess
import threading
from pathlib import Path

import pytest

from dorsi.pose import fetching, models

PACKAGE = Path("node_modules") / "@mediapipe" / "pose"
PINNED = Path(fetching.__file__).parent / "npm"


class Npm:
    """Stands in for npm: brings these contents, or fails with these words."""

    def __init__(self, contents=b"model", fails=""):
        self.contents, self.fails, self.runs = contents, fails, 0

    def __call__(self, command, *, cwd, **_):
        self.runs += 1
        if self.fails:
            return subprocess.CompletedProcess(command, 1, "", self.fails)
        assert (cwd / "package-lock.json").read_bytes() == lock().read_bytes()
        (cwd / PACKAGE).mkdir(parents=True)
        for name in models.SHA256:
            (cwd / PACKAGE / name).write_bytes(self.contents)
        return subprocess.CompletedProcess(command, 0, "", "")


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("DORSI_MODELS", str(tmp_path / "models"))
    digest = hashlib.sha256(b"model").hexdigest()
    monkeypatch.setattr(models, "SHA256", dict.fromkeys(models.SHA256, digest))
    monkeypatch.setattr(fetching, "npms", lambda: [["npm"]])
    return tmp_path / "models"


@pytest.fixture
def npm(monkeypatch, place):
    def stand_in(**how):
        made = Npm(**how)
        monkeypatch.setattr(subprocess, "run", made)
        return made

    return stand_in


def lock():
    return PINNED / "package-lock.json"


def test_what_is_fetched_is_there_and_said_once(place, npm):
    npm()
    said = []

    fetching.fetch(said.append)

    assert said == [fetching.SAID]
    assert {file.name for file in place.iterdir()} == {*models.SHA256, "lock"}


@pytest.mark.usefixtures("place")
def test_what_is_there_is_not_fetched_again(npm):
    used = npm()
    said = []

    fetching.fetch(said.append)
    fetching.fetch(said.append)

    assert (used.runs, len(said)) == (1, 1)


def test_a_damaged_file_is_fetched_anew(place, npm):
    npm()
    fetching.fetch(print)
    (place / models.DETECTOR).write_bytes(b"mod")

    fetching.fetch(print)

    assert models.complete()


def test_a_package_that_is_not_the_published_one_takes_no_place(place, npm):
    npm(contents=b"another")

    with pytest.raises(models.ModelsMissing, match="not what was published"):
        fetching.fetch(print)

    assert {file.name for file in place.iterdir()} == {"lock"}


@pytest.mark.usefixtures("place")
def test_two_at_once_fetch_once(npm):
    used = npm()
    both = [threading.Thread(target=fetching.fetch, args=(print,)) for _ in range(2)]

    for one in both:
        one.start()
    for one in both:
        one.join()

    assert used.runs == 1


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("npm error code ENOTFOUND\nnpm error network", "no answer from the network.*Go online"),
        ("npm error code EINTEGRITY\nnpm error sha512", "another package than the one"),
        ("npm error code ENOSPC\nnpm error no space", "need 150 MB of room"),
        ("npm warn old\nnpm error code E404\nnpm error Not found", r"got Not found"),
        ("", "got an npm that fails"),
    ],
)
@pytest.mark.usefixtures("place")
def test_npms_failure_becomes_a_sentence(npm, printed, told):
    npm(fails=printed or " ")

    with pytest.raises(models.ModelsMissing, match=told):
        fetching.fetch(print)


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "need 150 MB"), (errno.EROFS, "can be written")]
)
@pytest.mark.usefixtures("place")
def test_a_place_that_cannot_take_them_is_named_with_the_way_out(monkeypatch, number, told):
    def full(*_, **__):
        raise OSError(number, "cannot")

    monkeypatch.setattr(fetching, "_install", full)

    with pytest.raises(models.ModelsMissing, match=rf"{told}.*DORSI_MODELS"):
        fetching.fetch(print)


def test_an_npm_that_never_ends_is_left(monkeypatch, place):
    def endless(command, **_):
        raise subprocess.TimeoutExpired(command, 1)

    monkeypatch.setattr(subprocess, "run", endless)

    with pytest.raises(models.ModelsMissing, match="nothing after 15 minutes"):
        fetching.fetch(print)

    assert [file.name for file in place.iterdir()] == ["lock"]


def test_where_one_npm_fails_the_next_is_tried(monkeypatch, npm):
    used = npm()
    monkeypatch.setattr(fetching, "npms", lambda: [["broken"], ["npm"]])

    def run(words, **how):
        broken = words[0] == "broken"
        return subprocess.CompletedProcess(words, 1, "", "") if broken else used(words, **how)

    monkeypatch.setattr(subprocess, "run", run)

    fetching.fetch(print)

    assert models.complete()


def test_without_npm_on_the_path_the_extras_own_is_run(monkeypatch):
    monkeypatch.setattr(fetching.shutil, "which", lambda _: None)

    (command,) = fetching.npms()

    assert all(Path(word).exists() for word in command)


@pytest.mark.usefixtures("place")
def test_without_any_npm_the_extra_is_named(monkeypatch):
    monkeypatch.setattr(fetching, "npms", list)

    with pytest.raises(models.ModelsMissing, match=r"got no npm.*dorsi\[video\]"):
        fetching.fetch(print)


def test_the_lock_holds_digests_and_no_address():
    text = lock().read_text()

    assert '"integrity": "sha512-' in text and "://" not in text and "resolved" not in text


def test_the_lock_pins_the_version_that_answers_name():
    pinned = json.loads(lock().read_text())["packages"]["node_modules/@mediapipe/pose"]

    assert pinned["version"] == models.VERSION
