"""Addresses of measuring."""

from django.urls import path

from dorsi.web.assess import views

urlpatterns = [
    path("measure/", views.hub, name="measure"),
    path("measure/tape/", views.tape, name="tape"),
    path("result/", views.result, name="result"),
]
