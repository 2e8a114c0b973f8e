"""The language of the page: the first of the browser's languages that there is a catalogue for."""

from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from dorsi.web.parts.languages import ENGLISH


class Language(LocaleMiddleware):
    """As Django does it; but other programs get the same words wherever they run."""

    def process_request(self, request: HttpRequest) -> None:
        ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
        if request.path.startswith("/api/") and not ours:
            translation.activate(ENGLISH)
        else:
            super().process_request(request)
