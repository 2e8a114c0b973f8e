"""Addresses about the runner."""

from django.urls import path

from dorsi.web.people import views

urlpatterns = [
    path("welcome/", views.welcome, name="welcome"),
    path("profile/", views.profile, name="profile"),
    path("settings/country/", views.country, name="country"),
    path("settings/reminders/", views.reminders, name="reminders"),
]
