"""The page for a physio: the same numbers as in JSON, whole in one file, and harmless."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.core.measurement import Side
from dorsi.formats import watched_html, watched_json
from dorsi.formats.watched_html import Watched, series
from dorsi.measure import moments, protocols, shown
from dorsi.measure.heel import Lift
from dorsi.measure.holds import Hold
from dorsi.measure.protocols import NotTaken, Occasion, Refused
from dorsi.measure.report import Refusal, report
from dorsi.measure.view import Reason
from dorsi.measure.watch import Setting
from tests import bodies
from tests.wording import forbidden_in

DAY = date(2026, 3, 2)
EMPTY = {"meta", "br", "img", "input", "link", "hr"}
OCCASION = Occasion(
    id="a",
    side=Side.LEFT,
    taken_at=datetime(2026, 3, 2, 7, 30, tzinfo=UTC),
    protocol="knee_to_wall_camera",
    model="heavy",
    version="1",
)


class Reader(HTMLParser):
    """Tags that are open, words, and every attribute."""

    def __init__(self):
        super().__init__()
        self.open, self.words, self.tags, self.attributes = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in EMPTY and not self.get_starttag_text().endswith("/>"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == []
    return reader


def words(watched: Watched) -> str:
    return re.sub(r"[ \n]+", " ", " ".join(read(watched_html.page(watched)).words))


def made(film, protocol="watch", result=None) -> Watched:
    setting = Setting(picture=film.picture)
    found = report(film, setting)
    side = watched_json.shown_side(found, protocol)
    test = result(found) if result else None
    told = watched_json.told(found, protocol)
    seen = shown.shown(film, told, setting)
    return Watched(
        file="ankle.mp4",
        made_on=DAY,
        recording=film,
        setting=setting,
        report=told,
        side=side,
        result=test,
        keys=watched_json.camera(found, model="heavy", protocol=protocol, side=side, result=test),
        seen=seen,
        stills=moments.stills(told, seen, film.picture, test),
    )


@pytest.fixture(scope="module")
def dips():
    return made(bodies.filmed(bodies.knee_to_wall(count=3, each_s=3, from_deg=5, to_deg=35), 11))


@pytest.fixture(scope="module")
def tried():
    """Three tries of the test, each held."""

    def pose(at_s):
        part_s = at_s % 5
        return bodies.split(5 + 30 * min(1, max(0, min(part_s - 0.5, 4.5 - part_s))))

    film = bodies.filmed(pose, 15)
    return made(film, "knee-to-wall", lambda found: protocols.knee_to_wall(found, OCCASION))


@pytest.fixture(scope="module")
def frontal():
    return made(bodies.filmed(bodies.squats(count=2, each_s=2, depth=0.6), 6, yaw_deg=80))


def test_the_numbers_are_those_of_the_json(dips):
    said, keys = words(dips), dips.keys

    assert f"{len(keys['repetitions'])} knees to wall" in said
    assert f"{round(keys['angle']['degrees'])}° ±" in said
    for one in keys["repetitions"]:
        assert f"{one['at_s']:.1f} s" in said


def test_the_tries_of_a_test_stand_with_their_mean_and_error(tried):
    said, one = words(tried), tried.result.measurement

    assert f"{round(one.value)}° ±\u00a0{round(1.96 * one.standard_error)}°" in said
    assert "mean of 3 tries" in said
    assert said.count(f" {round(one.tries[0])}° ") >= 3
    assert [number for number in (1, 2, 3) if f"Try {number}, at" in said] == [1, 2, 3]


def test_a_test_without_a_number_says_why(dips):
    refused = replace(dips, result=Refused(why=NotTaken.TOO_FEW_TRIES, found=1))

    assert "it takes three tries" in words(refused)


def test_what_is_refused_stands_with_its_reason_and_what_to_do(frontal):
    said = words(frontal)

    assert "No angle" in said
    assert "The camera doesn’t look from the side. Turn side-on" in said
    assert "2 squats" in said


def test_holds_and_heel_lifts_are_listed(dips):
    found = replace(
        dips.report,
        holds=(Hold(from_s=1.0, to_s=4.5, lean_deg=30.0),),
        heel_lifts=(Lift(leg=1, from_s=6.2, to_s=6.9, highest=0.2),),
    )
    said = words(replace(dips, report=found))

    assert "1.0 to 4.5 s" in said
    assert "6.2 to 6.9 s" in said


def test_a_film_without_anything_to_tell_says_so(frontal):
    nothing = replace(frontal.report, repetitions=(), holds=(), readings=())

    assert "Nothing was counted, and no angle can be given." in words(
        replace(frontal, report=nothing, stills=())
    )


def test_every_refusal_has_a_line(dips):
    found = replace(
        dips.report,
        refused=tuple(
            Refusal(from_s=at, to_s=at + 0.9, what="all", reason=reason)
            for at, reason in enumerate(Reason)
        ),
    )

    said = words(replace(dips, report=found))
    assert all(f"{at:.1f} to {at + 0.9:.1f} s" in said for at, _ in enumerate(Reason))


@pytest.mark.parametrize("which", ["dips", "tried", "frontal"])
def test_the_page_is_whole_in_itself_and_runs_nothing(which, request):
    page = read(watched_html.page(request.getfixturevalue(which)))

    links = [value for _, name, value in page.attributes if name in ("href", "src", "action")]
    assert not {"script", "iframe", "object", "form", "link"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name == "style" or name.startswith("on")]
    assert [value for value in links if not value.startswith("data:image/jpeg;base64,")] == []


def test_its_policy_lets_its_own_style_through_and_nothing_else(dips):
    page = watched_html.page(dips).decode()
    style = re.search("<style>(.*)</style>", page, re.DOTALL)[1]
    allowed = b64encode(sha256(style.encode()).digest()).decode()

    policy = next(v for _, n, v in read(page.encode()).attributes if n == "content")
    assert policy == f"default-src 'none'; img-src data:; style-src 'sha256-{allowed}'"


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=40))
def test_no_name_of_a_file_can_break_out(dips, name):
    small = replace(dips, file=name, stills=(), report=replace(dips.report, readings=()))
    page = read(watched_html.page(small))

    assert set(page.tags) == set(read(watched_html.page(replace(small, file="a"))).tags)


@pytest.mark.parametrize("which", ["dips", "tried", "frontal"])
def test_nothing_on_the_page_promises_more_than_fitness(which, request):
    assert forbidden_in(words(request.getfixturevalue(which))) == []


def test_pictures_stand_inside_and_without_a_film_the_body_is_drawn(dips):
    (still,) = dips.stills
    jpeg = replace(dips, stills=(replace(still, jpeg=b"\xff\xd8picture"),))

    assert b64encode(b"\xff\xd8picture").decode() in watched_html.page(jpeg).decode()
    assert "image" not in read(watched_html.page(dips)).tags


def test_a_curve_is_broken_where_nothing_is_given(dips):
    gap = tuple(one for one in dips.report.readings if not 4 < one.at_s < 6)
    charts = list(watched_html._charts(replace(dips, report=replace(dips.report, readings=gap))))

    stretches = [len(curve.stretches) for chart in charts for curve in chart.curves]
    assert stretches == [2]


def test_a_long_film_stays_a_small_page(dips):
    long = tuple(
        replace(one, at_s=one.at_s + 11 * again)
        for again in range(60)
        for one in dips.report.readings
    )
    found = replace(dips.report, readings=long, seconds=660.0)

    assert len(watched_html.page(replace(dips, report=found))) < 200_000


def test_more_error_makes_a_wider_band(dips):
    (chart,) = watched_html._charts(dips)
    (curve,) = chart.curves
    wider = replace(
        curve,
        stretches=tuple(
            tuple(spot._replace(error=2 * spot.error) for spot in stretch)
            for stretch in curve.stretches
        ),
    )

    assert _heights(series._heights(replace(chart, curves=(wider,)))) > _heights(
        series._heights(chart)
    )


def _heights(scale) -> float:
    return scale.high - scale.low
