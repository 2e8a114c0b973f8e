"""The API's human page, made here from the same description that programs read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from dorsi.web.site.api import api


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    name: str
    kind: str
    needed: bool
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One method of one address."""

    method: str
    path: str
    summary: str
    says: str
    asked: tuple[Field, ...]
    sent: tuple[Field, ...]


def page(request: HttpRequest) -> HttpResponse:
    return render(request, "site/api.html", {"doors": doors()})


@cache
def doors() -> tuple[Door, ...]:
    """Every door, in the order of the loop."""
    described = api.get_openapi_schema()
    shapes = described.get("components", {}).get("schemas", {})
    return tuple(
        _door(path, method, told, shapes)
        for path, methods in described["paths"].items()
        for method, told in methods.items()
    )


def _door(path: str, method: str, told: dict[str, Any], shapes: dict[str, Any]) -> Door:
    content = told.get("requestBody", {}).get("content", {})
    shape = _resolved(content.get("application/json", {}).get("schema", {}), shapes)
    return Door(
        method=method.upper(),
        path=path,
        summary=told["summary"],
        says=shape.get("description", ""),
        asked=tuple(
            Field(
                name=one["name"],
                kind=_kind(one["schema"]),
                needed=one["required"],
                says=f"in the {one['in']}",
            )
            for one in told.get("parameters", ())
        ),
        sent=tuple(_fields(shape)),
    )


def _fields(shape: dict[str, Any]) -> Iterator[Field]:
    needed = shape.get("required", ())
    for name, told in shape.get("properties", {}).items():
        yield Field(
            name=name,
            kind=_kind(told),
            needed=name in needed,
            says=told.get("description", ""),
        )


def _resolved(schema: dict[str, Any], shapes: dict[str, Any]) -> dict[str, Any]:
    name = schema.get("$ref", "").rpartition("/")[2]
    found: dict[str, Any] = shapes.get(name, schema)
    return found


def _kind(schema: dict[str, Any]) -> str:
    """A schema in a few words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    either = schema.get("anyOf")
    if either:
        kinds = [_kind(one) for one in either if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "anything")
