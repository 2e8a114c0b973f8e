"""`dorsi plan` and `dorsi today`: the weeks, and one day of them."""

from datetime import date

import pytest
import time_machine

STIFF_RIGHT = (
    "measure tape --left 9.5,9.4,9.6 --right 7.0,7.1,6.9 --limit-left back --limit-right back"
)
MAKE = (
    "plan make --minutes 15 --days mon,tue,thu,sat --equipment roller,ball,band "
    "--run tue:intervals --run sun:long"
)


@pytest.fixture(autouse=True)
def on_a_tuesday():
    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False):
        yield


@pytest.fixture
def ready(terminal):
    """Screened and measured."""
    terminal.screens()
    terminal.says(STIFF_RIGHT)
    return terminal


@pytest.fixture
def planned(ready):
    ready.says(MAKE)
    return ready


def every_practice(plan):
    return [practice for week in plan["weeks"] for practice in week["practices"]]


def test_a_plan_fits_the_days_and_the_minutes(ready):
    plan = ready.gives(MAKE)

    practices = every_practice(plan)
    assert len(plan["weeks"]) == 8 and practices
    assert all(practice["seconds"] <= 15 * 60 for practice in practices)
    days = {date.fromisoformat(practice["date"]).strftime("%a").lower() for practice in practices}
    assert days <= {"mon", "tue", "thu", "sat"}


def test_each_drill_says_because_of_what(ready):
    items = [item for practice in every_practice(ready.gives(MAKE)) for item in practice["items"]]

    assert all(item["because"] and item["sources"] for item in items)


def test_the_weeks_are_shown_with_the_runs(ready):
    said = ready.says(MAKE)

    assert "Week 1" in said and "Week 2" in said and "6 more weeks" in said
    assert any("Tue 24 Nov" in line and "intervals" in line for line in said.splitlines())
    assert any("Sun 29 Nov" in line and "long" in line for line in said.splitlines())
    assert "Why each drill" in said and "Next: dorsi today" in said
    assert max(map(len, said.splitlines())) <= 80


def test_every_week_is_shown_when_asked(planned):
    said = planned.says("plan --all")

    assert all(f"Week {number}" in said for number in range(1, 9))


def test_the_plan_stays(planned):
    assert planned.gives("plan")["runs"] == [
        {"day": "tue", "kind": "intervals"},
        {"day": "sun", "kind": "long"},
    ]


def test_lists_may_be_given_in_parts(ready):
    plan = ready.gives(
        "plan make --minutes 15 --days mon --days tue,thu --equipment roller --equipment band"
    )

    assert plan["days"] == ["mon", "tue", "thu"] and plan["runs"] == []
    assert {"roller", "band"} <= set(plan["equipment"])


@pytest.mark.parametrize("line", [MAKE, "plan", "today"])
def test_a_newcomer_is_sent_to_the_first_step(terminal, line):
    assert "safety questions" in terminal.refuses(line)


def test_a_plan_before_the_questions_names_them(terminal):
    terminal.says(STIFF_RIGHT)

    assert "questions" in terminal.refuses(MAKE)


def test_a_person_at_the_terminal_is_asked(ready, monkeypatch):
    monkeypatch.setattr("dorsi.cli.plan.may_ask", lambda: True)
    things = "n\ny\ny\nn\nn\n"

    said = ready.says("plan make", answers=f"3\n12\nmon,thursday\n{things}tue:fast\ntue:easy\n")

    assert "from 5 to 60 (got 3)" in said and "(got tue:fast)" in said
    plan = ready.gives("plan")
    assert (plan["minutes"], plan["days"]) == (12, ["mon", "thu"])
    assert plan["runs"] == [{"day": "tue", "kind": "easy"}]
    assert {"ball", "roller"} <= set(plan["equipment"])


