"""Addresses of settings and data."""

from django.urls import path

from dorsi.web.archive import erase_views, views

urlpatterns = [
    path("settings/", views.settings, name="settings"),
    path("settings/export/", views.export, name="export"),
    path("settings/erase/", erase_views.erase, name="erase"),
    path("settings/import/", views.take_in, name="import"),
]
