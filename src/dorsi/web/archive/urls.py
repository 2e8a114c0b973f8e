"""Addresses of settings and data."""

from django.urls import path

from dorsi.web.archive import views

urlpatterns = [
    path("settings/", views.settings, name="settings"),
    path("settings/export/", views.export, name="export"),
    path("settings/import/", views.take_in, name="import"),
]
