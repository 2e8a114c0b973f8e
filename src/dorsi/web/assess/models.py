"""Measurements."""

from django.db import models

from dorsi.core.measurement import Side
from dorsi.web.people.models import Event


class Measurement(Event):
    side = models.CharField(max_length=5)
    protocol = models.CharField(max_length=64)
    instrument = models.CharField(max_length=64)
    value = models.FloatField()
    unit = models.CharField(max_length=12)
    standard_error = models.FloatField()
    tries = models.JSONField()
    limit = models.CharField(max_length=5, null=True)
    made_by = models.JSONField(null=True)

    class Meta(Event.Meta):
        constraints = [
            *Event.Meta.constraints,
            models.CheckConstraint(
                name="side_known", condition=models.Q(side__in=[s.value for s in Side])
            ),
            models.CheckConstraint(
                name="error_not_negative", condition=models.Q(standard_error__gte=0)
            ),
        ]
        indexes = [
            *Event.Meta.indexes,
            models.Index(fields=["runner", "protocol", "side", "at"], name="measurement_series"),
        ]
