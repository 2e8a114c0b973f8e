"""Addresses of the plan."""

from datetime import date

from django.urls import path, register_converter

from dorsi.web.plan import views


class DayConverter:
    """A day in an address, such as 2026-11-23. A day that does not exist is no address."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(DayConverter, "day")

urlpatterns = [
    path("plan/", views.week, name="plan"),
    path("plan/calendar.ics", views.calendar, name="calendar"),
    path("plan/set-up/", views.set_up, name="plan-set-up"),
    path("plan/<day:day>/", views.day, name="plan-day"),
]
