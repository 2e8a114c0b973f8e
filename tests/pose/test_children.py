"""Child processes: whatever a film does to one, the program goes on and says what it was."""

import os
import signal
from pathlib import Path

import pytest

from dorsi.core.errors import InputError
from dorsi.pose import children
from dorsi.pose.children import Order
from tests.pose import misbehaving

FILM = Path("films/walk.mp4")


def order(task, *given):
    return Order(film=FILM, task=f"{misbehaving.NAME}:{task}", given=given)


def done(*orders, at_once=2):
    """Why each order was not done, and what each told."""
    words = [[] for _ in orders]
    ends = children.work(orders, at_once=at_once, heard=lambda at, word: words[at].append(word))
    return ends, words


def runs(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_all_words_of_a_child_come_in_their_order():
    ends, words = done(order("tells", 50))

    assert ends == [None]
    assert [word["number"] for word in words[0]] == [*range(50)]


def test_what_several_children_tell_is_kept_apart():
    ends, words = done(order("tells", 3), order("tells", 5), order("tells", 2))

    assert ends == [None, None, None]
    assert [len(one) for one in words] == [3, 5, 2]
    assert len({word["pid"] for one in words for word in one}) == 3


@pytest.mark.parametrize(
    ("task", "got"),
    [("crashes", "SIGSEGV"), ("is_killed", "SIGKILL"), ("swells", "needs over 3 GB")],
)
def test_a_child_that_goes_down_is_a_sentence_and_others_go_on(task, got):
    ends, words = done(order(task), order("tells", 2))

    assert isinstance(ends[0], InputError)
    assert f"{FILM} must be a film that can be read" in str(ends[0])
    assert got in str(ends[0])
    assert (ends[1], len(words[1])) == (None, 2)


def test_a_silent_child_is_stopped(monkeypatch):
    monkeypatch.setattr(children, "SILENT_MOST_S", 0.2)
    monkeypatch.setattr(children, "LOOK_S", 0.05)
    ends, words = done(order("hangs"))

    assert "no picture in 0 seconds" in str(ends[0])
    assert not any(runs(word["pid"]) for word in words[0])


def test_a_refusal_comes_over_as_it_was():
    ends, _ = done(order("refuses", FILM))

    assert str(ends[0]) == "walk.mp4 must be short (got long). Cut it."


def test_a_fault_of_the_program_is_told_as_one():
    with pytest.raises(RuntimeError, match="a fault of the program"):
        done(order("errs"))


def test_a_child_prints_nothing(capfd):
    done(order("prints"))

    assert capfd.readouterr() == ("", "")


def test_ctrl_c_ends_every_child():
    pids = []

    def heard(number, word):
        pids.append(word["pid"])
        if len(pids) == 2:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        children.work([order("hangs"), order("hangs")], at_once=2, heard=heard)

    assert len(pids) == 2
    assert not any(runs(pid) for pid in pids)
