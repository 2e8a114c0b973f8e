import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.core.measurement import Limit, Side, Unit
from dorsi.core.runner import LengthUnit
from dorsi.measure import tape
from tests.strategies import lengths_cm, tries_cm
from tests.tapes import HEEL_RAISES, KNEE_TO_WALL, MORNING

GOOD = "9.5,9.4,9.6"


def left_reading(tries, limit="back"):
    return tape.reading(
        id="a",
        side=Side.LEFT,
        tries_cm=tries,
        limit=limit,
        taken_at=MORNING,
        protocol=KNEE_TO_WALL,
    )


def pair(left, right, *, limits=("back", "front"), units=LengthUnit.CM):
    return tape.pair(
        ids=("a", "b"),
        left=left,
        right=right,
        limit_left=limits[0],
        limit_right=limits[1],
        taken_at=MORNING,
        protocol=KNEE_TO_WALL,
        units=units,
    )


def raises(repetitions):
    return tape.count(
        id="a",
        side=Side.RIGHT,
        repetitions=repetitions,
        taken_at=MORNING,
        protocol=HEEL_RAISES,
    )


def told(left, right=GOOD, **more):
    """The faults of a pair as lines."""
    with pytest.raises(InputError) as refused:
        pair(left, right, **more)
    return [str(fault) for fault in refused.value.faults]


@pytest.mark.parametrize(
    ("tries", "mean"), [("9.5,9.4,9.6", 9.5), ("7.0,7.1,6.9", 7.0), ("9.7,9.8,9.9", 9.8)]
)
def test_the_value_is_the_mean_of_three_tries(tries, mean):
    assert left_reading(tries).value == mean


def test_a_reading_carries_how_it_was_taken():
    found = left_reading([9.5, 9.4, 9.6])

    assert (found.id, found.side, found.protocol) == ("a", Side.LEFT, KNEE_TO_WALL.id)
    assert (found.instrument, found.unit) == ("tape", Unit.CM)
    assert (found.standard_error, found.limit) == (0.69, Limit.BACK)
    assert (found.tries, found.taken_at) == ((9.5, 9.4, 9.6), MORNING)


def test_of_four_tries_the_first_is_left_out_of_the_mean_and_kept_on_record():
    found = left_reading("5,9.5,9.4,9.6")

    assert found.value == 9.5
    assert found.tries == (5, 9.5, 9.4, 9.6)


@pytest.mark.parametrize(
    "entered",
    [
        "9.5,9.4,9.6",
        " 9.5, 9.4 ,9.6 ",
        "9.5 9.4 9.6",
        "9.5;9.4;9.6",
        "9,5; 9,4; 9,6",
        [9.5, 9.4, 9.6],
        ["9.5", "9,4", "9.6"],
        ["9.5", "9.4", "9.6", ""],
        ("9.5", 9.4, "9.6", None),
    ],
)
def test_tries_are_read_as_runners_write_them(entered):
    assert left_reading(entered).tries == (9.5, 9.4, 9.6)


def test_tries_far_apart_are_no_fault():
    assert left_reading("7.5,9.5,10.0").value == 9.0


def test_spread_is_highest_less_lowest():
    assert tape.spread_cm([9.5, 7.9, 9.4]) == 1.6
    assert tape.spread_cm([9.5]) == 0


@pytest.mark.hazard("H11")
@pytest.mark.parametrize(
    ("entered", "says"),
    [
        ("abc", "left must be numbers in cm (got abc)."),
        ("95,94,96", "left must be between 0 and 30 cm (got 95, 94, 96). Did you measure in milli"),
        ("-1,2,2", "left must be between 0 and 30 cm (got -1). At 0 the big toe touches the wall."),
        ("9,9.5,9,9,9", "left must have 3 tries (got 5: 9, 9.5, 9, 9, 9). Enter the last 3."),
        ("9.5,9.4", "left must have 3 tries (got 2: 9.5, 9.4). 1 more to do."),
        ("", "left must have 3 tries (got nothing). Measure the left ankle too."),
        (None, "left must have 3 tries (got nothing). Measure the left ankle too."),
        (["", " "], "left must have 3 tries (got nothing). Measure the left ankle too."),
        ("nan,9,9.5", "left must be numbers in cm (got nan)."),
        ("inf,9,9.5", "left must be numbers in cm (got inf)."),
        ("1_0,9,9.5", "left must be numbers in cm (got 1_0)."),
        ([True, 9, 9.5], "left must be numbers in cm (got True)."),
        ([10**400, 9, 9.5], "left must be numbers in cm (got 1000"),
    ],
)
def test_a_wrong_entry_is_told_what_must_be_what_it_got_and_what_to_do(entered, says):
    assert any(line.startswith(says) for line in told(entered))


