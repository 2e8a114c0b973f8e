"""A client with a queue, a server, and a line between them that drops whatever it likes."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from dorsi.web.diary.models import Entry

FIRST = date(2026, 1, 5)
FELT = st.integers(0, 10)


class Sending(RuleBasedStateMachine):
    """Each entry goes into the queue once and leaves it only when the server said it has it."""

    @initialize()
    def empty(self) -> None:
        Entry.objects.all().delete()
        self.browser = Client()
        self.made: dict[str, dict[str, Any]] = {}
        self.queue: list[str] = []
        self.sent: set[str] = set()

    @rule(pain=FELT, effort=FELT)
    def note(self, pain: int, effort: int) -> None:
        number = len(self.made)
        day = FIRST + timedelta(days=number)
        entry_id = f"entry-{number}"
        body = {"pain": pain, "effort": effort, "date": f"{day}", "entry_id": entry_id}
        self.made[entry_id] = body
        self.queue.append(entry_id)

    @precondition(lambda self: self.queue)
    @rule(chance=st.data(), arrives=st.booleans(), answered=st.booleans())
    def send(self, chance: st.DataObject, arrives: bool, answered: bool) -> None:
        entry_id = chance.draw(st.sampled_from(self.queue))
        if arrives:
            assert self._post(self.made[entry_id]) == 200
            self.sent.add(entry_id)
        if arrives and answered:
            self.queue.remove(entry_id)

    @precondition(lambda self: self.sent)
    @rule(chance=st.data())
    def repeat(self, chance: st.DataObject) -> None:
        """A repeat long after, as from a second tab."""
        assert self._post(self.made[chance.draw(st.sampled_from(sorted(self.sent)))]) == 200

    @precondition(lambda self: self.sent)
    @rule(chance=st.data(), change=st.sampled_from(["pain", "effort"]))
    def say_otherwise(self, chance: st.DataObject, change: str) -> None:
        body = self.made[chance.draw(st.sampled_from(sorted(self.sent)))]
        assert self._post(body | {change: (body[change] + 1) % 11}) == 409

    @precondition(lambda self: self.sent)
    @rule(chance=st.data())
    def second_on_a_day(self, chance: st.DataObject) -> None:
        body = self.made[chance.draw(st.sampled_from(sorted(self.sent)))]
        assert self._post(body | {"entry_id": "another"}) == 409

    @invariant()
    def nothing_lost_nothing_doubled_nothing_changed(self) -> None:
        stored = Entry.objects.values_list("entry_id", "pain_0_10", "effort_0_10", "day")
        expected = [
            (id_, body["pain"], body["effort"], date.fromisoformat(body["date"]))
            for id_, body in self.made.items()
            if id_ in self.sent
        ]
        assert sorted(stored) == sorted(expected)
        assert set(self.made) - self.sent <= set(self.queue)

    def _post(self, body: dict[str, Any]) -> int:
        with transaction.atomic():
            answer = self.browser.post("/api/diary", body, content_type="application/json")
        return answer.status_code


@pytest.mark.django_db
def test_what_is_sent_again_and_again_is_stored_once(at: Any) -> None:
    run_state_machine_as_test(
        Sending, settings=settings(max_examples=30, stateful_step_count=25, deadline=None)
    )
