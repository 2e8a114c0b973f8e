"""The practice pages: what stands before the player, in it, and after it."""

import json
import re
from html import unescape

import pytest

from dorsi import knowledge
from dorsi.core import practice as core
from dorsi.core.catalogue import Outcome
from dorsi.core.safety import Trouble
from dorsi.web.diary import actions as diary
from dorsi.web.diary import answer
from dorsi.web.parts import entry_ids
from dorsi.web.plan import actions as plan
from dorsi.web.practice import actions, sheet
from dorsi.web.practice.forms import EFFORTS
from dorsi.web.practice.timeline import timeline
from dorsi.web.safety import actions as safety
from dorsi.web.safety import models as safety_models

END = {
    "entry_id": "one",
    "ended": "whole",
    "seconds": "700",
    "drills": "toes_to_wall heel_raise",
    "skipped": "",
    "hurt": "",
    "pinched": "",
}


def sent_timeline(page: str):
    found = re.search(r'<script id="timeline" type="application/json">(.*?)</script>', page, re.S)
    return json.loads(found[1])


def words(page: str) -> str:
    return unescape(" ".join(re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.S).split()))


def test_the_player_gets_the_timeline_that_python_made(browser, planned):
    page = browser.get("/practice/").content.decode()

    script, catalogue = actions.script(), knowledge.catalogue()
    drills = sheet.drills(script, plan.today(), catalogue)
    assert sent_timeline(page) == json.loads(json.dumps(timeline(script, drills)))


@pytest.mark.hazard("H19")
def test_every_drill_shows_how_to_set_up_and_when_to_stop(browser, planned):
    page = words(browser.get("/practice/").content.decode())

    for item in planned.weeks[0].practices[0].items:
        exercise = knowledge.catalogue().exercise(item.exercise)
        assert exercise.setup and all(line in page for line in exercise.setup)
        assert exercise.stop and exercise.stop in page


def test_a_shorter_practice_is_guided_when_asked_for(browser, planned):
    whole, short = (
        len(sent_timeline(browser.get(address).content.decode())["drills"])
        for address in ("/practice/", "/practice/?minutes=6")
    )

    assert short < whole


@pytest.mark.parametrize("minutes", ["0", "-5", "abc", "9999", "9" * 5000, ""])
def test_minutes_that_are_none_are_left_aside(browser, planned, minutes):
    assert browser.get(f"/practice/?minutes={minutes}").status_code == 200


def test_answers_of_today_serve_as_the_daily_question(browser, planned):
    assert browser.get("/practice/").status_code == 200


def test_on_another_day_the_daily_question_comes_first(browser, planned, at):
    at(days=1)

    first = browser.get("/practice/?minutes=6")

    assert first["Location"] == "/safety/daily/?next=%2Fpractice%2F%3Fminutes%3D6"
    safety.daily("no")
    assert browser.get("/practice/").status_code == 200


@pytest.mark.hazard("H03")
def test_after_a_pop_there_is_no_player(browser, planned):
    safety.note_injury(Trouble.POPPED)

    assert browser.get("/practice/")["Location"] == "/safety/verdict/"


def test_on_a_day_off_it_leads_to_today(browser, planned, at):
    at(days=2)
    safety.daily("no")

    assert browser.get("/practice/")["Location"] == "/"


def test_without_a_plan_it_leads_to_today(browser, screened):
    assert browser.get("/practice/")["Location"] == "/"


@pytest.mark.hazard("H03")
def test_a_pop_is_noted_before_anything_is_asked(browser, planned):
    answer = browser.post("/practice/stopped/", {**END, "ended": "popped", "hurt": "heel_raise"})

    assert answer.status_code == 204
    assert safety.standing().outcome is Outcome.STOP


def test_sent_three_times_a_pop_stands_there_once(browser, planned):
    told = {**END, "ended": "popped", "hurt": "heel_raise"}

    browser.post("/practice/stopped/", told)
    browser.post("/practice/after/", told)
    browser.post("/diary/noted/", {**told, "pain": "7", "effort": "7"})

    assert safety_models.InjuryNote.objects.count() == 1
    [entry] = diary.diary().entries
    assert entry.ended == "popped"


