"""A step that a camera follows: what it counts counts, and nobody waits for it for long."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.practice import (
    CountAgain,
    Counted,
    CueKind,
    Followed,
    HoldOff,
    HoldOn,
    ItHurts,
    Leave,
    Lost,
    Pause,
    Resume,
    Skip,
    Start,
    State,
    Status,
    StepKind,
    Tick,
    advance,
    begin,
    enough_s,
    patience_s,
    script,
    summary,
)
from tests.drills import counted, exercise, hold, item, known, practice_of
from tests.strategies import events, seen, states, ticks

RAISE = exercise("raise", counted(10, tempo_s=3))
LEAN = exercise("lean", hold(30))
READY_S, PATIENCE_S = 12, 20
# 0 ready, 1 left, 2 switch, 3 right


@pytest.fixture
def raising() -> State:
    """At the ten raises of the left foot."""
    return working(RAISE)


@pytest.fixture
def leaning() -> State:
    """At the hold of the left foot."""
    return working(LEAN)


def working(drill) -> State:
    fresh = begin(script(practice_of(item(drill)), known(drill)))
    return after(fresh, Start(), Tick(READY_S))


def after(state: State, *happened) -> State:
    for event in happened:
        state, _ = advance(state, event)
    return state


def told(state: State, event) -> list[tuple[CueKind, str]]:
    return [(cue.kind, cue.text) for cue in advance(state, event)[1]]


def test_a_followed_set_waits_for_its_repetitions(raising):
    state = after(raising, Followed(), Tick(15))

    assert (state.at, state.left_s, state.repetitions_done) == (1, 30, 0)


def test_each_repetition_is_counted_aloud(raising):
    state = after(raising, Followed(), Tick(2), Counted(1))

    assert told(state, Counted(2)) == [(CueKind.COUNTED, "2")]
    assert after(state, Counted(2)).repetitions_done == 2


def test_the_last_repetition_ends_the_set_however_long_it_took(raising):
    state = after(raising, Followed(), *(Counted(n) for n in range(1, 10)))
    assert state.at == 1

    assert told(state, Counted(10))[:2] == [(CueKind.COUNTED, "10"), (CueKind.TONE, "switch")]
    assert after(state, Counted(10)).at == 2


def test_a_repetition_told_twice_is_one_and_a_missed_message_loses_none(raising):
    state = after(raising, Followed(), Counted(1), Counted(1), Counted(4))

    assert state.repetitions_done == 4


def test_what_is_done_before_the_camera_counts_as_work(raising):
    state = after(raising, Followed(), *(Counted(n) for n in range(1, 6)))

    assert state.worked_s == (15,)
    assert enough_s(state.script) == (30,)


def test_where_it_is_lost_the_clock_goes_on_from_there(raising):
    state = after(raising, Followed(), Counted(4), Tick(5), Lost(), Tick(3))

    assert (state.left_s, state.repetitions_done) == (15, 5)


def test_seen_again_it_counts_on_from_what_the_clock_counted(raising):
    state = after(raising, Followed(), Counted(4), Lost(), Tick(6), Followed(4), Counted(5))

    assert state.repetitions_done == 7


def test_another_camera_counts_on_from_what_is_done(raising):
    state = after(raising, Followed(), Counted(4), Lost(), Followed(0), Counted(1))

    assert state.repetitions_done == 5


def test_a_set_in_which_nothing_is_seen_is_given_back_to_the_clock(raising):
    waiting = after(raising, Followed(), Counted(3), Tick(PATIENCE_S - 1))

    assert told(waiting, Tick(1)) == [
        (CueKind.SAY, "No repetition seen for a while. Count yourself: the clock goes on.")
    ]
    assert after(waiting, Tick(1 + 3)).repetitions_done == 4
    assert after(waiting, Tick(1), Followed(), Tick(3)).repetitions_done == 4


def test_a_slow_movement_has_longer_patience():
    slow = exercise("slow", counted(5, tempo_s=8))

    state = after(working(slow), Followed(), Tick(31))

    assert patience_s(state.step) == 32
    assert state.watch.followed
    assert after(state, Tick(1)).watch.given_back


def test_a_camera_that_comes_and_goes_is_not_waited_for_longer(raising):
    state = raising
    for _time in range(4):
        state = after(state, Followed(), Tick(5), Lost())

    assert state.watch.given_back


def test_the_next_side_is_followed_anew(raising):
    state = after(raising, Followed(), Tick(PATIENCE_S), Skip(), Skip(), Followed(), Counted(1))

    assert (state.at, state.repetitions_done) == (3, 1)


def test_a_followed_hold_runs_while_it_is_held(leaning):
    state = after(leaning, Followed(), Tick(4), HoldOn(), Tick(9), HoldOff(), Tick(6))

    assert state.left_s == 21
    assert state.worked_s == (9,)


def test_the_begin_and_the_end_of_a_hold_can_be_heard(leaning):
    state = after(leaning, Followed())

    assert told(state, HoldOn()) == [(CueKind.HOLD_ON, "")]
    assert told(after(state, HoldOn()), HoldOff()) == [(CueKind.HOLD_OFF, "")]
    assert told(after(state, HoldOn()), HoldOn()) == []


def test_the_last_three_seconds_of_a_seen_hold_are_counted(leaning):
    state = after(leaning, Followed(), HoldOn(), Tick(26.5))

    assert told(state, Tick(1)) == [(CueKind.COUNT, "3")]


def test_a_hold_that_nobody_sees_begin_is_given_back_to_the_clock(leaning):
    state = after(leaning, Followed(), Tick(PATIENCE_S + 7))

    assert state.left_s == 23
    assert told(after(leaning, Followed()), Tick(PATIENCE_S)) == [
        (CueKind.SAY, "No hold seen for a while. The clock goes on.")
    ]


def test_a_hold_that_is_lost_from_sight_runs_by_the_clock(leaning):
    state = after(leaning, Followed(), HoldOn(), Tick(5), Lost(), Tick(5))

    assert state.left_s == 20


def test_count_again_counts_the_set_from_nought(raising):
    state = after(raising, Followed(), Counted(7))

    assert told(state, CountAgain()) == [(CueKind.SAY, "Counting again.")]
    again = after(state, CountAgain(), Counted(1))
    assert (again.left_s, again.repetitions_done) == (27, 1)


def test_count_again_lets_the_camera_try_once_more(raising):
    state = after(raising, Followed(), Tick(PATIENCE_S), CountAgain(), Counted(1), Tick(5))

    assert (state.watch.followed, state.repetitions_done) == (True, 1)


def test_without_a_camera_there_is_no_count_to_take_again(raising, leaning):
    assert advance(raising, CountAgain()) == (raising, ())
    held = after(leaning, Followed(), HoldOn(), Tick(5))
    assert advance(held, CountAgain()) == (held, ())


def test_what_is_counted_in_a_pause_is_not_done_and_does_not_turn_up_after_it(raising):
    state = after(raising, Followed(), Counted(2), Pause(), Counted(4), Resume(), Counted(5))

    assert state.repetitions_done == 3


def test_paused_nobody_loses_patience(raising):
    state = after(raising, Followed(), Pause(), Tick(1000), Resume())

    assert state.watch.followed


@pytest.mark.parametrize("event", [Followed(), Counted(3), HoldOn(), CountAgain()])
def test_between_the_sides_a_camera_changes_nothing(raising, event):
    switching = after(raising, Tick(30))

    assert switching.step.kind is StepKind.SWITCH
    assert advance(switching, event) == (switching, ())


@pytest.mark.hazard("H23")
@given(states(), seen)
def test_a_camera_never_ends_pauses_or_hurts(state, event):
    changed, _cues = advance(state, event)

    assert changed.status in (state.status, Status.DONE)
    assert (changed.hurt, changed.pinched) == (state.hurt, state.pinched)
    assert changed.at in (state.at, state.at + 1)


@pytest.mark.hazard("H23")
@given(states(), st.lists(seen, max_size=12), st.lists(ticks, max_size=12))
def test_a_practice_left_to_itself_ends_whatever_a_camera_tells(state, told, times):
    for event, time in zip(told, times, strict=False):
        state = after(state, event, time)
    if state.status is not Status.RUNNING:
        return
    waits_s = sum(patience_s(step) for step in state.script.steps)
    most_s = state.script.seconds + sum(step.may_extend_s for step in state.script.steps)

    assert after(state, Tick(waits_s + most_s)).status is Status.DONE


@given(states(), seen, events)
def test_where_nothing_is_followed_the_clock_does_what_it_did(state, event, then):
    lost = after(state, Lost())
    known_of = after(lost, Counted(3) if isinstance(event, Followed) else event, Lost())
    if isinstance(event, CountAgain) or isinstance(then, Followed | CountAgain):
        return

    one, _cues = advance(lost, then)
    other, _cues = advance(known_of, then)
    assert replace(one, watch=other.watch) == other


@pytest.mark.hazard("H23")
def test_leaving_and_hurting_work_as_ever_while_it_follows(raising):
    state = after(raising, Followed(), Counted(6))

    assert after(state, ItHurts()).status is Status.ASKING
    assert summary(after(state, Leave())).ended == "early"
