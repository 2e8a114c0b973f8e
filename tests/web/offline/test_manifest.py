"""What an installed Dorsi is called, looks like and opens."""

import struct

from django.contrib.staticfiles import finders
from django.templatetags.static import static


def size_of(address: str) -> tuple[int, int]:
    """Width and height in px, from the head of a PNG."""
    path = finders.find(address.removeprefix(static("")))
    assert path, address
    with open(path, "rb") as picture:  # noqa: PTH123
        head = picture.read(24)
    assert head.startswith(b"\x89PNG")
    return struct.unpack(">II", head[16:24])


def test_the_icons_are_there_in_the_sizes_it_says(browser):
    icons = browser.get("/manifest.webmanifest").json()["icons"]

    assert {(icon["sizes"], icon["purpose"]) for icon in icons} == {
        ("192x192", "any"), ("512x512", "any"), ("192x192", "maskable"), ("512x512", "maskable"),
    }  # fmt: skip
    assert all("{}x{}".format(*size_of(icon["src"])) == icon["sizes"] for icon in icons)


def test_it_opens_today_alone_and_can_go_straight_to_practice_or_test(browser):
    told = browser.get("/manifest.webmanifest").json()

    assert (told["start_url"], told["scope"], told["display"]) == ("/", "/", "standalone")
    assert [one["url"] for one in told["shortcuts"]] == ["/practice/", "/measure/"]


def test_every_page_names_the_manifest_and_the_icons(browser):
    page = browser.get("/welcome/").content.decode()

    assert '<link rel="manifest" href="/manifest.webmanifest">' in page
    assert size_of(static("parts/img/apple-180.png")) == (180, 180)
    assert static("parts/img/apple-180.png") in page
