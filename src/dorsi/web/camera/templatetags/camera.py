"""`{% camera_parts %}`: what a page's scripts need to open the camera; it loads nothing yet."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import json_script
from django.utils.safestring import SafeString

from dorsi.web.camera import engine, pinned, telling
from dorsi.web.parts import permissions

register = template.Library()


@register.simple_tag(takes_context=True)
def camera_parts(context: dict[str, Any], *opens: str) -> SafeString:
    """A JSON element "camera-parts". With it the page may open the camera.

    Other features that it may open instead are named: "accelerometer", "gyroscope".
    """
    permissions.allow(context.get("request"), *(opens or ("camera",)))
    version = pinned.version()
    told = {
        "version": version,
        "files": reverse("camera-file", args=[version, "-"]).removesuffix("-"),
        "engine": reverse("camera-engine", args=[version, engine.digest()]),
        "state": reverse("camera-parts"),
        "bytes": {name: part.size for name, part in pinned.PARTS.items()},
        "words": telling.words(),
    }
    return json_script(told, "camera-parts")
