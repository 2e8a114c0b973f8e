"""The page of sizes and times keeps up with what is drawn."""

from bench import pictures
from dorsi import knowledge


def test_the_page_names_every_exercise_that_is_drawn():
    page = pictures.PAGE.read_text("utf-8")

    assert all(f"| `{exercise}` |" in page for exercise in knowledge.catalogue().exercises)


def test_a_row_tells_the_median_and_the_most_of_each_kind():
    found = [
        pictures.Drawn("x", name, kind, size, ms)
        for kind in pictures.KINDS
        for name, size, ms in (("x.a", 1000, 10.0), ("x.b", 3000, 30.0), ("x.b", 5000, 80.0))
    ]

    assert pictures.row("x", found) == "| x | 2 " + 3 * "| 3.0 / 5.0 " + 3 * "| 30 / 80 " + "|"


def test_what_takes_longer_than_the_aim_is_named():
    found = [
        pictures.Drawn("x", "x.a", kind, 1000, ms)
        for kind, ms in (("film", 61.0), ("still", 59.0), ("thumb", 1.0))
    ]

    assert "Over it: `x.a` (film)." in pictures.written(found, 3, 9.0)
