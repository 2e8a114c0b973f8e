"""Paired phones. What a phone shows as its key is not stored, only its digest."""

from django.db import models

from dorsi.web.people.models import Runner

NAME_LONGEST = 40


class Phone(models.Model):
    runner = models.ForeignKey(Runner, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=NAME_LONGEST)
    key_digest = models.CharField(max_length=64, unique=True)
    paired_at = models.DateTimeField()
    seen_at = models.DateTimeField()
