"""Addresses of pictures."""

from django.urls import path

from dorsi.web.pictures import views

urlpatterns = [
    path(
        "pictures/<str:build>/<str:look>/<str:side>/<str:name>.<str:kind>.svg",
        views.picture,
        name="picture",
    ),
]
