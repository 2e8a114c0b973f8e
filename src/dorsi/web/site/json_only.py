"""Under /api/ everything is JSON: what comes in, and what goes out when it fails."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from dorsi.web.site import errors
from dorsi.web.site.guard import SAFE_METHODS

JSON = "application/json"
HTTP_ERROR = 400


class JsonOnly:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        if request.method not in SAFE_METHODS and request.content_type != JSON:
            got = request.content_type or "none"
            must = f"The content type must be {JSON} (got {got}). Send the body as JSON."
            return errors.answer(request, 415, must)
        return self._shaped(request, self.get_response(request))

    def _shaped(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """An error that Django made itself, in our shape; with what it allows, where it says so."""
        if response.status_code < HTTP_ERROR or response.headers["Content-Type"] == JSON:
            return response
        if response.status_code != 405:
            return errors.answer(request, response.status_code, errors.HEADINGS[400] + ".")
        allowed = response.headers["Allow"]
        must = f"The method must be {allowed} (got {request.method}). Send it so."
        shaped = errors.answer(request, 405, must)
        shaped.headers["Allow"] = allowed
        return shaped
