"""Every address, gathered from the apps."""

from importlib.util import find_spec

from django.urls import include, path

from dorsi.web.site import api_page
from dorsi.web.site.api import api

APPS = (
    "learn",
    "people",
    "safety",
    "assess",
    "plan",
    "practice",
    "diary",
    "progress",
    "archive",
)

urlpatterns = [
    path("api/", api_page.page, name="api"),
    path("api/", api.urls),
]
urlpatterns += [
    path("", include(f"dorsi.web.{app}.urls")) for app in APPS if find_spec(f"dorsi.web.{app}.urls")
]

handler400 = "dorsi.web.site.errors.bad_request"
handler403 = "dorsi.web.site.errors.forbidden"
handler404 = "dorsi.web.site.errors.not_found"
handler500 = "dorsi.web.site.errors.broken"