@pytest.mark.parametrize("entered", ["9,5", "9,5,9,4", "9,5,9,4,9,6", ["9", "5", "9", "4"]])
def test_a_decimal_comma_in_a_list_is_explained(entered):
    (line,) = told(entered)

    assert "A comma parts tries here. Write 9.5, 9.4, 9.6 or 9,5; 9,4; 9,6." in line


@pytest.mark.parametrize("entered", ["10,9,10,9", "9; 5; 9; 4", ["7", "9", "9", "9"]])
def test_whole_tries_that_make_sense_are_taken(entered):
    assert len(left_reading(entered).tries) == 4


@pytest.mark.hazard("H08")
@pytest.mark.parametrize("limit", [None, "", "side"])
def test_where_it_ended_cannot_be_left_out(limit):
    (line,) = told(GOOD, limits=(limit, "back"))

    assert line.startswith(f"limit_left must be back, front, none (got {limit or 'nothing'}).")


@pytest.mark.parametrize("limit", ["front", " Front ", Limit.FRONT])
def test_where_it_ended_is_read_as_written(limit):
    assert left_reading(GOOD, limit).limit is Limit.FRONT


def test_all_faults_of_both_sides_are_told_at_once():
    lines = told("abc,95", "-1,9", limits=("side", None))

    assert [line.split(" must ")[0] for line in lines] == [
        "left",
        "left",
        "left",
        "limit_left",
        "right",
        "right",
        "limit_right",
    ]


def test_a_side_that_is_missing_is_one_fault():
    assert told(GOOD, None, limits=("back", None)) == [
        "right must have 3 tries (got nothing). Measure the right ankle too."
    ]


def test_a_pair_is_left_and_right_with_their_ids():
    one, two = pair("9.5,9.4,9.6", "7.0,7.1,6.9")

    assert (one.id, one.side, one.value, one.limit) == ("a", Side.LEFT, 9.5, Limit.BACK)
    assert (two.id, two.side, two.value, two.limit) == ("b", Side.RIGHT, 7.0, Limit.FRONT)


@pytest.mark.hazard("H11")
def test_inches_are_stored_as_cm():
    one, two = pair("3.75,3.75,3.75", "0,0,0", units=LengthUnit.INCH)

    assert (one.value, two.value) == (9.525, 0)


@pytest.mark.hazard("H11")
@pytest.mark.parametrize(
    ("entered", "says"),
    [
        ("24,24,24", "between 0 and 11.8 in (got 24, 24, 24). Did you measure in centimetres?"),
        ("95,95,95", "between 0 and 11.8 in (got 95, 95, 95). Did you measure in millimetres?"),
        ("900,900,900", "(got 900, 900, 900). Measure from the wall to the tip of the big toe."),
    ],
)
def test_lengths_outside_name_the_units_they_were_typed_in(entered, says):
    assert says in told(entered, "3,3,3", units=LengthUnit.INCH)[0]


def test_a_length_in_inches_in_cm():
    assert tape.cm(2, LengthUnit.INCH) == 5.08
    assert tape.cm(2, LengthUnit.CM) == 2


def test_heel_raises_are_counted_whole():
    found = raises("24")

    assert (found.value, found.unit, found.limit) == (24, Unit.REPETITIONS, None)
    assert found.tries == (24,)


@pytest.mark.parametrize("entered", ["", "abc", "24.5", "-1", "151", "9" * 5000])
def test_heel_raises_that_cannot_be_are_refused(entered):
    with pytest.raises(InputError, match="right must be a whole number from 0 to 150"):
        raises(entered)


def test_a_time_without_its_zone_is_a_programming_error():
    with pytest.raises(ValueError, match="taken_at must know its time zone"):
        tape.reading(
            id="a",
            side=Side.LEFT,
            tries_cm=GOOD,
            limit="back",
            taken_at=MORNING.replace(tzinfo=None),
            protocol=KNEE_TO_WALL,
        )


@given(tries_cm())
def test_the_value_lies_within_the_tries_it_is_made_of(tries):
    used = tries[-KNEE_TO_WALL.tries :]

    assert min(used) - 1e-4 <= left_reading(tries).value <= max(used) + 1e-4


@given(tries_cm())
def test_text_and_numbers_of_the_same_tries_read_alike(tries):
    written = "; ".join(repr(number).replace(".", ",") for number in tries)

    assert left_reading(written) == left_reading(tries)


@example([10**9, 10**9])
@example("٩,٩")
@given(st.one_of(st.text(), st.lists(st.one_of(st.text(), st.floats(), st.integers()))))
def test_whatever_is_entered_is_taken_within_limits_or_refused_by_fault(entered):
    try:
        found = left_reading(entered)
    except InputError as refused:
        assert refused.faults
    else:
        assert all(KNEE_TO_WALL.lowest <= one <= KNEE_TO_WALL.highest for one in found.tries)


@given(lengths_cm)
def test_cm_stay_cm_and_inches_are_longer(length):
    assert tape.cm(length, LengthUnit.CM) == length <= tape.cm(length, LengthUnit.INCH)
