"""The terminal's --json and the API say the same, word for word, over the same diary."""

import json
import shlex

import pytest
from click.testing import CliRunner
from django.test import Client

from dorsi.cli.main import command
from dorsi.web.diary import actions as diary

PAIRS = [
    ("exercises", "exercises"),
    ("show heel_raise", "exercises/heel_raise"),
    ("screen --questions", "screening"),
    ("screen", "screening/verdict"),
    ("assess", "assessment"),
    ("plan", "plan"),
    ("today", "today"),
    ("today --date 2026-11-24", "today?date=2026-11-24"),
    ("today --minutes 8", "today?minutes=8"),
    ("today --date 2026-11-25", "today?date=2026-11-25"),
    ("diary", "diary"),
    ("progress", "progress"),
    ("profile", "profile"),
]


@pytest.mark.parametrize(("line", "path"), PAIRS, ids=lambda one: one)
def test_both_say_the_same(planned, browser: Client, line: str, path: str) -> None:
    diary.done(pain=2, effort=5, seconds=600)

    typed = CliRunner().invoke(command, [*shlex.split(line), "--json"])
    sent = browser.get(f"/api/{path}")

    assert typed.exit_code == 0, typed.output
    assert json.loads(typed.stdout) == sent.json()


def test_both_name_the_same_faults(browser: Client, at) -> None:
    typed = CliRunner().invoke(
        command,
        shlex.split("measure tape --left 95,95,95 --right abc --limit-left back --limit-right x"),
    )
    body = {"left": "95,95,95", "right": "abc", "limit_left": "back", "limit_right": "x"}
    sent = browser.post("/api/measurements/tape", body, content_type="application/json")

    assert typed.exit_code == 2
    for fault in sent.json()["error"]["faults"]:
        assert fault["must"] in typed.stderr
