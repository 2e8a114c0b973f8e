"""The language of the page: the first of the browser's languages that there is a catalogue for."""

from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from dorsi.web.parts.languages import ENGLISH


class Language(LocaleMiddleware):
    """As Django does it; but programs get the same words whatever their browser speaks."""

    def process_request(self, request: HttpRequest) -> None:
        if request.path.startswith("/api/"):
            translation.activate(ENGLISH)
        else:
            super().process_request(request)
