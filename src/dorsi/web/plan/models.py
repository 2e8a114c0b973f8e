"""Plans."""

from django.db import models

from dorsi.web.people.models import Event


class Plan(Event):
    """One plan, as a whole value. `content` grows with each adaptation; the row stays.

    `practised_on`: the last day practised since, from which a gap is counted.
    """

    content = models.TextField()
    practised_on = models.DateField(null=True)
