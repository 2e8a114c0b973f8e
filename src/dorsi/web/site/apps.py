"""Registers our own system checks."""

from django.apps import AppConfig


class Site(AppConfig):
    name = "dorsi.web.site"

    def ready(self) -> None:
        from dorsi.web.site import checks  # noqa: F401  (importing registers them)
