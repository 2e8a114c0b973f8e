"""Each figure has a source, each source a use, and nothing second-hand decides alone."""

import tomllib
from collections.abc import Iterator
from typing import Any

from dorsi import knowledge
from dorsi.core.catalogue import Exercise

CATALOGUE = knowledge.catalogue()
CONTENTS = {name: tomllib.loads(data.decode()) for name, data in knowledge.contents().items()}
SEVEN = {  # the article's own references
    "paleohacks",
    "healthline",
    "barbend",
    "invictus",
    "mikereinold",
    "movementenhanced",
    "wikihow",
}


def tables(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from tables(each)
    elif isinstance(value, list):
        for each in value:
            yield from tables(each)


def named(table: dict[str, Any]) -> list[str]:
    return [*([table["source"]] if "source" in table else []), *table.get("sources", [])]


ALL_TABLES = [(name, table) for name, content in CONTENTS.items() for table in tables(content)]


def test_each_table_with_a_figure_names_its_source():
    for name, table in ALL_TABLES:
        figures = [key for key, value in table.items() if type(value) in (int, float)]
        assert not figures or named(table), f"{name}: {figures}"


def test_each_source_key_exists_and_each_source_is_used():
    used = {key for _, table in ALL_TABLES for key in (*named(table), *table.get("from", []))}
    assert used == CATALOGUE.sources.keys()


def test_the_articles_seven_references_are_sources():
    for key in SEVEN:
        assert CATALOGUE.sources[key].status == "article"


def test_a_figure_from_second_hand_is_marked_unverified():
    for name, table in ALL_TABLES:
        source = CATALOGUE.sources.get(table.get("source", ""))
        if source and source.status in ("second_hand", "recalled"):
            assert table.get("status") == "unverified", f"{name}: {source.key}"


def test_middle_ranges_by_age_are_unverified_and_the_fallbacks_are_not():
    for norms in CATALOGUE.norms.values():
        assert not any(band.verified for band in norms.bands)
        assert norms.fallback.verified


def test_side_difference_and_pain_zones_are_unverified():
    assert not CATALOGUE.side_difference.verified
    assert not CATALOGUE.progression.verified


def test_every_dose_is_verified_or_dorsis_own():
    for drill in CATALOGUE.exercises.values():
        assert all(level.dose.verified for level in drill.levels)


def test_no_drill_and_no_claim_rests_on_the_articles_references_alone():
    drills: list[Exercise] = list(CATALOGUE.exercises.values())
    for grounds in (*drills, *CATALOGUE.claims, *CATALOGUE.beyond):
        statuses = {CATALOGUE.sources[key].status for key in grounds.evidence.sources}
        assert statuses - {"article"}


def test_every_source_says_what_it_is():
    for source in CATALOGUE.sources.values():
        assert source.citation
        assert source.design
        assert source.identifier or source.status in ("derived", "article", "seen")
