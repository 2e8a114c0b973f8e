"""Row <-> core value: plans."""

from functools import lru_cache

from dorsi.core.plan import Plan
from dorsi.formats import values_json
from dorsi.web.plan import models


def plan(row: models.Plan) -> Plan:
    return _value(row.content)


def content(value: Plan) -> str:
    return values_json.encode(value).decode()


@lru_cache(maxsize=4)
def _value(written: str) -> Plan:
    """The same text is the same plan; a page asks for it several times."""
    return values_json.decode(Plan, written.encode())
