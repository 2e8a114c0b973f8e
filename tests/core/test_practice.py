"""Guiding a practice: what each event does, and what it never does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.practice import (
    CueKind,
    Hurt,
    ItHurts,
    ItWas,
    Leave,
    Pause,
    Repeat,
    Resume,
    Skip,
    Start,
    State,
    Status,
    Tick,
    TightSpot,
    advance,
    begin,
    script,
    summary,
)
from dorsi.core.timeline import StepKind
from tests.drills import counted, exercise, hold, item, known, practice_of
from tests.strategies import events, scripts, states

LEAN = exercise("lean", hold(30))
ROLL = exercise("roll", hold(40, extra_s=10), parts=("inner calf", "outer calf"))
# lean: 0 ready, 1 left, 2 switch, 3 right.  roll: 4 ready, 5 6 left, 7 switch, 8 9 right.


@pytest.fixture
def fresh() -> State:
    return begin(script(practice_of(item(LEAN), item(ROLL)), known(LEAN, ROLL)))


def after(state: State, *happened) -> State:
    for event in happened:
        state, _ = advance(state, event)
    return state


def texts(cues, kind) -> list[str]:
    return [cue.text for cue in cues if cue.kind is kind]


def test_nothing_starts_by_itself(fresh):
    assert after(fresh, Tick(100)) == fresh


def test_start_shows_the_first_drill_and_says_it(fresh):
    state, cues = advance(fresh, Start())

    assert state.status is Status.RUNNING
    assert texts(cues, CueKind.SAY) == ["Next: Lean: 30 seconds on each side, left first."]


def test_the_last_three_seconds_are_counted(fresh):
    state = after(fresh, Start(), Tick(8.5))

    told = [advance(after(state, Tick(early)), Tick(0.75))[1] for early in (0.25, 1.25, 2.25)]
    assert [texts(cues, CueKind.COUNT) for cues in told] == [["3"], ["2"], ["1"]]


def test_half_of_a_long_hold_is_told_once(fresh):
    state, cues = advance(after(fresh, Start(), Tick(12)), Tick(15))

    assert state.left_s == 15
    assert [cue.text for cue in cues if cue.kind is CueKind.HALF] == ["Half."]
    assert texts(advance(state, Tick(5))[1], CueKind.HALF) == []


def test_half_of_a_short_hold_and_of_repetitions_is_not_told():
    short, raises = exercise("short", hold(19)), exercise("raise", counted(10, tempo_s=3))
    state = begin(script(practice_of(item(short), item(raises)), known(short, raises)))

    _, cues = advance(after(state, Start()), Tick(1000))

    assert texts(cues, CueKind.HALF) == []


def test_time_leads_from_one_side_over_the_switch_to_the_other(fresh):
    state = after(fresh, Start(), Tick(12))
    assert (state.at, state.left_s) == (1, 30)

    state = after(state, Tick(30))
    assert (state.at, state.left_s) == (2, 5)

    state = after(state, Tick(6))
    assert (state.at, state.left_s) == (3, 29)


def test_a_long_tick_crosses_several_steps(fresh):
    state, cues = advance(after(fresh, Start()), Tick(12 + 30 + 5 + 30 + 2))

    assert (state.at, state.left_s) == (4, 10)
    assert texts(cues, CueKind.TONE) == ["work", "switch", "work", "get_ready"]
    assert texts(cues, CueKind.COUNT) == ["3", "2", "1"] * 4


def test_an_endless_tick_ends_the_practice(fresh):
    state, cues = advance(after(fresh, Start()), Tick(float("inf")))

    assert state.status is Status.DONE
    assert cues[-1].kind is CueKind.END
    assert state.step is None


def test_a_finished_practice_did_everything(fresh):
    told = summary(after(fresh, Start(), Tick(1000)))

    assert told.done == ("lean", "roll")
    assert told.skipped == told.hurt == ()
    assert told.ended == "whole"
    assert told.seconds == fresh.script.seconds


def test_a_pause_holds_the_clock(fresh):
    state = after(fresh, Start(), Tick(20), Pause())

    assert after(state, Tick(500)) == state
    assert after(state, Resume(), Tick(1)).left_s == state.left_s - 1


def test_skip_leads_to_the_next_step(fresh):
    assert after(fresh, Start(), Tick(12), Skip()).at == 2


def test_skip_while_getting_ready_leaves_the_drill_out(fresh):
    state = after(fresh, Start(), Skip())

    assert state.at == 4
    assert summary(after(state, Tick(1000))).skipped == ("lean",)


def test_skip_while_paused_stays_paused(fresh):
    state = after(fresh, Start(), Tick(12), Pause(), Skip())

    assert (state.status, state.at, state.left_s) == (Status.PAUSED, 2, 5)


def test_who_is_quick_and_skips_the_end_of_a_side_has_done_the_drill(fresh):
    state = after(fresh, Start(), Tick(12 + 20), Skip(), Tick(5 + 20), Skip())

    assert state.at == 4
    assert "lean" in summary(state).done


def test_back_starts_the_side_again(fresh):
    state = after(fresh, Start(), Tick(12 + 10), Repeat())

    assert (state.at, state.left_s) == (1, 30)


def test_back_at_the_very_start_of_a_side_leads_to_the_one_before(fresh):
    state = after(fresh, Start(), Tick(12 + 30 + 5 + 2), Repeat())

    assert (state.at, state.left_s) == (1, 30)


def test_back_during_the_switch_leads_to_the_side_before(fresh):
    assert after(fresh, Start(), Tick(12 + 30 + 4), Repeat()).at == 1


def test_a_tight_spot_gets_ten_seconds_more(fresh):
    state, cues = advance(after(fresh, Start(), Tick(77 + 12 + 5)), TightSpot())

    assert (state.at, state.left_s) == (5, 25)
    assert state.length_s == 30
    assert texts(cues, CueKind.SAY) == ["10 seconds more on this spot."]


def test_a_tight_spot_gets_them_once(fresh):
    state = after(fresh, Start(), Tick(77 + 12 + 5), TightSpot())

    assert advance(state, TightSpot()) == (state, ())


def test_the_next_zone_has_its_own_tight_spot(fresh):
    state = after(fresh, Start(), Tick(77 + 12 + 5), TightSpot(), Tick(25), TightSpot())

    assert (state.at, state.left_s) == (6, 30)


def test_a_lean_has_no_tight_spots(fresh):
    state = after(fresh, Start(), Tick(12))

    assert advance(state, TightSpot()) == (state, ())


def test_it_hurts_stops_the_clock_at_once_and_asks(fresh):
    state, cues = advance(after(fresh, Start(), Tick(20)), ItHurts())

    assert state.status is Status.ASKING
    assert texts(cues, CueKind.ASK)
    assert after(state, Tick(60), Resume(), Skip(), Repeat()) == state


@pytest.mark.hazard("H03")
@pytest.mark.parametrize(("what", "ended"), [(Hurt.POPPED, "popped"), (Hurt.ABOVE_5, "hurt")])
def test_a_pop_or_pain_above_5_ends_the_practice(fresh, what, ended):
    state = after(fresh, Start(), Tick(20), ItHurts(), ItWas(what))

    told = summary(state)
    assert state.status is Status.STOPPED
    assert told.ended == ended
    assert told.hurt == ("lean",)
    assert told.pinched == ()
    assert told.skipped == ("roll",)


@pytest.mark.hazard("H08")
def test_a_front_pinch_ends_the_drill_and_the_others_go_on(fresh):
    state = after(fresh, Start(), Tick(20), ItHurts(), ItWas(Hurt.FRONT_PINCH))
    assert (state.status, state.at) == (Status.RUNNING, 4)

    told = summary(after(state, Tick(1000)))
    assert told.done == ("roll",)
    assert told.hurt == told.pinched == ("lean",)
    assert told.ended == "whole"


def test_a_drill_that_hurt_is_not_gone_back_into(fresh):
    state = after(fresh, Start(), Tick(20), ItHurts(), ItWas(Hurt.FRONT_PINCH))

    assert after(state, Tick(1), Repeat()).at == 4


def test_a_front_pinch_in_the_last_drill_is_the_end(fresh):
    state, cues = advance(after(fresh, Start(), Tick(100), ItHurts()), ItWas(Hurt.FRONT_PINCH))

    assert state.status is Status.DONE
    assert cues[-1].kind is CueKind.END


@pytest.mark.parametrize("what", [Hurt.MILD, Hurt.MISTAKE])
def test_mild_pain_or_a_mistaken_tap_goes_on_where_it_was(fresh, what):
    before = after(fresh, Start(), Tick(20))

    state = after(before, ItHurts(), Tick(9), ItWas(what))
    assert (state.status, state.at, state.left_s) == (Status.RUNNING, 1, before.left_s)
    assert summary(after(state, Tick(1000))).hurt == ()


def test_a_mistaken_tap_in_a_pause_goes_back_to_the_pause(fresh):
    paused = after(fresh, Start(), Tick(20), Pause())

    assert after(paused, ItHurts(), ItWas(Hurt.MISTAKE)).status is Status.PAUSED


def test_leaving_keeps_what_is_done(fresh):
    told = summary(after(fresh, Start(), Tick(77 + 12 + 3), Leave()))

    assert told.done == ("lean",)
    assert told.skipped == ("roll",)
    assert told.ended == "early"
    assert told.seconds == 92


def test_leaving_without_saying_what_hurt_lets_the_drill_count_as_one_that_did(fresh):
    assert summary(after(fresh, Start(), Tick(20), ItHurts(), Leave())).hurt == ("lean",)


def test_leaving_before_the_start_did_nothing(fresh):
    told = summary(after(fresh, Leave()))

    assert told.done == ()
    assert told.seconds == 0


@pytest.mark.parametrize(
    "event", [Resume(), Skip(), Repeat(), Pause(), TightSpot(), ItWas(Hurt.POPPED)]
)
def test_what_cannot_happen_before_the_start_changes_nothing(fresh, event):
    assert advance(fresh, event) == (fresh, ())


@pytest.mark.parametrize("seconds", [0, -5, float("nan"), float("-inf")])
@pytest.mark.hazard("H25")
def test_a_clock_that_jumps_back_or_breaks_changes_nothing(fresh, seconds):
    state = after(fresh, Start(), Tick(20))

    assert advance(state, Tick(seconds)) == (state, ())


def test_a_practice_without_steps_ends_when_started():
    state, cues = advance(begin(script(practice_of(), known())), Start())

    assert state.status is Status.DONE
    assert [cue.kind for cue in cues] == [CueKind.END]


@given(states(), events)
def test_the_same_state_and_event_give_the_same_result(state, event):
    assert advance(state, event) == advance(state, event)


@given(states(), events)
def test_no_event_breaks_the_clock(state, event):
    state, _ = advance(state, event)

    assert 0 <= state.left_s <= max(state.length_s, 0) or state.over
    assert state.left_s >= 0
    assert 0 <= state.at <= len(state.script.steps)
    assert all(worked >= 0 for worked in state.worked_s)


@given(states(), st.lists(st.integers(1, 300), min_size=1, max_size=8))
@pytest.mark.hazard("H25")
def test_splitting_a_tick_changes_nothing(state, eighths):
    whole, told = advance(state, Tick(sum(eighths) / 8))

    split, told_split = state, ()
    for part in eighths:
        split, cues = advance(split, Tick(part / 8))
        told_split += cues
    assert split == whole
    assert told_split == told


@given(states(), st.integers(1, 5000))
@pytest.mark.hazard("H25")
def test_a_pause_of_any_length_adds_nothing(state, seconds):
    paused = after(state, Pause(), Tick(seconds), Resume())

    assert paused == state or state.status is Status.PAUSED


@given(states(), st.lists(events, max_size=20))
@pytest.mark.hazard("H03")
def test_after_a_pop_nothing_goes_on(state, happened):
    popped = after(replace(state, status=Status.RUNNING), ItHurts(), ItWas(Hurt.POPPED))

    assert popped.status is Status.STOPPED or state.step is None
    assert after(popped, *happened) == popped or state.step is None


@given(states(), st.lists(events, max_size=20))
def test_no_step_grows_by_more_than_one_tight_spot(state, happened):
    for event in happened:
        state, _ = advance(state, event)
        if state.step is not None:
            assert state.left_s <= state.step.seconds + state.step.may_extend_s


@given(scripts())
def test_left_alone_a_practice_lasts_as_long_as_its_script(timeline):
    state = after(begin(timeline), Start(), Tick(timeline.seconds))

    assert state.status is Status.DONE
    assert state.ran_s == timeline.seconds


@given(states())
def test_every_drill_is_done_skipped_or_hurt(state):
    told = summary(state)

    assert sorted((*told.done, *told.skipped, *told.hurt)) == sorted(state.script.drills)


@given(states(), events)
def test_what_cannot_happen_is_not_spoken_of(state, event):
    changed, cues = advance(state, event)

    if changed == state and not isinstance(event, Repeat):
        assert cues == ()


@given(states())
def test_every_step_that_begins_sounds_and_is_said(state):
    changed, cues = advance(state, Skip())

    if changed.at != state.at and changed.step is not None:
        assert texts(cues, CueKind.TONE) == [changed.step.kind]
        assert texts(cues, CueKind.SAY) == [changed.step.says]


def test_getting_ready_is_not_work(fresh):
    assert after(fresh, Start(), Tick(12)).worked_s == (0, 0)
    assert after(fresh, Start(), Tick(12 + 30 + 5)).worked_s == (30, 0)
    assert fresh.step is not None
    assert fresh.step.kind is StepKind.GET_READY
