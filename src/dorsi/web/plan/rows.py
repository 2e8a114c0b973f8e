"""Row <-> core value: plans."""

from dorsi.core.plan import Plan
from dorsi.formats import values_json
from dorsi.web.plan import models


def plan(row: models.Plan) -> Plan:
    return values_json.decode(Plan, row.content.encode())


def content(value: Plan) -> str:
    return values_json.encode(value).decode()
