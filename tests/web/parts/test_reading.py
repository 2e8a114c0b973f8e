"""What a screen reader needs of every page: names, places that exist, headings in order."""

from collections import Counter
from html.parser import HTMLParser

import pytest
from django.test import Client

from tests.web.test_pages import PAGES, seen, text

REFERRING = ("aria-labelledby", "aria-describedby", "for")


class Outline(HTMLParser):
    """Ids, references, headings, and controls without a name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.wanted: set[str] = set()
        self.headings: list[int] = []
        self.labelled: set[str] = set()
        self.controls: list[dict[str, str]] = []
        self.inside_label = 0
        self.feed(page)

    def handle_starttag(self, tag: str, found: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in found}
        self.ids.update([attributes["id"]] if "id" in attributes else [])
        for name in REFERRING:
            self.wanted |= set(attributes.get(name, "").split())
        if tag == "label":
            self.inside_label += 1
            self.labelled.add(attributes.get("for", ""))
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(int(tag[1]))
        if tag in {"input", "select"} and attributes.get("type") != "hidden":
            named = self.inside_label or "aria-label" in attributes
            self.controls += [] if named else [attributes]

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self.inside_label -= 1

    @property
    def nameless(self) -> list[dict[str, str]]:
        return [one for one in self.controls if one.get("id", "") not in self.labelled]


@pytest.fixture(params=PAGES)
def outline(request: pytest.FixtureRequest, browser: Client, planned: object) -> Outline:
    return Outline(text(seen(browser, request.param)))


def test_every_id_is_there_once_and_every_reference_finds_one(outline: Outline) -> None:
    assert [name for name, count in outline.ids.items() if count > 1] == []
    assert outline.wanted - set(outline.ids) == set()


def test_every_control_has_a_name(outline: Outline) -> None:
    assert outline.nameless == []


def test_headings_begin_at_one_and_skip_no_level(outline: Outline) -> None:
    assert outline.headings[0] == 1
    steps = zip(outline.headings, outline.headings[1:], strict=False)
    assert [(one, next_) for one, next_ in steps if next_ > one + 1] == []


def test_a_page_that_cannot_be_read_is_noticed() -> None:
    bad = Outline('<h1 id="a"></h1><h3 id="a"></h3><input id="b"><p aria-describedby="c"></p>')

    assert (bad.ids["a"], bad.wanted, bad.headings) == (2, {"c"}, [1, 3])
    assert bad.nameless == [{"id": "b"}]
