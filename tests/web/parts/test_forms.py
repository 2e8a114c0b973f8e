"""What every form does with what it never offered."""

import pytest
from django.test import Client

WEEK = {"minutes": "15", "days": ["mon", "tue"], "equipment": ["roller"], "run_tue": "intervals"}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"equipment": ["trampoline"]}, "What you have must be one of those shown"),
        ({"dislikes": ["flying"]}, "Drills you would rather not do must be one of those shown"),
        ({"days": ["xyz"]}, "Days must be one of those shown"),
        ({"run_tue": "sprint"}, "must be one of those shown (got sprint). Choose again."),
    ],
    ids=lambda value: "".join(value) if isinstance(value, dict) else "",
)
def test_a_choice_never_offered_is_refused_in_one_sentence(
    browser: Client, tested: object, wrong: dict[str, object], sentence: str
) -> None:
    answer = browser.post("/plan/set-up/", WEEK | wrong)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
