"""Text that stands: 80 columns, aligned, readable without colour and without signs."""

import io

import pytest

from dorsi.cli import layout

LONG = "The calf is what stops you, so the calf gets most of the minutes. " * 4


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")


def test_no_line_of_a_paragraph_is_wider_than_the_page():
    assert max(map(len, layout.para(LONG, indent="    ").splitlines())) <= 80


def test_a_narrow_terminal_gets_narrow_lines(monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")

    assert max(map(len, layout.para(LONG).splitlines())) <= 50


def test_a_wide_terminal_still_gets_eighty_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")

    assert max(map(len, layout.para(LONG).splitlines())) <= 80


def test_a_list_item_hangs_under_itself():
    first, second, *_ = layout.bullet(LONG).splitlines()

    assert first.startswith("  - The")
    assert second.startswith("    ") and second[4] != " "


def test_numbers_stand_to_the_right_in_their_column():
    lines = layout.table([("a", "9", ""), ("b", "10", "")], right="-r")

    assert lines == ["  a   9", "  b  10"]


def test_the_last_column_wraps_under_itself():
    lines = layout.table([("exercise", LONG)])

    assert len(lines) > 1
    assert all(line.startswith(" " * len("  exercise  ")) for line in lines[1:])
    assert max(map(len, lines)) <= 80


def test_a_table_with_no_room_beside_its_columns_stands_in_lines(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")

    lines = layout.table([("calf_stretch_straight_knee", "each side", "a wall and a chair")])

    assert lines == ["  calf_stretch_straight_knee", "    each side  a wall and a chair"]


def test_a_sentence_wider_than_the_page_is_wrapped_as_it_is_shown(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "40")

    layout.show(LONG.strip())

    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


def test_a_command_to_copy_stays_on_one_line(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "40")
    line = layout.following("dorsi done --pain 0 --effort 5 --date 2026-11-24")

    layout.show(line)

    assert capsys.readouterr().out == f"{line}\n"


def test_labels_without_text_are_left_out():
    assert layout.labelled_lines([("Now", "7.0 cm"), ("Start", "")]) == ["  Now  7.0 cm"]


def test_dots_say_how_well_something_is_supported():
    assert layout.dots(1) == "●○○○"


def test_a_terminal_without_the_signs_gets_plain_ones():
    layout.register_plain()
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="dorsi_plain")

    stream.write("●○ 7 ± 1 −2 漢")
    stream.seek(0)

    assert stream.read() == "*. 7 +/- 1 -2 ?"


def test_colour_is_off_when_no_color_is_set(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")

    assert layout.colour_wanted() is False


def test_colour_is_left_to_the_terminal_otherwise(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)

    assert layout.colour_wanted() is None
