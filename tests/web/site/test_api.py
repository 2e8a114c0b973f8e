"""The API: one shape for every refusal, at every address; and the same loop as elsewhere."""

import json
from typing import Any

import pytest
from django.test import Client

from dorsi import knowledge
from dorsi.web.site.api import api
from dorsi.web.site.api_page import doors

JSON = "application/json"
ALL_NO = {question.id: "no" for question in knowledge.catalogue().questions}


class Program:
    """A program at the API, in few words."""

    def __init__(self, browser: Client) -> None:
        self.browser = browser

    def gets(self, path: str) -> Any:
        answer = self.browser.get(f"/api/{path}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def sends(self, path: str, **body: object) -> Any:
        answer = self.browser.post(f"/api/{path}", body, content_type=JSON)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def refused(self, path: str, body: object = None, *, method: str = "post") -> Any:
        """Status, message and faults; the shape is looked at each time."""
        send = getattr(self.browser, method)
        answer = send(f"/api/{path}", **({} if body is None else {"data": body}), content_type=JSON)
        return (answer.status_code, *shape(answer))


def shape(answer: Any) -> tuple[str, list[dict[str, Any]]]:
    """Message and faults of a refusal; fails on any other shape."""
    assert answer.status_code >= 400, answer.content
    assert answer.headers["Content-Type"] == JSON, answer.content
    told = answer.json()
    assert set(told) == {"error"} and set(told["error"]) == {"message", "faults"}
    for fault in told["error"]["faults"]:
        assert set(fault) == {"field", "must", "got", "hint"}
    message = told["error"]["message"]
    assert message and "Traceback" not in message and "\n" not in message
    return message, told["error"]["faults"]


@pytest.fixture
def program(browser: Client, at: Any) -> Program:
    return Program(browser)


def addresses(method: str) -> list[str]:
    found = [door.path.removeprefix("/api/") for door in doors() if door.method == method]
    assert len(found) > 5
    return found


GETS, POSTS = addresses("GET"), addresses("POST")
EVERY = sorted({*GETS, *POSTS})


@pytest.mark.parametrize("path", EVERY)
def test_another_method_is_refused_in_one_shape(program: Program, path: str) -> None:
    status, message, _ = program.refused(path, {}, method="delete")

    assert status == 405
    assert "DELETE" in message


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_anything_but_json_is_refused_in_one_shape(program: Program, path: str, kind: str) -> None:
    answer = program.browser.post(f"/api/{path}", b'{"pain": 1}', content_type=kind)

    assert answer.status_code == 415
    assert "application/json" in shape(answer)[0]


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("body", [" ", "{", "[]", "3", "null", '"text"', '{"x": NaN}', b"\xff"])
def test_a_body_of_another_shape_is_refused_in_one_shape(
    program: Program, path: str, body: str | bytes
) -> None:
    answer = program.browser.generic("POST", f"/api/{path}", body, content_type=JSON)

    assert answer.status_code in (400, 422)
    shape(answer)


@pytest.mark.parametrize("path", [path for path in POSTS if path != "import"])
def test_a_field_that_is_not_known_is_named(program: Program, path: str) -> None:
    status, _, faults = program.refused(path, {"colour": "green"})

    assert status == 422
    assert "colour" in [fault["field"] for fault in faults]


@pytest.mark.parametrize("path", [path for path in POSTS if path not in ("import", "erase")])
def test_every_sending_may_carry_an_id(program: Program, path: str) -> None:
    schema = next(door for door in doors() if door.path == f"/api/{path}" and door.sent)

    assert "entry_id" in [field.name for field in schema.sent]


EMPTY = {
    "screening/verdict": 409,
    "assessment": 409,
    "plan": 409,
    "calendar": 409,
    "today": 409,
    "progress": 409,
}


@pytest.mark.parametrize("path", [path for path in GETS if "{" not in path])
def test_an_empty_diary_answers_or_names_the_first_step(program: Program, path: str) -> None:
    answer = program.browser.get(f"/api/{path}")

    assert answer.status_code == EMPTY.get(path, 200), answer.content
    if answer.status_code != 200:
        shape(answer)


def test_an_unknown_exercise_names_the_nearest(program: Program) -> None:
    status, message, _ = program.refused("exercises/heel_rase", method="get")

    assert status == 404
    assert "heel_raise" in message


def test_an_unknown_address_is_refused_in_one_shape(program: Program) -> None:
    assert program.refused("no/such/thing", method="get")[0] == 404


@pytest.mark.parametrize("date", ["2026-02-30", "soon", "2026-13-01", ""])
def test_a_day_that_does_not_exist_is_refused(program: Program, date: str) -> None:
    status, _, faults = program.refused(f"today?date={date}", method="get")

    assert status == 422
    assert faults[0]["field"] == "date"
    assert "day that exists" in faults[0]["must"]


def test_all_faults_of_a_test_come_together(program: Program) -> None:
    body = {"left": [95, 95, 95], "right": "abc", "limit_left": "sideways", "limit_right": "back"}

    status, message, faults = program.refused("measurements/tape", body)

    assert status == 422
    assert len(faults) >= 3
    assert "millimetre" in message
    assert program.gets("measurements") == {"measurements": []}


@pytest.mark.parametrize(
    ("left", "field", "must"),
    [
        (None, "left", "be a list or be text"),
        ([9, None, 9], "left.1", "be a number or be text"),
        ([9, float("nan"), 9], "left.1", "be a number or be text"),
    ],
    ids=str,
)
def test_a_fault_names_the_field_as_it_was_sent(
    program: Program, left: Any, field: str, must: str
) -> None:
    body = {"left": left, "right": [7, 7, 7], "limit_left": "back", "limit_right": "back"}

    answer = program.browser.post("/api/measurements/tape", json.dumps(body), content_type=JSON)

    [fault] = shape(answer)[1]
    assert (fault["field"], fault["must"]) == (field, must)
    assert b"NaN" not in answer.content


def test_the_tape_test_in_numbers_and_in_text_is_the_same(program: Program) -> None:
    limits = {"limit_left": "back", "limit_right": "back"}

    numbers = program.sends("measurements/tape", left=[9.5, 9, 9.5], right=[7, 7.5, 7], **limits)
    text = program.sends("measurements/tape", left="9.5,9,9.5", right="7,7.5,7", **limits)

    assert numbers == text
    assert numbers["right"]["mean_cm"] == 7.167
    assert numbers["right"]["limiter"] == "back"


def test_degrees_come_with_what_read_them(program: Program) -> None:
    made = {"engine": "dorsi 1", "model": "accelerometer", "version": "1"}
    made["quality"] = {"rate_hz": 60.0, "spread_deg": 0.4, "more": "than is kept"}
    read = {"instrument": "phone", "tries": [38, 38.5, 37.5], "error": 0.7, "made_by": made}

    kept = program.sends("measurements/angles", left=read, right="41, 42, 43", entry_id="once")
    again = program.sends("measurements/angles", left=read, right="41, 42, 43", entry_id="once")

    left, right = kept["measurements"]
    assert (left["value"], right["value"], right["made_by"]) == (38, 42, None)
    assert left["made_by"]["engine"] == "dorsi 1"
    assert left["made_by"]["quality"]["spread_deg"] == 0.4
    assert again == program.gets("measurements")


def test_a_number_without_what_read_it_is_refused(program: Program) -> None:
    read = {"instrument": "phone", "tries": [38, 38, 38], "error": 0.7}

    status, _, _ = program.refused("measurements/angles", {"left": read, "right": "41,41,41"})

    assert status == 422
    assert program.gets("measurements") == {"measurements": []}


def test_a_test_sent_twice_is_stored_once(program: Program) -> None:
    body = {"left": [9, 9, 9], "right": [7, 7, 7], "limit_left": "back", "limit_right": "back"}

    program.sends("measurements/tape", **body, entry_id="once")
    program.sends("measurements/tape", **body, entry_id="once")

    assert len(program.gets("measurements")["measurements"]) == 2
    body["right"] = [8, 8, 8]
    assert program.refused("measurements/tape", body | {"entry_id": "once"})[0] == 409


def test_the_questions_are_answered_and_the_verdict_stands(program: Program) -> None:
    asked = program.gets("screening")
    assert len(asked["questions"]) == 20

    told = program.sends("screening", answers=ALL_NO | {"RF1": "not_sure"})

    assert told["verdict"] == "Emergency"
    assert program.gets("screening/verdict") == told


def test_the_runners_particulars_change_one_by_one(program: Program) -> None:
    program.sends("profile", birth_year=1990)
    program.sends("profile", sex="f")

    program.sends("profile", voice=False, practice_at="7:30")

    told = program.gets("profile")
    assert (told["birth_year"], told["sex"], told["units"]) == (1990, "female", "cm")
    assert (told["voice"], told["practice_at"], told["sound"]) == (False, "07:30", True)
    assert program.sends("profile", birth_year=None)["birth_year"] is None


def test_an_archive_goes_out_and_comes_in(program: Program) -> None:
    program.sends("profile", birth_year=1990)
    whole = program.browser.get("/api/export").content

    answer = program.browser.generic("POST", "/api/import", whole, content_type=JSON)

    assert answer.json() == {"new": 0, "already": 0}


def test_the_description_lists_every_address(program: Program) -> None:
    described = program.gets("openapi.json")

    assert set(described["paths"]) == {f"/api/{path}" for path in EVERY}
    assert json.dumps(api.get_openapi_schema(), default=str)


def test_the_page_names_every_address_and_needs_nothing_from_elsewhere(program: Program) -> None:
    page = program.browser.get("/api/").content.decode()

    assert all(f"/api/{path}" in page for path in EVERY)
    assert "<script" not in page and "http://" not in page.replace("http://www.w3.org", "")


def test_the_whole_loop_goes_through_the_api(program: Program, at: Any) -> None:
    program.sends("profile", birth_year=1990, sex="f")
    program.sends("screening", answers=ALL_NO)
    tape = {"left": [9.5, 9.4, 9.6], "right": [7, 7.1, 6.9], "limit_left": "back"}
    found = program.sends("measurements/tape", **tape, limit_right="back")
    assert found["right"]["band"] == "below"

    made = program.sends("plan", **WANTED)
    assert program.gets("plan") == made
    assert len(made["weeks"]) == 8

    today = program.gets("today")
    assert {step["kind"] for step in today["steps"]} > {"work", "get_ready"}
    assert all("seconds" in step or "repetitions" in step for step in today["steps"])
    assert all(step["because"] for step in today["steps"] if step["kind"] == "work")

    noted = program.sends("diary", pain=2, effort=6, entry_id="first")
    assert noted["entry"]["drills"] and noted["plan"]["changes"]
    assert program.gets("diary") == {"entries": [noted["entry"]]}
    assert program.sends("diary", pain=2, effort=6, entry_id="first")["entry"] == noted["entry"]
    assert program.refused("diary", {"pain": 2, "effort": 6})[0] == 409

    at(days=1)
    program.sends("diary/morning", worse=False)
    assert program.gets("progress")["right"]["verdict"] == "cannot tell yet"


WANTED = {
    "minutes": 15,
    "days": ["mon", "tue", "thu", "sat"],
    "equipment": ["roller", "ball", "band"],
    "runs": [{"day": "tue", "kind": "intervals"}, "sun:long"],
}


def test_the_runs_are_given_back_as_they_were_sent(program: Program) -> None:
    program.sends("screening", answers=ALL_NO)
    tape = {"left": [9, 9, 9], "right": [7, 7, 7], "limit_left": "back", "limit_right": "back"}
    program.sends("measurements/tape", **tape)

    made = program.sends("plan", **WANTED, entry_id="p")

    assert made["runs"] == [{"day": "tue", "kind": "intervals"}, {"day": "sun", "kind": "long"}]
    assert program.sends("plan", **WANTED, entry_id="p") == made
    assert program.refused("plan", WANTED | {"minutes": 20, "entry_id": "p"})[0] == 409


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"equipment": ["rollr"]}, "roller"),
        ({"dislikes": ["heel_rase"]}, "heel_raise"),
        ({"days": ["mon", "blursday"]}, "blursday"),
        ({"runs": ["tue:sprint"]}, "sprint"),
        ({"minutes": 200}, "200"),
        ({"minutes": "soon"}, "soon"),
        ({"start": "2026-02-30"}, "2026-02-30"),
    ],
    ids=str,
)
def test_a_fault_in_what_is_wanted_is_named(program: Program, wrong: Any, named: str) -> None:
    status, message, faults = program.refused("plan", WANTED | wrong)

    assert status == 422
    assert named in message and faults
    assert program.refused("plan", method="get")[0] == 409, "no plan was made"


def test_heel_raises_are_counted_for_both_legs(program: Program) -> None:
    taken = program.sends("measurements/heel-raises", left=20, right=17, entry_id="raises")
    program.sends("measurements/heel-raises", left=20, right=17, entry_id="raises")

    assert [one["value"] for one in taken["measurements"]] == [20, 17]
    assert len(program.gets("measurements?protocol=heel_raise_endurance")["measurements"]) == 2
    assert program.refused("measurements?protocol=guessing", method="get")[0] == 404


def test_an_injury_closes_today(program: Program) -> None:
    program.sends("screening", answers=ALL_NO)

    told = program.sends("injuries", trouble="popped", entry_id="pop")

    assert (told["verdict"], told["practice_offered"]) == ("Stop", False)
    assert program.refused("injuries", {"trouble": "itches"})[0] == 422
    assert program.sends("screening/daily", anything_new="no")["verdict"] == "Stop"
