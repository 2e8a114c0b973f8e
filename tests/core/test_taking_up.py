"""A practice that broke off goes on where it stood, or not at all."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from dorsi.core.events import Hurt, ItHurts, ItWas, Leave, Resume, Start, Tick
from dorsi.core.practice import State, Status, advance, begin
from dorsi.core.taking_up import identity, may_go_on, taken_up
from tests.strategies import scripts, states


def after(state: State, *happened) -> State:
    for event in happened:
        state, _ = advance(state, event)
    return state


@given(states())
def test_it_stands_still_until_the_runner_goes_on(state):
    again = taken_up(state)

    assert after(again, Tick(5)) == again or not may_go_on(state)


@given(states())
def test_nothing_that_was_done_is_lost(state):
    again = taken_up(state)

    assert replace(again, status=state.status, asked_from=state.asked_from) == replace(
        state, watch=again.watch
    )


@given(states())
def test_no_camera_follows_what_is_taken_up(state):
    assert not taken_up(state).watch.followed or not may_go_on(state)


@given(states())
def test_what_is_over_is_not_gone_on_with(state):
    assert not (state.over and may_go_on(state))
    assert after(taken_up(state), Resume()).over or not state.over


@pytest.mark.hazard("H03")
@given(scripts())
def test_after_a_pop_nothing_goes_on(script):
    popped = after(begin(script), Start(), Tick(1), ItHurts(), ItWas(Hurt.POPPED))

    assert not may_go_on(popped)
    assert after(taken_up(popped), Resume(), Start(), Tick(5)) == popped


@pytest.mark.hazard("H03")
@given(scripts())
def test_what_was_asked_because_it_hurt_is_asked_again(script):
    asked = taken_up(after(begin(script), Start(), Tick(1), ItHurts()))

    assert asked.status is Status.ASKING
    assert after(asked, ItWas(Hurt.MISTAKE)).status is Status.PAUSED


@given(scripts())
def test_before_anything_ran_and_after_leaving_there_is_nothing_to_go_on_with(script):
    begun = after(begin(script), Start())

    assert not may_go_on(begin(script)) and not may_go_on(begun)
    assert not may_go_on(after(begun, Tick(5), Leave()))


@given(scripts())
def test_the_same_timeline_has_one_identity_and_another_day_another(script):
    tomorrow = replace(script, day=script.day + timedelta(days=1))
    shorter = replace(script, steps=script.steps[:-1])

    assert identity(script) == identity(replace(script))
    assert len({identity(one) for one in (script, tomorrow, shorter)}) == 3
