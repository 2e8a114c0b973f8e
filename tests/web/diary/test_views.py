"""The pages of the days."""

from django.test import Client


def test_a_second_practice_on_one_day_is_refused_before_it_is_done(
    browser: Client, planned: object
) -> None:
    assert browser.get("/practice/").status_code == 200
    browser.post("/diary/noted/", {"pain": "2", "effort": "7", "entry_id": "one"})

    answer = browser.get("/practice/", follow=True)

    assert answer.redirect_chain[-1][0] == "/"
    assert "Done for today" in answer.content.decode()
