"""`dorsi screen`: the questions, the answers, and what they ask for."""

import json

import pytest

from dorsi import knowledge

QUESTIONS = knowledge.catalogue().questions


def test_the_questions_are_printed_with_their_ids(terminal):
    said = " ".join(terminal.says("screen --questions").split())

    assert all(f"{question.id} {question.text}" in said for question in QUESTIONS)


def test_machines_get_the_questions_and_the_answers_allowed(terminal):
    asked = terminal.gives("screen --questions")

    assert [each["id"] for each in asked["questions"]] == [each.id for each in QUESTIONS]
    assert all(each["group"] and each["text"] for each in asked["questions"])
    assert asked["answers"] == ["yes", "no", "not_sure"]


def test_no_to_all_lets_the_runner_start(terminal):
    verdict = terminal.screens()

    assert (verdict["verdict"], verdict["reasons"], verdict["off"]) == ("Go", [], [])


def test_a_yes_is_told_with_its_reason_and_what_is_off(terminal):
    verdict = terminal.screens(RF16="yes")

    assert verdict["verdict"] == "GoGently"
    assert "end_range" in verdict["off"]
    assert [reason["question"] for reason in verdict["reasons"]] == ["RF16"]


def test_not_sure_counts_as_yes(terminal):
    assert terminal.screens(RF6="not_sure")["verdict"] == "Stop"


def test_an_emergency_names_the_number_first(terminal):
    answers = {question.id: "no" for question in QUESTIONS} | {"RF1": "yes"}

    said = terminal.says("screen --answers -", answers=json.dumps(answers))

    assert said.startswith("Call your emergency number now.")
    assert "112" in said and "Next:" not in said


def test_nothing_reassures(terminal):
    answers = {question.id: "no" for question in QUESTIONS}

    said = terminal.says("screen --answers -", answers=json.dumps(answers)).lower()

    assert "stop at any time if" in said
    assert not any(word in said for word in ("safe", "cleared", "fine"))


def test_the_standing_verdict_is_there_for_machines_later(terminal):
    terminal.screens(RF16="yes")

    assert terminal.gives("screen")["verdict"] == "GoGently"


def test_before_any_answer_there_is_no_verdict(terminal):
    assert "must be answered" in terminal.refuses("screen --json")


def test_something_new_today_makes_the_questions_due(terminal):
    terminal.screens()

    assert terminal.gives("screen --daily yes")["due"] is True


def test_nothing_new_today_changes_nothing(terminal):
    terminal.screens()

    assert terminal.gives("screen --daily no")["due"] is False


def test_a_daily_answer_must_be_one_of_three(terminal):
    terminal.screens()

    assert terminal.refuses("screen --daily maybe").startswith("--daily must be yes, no or")


def test_answers_missing_wrong_and_unknown_are_told_in_one_sentence_each(terminal):
    sentence = terminal.refuses("screen --answers -", answers='{"RF1": "maybe", "XX": "no"}')

    assert "RF1 must be answered yes, no or not_sure (got maybe)." in sentence
    assert "(got no answer)" in sentence and sentence.count("(got no answer)") == 1
    assert "XX must be one of the questions" in sentence


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ('{"RF1": "no"', "--answers must be JSON"),
        ("[1]", "--answers must be a JSON object"),
        ('{"RF1": "yes", "RF1": "no"}', "--answers must answer each question once (got RF1 twice)"),
        ('{"RF1": true}', "RF1 must be answered yes, no or not_sure (got true)"),
    ],
)
def test_a_file_that_is_no_answers_is_named(terminal, content, part):
    assert part in terminal.refuses("screen --answers -", answers=content)


def test_a_file_that_is_not_there_is_named(terminal, tmp_path):
    sentence = terminal.refuses(f"screen --answers {tmp_path}/none.json")

    assert "--answers must be a file that can be read" in sentence and "none.json" in sentence


def test_bytes_that_are_no_text_are_named(terminal, tmp_path):
    (tmp_path / "answers.json").write_bytes(b"\xff\xfe\x00")

    assert "must be JSON" in terminal.refuses(f"screen --answers {tmp_path}/answers.json")


def test_where_nobody_can_answer_nothing_is_asked(terminal):
    assert "Give --answers FILE" in terminal.refuses("screen")


def test_one_thing_at_a_time(terminal):
    assert "one of" in terminal.refuses("screen --questions --daily no")


def test_a_refused_screening_keeps_the_one_before(terminal):
    terminal.screens(RF16="yes")
    terminal.refuses("screen --answers -", answers="{}")

    assert terminal.gives("screen")["verdict"] == "GoGently"


def test_a_person_at_the_terminal_is_asked_group_by_group(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.screen.may_ask", lambda: True)

    said = terminal.says("screen", answers="n\n" * (len(QUESTIONS) - 1) + "perhaps\n?\n")

    headings = knowledge.catalogue().question_groups.values()
    places = [said.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert "Type one of: yes, no" in said
    assert terminal.gives("screen")["reasons"][0]["question"] == QUESTIONS[-1].id


def test_a_slip_can_be_taken_back(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.screen.may_ask", lambda: True)

    terminal.says("screen", answers="b\ny\nb\nn\n" + "n\n" * (len(QUESTIONS) - 1))

    assert terminal.gives("screen")["verdict"] == "Go"


def test_leaving_in_the_middle_keeps_nothing(terminal, monkeypatch):
    monkeypatch.setattr("dorsi.cli.screen.may_ask", lambda: True)

    left = terminal.types("screen", answers="n\nn\n")

    assert left.exit_code == 130
    assert "must be answered" in terminal.refuses("screen --json")
