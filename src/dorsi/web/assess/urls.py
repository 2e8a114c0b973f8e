"""Addresses of measuring."""

from django.urls import path

from dorsi.web.assess import explained, raises, views

urlpatterns = [
    path("measure/", views.hub, name="measure"),
    path("measure/tape/", views.tape, name="tape"),
    path("measure/heel-raises/", raises.raises, name="raises"),
    path("measure/heel-raises/noted/", raises.noted, name="raises-noted"),
    path("learn/tests/<slug:protocol_id>/", explained.explained, name="protocol"),
    path("result/", views.result, name="result"),
    path("result/chart.svg", views.picture, name="result-picture"),
]
