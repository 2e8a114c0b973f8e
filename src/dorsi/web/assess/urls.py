"""Addresses of measuring."""

from django.urls import path

from dorsi.web.assess import angles_noted, camera_test, explained, raises, shin, views

urlpatterns = [
    path("measure/", views.hub, name="measure"),
    path("measure/tape/", views.tape, name="tape"),
    path("measure/camera/", camera_test.lunge, name="camera-test"),
    path("measure/degrees/<slug:protocol_id>/", angles_noted.noted, name="angles-noted"),
    path("measure/phone/", shin.phone, name="phone-measure"),
    path("measure/phone/typed/", shin.typed, name="phone-typed"),
    path("measure/heel-raises/", raises.raises, name="raises"),
    path("measure/heel-raises/noted/", raises.noted, name="raises-noted"),
    path("measure/heel-raises/camera/", camera_test.heel_raises, name="raises-camera"),
    path("learn/tests/<slug:protocol_id>/", explained.explained, name="protocol"),
    path("result/", views.result, name="result"),
    path("result/chart.svg", views.picture, name="result-picture"),
]
