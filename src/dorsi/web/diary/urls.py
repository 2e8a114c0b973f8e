"""Addresses of the days."""

from django.urls import path

from dorsi.web.diary import views

urlpatterns = [
    path("", views.today, name="today"),
    path("practice/", views.player, name="practice"),
    path("diary/", views.diary, name="diary"),
    path("diary/noted/", views.noted, name="noted"),
    path("diary/morning/", views.morning, name="morning"),
]
