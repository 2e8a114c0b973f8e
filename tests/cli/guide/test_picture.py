"""What the terminal shows: the right words, in any room there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.cli.guide import letters, picture
from dorsi.cli.guide.picture import HURTS, Page
from dorsi.core.practice import (
    ItHurts,
    Pause,
    Start,
    State,
    Tick,
    TightSpot,
    advance,
    begin,
    script,
)
from tests.drills import counted, exercise, hold, item, known, practice_of
from tests.strategies import states

LEAN = exercise("lean", hold(30))
ROLL = exercise("roll", hold(40, extra_s=10))
RAISE = exercise("raise", counted(10, tempo_s=4), cues=("Down slow",))
PAGE = Page(width=80, height=24)
SMALL = Page(width=40, height=10)


def at(*events) -> State:
    drills = (LEAN, ROLL, RAISE)
    planned = practice_of(item(LEAN), item(ROLL), item(RAISE, sides=()))
    state = begin(script(planned, known(*drills)))
    for event in events:
        state, _ = advance(state, event)
    return state


def shown(state: State, page: Page = PAGE, how=()) -> str:
    return "\n".join(line.text for line in picture.lines(state, page, how))


def test_the_side_the_count_and_the_cue_are_drawn_large_in_80_by_24():
    text = shown(at(Start(), Tick(12 + 9)))

    for word, scale in (("LEFT", 1), ("21", 3), ("Heel down", 1)):
        for line in letters.drawn(word, scale, halves=True):
            assert line.strip() in text


def test_a_small_terminal_says_the_same_in_text():
    text = shown(at(Start(), Tick(12 + 9)), SMALL)

    assert "LEFT" in text
    assert "Heel down" in text
    assert HURTS in text


def test_the_first_picture_lists_the_drills_and_waits():
    text = shown(at())

    assert "1.   1:17   Lean" in text
    assert "Press Space to start." in text


def test_getting_ready_shows_how_it_is_done():
    how = ["Lean in until it pulls.", "", ""]

    assert how[0] in shown(at(Start(), Tick(3)), how=how)
    assert how[0] not in shown(at(Start(), Tick(20)), how=how)


def test_repetitions_are_counted_up():
    state = at(Start(), Tick(77 + 97 + 12 + 4 * 2 + 1))

    assert picture.count(state, state.step) == "3"


def test_a_pause_says_what_is_left():
    assert "21 seconds left of this step." in shown(at(Start(), Tick(21), Pause()))


def test_asked_it_shows_the_five_answers_and_their_keys():
    text = shown(at(Start(), Tick(21), ItHurts()))

    assert "Stopped. What was it?" in text
    assert "1  A pop, snap or kick                 the practice ends here" in text
    assert "5  A mistake" in text


def test_a_tight_spot_is_offered_only_where_there_can_be_one_and_once():
    rolling = at(Start(), Tick(77 + 12 + 5))

    assert "tight\u00a0spot" in shown(rolling)
    assert "tight\u00a0spot" not in shown(advance(rolling, TightSpot())[0])
    assert "tight\u00a0spot" not in shown(at(Start(), Tick(21)))


def test_nothing_jumps_from_one_step_to_the_next():
    work, switch = at(Start(), Tick(20)), at(Start(), Tick(12 + 31))

    rows = [
        [row for row, line in enumerate(picture.lines(state, PAGE)) if line.style == side]
        for state, side in ((work, "left"), (switch, "right"))
    ]
    assert rows[0] == rows[1]


def test_without_signs_it_is_plain_ascii():
    text = shown(at(Start(), Tick(20)), Page(width=80, height=24, halves=False))

    assert text.replace("\u00a0", " ").isascii()


@pytest.mark.hazard("H03")
@given(states(), st.integers(20, 200), st.integers(2, 60))
def test_it_pops_or_hurts_is_always_last_and_at_hand(state, width, height):
    lines = picture.lines(state, Page(width=width, height=height))

    if not state.over and state.status != "asking":
        assert lines[-1].text.endswith(HURTS)


@given(states(), st.integers(1, 200), st.integers(1, 60), st.booleans())
def test_every_state_fits_every_terminal(state, width, height, halves):
    lines = picture.lines(state, Page(width=width, height=height, halves=halves), ["x" * 300] * 4)

    assert len(lines) == height
    assert all(len(line.text) <= width for line in lines)


@given(st.sampled_from(sorted(letters.SHAPES)), st.integers(0, 8), st.booleans())
def test_letters_take_the_room_they_say(letter, scale, halves):
    drawn = letters.drawn(letter * 3, scale, halves=halves)

    width, height = letters.size(letter * 3, scale, halves=halves)
    assert len(drawn) == height
    assert all(len(line) == width for line in drawn)


@given(st.lists(st.sampled_from("0123456789"), min_size=2, max_size=2, unique=True))
def test_no_two_digits_look_alike(pair):
    one, other = (letters.drawn(digit, 1, halves=False) for digit in pair)

    assert one != other
