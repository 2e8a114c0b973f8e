from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given

from dorsi.core.assess import Band, Difference, newest_pair
from dorsi.core.errors import NotComparable, NotYet
from dorsi.core.measurement import Limit, Side, Unit
from dorsi.core.runner import Sex
from tests.strategies import errors, pairs
from tests.tapes import (
    DIFFERENCE,
    HEEL_RAISES,
    KNEE_TO_WALL,
    MORNING,
    NORMS,
    POOLED,
    WOMEN_30,
    assessed,
)
from tests.tapes import left as left_of
from tests.tapes import right as right_of

DAY = timedelta(days=1)
TAPE = KNEE_TO_WALL.id


def of(left, right, **more):
    """Both ankles of a runner whose age and sex are not known."""
    return assessed(left_of(left), right_of(right), **more)


def of_woman_30(left, right, **more):
    return assessed(left, right, sex=Sex.FEMALE, age_years=30, **more)


def mirrored(measurement):
    return replace(measurement, side=measurement.side.other)


# Figures derived by hand: error 1.96 x 0.69 = 1.35, of a difference 1.35 x sqrt(2) = 1.91.


def test_the_error_of_one_ankle_is_1_35_cm():
    assert of(9.5, 7.0).left.error_95 == pytest.approx(1.3524)


def test_the_error_of_a_difference_is_larger_by_root_two():
    assert of(9.5, 7.0).difference_error_95 == pytest.approx(1.9126, abs=1e-4)


def test_a_difference_is_left_less_right():
    found = of(9.5, 7.0)

    assert (found.difference, found.difference_means) == (2.5, Difference.WATCH)


@pytest.mark.parametrize(
    ("left", "right", "means"),
    [
        (12.0, 12.0, Difference.USUAL),
        (12.0, 10.51, Difference.USUAL),
        (9.3, 7.8, Difference.WATCH),  # 1.5000000000000009 in floats
        (8.1, 6.6, Difference.WATCH),
        (10.0, 13.0, Difference.WATCH),
        (10.0, 13.01, Difference.ACT),
        (9.7, 6.7, Difference.WATCH),
    ],
)
def test_a_difference_is_usual_below_1_5_and_to_act_on_above_3(left, right, means):
    assert of(left, right).difference_means is means


@pytest.mark.parametrize(
    ("value", "band"),
    [
        (9.99, Band.BELOW),
        (10, Band.TYPICAL),
        (14, Band.TYPICAL),
        (14.01, Band.ABOVE),
    ],
)
def test_both_ends_of_the_middle_range_belong_to_it(value, band):
    assert of(value, 12).left.band is band


def test_without_age_and_sex_the_pooled_figures_serve():
    found = of(9.5, 9.5)

    assert (found.norm, found.left.band) == (POOLED, Band.BELOW)


def test_with_age_and_sex_both_bands_are_told():
    found = of_woman_30(left_of(9.5), right_of(9.5))

    assert (found.norm, found.pooled) == (WOMEN_30, POOLED)
    assert (found.left.band, found.left.pooled_band) == (Band.TYPICAL, Band.BELOW)


def test_an_age_without_a_band_falls_back_on_the_pooled_figures():
    found = assessed(left_of(9.5), right_of(9.5), sex=Sex.FEMALE, age_years=40)

    assert found.norm == POOLED


def test_a_stiff_ankle_clear_of_the_edge_is_surely_stiff():
    assert of(9.5, 7.0).surely_stiff == (Side.RIGHT,)


def test_of_an_ankle_at_the_edge_one_test_cannot_tell():
    assert of(9.5, 7.0).perhaps_stiff == (Side.LEFT,)


def test_an_ankle_clearly_behind_the_other_is_surely_stiff_even_at_the_edge():
    found = of(12.5, 9.5)

    assert (found.surely_stiff, found.perhaps_stiff) == ((Side.RIGHT,), ())


def test_even_ankles_at_the_edge_are_both_in_doubt():
    found = of(9.5, 9.5)

    assert (found.surely_stiff, found.perhaps_stiff) == ((), (Side.LEFT, Side.RIGHT))


@pytest.mark.hazard("H12")
@pytest.mark.parametrize(
    ("value", "at_edge"), [(8.6, False), (8.7, True), (11.3, True), (11.4, False), (15.3, True)]
)
def test_within_the_error_of_an_edge_the_band_is_not_sure(value, at_edge):
    assert of(value, 12).left.at_edge is at_edge


def test_below_both_bands_is_stiff():
    assert of_woman_30(left_of(7.9), right_of(8.0)).left.stiff


@pytest.mark.parametrize(("limit", "stiff"), [(Limit.BACK, True), (Limit.FRONT, False)])
def test_below_one_band_is_stiff_when_it_is_felt_at_the_back(limit, stiff):
    found = of_woman_30(left_of(9.5, limit=limit), right_of(9.5))

    assert (found.left.stiff, found.right.stiff) == (stiff, False)


def test_the_clearly_lower_side_is_stiff():
    found = of(13.0, 11.5)

    assert (found.left.stiff, found.right.stiff, found.stiffer) == (False, True, Side.RIGHT)


def test_a_usual_difference_makes_no_side_stiff():
    found = of(13.0, 12.0)

    assert not found.left.stiff
    assert not found.right.stiff


def test_an_ankle_is_found_by_its_side():
    found = of(13.0, 12.0)

    assert [found.ankle(side).side for side in Side] == list(Side)