def test_a_pinch_has_the_id_by_which_the_diary_knows_it(browser, planned):
    browser.post("/practice/after/", {**END, "hurt": "heel_raise", "pinched": "heel_raise"})

    [note] = safety_models.InjuryNote.objects.all()
    assert note.entry_id == answer.pinch_id("one", "heel_raise")
    assert note.entry_id == entry_ids.following("one", "pinch/heel_raise")


def test_what_the_player_counted_is_carried_to_the_diary(browser, planned):
    page = browser.post("/practice/after/", {**END, "skipped": "heel_raise", "ended": "early"})
    assert "11:40, 1 of 2 drills" in words(page.content.decode())

    browser.post("/diary/noted/", {**END, "skipped": "heel_raise", "ended": "early"} | FELT)

    [entry] = diary.diary().entries
    assert (entry.drills, entry.skipped) == (("toes_to_wall",), ("heel_raise",))
    assert (entry.seconds, entry.ended) == (700, "early")


def test_a_drill_that_hurt_does_not_count_as_done(browser, planned):
    page = browser.post("/practice/after/", {**END, "hurt": "heel_raise", "pinched": "heel_raise"})

    assert "1 of 2 drills" in words(page.content.decode())


FELT = {"pain": "2", "effort": "7"}


@pytest.mark.parametrize("left_out", ["pain", "effort"])
def test_what_is_not_answered_is_asked_beside_its_question(browser, planned, left_out):
    answer = browser.post("/diary/noted/", {**END, **FELT, left_out: ""})

    assert answer.status_code == 422
    assert f'id="id_{left_out}_error"' in answer.content.decode()
    assert diary.diary().entries == ()


def test_what_was_answered_stays_when_the_other_was_not(browser, planned):
    page = browser.post("/diary/noted/", {**END, "pain": "2"}).content.decode()

    assert re.search(r'name="pain" value="2"[^>]*checked', page)


@pytest.mark.parametrize(
    "wrong",
    [{"drills": "no_such_drill"}, {"ended": "nowhere"}, {"seconds": "-1"}, {"day": "2026-02-30"}],
)
def test_a_form_that_was_tampered_with_stores_nothing(browser, planned, wrong):
    answer = browser.post("/diary/noted/", {**END, **FELT, **wrong})

    assert answer.status_code in (404, 422)
    assert diary.diary().entries == ()


def test_the_reason_to_stop_stands_on_the_page_that_asks(browser, planned):
    page = browser.post("/practice/after/", {**END, "ended": "popped", "hurt": "heel_raise"})

    assert "Have it looked at today" in words(page.content.decode())


def test_the_consequences_are_those_of_the_rules():
    rules = knowledge.catalogue().progression

    said = list(sheet.consequences(rules))

    assert [(one.least, one.most) for one in said] == [
        (0, rules.pain_go_on_most),
        (rules.pain_go_on_most + 1, rules.pain_hold_most),
        (rules.pain_hold_most + 1, 10),
    ]


def test_only_easy_counts_as_easy_and_only_too_hard_as_too_hard():
    rules = knowledge.catalogue().progression

    easy, right, hard, too_hard = (int(value) for value, _ in EFFORTS)

    assert easy <= rules.easy_effort_most < right < hard < rules.hard_effort_least <= too_hard


def test_the_practice_of_the_day_has_cues_of_two_words_at_most(planned):
    for step in actions.script().steps:
        assert 1 <= len(step.cue.split()) <= 2
        assert step.says.endswith(".")


def test_the_sum_of_the_steps_is_the_plan_s(planned):
    practice = planned.weeks[0].practices[0]

    script = core.script(practice, knowledge.catalogue())

    assert script.seconds == practice.seconds


def test_how_the_ankles_feel_is_asked_with_nothing_chosen_and_may_stay_open(browser, planned):
    page = browser.post("/practice/after/", END).content.decode()
    assert page.count('name="feel"') == 3 and "checked" not in page

    browser.post("/diary/noted/", {**END, **FELT})

    assert diary.diary().entries[0].feel is None


def test_how_the_ankles_feel_stands_in_the_diary(browser, planned):
    browser.post("/diary/noted/", {**END, **FELT, "feel": "looser"})

    assert "ankles looser" in browser.get("/diary/").content.decode()
