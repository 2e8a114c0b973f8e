"""Archives as phyphox and Sensor Logger export them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats import phone_csv, phone_zip
from tests.examples import examples
from tests.formats.test_phone_csv import FORCE, PHYPHOX, table, timed


def archive(**files):
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return packed.getvalue()


GYROSCOPE = tuple(f"Gyroscope {axis} (rad/s)" for axis in "xyz")
LOGGED = ("time", "seconds_elapsed", "z", "y", "x")


def logged(values):
    return table(LOGGED, [(1.7e18 + at * 1e7, at / 100, *values[::-1]) for at in range(300)])


ARCHIVES = {
    "phyphox": archive(**{
        "Accelerometer.csv": table(PHYPHOX, timed(9.81)),
        "Gyroscope.csv": table(("Time (s)", *GYROSCOPE), timed(force=(0.1, 0.2, 0.3))),
        "meta/time.csv": b"event,experiment time\nSTART,0",
        "meta/device.csv": b"property,value\nversion,1.1.9",
    }),
    "Sensor Logger": archive(**{
        "Accelerometer.csv": logged((0.01, 0.0, 0.02)),
        "TotalAcceleration.csv": logged(FORCE),
        "Gravity.csv": logged((9.81, 0, 0)),
        "Gyroscope.csv": logged((0.1, 0.2, 0.3)),
        "Metadata.csv": b"version,device\n3,iPhone",
    }),
}  # fmt: skip


@pytest.mark.parametrize("app", ARCHIVES)
def test_acceleration_with_gravity_and_turning_are_found_in_an_archive(app):
    found = phone_zip.read(ARCHIVES[app])

    assert found.samples[7].acceleration == pytest.approx(FORCE)
    assert found.samples[7].turning == pytest.approx((0.1, 0.2, 0.3))
    assert found.rate_hz == pytest.approx(100)


def test_where_only_gravity_was_recorded_it_serves():
    found = phone_zip.read(archive(**{"Accelerometer.csv": logged((0, 0, 0)),
                                      "Gravity.csv": logged(FORCE)}))  # fmt: skip

    assert found.samples[0].acceleration == pytest.approx(FORCE)


def test_an_empty_table_of_a_missing_gyroscope_does_no_harm():
    lone = phone_zip.read(archive(**{"Accelerometer.csv": table(PHYPHOX, timed(9.81)),
                                     "Gyroscope.csv": b'"Time (s)"\n'}))  # fmt: skip

    assert lone.samples == phone_csv.read(table(PHYPHOX, timed(9.81))).samples


REFUSED = {
    "no table": (archive(**{"photo.jpg": b"1"}), "a table of the acceleration"),
    "only movement": (archive(**{"Accelerometer.csv": logged((0, 0, 0.1))}), "near zero"),
    "cut off": (ARCHIVES["phyphox"][:-40], "a damaged one"),
    "a bomb": (archive(**{"Accelerometer.csv": b"1," * 26_000_000}), "smaller than 50 MB"),
    "too many": (archive(**{f"{at}.csv": b"" for at in range(501)}), "501 files"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_archive_that_cannot_be_measured_is_refused_in_a_sentence(name):
    data, why = REFUSED[name]

    with pytest.raises(InputError, match="phone file must") as refused:
        phone_zip.read(data)

    assert why in str(refused.value)


@examples(0.3)
@given(st.integers(0, len(ARCHIVES["Sensor Logger"]) - 1), st.integers(0, 255))
def test_whichever_byte_is_spoilt_the_answer_is_samples_or_a_sentence(at, byte):
    whole = ARCHIVES["Sensor Logger"]
    spoilt = whole[:at] + bytes([byte]) + whole[at + 1 :]
    try:
        found = phone_zip.read(spoilt)
    except InputError as refused:
        assert str(refused).startswith("phone file must")
    else:
        assert found.samples
