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


Shape = dict[str, Any]


def page(request: HttpRequest) -> HttpResponse:
    values = {"doors": doors(), "description": "openapi.json"}
    return render(request, "site/api.html", values)


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


def _door(path: str, method: str, told: Shape, shapes: Shape) -> Door:
    content = told.get("requestBody", {}).get("content", {})
    body = _resolved(content.get("application/json", {}).get("schema", {}), shapes)
    return Door(
        method=method.upper(),
        path=path,
        summary=told["summary"],
        says=body.get("description", ""),
        asked=tuple(_asked(one, shapes) for one in told.get("parameters", ())),
        sent=tuple(_sent(body, shapes)),
    )


def _asked(told: Shape, shapes: Shape) -> Field:
    return Field(
        name=told["name"],
        kind=_kind(told["schema"], shapes),
        needed=told["required"],
        says=f"in the {told['in']}",
    )


def _sent(body: Shape, shapes: Shape) -> Iterator[Field]:
    needed = body.get("required", ())
    for name, told in body.get("properties", {}).items():
        yield Field(
            name=name,
            kind=_kind(told, shapes),
            needed=name in needed,
            says=told.get("description", ""),
        )


def _resolved(shape: Shape, shapes: Shape) -> Shape:
    for one in (shape, *shape.get("allOf", ())):
        if "$ref" in one:
            found: Shape = shapes[one["$ref"].rpartition("/")[2]]
            return found
    return shape


def _kind(shape: Shape, shapes: Shape) -> str:
    """What may stand there, in a few words."""
    shape = _resolved(shape, shapes)
    if "anyOf" in shape:
        kinds = [_kind(one, shapes) for one in shape["anyOf"] if one.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if "enum" in shape:
        return " or ".join(map(str, shape["enum"]))
    if shape.get("type") == "array":
        return f"list of {_kind(shape.get('items', {}), shapes)}"
    if shape.get("properties"):
        return f"object of {', '.join(shape['properties'])}"
    return str(shape.get("format") or shape.get("type", "anything"))
