"""The runner, and what every stored event has."""

from django.db import models

from dorsi.core.preferences import Look
from dorsi.core.runner import LengthUnit, Sex
from dorsi.core.runs import Weekday


class Runner(models.Model):
    """One row today; every other row points here, so that there may be more."""

    birth_year = models.PositiveSmallIntegerField(null=True)
    sex = models.CharField(max_length=8, null=True, choices=[(s.value, s.value) for s in Sex])
    units = models.CharField(max_length=4, default=LengthUnit.CM.value)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="runner_sex_known",
                condition=models.Q(sex__isnull=True) | models.Q(sex__in=[s.value for s in Sex]),
            ),
            models.CheckConstraint(
                name="runner_units_known",
                condition=models.Q(units__in=[u.value for u in LengthUnit]),
            ),
        ]


class Preferences(models.Model):
    """How the runner wants it; no row until something was chosen."""

    runner = models.OneToOneField(Runner, on_delete=models.CASCADE, related_name="+")
    sound = models.BooleanField(default=True)
    voice = models.BooleanField(default=True)
    keys = models.BooleanField(default=True)
    country = models.CharField(max_length=2, null=True)
    emergency_number = models.CharField(max_length=16, null=True)
    practice_at = models.TimeField(null=True)
    test_day = models.CharField(max_length=3, default=Weekday.SAT.value)
    test_at = models.TimeField(null=True)
    look = models.CharField(max_length=8, null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="preferences_test_day_known",
                condition=models.Q(test_day__in=[day.value for day in Weekday]),
            ),
            models.CheckConstraint(
                name="preferences_look_known",
                condition=models.Q(look__isnull=True)
                | models.Q(look__in=[look.value for look in Look]),
            ),
        ]


class Event(models.Model):
    """Something that happened once: written once, never changed.

    `at` is the moment, `offset_s` the clock's distance from UTC there and then, so that the
    runner's own day survives a journey.
    """

    runner = models.ForeignKey(Runner, on_delete=models.PROTECT, related_name="+")
    entry_id = models.CharField(max_length=64)
    at = models.DateTimeField()
    offset_s = models.IntegerField()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["runner", "entry_id"], name="%(app_label)s_%(class)s_stored_once"
            ),
        ]
        indexes = [models.Index(fields=["runner", "at"], name="%(app_label)s_%(class)s_by_time")]
