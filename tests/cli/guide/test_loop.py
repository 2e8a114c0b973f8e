"""The terminal's loop, with a made-up clock and a made-up runner at the keys."""

from itertools import count

import pytest

from dorsi.cli.guide.loop import ANSWERS, meant, run
from dorsi.core.practice import (
    CueKind,
    Hurt,
    ItWas,
    Pause,
    Resume,
    Start,
    State,
    Status,
    begin,
    script,
    summary,
)
from tests.drills import exercise, hold, item, known, practice_of

LEAN = exercise("lean", hold(30))
ROLL = exercise("roll", hold(40))


class Seen:
    """A face that remembers."""

    def __init__(self) -> None:
        self.states: list[State] = []
        self.said: list[str] = []

    def show(self, state):
        self.states.append(state)

    def tell(self, cues):
        self.said += [cue.text for cue in cues if cue.kind in (CueKind.SAY, CueKind.END)]


def fresh() -> State:
    return begin(script(practice_of(item(LEAN), item(ROLL)), known(LEAN, ROLL)))


def guided(*presses, every_s: float = 1, then: str | None = None) -> tuple[State, Seen]:
    """Each press comes at the next pass of the loop, a second apart; then nothing is pressed."""
    keys, seen = iter(presses), Seen()
    clock = count(0, every_s)
    return run(fresh(), seen, clock=lambda: next(clock), key=lambda: next(keys, then)), seen


def test_space_starts_and_time_does_the_rest():
    state, seen = guided("space")

    assert state.status is Status.DONE
    assert summary(state).done == ("lean", "roll")
    assert seen.said[0] == "Next: Lean: 30 seconds on each side, left first."
    assert seen.said[-1] == "Done."


def test_nothing_starts_until_space():
    state, seen = guided(*[None] * 100, "q")

    assert {shown.status for shown in seen.states} == {Status.WAITING}
    assert summary(state).seconds == 0


def test_q_leaves_and_keeps_what_is_done():
    state, _ = guided("space", *[None] * 90, "q")

    assert summary(state).done == ("lean",)
    assert summary(state).ended == "early"


def test_ctrl_c_leaves_like_q():
    def pressed():
        yield "space"
        yield from [None] * 90
        raise KeyboardInterrupt

    keys, seen, clock = pressed(), Seen(), count(0, 1)
    state = run(fresh(), seen, clock=lambda: next(clock), key=lambda: next(keys))

    assert summary(state).done == ("lean",)
    assert seen.said[-1] == "Left here. What is done is kept."


def test_ctrl_c_while_the_clock_is_read_keeps_what_is_done():
    """The key may come anywhere, not only while one is waited for."""

    def ticking():
        yield from range(92)
        raise KeyboardInterrupt

    times, keys = ticking(), iter(["space", *[None] * 200])
    state = run(fresh(), Seen(), clock=lambda: next(times), key=lambda: next(keys))

    assert summary(state).done == ("lean",)
    assert summary(state).ended == "early"


@pytest.mark.hazard("H25")
def test_a_computer_that_slept_pauses_instead_of_running_on():
    clock = iter([0, 1, 2, 3, 3600, 3601, 3602])
    keys, seen = iter(["space", None, None, None, None, "q"]), Seen()

    state = run(fresh(), seen, clock=lambda: next(clock), key=lambda: next(keys))

    assert "Paused." in seen.said
    assert summary(state).seconds < 5


def test_a_pop_ends_it_whatever_is_pressed_then():
    state, _ = guided("space", *[None] * 20, "h", "space", "s", "1", then="space")

    assert state.status is Status.STOPPED
    assert summary(state).ended == "popped"


def test_escape_takes_a_mistaken_tap_back():
    state, _ = guided("space", *[None] * 20, "h", None, "escape")

    assert summary(state).done == ("lean", "roll")


@pytest.mark.parametrize(("number", "what"), list(enumerate(ANSWERS, 1)))
def test_the_numbers_answer_what_it_was(number, what):
    assert meant(str(number), Status.ASKING) == ItWas(what)


def test_every_answer_there_is_can_be_given():
    assert set(ANSWERS) == set(Hurt)


@pytest.mark.parametrize(
    ("status", "event"),
    [(Status.WAITING, Start()), (Status.RUNNING, Pause()), (Status.PAUSED, Resume())],
)
def test_space_means_start_pause_and_go_on(status, event):
    assert meant("space", status) == event


@pytest.mark.parametrize("key", ["x", "f5", "up", "ö", "1", "escape"])
def test_other_keys_mean_nothing(key):
    assert meant(key, Status.RUNNING) is None


@pytest.mark.parametrize("key", ["space", "s", "b", "q", "h", "6", "0"])
def test_only_an_answer_counts_while_asked(key):
    assert meant(key, Status.ASKING) is None
