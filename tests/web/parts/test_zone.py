import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dorsi.web.parts import zone


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A machine that tells its zone only as the test says."""
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(zone, "LOCALTIME", tmp_path / "localtime")
    monkeypatch.setattr(zone, "NAMED", tmp_path / "timezone")
    monkeypatch.setattr(time, "localtime", lambda: time.struct_time((2026, 11, 23) + (0,) * 6))
    return tmp_path


def test_the_environment_says_it_first(machine, monkeypatch):
    (machine / "timezone").write_text("Asia/Tokyo\n")
    monkeypatch.setenv("TZ", "Europe/Berlin")

    assert zone.local() == "Europe/Berlin"


def test_the_systems_link_says_it(machine):
    (machine / "localtime").symlink_to("/usr/share/zoneinfo/America/New_York")

    assert zone.local() == "America/New_York"


def test_a_named_zone_is_read(machine):
    (machine / "timezone").write_text("Asia/Tokyo\n")

    assert zone.local() == "Asia/Tokyo"


@pytest.mark.parametrize("nonsense", ["Nowhere/Land", "../../etc/passwd", "", "/etc/passwd"])
def test_nonsense_is_passed_over(machine, monkeypatch, nonsense):
    monkeypatch.setenv("TZ", nonsense)
    (machine / "timezone").write_text("Asia/Tokyo")

    assert zone.local() == "Asia/Tokyo"


@pytest.mark.parametrize("hours", [-9, 0, 1, 13])
def test_without_a_name_the_offset_stands_for_it(hours):
    named = ZoneInfo(zone._by_offset(hours * 3600))

    assert datetime(2026, 11, 23, tzinfo=named).utcoffset() == timedelta(hours=hours)