def test_nobody_is_asked_before_the_first_steps_are_done(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.plan.may_ask", lambda: True)

    assert "safety questions" in terminal.refuses("plan make")


def test_a_plan_before_a_test_names_it(terminal):
    terminal.screens()

    assert "easure" in terminal.refuses(MAKE)


def test_no_plan_yet_says_how_to_make_one(ready):
    assert "dorsi plan make" in ready.refuses("plan")
    assert "dorsi plan make" in ready.refuses("today")


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        (("roller,", "rolller,"), ["--equipment", "roll", "Did you mean roller?"]),
        (("mon,", "mond,"), ["--days", "mond", "mon"]),
        (("tue:intervals", "tue:interval"), ["--run", "Did you mean intervals?"]),
        (("tue:intervals", "tuesday"), ["--run"]),
        (("--minutes 15", "--minutes 90"), ["--minutes", "(got 90)"]),
        (("--minutes 15", "--minutes soon"), ["--minutes", "(got soon)"]),
        (("--minutes 15 ", ""), ["--minutes"]),
        (("--run sun:long", "--dislike calf_foam_rol"), ["--dislike", "calf_foam_roll"]),
        (("--run sun:long", "--start 2026-02-30"), ["--start", "2026-02-30"]),
        (("--run sun:long", "--weeks 0"), ["--weeks", "(got 0)"]),
    ],
)
def test_means_that_cannot_be_are_named_and_no_plan_is_made(ready, change, parts):
    sentence = ready.refuses(MAKE.replace(*change))

    assert all(part in sentence for part in parts), sentence
    ready.refuses("plan")


def test_all_slips_are_told_at_once(ready):
    sentence = ready.refuses(
        "plan make --minutes 2 --days someday --equipment rocket --run never --start x --weeks y"
    )

    options = ("--minutes", "--days", "--equipment", "--run", "--start", "--weeks")
    assert all(option in sentence for option in options), sentence


def test_today_is_a_card_with_times_sides_and_reasons(planned):
    said = planned.says("today")

    assert said.startswith("Tuesday 24 November 2026\n")
    assert "Run: intervals." in said
    assert "Next: dorsi practice" in said
    assert max(map(len, said.splitlines())) <= 80


def test_today_is_a_timeline_for_machines(planned):
    told = planned.gives("today")

    assert told["date"] == "2026-11-24" and 0 < told["minutes"] <= 15
    work = [step for step in told["steps"] if step["kind"] == "work"]
    assert work and all(("seconds" in step) != ("repetitions" in step) for step in work)
    assert all({"kind", "exercise", "side", "cue", "because"} <= step.keys() for step in work)


def test_another_day_can_be_seen(planned):
    assert planned.gives("today --date 2026-11-26")["date"] == "2026-11-26"


def test_a_day_off_names_the_next_practice(planned):
    said = planned.says("today --date 2026-11-25")

    assert "no practice" in said and "The next practice is on Thu 26 Nov 2026" in said
    assert planned.gives("today --date 2026-11-25")["steps"] == []


def test_less_time_makes_a_shorter_practice_that_says_what_is_left_out(planned):
    whole = planned.gives("today --date 2026-11-26")

    short = planned.gives("today --date 2026-11-26 --minutes 6")

    assert short["seconds"] <= 6 * 60 < whole["seconds"]
    assert "Left out" in planned.says("today --date 2026-11-26 --minutes 6")


@pytest.mark.parametrize("minutes", ["0", "soon", "-5"])
def test_minutes_that_cannot_be_are_named(planned, minutes):
    assert planned.refuses(f"today --minutes {minutes}").startswith("--minutes must be")


@pytest.mark.parametrize("day", ["2026-02-30", "24.11.", "someday"])
def test_a_day_that_does_not_exist_is_named(planned, day):
    sentence = planned.refuses(f"today --date {day}")

    assert sentence.startswith(f"--date must be a day that exists (got {day})")


def test_what_the_answers_stop_is_not_offered(planned):
    planned.screens(RF6="yes")

    sentence = planned.refuses("today")

    assert "swollen" in sentence or "answers" in sentence


@pytest.mark.parametrize("line", ["plan", "today --date 2026-11-25"])
def test_what_stands_in_the_way_is_said_before_the_plan(planned, line):
    planned.screens(RF6="yes")

    said = planned.says(line)

    assert said.startswith("Not today.\n") and "The questions come first: dorsi screen" in said


def test_something_new_stops_today_until_the_questions_are_answered(planned):
    planned.says("screen --daily yes")

    assert "questions" in planned.refuses("today")


def test_who_comes_back_after_a_gap_is_told_so_before_the_drills(terminal):
    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False) as clock:
        terminal.screens()
        terminal.says(STIFF_RIGHT)
        terminal.says(MAKE)
        terminal.says("done --pain 1 --effort 5")
        clock.move_to("2026-12-15T08:00:00+00:00")

        said = terminal.says("today")

        assert "21 days without practice" in " ".join(said.split())
        assert "Next: dorsi measure tape" in said
        terminal.says(STIFF_RIGHT)
        assert "without practice" not in terminal.says("today")
