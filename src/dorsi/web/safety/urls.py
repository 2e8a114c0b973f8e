"""Addresses of safety."""

from django.urls import path

from dorsi.web.safety import views

urlpatterns = [
    path("safety/", views.screen, name="safety"),
    path("safety/verdict/", views.verdict, name="verdict"),
    path("safety/note/", views.note, name="safety-note"),
    path("safety/daily/", views.daily, name="daily"),
    path("safety/injury/", views.injury, name="injury"),
]
