"""Whom the runner wishes to see in pictures, for every page that shows one."""

from collections.abc import Callable
from functools import cache

from django.http import HttpRequest

from dorsi.core.errors import StorageError
from dorsi.core.preferences import Look
from dorsi.web.people import actions


def wished(request: HttpRequest) -> dict[str, Callable[[], Look | None]]:
    """Looked up once for a page, and only by one that shows a picture."""
    return {"look_wished": cache(_wished)}


def _wished() -> Look | None:
    try:
        return actions.preferences().look
    except StorageError:  # what is known can be read while the diary can't; the looks take turns
        return None
