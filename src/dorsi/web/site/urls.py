"""Every address, gathered from the apps."""

from django.urls import include, path

from dorsi.web.site import api_page
from dorsi.web.site.api import api

urlpatterns = [
    path("api/", api_page.page, name="api"),
    path("api/", api.urls),
    path("", include("dorsi.web.pictures.urls")),
    path("", include("dorsi.web.camera.urls")),
    path("", include("dorsi.web.learn.urls")),
    path("", include("dorsi.web.people.urls")),
    path("", include("dorsi.web.phones.urls")),
    path("", include("dorsi.web.safety.urls")),
    path("", include("dorsi.web.assess.urls")),
    path("", include("dorsi.web.plan.urls")),
    path("", include("dorsi.web.practice.urls")),
    path("", include("dorsi.web.diary.urls")),
    path("", include("dorsi.web.progress.urls")),
    path("", include("dorsi.web.archive.urls")),
    path("", include("dorsi.web.offline.urls")),
]

handler400 = "dorsi.web.site.errors.bad_request"
handler403 = "dorsi.web.site.errors.forbidden"
handler404 = "dorsi.web.site.errors.not_found"
handler500 = "dorsi.web.site.errors.broken"
