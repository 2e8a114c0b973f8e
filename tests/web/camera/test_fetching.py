"""The camera's parts come once, whole or not at all; what is in the way is said."""

import pytest

from dorsi.pose import packages, running
from dorsi.pose.running import NotFetched, Trouble
from dorsi.web.camera import fetching, kept, pinned, state, tasks
from dorsi.web.parts import fault_log
from tests.web.camera.conftest import CONTENTS, until_over


def fetch():
    fetching.fetch(fetching.Going(kept.missing()))


def test_what_is_fetched_is_there_and_nothing_else_stays(there):
    files = {str(file.relative_to(there)) for file in there.rglob("*") if file.is_file()}

    assert kept.complete() and files == {*CONTENTS, *(f"{name}.gz" for name in CONTENTS), "lock"}


def test_what_is_there_is_not_fetched_again(there, npm):
    used = npm()

    fetching.start()
    fetch()

    assert used.runs == 1 and fetching.latest() is None  # the one run is `there`'s


@pytest.mark.parametrize("harm", ["another text", "an ey", ""])
def test_a_harmed_part_is_missed_and_fetched_anew(there, npm, harm):
    (there / "vision/eye.wasm").write_text(harm)
    npm()

    assert kept.missing() == ["vision/eye.wasm"]
    fetch()
    assert kept.complete()


def test_what_is_not_as_published_takes_no_place(place, npm):
    npm(files={f"packed/{name}": "another" for name in CONTENTS})

    with pytest.raises(NotFetched) as fault:
        fetch()

    assert fault.value.trouble is Trouble.DAMAGED
    assert not any((place / name).exists() for name in CONTENTS)


def test_two_at_once_fetch_once(npm):
    used = npm()

    fetching.start()
    fetching.start()
    fetch()
    until_over()

    assert used.runs == 1 and kept.complete()


def test_a_page_is_told_how_far_it_is_until_all_is_there(npm):
    npm()
    before = state.now()

    fetching.start()
    until_over()

    after = state.now()
    assert (before["ready"], before["fetching"], before["share"]) == (False, False, 0.0)
    assert (after["ready"], after["fetching"], after["share"]) == (True, False, 1.0)
    assert before["says"] and before["fault"] is after["fault"] is None


def test_the_share_only_grows_and_is_whole_only_at_the_end():
    going = fetching.Going(list(pinned.PARTS))
    shares = []

    for there in (0, 10_000_000, 5_000_000, 20_000_000, 10**12):
        going.moved(fetching.NAME, there)
        going.moved("models", there)
        shares.append(going.share)

    assert shares == sorted(shares) and shares[0] == 0 and shares[-1] == fetching.ALMOST


def test_after_a_trouble_the_next_try_begins_anew(npm):
    npm(fails="npm error code ENOTFOUND")
    fetching.start()
    until_over()
    offline = state.now()
    npm()

    fetching.start()
    until_over()

    assert offline["what"] == "offline" and "Go online" in (offline["fault"] or "")
    assert state.now()["ready"]


def test_a_fault_of_our_own_is_written_down_and_said(npm, monkeypatch):
    npm()
    monkeypatch.setattr(packages, "bring", lambda *_, **__: {}["missing"])

    fetching.start()
    until_over()

    assert "dorsi.log" in (state.now()["fault"] or "")
    assert "KeyError" in fault_log.place().read_text()


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_is_a_sentence_with_a_way_on(place, trouble):
    told = str(state.sentence(NotFetched(trouble, "a word")))

    assert "must" in told or "takes" in told
    assert any(way in told for way in ("Try again", "try again", "name another", "Name another"))


def test_a_place_that_cannot_be_written_is_named(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DORSI_CAMERA", str(tmp_path / "file" / "camera"))

    with pytest.raises(NotFetched) as fault:
        fetch()

    assert fault.value.trouble is Trouble.NO_PLACE
    assert str(tmp_path) in str(state.sentence(fault.value))


def test_what_came_before_a_break_is_used_again(place, npm, monkeypatch):
    npm(waits=True)
    with monkeypatch.context() as stalled, pytest.raises(NotFetched):
        stalled.setattr(running, "STALLED_S", 0.1)
        fetch()
    caches = list((place / "fetching").iterdir())
    npm()

    fetch()

    assert caches and not (place / "fetching").exists()


def test_a_full_disk_is_not_left_fuller(place, npm):
    npm(fails="npm error code ENOSPC")

    with pytest.raises(NotFetched) as fault:
        fetch()

    assert fault.value.trouble is Trouble.NO_ROOM
    assert [file.name for file in place.iterdir()] == ["lock"]


def test_what_a_killed_one_left_half_is_cleared_away(place, npm):
    (place / f"{packages.HALF}left").mkdir(parents=True)
    npm()

    fetch()

    assert not list(place.glob(f"{packages.HALF}*"))


def test_the_real_parts_are_all_fetched_or_made():
    made = {name for name, part in pinned.PARTS.items() if not part.comes_from}

    assert made == tasks.MADE.keys()
