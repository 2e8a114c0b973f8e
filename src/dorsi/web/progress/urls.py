"""Addresses of progress."""

from django.urls import path

from dorsi.web.progress import pictures, views

urlpatterns = [
    path("progress/", views.progress, name="progress"),
    path("progress/calendar.svg", pictures.calendar, name="progress-calendar"),
    path("progress/<str:name>.svg", pictures.trend, name="progress-picture"),
]
