"""Addresses of what is known."""

from django.urls import path

from dorsi.web.learn import views

urlpatterns = [
    path("learn/", views.known, name="learn"),
    path("learn/sources/", views.sources, name="sources"),
    path("learn/<slug:exercise_id>/", views.exercise, name="exercise"),
]
