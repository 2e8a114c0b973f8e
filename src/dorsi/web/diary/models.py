"""The diary."""

from django.db import models

from dorsi.core.diary import Ended, Feel
from dorsi.web.people.models import Event

PRACTICE = "practice"
MORNING = "morning"


class Entry(Event):
    """A practice or a morning after; what the other kind holds stays empty."""

    kind = models.CharField(max_length=8)
    day = models.DateField()
    pain_0_10 = models.PositiveSmallIntegerField(null=True)
    effort_0_10 = models.PositiveSmallIntegerField(null=True)
    drills = models.JSONField(default=list)
    skipped = models.JSONField(default=list)
    hurt = models.JSONField(default=list)
    ended = models.CharField(max_length=8, null=True)
    seconds = models.PositiveIntegerField(null=True)
    feel = models.CharField(max_length=8, null=True)
    worse = models.BooleanField(null=True)

    class Meta(Event.Meta):
        constraints = [
            *Event.Meta.constraints,
            models.UniqueConstraint(name="one_of_a_kind_a_day", fields=["runner", "day", "kind"]),
            models.CheckConstraint(
                name="entry_whole",
                condition=(
                    models.Q(kind=MORNING, worse__isnull=False)
                    | models.Q(
                        kind=PRACTICE,
                        pain_0_10__range=(0, 10),
                        effort_0_10__range=(0, 10),
                        ended__in=[end.value for end in Ended],
                    )
                ),
            ),
            models.CheckConstraint(
                name="feel_known",
                condition=models.Q(feel__isnull=True)
                | models.Q(feel__in=[feel.value for feel in Feel]),
            ),
        ]
        indexes = [
            *Event.Meta.indexes,
            models.Index(fields=["runner", "day", "at"], name="diary_by_day"),
        ]
