"""Addresses about phones."""

from django.urls import path

from dorsi.web.phones import views

urlpatterns = [
    path("settings/phones/", views.phones, name="phones"),
    path("settings/phones/state/", views.state, name="phones-state"),
    path("settings/phones/<int:number>/let-go/", views.let_go, name="phone-let-go"),
    path("pair/<str:secret>/", views.pair, name="phone-pair"),
    path("pair/", views.compare, name="phone-compare"),
    path("paired/", views.waits, name="phone-waits"),
    path("not-paired/", views.strange, name="phone-strange"),
    path("this-phone/", views.here, name="phone-here"),
]
