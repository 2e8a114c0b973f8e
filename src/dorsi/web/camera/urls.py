"""Addresses of what the camera needs."""

from django.urls import path

from dorsi.web.camera import views

urlpatterns = [
    path("camera/parts/", views.parts, name="camera-parts"),
    path("camera/files/<str:version>/engine/<str:digest>.zip", views.engine, name="camera-engine"),
    path("camera/files/<str:version>/<path:name>", views.file, name="camera-file"),
]
