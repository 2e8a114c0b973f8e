"""A phone for real: from the picture on the computer, over https, to a test that is stored."""

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from dorsi.web.phones import network
from tests.journeys.conftest import Dorsi

ANDROID = "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile"
SECURE = "() => isSecureContext && 'mediaDevices' in navigator && 'DeviceMotionEvent' in window"
TRIES = {"left": ("9.5", "9.4", "9.6"), "right": ("7", "7.1", "6.9")}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not network.own_addresses(), reason="this machine is on no network"),
]


@pytest.fixture(scope="module")
def served(
    planned_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Dorsi served to a phone, too: the computer's address, and the phone's."""
    home = tmp_path_factory.mktemp("phone") / "home"
    shutil.copytree(planned_home, home)
    with socket.socket() as taken:
        taken.bind(("", 0))
        port = str(taken.getsockname()[1])
    with Dorsi(home).on(0, "--phone", "--phone-port", port) as computer:
        yield computer, f"https://{network.own_address()}:{port}/"


@pytest.fixture
def computer(chromium: Browser, served, listen) -> Page:
    page = chromium.new_context().new_page()
    listen(page, served[0])
    page.goto(f"{served[0]}/settings/phones/")
    return page


@pytest.fixture
def phone(chromium: Browser) -> Page:
    """Its runner went on where the browser asked about the certificate."""
    context = chromium.new_context(
        ignore_https_errors=True, user_agent=ANDROID, viewport={"width": 390, "height": 844}
    )
    return context.new_page()


def read_by_camera(page: Page) -> str:
    """The address in the picture, as a phone's camera reads it from the screen."""
    shot = np.frombuffer(page.locator(".qr").screenshot(), np.uint8)
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(cv2.imdecode(shot, cv2.IMREAD_COLOR))
    return str(text)


def measure(page: Page) -> None:
    page.goto(page.url.partition("/measure")[0] + "/measure/tape/?all=1")
    for side, tries in TRIES.items():
        for number, typed in enumerate(tries, start=1):
            page.fill(f"input[name={side}_{number}]", typed)
        page.locator(f"input[name=limit_{side}][value=back]").check(force=True)
    page.click("button.go")


def test_from_the_picture_to_a_stored_test_and_out_again(computer, phone, served) -> None:
    door = served[1]
    computer.click("[name=offer]")
    address = read_by_camera(computer)
    assert address.startswith(f"{door}pair/")

    phone.goto(address)
    phone.click("button.go")
    digits = phone.locator(".code")
    expect(computer.locator(".code")).to_have_text(digits.inner_text())  # by itself
    computer.click("[name=match]")
    phone.wait_for_url(f"{door}measure/")  # by itself, too
    assert phone.evaluate(SECURE)

    measure(phone)
    phone.wait_for_url(f"{door}result/**")
    assert "2.5 cm" in phone.locator("main").inner_text()

    phone.goto(f"{door}settings/")
    assert phone.url == f"{door}this-phone/"
    assert phone.goto(f"{door}settings/import/").status == 403

    computer.goto(f"{served[0]}/settings/phones/")
    computer.click("text=Unpair")
    phone.goto(f"{door}measure/")
    assert phone.url == f"{door}not-paired/"


def test_a_phone_nobody_paired_sees_nothing_of_the_runner(phone, served) -> None:
    for path in ("", "result/", "api/diary", "camera/parts/"):
        phone.goto(served[1] + path)
        assert phone.url == f"{served[1]}not-paired/"
        assert "cm" not in phone.locator("main").inner_text()
