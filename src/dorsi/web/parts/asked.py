"""What the API takes: named fields, none besides, no numbers that are none."""

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StrictInt

EntryId = Annotated[
    str | None,
    Field(description="Made by you, a UUID for example: sending it twice stores it once."),
]
Whole = StrictInt
Waited = Annotated[
    Whole | None,
    Field(
        ge=-(2**53),
        le=2**53,
        description="Seconds since it was noted, where it had to wait to be sent.",
    ),
]


class Asked(Schema):
    """The body of a request."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)
