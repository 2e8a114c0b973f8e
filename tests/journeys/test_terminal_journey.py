"""One runner's whole loop in the terminal: real processes, one folder, typed as a runner would.

The stiff right ankle: left 9.5, 9.4, 9.6, right 7.0, 7.1, 6.9 cm, felt at the back. Days gone by
are told with --at, so that weeks pass without waiting for them.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.typed import typed

STIFF_LEFT, STIFF_RIGHT = "9.5,9.4,9.6", "7.0,7.1,6.9"
TODAY = datetime.now().astimezone().date()


class Dorsi:
    """Types one line after another; each line is a process of its own, like in a terminal."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def types(self, line: str, answers: str = "") -> str:
        done = typed(line, self.home, answers=answers)
        assert done.returncode == 0, f"dorsi {line}\n{done.stdout}{done.stderr}"
        return done.stdout

    def gives(self, line: str, answers: str = ""):
        return json.loads(self.types(f"{line} --json", answers))

    def measures(self, left: str, right: str, *, days_ago: int) -> str:
        felt = "--limit-left back --limit-right back"
        at = f"{TODAY - timedelta(days=days_ago)}T07:00"
        return self.types(f"measure tape --left {left} --right {right} {felt} --at {at}")


@pytest.fixture
def dorsi(tmp_path):
    return Dorsi(tmp_path / "home")


def test_a_stiff_right_ankle_from_the_first_question_to_a_real_change(dorsi):
    answers_the_questions(dorsi)
    measures_and_reads_the_result(dorsi)
    makes_a_plan_around_the_runs(dorsi)
    practises_today_and_notes_it(dorsi)
    cannot_tell_after_three_days(dorsi)
    improves_over_the_weeks(dorsi)
    takes_the_diary_along(dorsi)


def answers_the_questions(dorsi):
    asked = dorsi.gives("screen --questions")["questions"]
    assert len(asked) == 20

    said = dorsi.types("screen --answers -", json.dumps({one["id"]: "no" for one in asked}))

    assert said.startswith("You can start.") and "Next: dorsi measure tape" in said
    assert dorsi.gives("screen")["verdict"] == "Go"


def measures_and_reads_the_result(dorsi):
    said = dorsi.measures(STIFF_LEFT, STIFF_RIGHT, days_ago=70)

    assert "7.0 cm, give or take 1.4" in said and "Next: dorsi plan make" in said
    told = dorsi.gives("assess")
    assert (told["left"]["mean_cm"], told["right"]["mean_cm"]) == (9.5, 7.0)
    assert told["right"]["limiter"] == "back" and told["right"]["stiff"] is True
    assert told["side_difference_cm"] == 2.5


def makes_a_plan_around_the_runs(dorsi):
    days = "mon,tue,wed,thu,fri,sat,sun"

    said = dorsi.types(
        f"plan make --minutes 15 --days {days} --equipment roller,ball,band "
        "--run tue:intervals --run sun:long"
    )

    assert "Week 1" in said and "intervals" in said and "Next: dorsi today" in said
    plan = dorsi.gives("plan")
    assert plan["runs"] == [{"day": "tue", "kind": "intervals"}, {"day": "sun", "kind": "long"}]
    items = [i for week in plan["weeks"] for one in week["practices"] for i in one["items"]]
    assert items and all(item["because"] for item in items)


def practises_today_and_notes_it(dorsi):
    said = dorsi.types("today")
    steps = dorsi.gives("today")["steps"]

    assert "Next: dorsi practice" in said
    assert {"get_ready", "work"} <= {step["kind"] for step in steps}
    nothing_new, pain, effort = "n", "2", "6"
    guided = dorsi.types(
        "practice --plain --no-bell --speed 1000", f"{nothing_new}\n{pain}\n{effort}\n"
    )
    assert "Noted: the practice of" in guided
    [entry] = dorsi.gives("diary")["entries"]
    assert set(entry["drills"]) == {step["exercise"] for step in steps}
    assert (entry["pain"], entry["effort"], entry["ended"]) == (2, 6, "whole")
    assert "Noted: the practice of" in dorsi.types("done --pain 1 --effort 5 --date yesterday")


def cannot_tell_after_three_days(dorsi):
    dorsi.measures("9.4,9.5,9.5", "7.1,7.0,7.2", days_ago=68)
    dorsi.measures("9.6,9.5,9.4", "6.9,7.0,7.0", days_ago=66)

    told = dorsi.gives("progress")

    assert [told[side]["verdict"] for side in ("left", "right")] == ["cannot tell yet"] * 2
    assert "Right: cannot tell yet" in dorsi.types("progress")


def improves_over_the_weeks(dorsi):
    for place, days_ago in enumerate(range(57, 0, -14)):
        right = 7.8 + 0.8 * place
        tries = ",".join(f"{right + off:.1f}" for off in (0, 0.1, -0.1))
        dorsi.measures(STIFF_LEFT, tries, days_ago=days_ago)

    told = dorsi.gives("progress")

    assert told["right"]["verdict"] == "improved"
    assert told["right"]["change_low_cm"] > 0
    assert told["right"]["days"] == len(told["right"]["measured"])
    assert told["left"]["verdict"] in ("cannot tell yet", "unchanged")
    assert "Right: improved" in dorsi.types("progress")


def takes_the_diary_along(dorsi):
    file = dorsi.home.parent / "dorsi.json"
    dorsi.types(f"export {file}")
    other = Dorsi(file.parent / "other")

    taken = other.gives(f"import {file}")

    assert taken["already"] == 0 and taken["new"] > 20
    assert other.gives("diary") == dorsi.gives("diary")
