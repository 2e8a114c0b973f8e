"""The page of the live camera says what was found beside what is wanted."""

from bench import live
from bench.truths.stepping import Steps

SEEN = live.Seen(
    model="full", fps=23.4, took_ms=[40.0, 42.0, 90.0], lag_ms=[60.0] * 3, cue_ms=[],
    page_hz=59.6, step_ms=0.4,
)  # fmt: skip
STARTS = live.Starts(
    fetched_s=9.0, first_s=6.0, kept_s=3.0, megabytes=31.2, kept_files=9
)  # fmt: skip


def test_memory_is_told_minute_by_minute_with_what_it_grew():
    page = live.written([SEEN], STARTS, live.Grown([100.0, 104.0, 103.0], []), Steps(0.1, 0.2))

    assert "after each of 2 minutes [MB]: 100, 104, 103.\nGrown by 3 MB" in page


def test_a_set_without_a_cue_says_so():
    assert "| none | 60 Hz |" in live.row(SEEN)


def test_a_spread_is_the_median_and_what_one_in_twenty_exceeds():
    assert live.spread([float(one) for one in range(101)]) == "50 ms, 96 ms"
