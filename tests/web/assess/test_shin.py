"""The phone on the shin: its page, what it sends, and the numbers of a phone's own level."""

import json
from html import unescape

import pytest
from django.test import Client

from dorsi import knowledge
from dorsi.core.measurement import Instrument, Side, Zero
from dorsi.formats import live_task
from dorsi.web.assess import actions, shin_words

PAGE, TYPED = "/measure/phone/", "/measure/phone/typed/"
NOTED = f"/measure/degrees/{actions.PHONE}/"


def told(browser: Client) -> dict[str, object]:
    text = browser.get(PAGE).content.decode()
    data = text.split('<script id="phone-test" type="application/json">')[1]
    return json.loads(data.split("</script>")[0])


def read(*tries: float, zero: str = "wall") -> str:
    made_by = {
        "engine": "dorsi",
        "model": "accelerometer",
        "version": "1",
        "quality": {"spread_deg": 0.4, "rate_hz": 60.0, "refused": 0, "zeroed": True},
        "site": shin_words.SITE,
        "zero": zero,
    }
    return json.dumps({"instrument": "phone", "tries": tries, "error": 0.7, "made_by": made_by})


BOTH = {"left": read(36, 37, 38), "right": read(41, 42, 43), "entry_id": "one"}
LEVEL = {
    **{f"left_{n}": value for n, value in enumerate(("38", "37,5", "38"), 1)},
    **{f"right_{n}": value for n, value in enumerate(("41", "42", "43"), 1)},
}


def test_the_page_may_open_the_motion_sensor_and_no_camera(browser: Client) -> None:
    policy = browser.get(PAGE).headers["Permissions-Policy"]

    assert "accelerometer=(self)" in policy and "gyroscope=(self)" in policy
    assert "camera=()" in policy


def test_the_engine_is_asked_for_both_shins_and_both_zeros(browser: Client) -> None:
    asked = told(browser)

    assert [live_task.read(asked["tasks"][side]) for side in Side] == [
        live_task.Shin(side=side) for side in Side
    ]
    assert [live_task.read(asked["zeros"][on]).on for on in ("wall", "floor")] == ["wall", "floor"]
    assert asked["tries"] == knowledge.catalogue().protocol(actions.PHONE).tries


def test_the_site_of_the_words_is_the_site_that_is_kept(browser: Client) -> None:
    phone = knowledge.movements()[actions.PHONE].scene.phone

    assert f"shin_{phone.below_bump_cm:g}_cm_below_the_bump" == shin_words.SITE
    assert told(browser)["site"] == shin_words.SITE


def test_each_trouble_has_a_sentence_and_a_way_on(browser: Client) -> None:
    troubles = told(browser)["troubles"]

    assert set(troubles) >= {"not_secure", "no_sensor", "refused", "offline", "broken", "asleep"}
    ways = [text for what, text in troubles.items() if what != "asleep"]
    assert all(
        "type the numbers of the phone’s own level" in " ".join(text.split()) for text in ways
    )


def test_what_the_phone_read_is_kept_with_its_site_and_its_zero(browser: Client) -> None:
    answer = browser.post(PAGE, BOTH, follow=True)

    assert answer.redirect_chain == [(NOTED, 302)]
    left, right = actions.measurements(actions.PHONE)
    assert (left.value, right.value) == (37, 42)
    assert left.instrument == Instrument.PHONE
    assert (left.made_by.site, left.made_by.zero) == (shin_words.SITE, Zero.WALL)
    assert left.made_by.quality.spread_deg == 0.4


def test_the_same_test_sent_twice_is_kept_once(browser: Client) -> None:
    browser.post(PAGE, BOTH)
    browser.post(PAGE, BOTH)

    assert len(actions.measurements()) == 2


@pytest.mark.parametrize("left", ["", "no json", read(36, 37), read(36, 37, 80)])
def test_a_side_that_was_not_read_keeps_nothing_and_says_so(browser: Client, left: str) -> None:
    answer = browser.post(PAGE, BOTH | {"left": left})

    assert answer.status_code == 422
    assert "Left must " in unescape(answer.content.decode())
    assert actions.measurements() == ()


def test_the_numbers_of_a_level_are_kept_without_any_script(browser: Client) -> None:
    answer = browser.post(TYPED, LEVEL, follow=True)

    assert answer.redirect_chain == [(NOTED, 302)]
    left, right = actions.measurements(actions.PHONE)
    assert (left.value, right.value) == (37.8333, 42)
    assert (left.instrument, left.made_by) == ("phone_level", None)


def test_what_was_typed_wrongly_stays_and_both_sides_are_told(browser: Client) -> None:
    answer = browser.post(TYPED, LEVEL | {"left_2": "steep", "right_3": "80"})

    said = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Left must be numbers in degrees (got steep)" in said
    assert "Right must be between 0 and 75 degrees (got 80)" in said
    assert 'value="steep"' in said
    assert actions.measurements() == ()


def test_the_error_is_told_with_its_own_source(browser: Client) -> None:
    card = unescape(browser.get("/measure/").content.decode()).split("<h2>Phone on the shin")[1]

    assert 'Error of one test: <span translate="no">Powden' in card.split("</section>")[0]


def test_measuring_offers_the_phone_and_shows_its_last_numbers(browser: Client) -> None:
    before = browser.get("/measure/").content.decode()
    browser.post(TYPED, LEVEL)
    after = browser.get("/measure/").content.decode()

    assert f'href="{PAGE}"' in before and f'href="{TYPED}"' in before
    assert "<b>42°</b>" not in before and "<b>42°</b>" in after
