"""Addresses of what a browser keeps, and of what it keeps it with."""

from django.urls import path

from dorsi.web.offline import views

urlpatterns = [
    path("sw.js", views.worker, name="worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("offline/", views.no_network, name="offline"),
    path("offline/pages/", views.pages, name="offline-pages"),
    path("offline/practice/", views.practice, name="offline-practice"),
    path("waiting/", views.waiting, name="waiting"),
    path("stop-signs/", views.signs, name="stop-signs"),
]
