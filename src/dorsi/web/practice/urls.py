"""Addresses of a practice."""

from django.urls import path

from dorsi.web.practice import views

urlpatterns = [
    path("practice/stopped/", views.stopped, name="stopped"),
    path("practice/after/", views.after, name="after"),
]
