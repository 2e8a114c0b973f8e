"""Parts are served whole and for good, or not at all."""

import gzip
import io
import zipfile

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from dorsi.web.camera import engine, fetching, pinned, views
from dorsi.web.parts import permissions
from dorsi.web.site import guard
from tests.web.camera.conftest import CONTENTS, until_over


def address(name):
    return f"/camera/files/{pinned.version()}/{name}"


@pytest.mark.usefixtures("there")
def test_a_part_is_served_for_good_as_what_it_is(browser):
    answer = browser.get(address("vision/eye.wasm"))

    assert b"".join(answer.streaming_content).decode() == CONTENTS["vision/eye.wasm"]
    assert answer.headers["Content-Type"] == "application/wasm"
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Length"] == str(len(CONTENTS["vision/eye.wasm"]))


def test_a_damaged_part_is_never_served(there, browser):
    browser.get(address("vision/eye.wasm")).close()
    (there / "vision/eye.wasm").write_text("an eyf")

    assert browser.get(address("vision/eye.wasm")).status_code == 404


@pytest.mark.parametrize("name", ["lock", "../lock", "vision/../lock", "vision/other.wasm"])
def test_nothing_else_of_the_folder_is_served(there, browser, name):
    assert browser.get(address(name)).status_code == 404


def asked_by_phone(name, **asked):
    request = RequestFactory().get("/", **asked)
    request.META["dorsi.phone"] = "192.168.1.2:8443"
    answer = views.file(request, pinned.version(), name)
    with answer.file_to_stream:  # closing the answer itself would ask the database
        assert answer.headers["Content-Type"] == views.TYPES["." + name.rpartition(".")[2]]
        return answer.headers.get("Content-Encoding"), b"".join(answer.streaming_content)


def test_a_phone_gets_it_smaller_and_the_same(there):
    name = "vision/eye.wasm"

    how, small = asked_by_phone(name, HTTP_ACCEPT_ENCODING="gzip, br")

    assert how == "gzip" and gzip.decompress(small).decode() == CONTENTS[name]
    assert asked_by_phone(name) == (None, CONTENTS[name].encode())


@pytest.mark.parametrize(
    "harm", [b"", b"no gzip", gzip.compress(b"another")], ids=["empty", "no gzip", "another"]
)
def test_a_damaged_smaller_one_is_never_served(there, harm):
    name = "vision/eye.wasm"
    (there / f"{name}.gz").write_bytes(harm)

    assert asked_by_phone(name, HTTP_ACCEPT_ENCODING="gzip")[0] is None


def test_another_versions_parts_are_not_here(there, browser):
    assert browser.get("/camera/files/000000000000/vision/eye.wasm").status_code == 404


def test_asking_starts_nothing_and_sending_does(npm, browser):
    npm()

    assert browser.get("/camera/parts/").json()["fetching"] is False
    assert fetching.latest() is None
    browser.post("/camera/parts/")
    until_over()
    assert browser.get("/camera/parts/").json()["ready"] is True


def test_another_sites_page_cannot_start_it(npm, browser):
    npm()

    answer = browser.post("/camera/parts/", HTTP_ORIGIN="https://evil.example")

    assert answer.status_code == 403 and fetching.latest() is None


def test_the_engine_is_served_under_its_digest_alone(browser):
    right = browser.get(address(f"engine/{engine.digest()}.zip"))
    wrong = browser.get(address("engine/000000000000.zip"))

    assert zipfile.ZipFile(io.BytesIO(right.content)).testzip() is None
    assert wrong.status_code == 404


def rendered(tag):
    request = RequestFactory().get("/")
    told = Template(f"{{% load camera %}}{tag}").render(Context({"request": request}))
    return request, told


def test_a_page_with_the_parts_may_open_the_camera_and_no_other_may():
    request, told = rendered("{% camera_parts %}")

    assert 'id="camera-parts"' in told and f"engine/{engine.digest()}.zip" in told
    assert "camera=(self)" in permissions.policy(request)
    assert "gyroscope=()" in permissions.policy(request)
    assert "camera=()" in permissions.policy(RequestFactory().get("/"))


def test_a_page_that_reads_the_sensor_may_not_open_the_camera():
    request, _ = rendered('{% camera_parts "accelerometer" "gyroscope" %}')

    assert "gyroscope=(self)" in permissions.policy(request)
    assert "camera=()" in permissions.policy(request)


def test_only_the_two_workers_may_run_what_they_compile(browser):
    for worker in guard.WORKERS:
        answer = browser.get(worker)
        answer.close()
        policy = answer.headers["Content-Security-Policy"]
        assert "script-src 'self' 'wasm-unsafe-eval';" in policy
        assert "connect-src 'self';" in policy and "'unsafe-eval'" not in policy

    assert "wasm" not in browser.get("/welcome/").headers["Content-Security-Policy"]
