"""Safety answers and injury notes."""

from django.db import models

from dorsi.core.safety import Answer, Trouble
from dorsi.web.people.models import Event


class Screening(Event):
    answers = models.JSONField()
    before = models.JSONField(default=list)


class DailyAnswer(Event):
    anything_new = models.CharField(max_length=8)

    class Meta(Event.Meta):
        constraints = [
            *Event.Meta.constraints,
            models.CheckConstraint(
                name="daily_answer_known",
                condition=models.Q(anything_new__in=[a.value for a in Answer]),
            ),
        ]


class InjuryNote(Event):
    trouble = models.CharField(max_length=12)
    exercise = models.CharField(max_length=64, null=True)

    class Meta(Event.Meta):
        constraints = [
            *Event.Meta.constraints,
            models.CheckConstraint(
                name="trouble_known", condition=models.Q(trouble__in=[t.value for t in Trouble])
            ),
        ]