@pytest.mark.hazard("H07")
def test_the_lower_of_two_ample_sides_is_not_stiff():
    found = of(18.0, 14.5)

    assert not found.right.stiff


@pytest.mark.hazard("H07")
def test_an_even_ample_pair_is_not_stiff():
    found = assessed(left_of(15, limit=Limit.BACK), right_of(15, limit=Limit.BACK))

    assert not found.left.stiff
    assert not found.right.stiff


def test_figures_that_nobody_verified_never_decide_alone():
    doubted = replace(NORMS, fallback=replace(POOLED, verified=False))

    assert not of_woman_30(left_of(5), right_of(5), norms=doubted).left.stiff
    assert of_woman_30(left_of(5, limit=Limit.BACK), right_of(5), norms=doubted).left.stiff


@pytest.mark.parametrize(("right", "stiff"), [(11.0, False), (10.9, True)])
def test_a_side_difference_that_nobody_verified_must_be_larger_than_its_error(right, stiff):
    """The error of the difference is 1.91: 12.9 less 11.0 is within it, less 10.9 beyond."""
    doubted = replace(DIFFERENCE, verified=False)

    found = assessed(left_of(12.9), right_of(right), side_difference=doubted)

    assert found.difference_means is Difference.WATCH
    assert found.right.stiff is stiff


def test_an_even_pair_has_no_stiffer_side():
    assert of(12, 12).stiffer is None


def test_an_assessment_is_as_new_as_its_newer_side():
    found = assessed(left_of(9), right_of(9, at=MORNING + timedelta(minutes=5)))

    assert found.taken_at == MORNING + timedelta(minutes=5)


@pytest.mark.hazard("H11")
@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        (right_of(9), left_of(9), "one left and one right ankle (got right and left)"),
        (left_of(9), left_of(9), "one left and one right ankle (got left and left)"),
        (left_of(9), right_of(9, protocol=HEEL_RAISES), "tests of one kind"),
        (left_of(9), replace(right_of(9), unit=Unit.DEG), "in one unit (got cm and deg)"),
        (left_of(9), right_of(9, at=MORNING + DAY + timedelta(minutes=1)), "within a day"),
    ],
)
def test_what_cannot_be_compared_is_refused(left, right, says):
    with pytest.raises(NotComparable) as refused:
        assessed(left, right)

    assert says in refused.value.message


@pytest.mark.hazard("H11")
def test_figures_of_another_test_are_refused():
    with pytest.raises(NotComparable, match="with figures of that kind"):
        of(9, 9, norms=replace(NORMS, protocol=HEEL_RAISES.id))


def test_a_day_is_24_hours_where_the_clocks_change_too():
    berlin = ZoneInfo("Europe/Berlin")
    before = MORNING.replace(month=3, day=28, tzinfo=berlin)  # clocks go forward in the night
    after = before + DAY + timedelta(hours=1)  # 25 hours by the clock on the wall, 24 elapsed

    assert assessed(left_of(9, at=before), right_of(9, at=after)).left.value == 9


@given(pairs())
def test_mirrored_ankles_change_places(pair):
    left, right = pair
    found, mirror = assessed(left, right), assessed(mirrored(right), mirrored(left))

    assert mirror.difference == -found.difference
    assert mirror.difference_means is found.difference_means
    assert mirror.left == replace(found.right, side=Side.LEFT)
    assert mirror.right == replace(found.left, side=Side.RIGHT)
    assert mirror.stiffer is (found.stiffer.other if found.stiffer else None)


@pytest.mark.hazard("H12")
@given(pairs(), errors)
def test_a_wider_error_never_makes_an_edge_sure(pair, wider):
    left, right = pair
    assume(wider >= left.standard_error)
    narrow = assessed(left, right)

    wide = assessed(replace(left, standard_error=wider), replace(right, standard_error=wider))

    assert wide.left.at_edge >= narrow.left.at_edge
    assert wide.right.at_edge >= narrow.right.at_edge


@pytest.mark.hazard("H07")
@given(pairs())
def test_whoever_is_above_both_bands_is_never_stiff(pair):
    found = of_woman_30(*pair)

    for ankle in (found.left, found.right):
        if {ankle.band, ankle.pooled_band} == {Band.ABOVE}:
            assert not ankle.stiff


@given(pairs())
def test_the_newest_pair_of_one_occasion_is_that_pair(pair):
    assert newest_pair(reversed(pair), protocol_id=TAPE) == pair


def test_the_newest_pair_is_of_the_newest_occasion():
    first = (left_of(8), right_of(8))
    second = (left_of(9, at=MORNING + 7 * DAY), right_of(9, at=MORNING + 7 * DAY))

    assert newest_pair((*second, *first), protocol_id=TAPE) == second


def test_other_protocols_are_left_aside():
    pair = (left_of(8), right_of(8))
    raises = left_of(25, protocol=HEEL_RAISES, at=MORNING + DAY)

    assert newest_pair((*pair, raises), protocol_id=TAPE) == pair


@pytest.mark.parametrize("side", list(Side))
def test_a_missing_side_is_named(side):
    old = (left_of(8), right_of(8))
    new = (left_of if side is Side.LEFT else right_of)(9, at=MORNING + 7 * DAY)

    with pytest.raises(NotYet, match=f"Measure the {side.other} ankle too"):
        newest_pair((*old, new), protocol_id=TAPE)


def test_no_test_at_all_asks_for_both():
    with pytest.raises(NotYet, match="Measure left and right"):
        newest_pair((), protocol_id=TAPE)
