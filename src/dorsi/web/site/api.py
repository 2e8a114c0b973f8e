"""The JSON API: every app's router under one address, and one shape for what goes wrong."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError, ValidationErrorContext

import dorsi
from dorsi.core.errors import DorsiError, Fault, InputError
from dorsi.web.archive.api import router as archive
from dorsi.web.assess.api import router as assess
from dorsi.web.diary.api import router as diary
from dorsi.web.people.api import router as people
from dorsi.web.plan.api import router as plan
from dorsi.web.practice.api import router as practice
from dorsi.web.progress.api import router as progress
from dorsi.web.safety.api import router as safety
from dorsi.web.site import errors


class Api(NinjaAPI):
    def validation_error_from_error_contexts(
        self, error_contexts: list[ValidationErrorContext[Any]]
    ) -> ValidationError:
        """With what was got, which a sentence needs and Ninja leaves out."""
        fault = super().validation_error_from_error_contexts(error_contexts)
        got = [
            one["input"]
            for context in error_contexts
            for one in context.pydantic_validation_error.errors(include_url=False)
        ]
        for told, value in zip(fault.errors, got, strict=True):
            told["input"] = value
        return fault


api = Api(
    title="Dorsi",
    version=dorsi.__version__,
    description="The same loop as in the browser and the terminal, over the same diary.",
    docs_url=None,
    openapi_url="/openapi.json",
)
for router in (safety, assess, plan, practice, diary, progress, people, archive):
    api.add_router("", router)


@api.exception_handler(DorsiError)
def refused(request: HttpRequest, fault: DorsiError) -> HttpResponse:
    return errors.refusal(request, fault)


@api.exception_handler(ValidationError)
def misshaped(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    return errors.refusal(request, InputError(*_faults(fault.errors)))


@api.exception_handler(HttpError)
def unreadable(request: HttpRequest, fault: HttpError) -> HttpResponse:
    message = "The body must be one JSON object (got something else). Send it as JSON."
    return errors.answer(request, fault.status_code, message)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, fault: Http404) -> HttpResponse:
    return errors.not_found(request, fault)


MUST = {
    "missing": "be sent",
    "extra_forbidden": "not be sent: nothing is known by this name",
    "int_type": "be a whole number",
    "int_parsing": "be a whole number",
    "int_from_float": "be a whole number",
    "string_type": "be text",
    "list_type": "be a list",
    "dict_type": "be an object of names and values",
    "bool_type": "be true or false",
    "bool_parsing": "be true or false",
    "finite_number": "be a number",
    "float_type": "be a number",
    "float_parsing": "be a number",
    "date_from_datetime_parsing": "be a day that exists, like 2026-11-24",
    "date_parsing": "be a day that exists, like 2026-11-24",
    "date_type": "be a day that exists, like 2026-11-24",
    "datetime_from_date_parsing": "be a time, like 2026-11-24T07:30:00+01:00",
    "datetime_parsing": "be a time, like 2026-11-24T07:30:00+01:00",
    "datetime_type": "be a time, like 2026-11-24T07:30:00+01:00",
    "model_attributes_type": "be one JSON object",
    "json_invalid": "be JSON",
}


def _faults(errors: Iterable[dict[str, Any]]) -> list[Fault]:
    """One fault for a field, though it may be sent in several shapes and fits none of them."""
    found: dict[str, Fault] = {}
    for fault in map(_fault, errors):
        other = found.get(fault.field)
        must = f"{other.must} or {fault.must}" if other and other.must != fault.must else fault.must
        found[fault.field] = replace(fault, must=must)
    nearest = [name for name in found if not any(each.startswith(f"{name}.") for each in found)]
    return [found[name] for name in nearest]


def _fault(found: dict[str, Any]) -> Fault:
    where = [str(part) for part in found["loc"] if not _between(str(part))]
    kind = str(found["type"])
    if kind in ("enum", "literal_error"):
        must = f"be {found['ctx']['expected']}"
    else:
        must = MUST.get(kind, str(found["msg"]).lower())
    got = "nothing" if kind == "missing" else errors.plain(found["input"])
    return Fault(field=".".join(where) or "body", must=must, got=got)


def _between(part: str) -> bool:
    """Whether a part of the place is the validator's own word: its shapes, not a field."""
    return part in ("body", "query", "path", "sent", "str", "float", "int", "Run") or "[" in part
