"""docs/reference/json-answers.md names every key that comes, and none that does not."""

import json
import re
from pathlib import Path

import pytest
import time_machine

from dorsi.formats.markers_mot import Motion, write_mot
from dorsi.measure import repetitions
from tests import bodies

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "json-answers.md"
OPEN = {"citations"}  # its keys are sources, not words of ours
VALUES = {
    "Go", "GoGently", "SeeSomeone", "Stop", "Emergency", "below", "typical", "above", "back",
    "front", "none", "usual", "watch", "act", "null", "get_ready", "work", "switch", "rest",
    "practice", "morning", "whole", "early", "popped", "improved", "unchanged", "worse",
    "cannot tell yet", "each", "both", "cm", "in", "ok", "warn", "bad", "looser", "same",
    "stiffer", "ash", "birch", "cedar", "all", "left", "right",
    "tibia_to_vertical", "deg", "camera", "motion", "count", *repetitions.Kind,
}  # fmt: skip
LENDING = {"dorsi show": {"dorsi exercises", "dorsi plan"}, "dorsi learn": {"dorsi show"},
           "dorsi done": {"dorsi diary"}, "dorsi practice": {"dorsi today"},
           "dorsi measure phone": {"dorsi measure landmarks"}}  # fmt: skip


def chapters() -> dict[str, str]:
    parts = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    return {part.partition("\n")[0]: part for part in parts}


def named(chapter: str) -> set[str]:
    """Words in backticks within the tables, values apart."""
    rows = [line for line in chapters()[chapter].splitlines() if line.startswith("|")]
    words = {word for row in rows for word in re.findall(r"`([^`]+)`", row)}
    return {word for word in words if not word.startswith("dorsi ")}


def keys(answer: object) -> set[str]:
    if isinstance(answer, list):
        return {key for each in answer for key in keys(each)}
    if not isinstance(answer, dict):
        return set()
    below = {key for name, each in answer.items() if name not in OPEN for key in keys(each)}
    opened = {key for name in OPEN & answer.keys() for one in answer[name].values() for key in one}
    return set(answer) | below | opened


@pytest.fixture
def answers(terminal, tmp_path, monkeypatch):
    """One answer of each command, taken on the way through the loop."""
    given = {}

    def take(chapter: str, line: str) -> None:
        given.setdefault(chapter, []).append(json.loads(terminal.types(f"{line} --json").stdout))

    with time_machine.travel("2026-11-24T08:00:00+00:00", tick=False):
        terminal.screens(RF16="yes")
        take("dorsi screen", "screen")
        take("dorsi screen --questions", "screen --questions")
        take("dorsi assess", "measure tape --left 9.5,9.4,9.6 --right 7.0,7.1,6.9 "
             "--limit-left back --limit-right back")  # fmt: skip
        take("dorsi measure", "measure heel-raises --left 20 --right 18")
        film = lunging(tmp_path)
        take("dorsi measure landmarks", f"measure landmarks {film} {tmp_path / 'none'}")
        take("dorsi measure landmarks", f"measure landmarks {film} "
             "--protocol knee-to-wall --side left")  # fmt: skip
        take("dorsi measure phone", f"measure phone {resting(tmp_path)}")
        take("dorsi measure motion", f"measure motion {kept(tmp_path)}")
        take("dorsi plan", "plan make --minutes 8 --days tue,thu --equipment roller,ball,band "
             "--run tue:intervals --run sun:long --dislike ankle_circles")  # fmt: skip
        take("dorsi plan", "plan")
        take("dorsi today", "today")
        take("dorsi practice", "practice")
        take("dorsi done", "done --pain 2 --effort 6")
        take("dorsi done", "done --morning worse")
        for chapter in ("diary", "progress", "exercises", "show calf_foam_roll", "show heel_raise",
                        "learn", "profile", "measure", "doctor"):  # fmt: skip
            take(f"dorsi {chapter.partition(' ')[0]}", chapter)
        monkeypatch.setattr("dorsi.web.camera.kept.missing", list)
        take("dorsi camera", "camera")
        given["dorsi serve"] = [served(monkeypatch, terminal)]
        terminal.says("profile --practice-at 18:30")
        take("dorsi calendar", f"calendar {tmp_path}/dorsi.ics")
        take("dorsi export", f"export {tmp_path}/dorsi.json")
        take("dorsi import", f"import {tmp_path}/dorsi.json")
        take("dorsi erase", "erase --yes")
    return given


def lunging(tmp_path):
    """A film with everything in it: dips, a hold, a lifted heel, a view that is lost."""

    def pose(at_s):
        part_s = at_s % 5
        share = min(1, max(0, min(part_s - 0.5, 4.5 - part_s)))
        return bodies.split(5 + 30 * share, pitch_deg=30 * share if at_s > 15 else 0)

    path = tmp_path / "dips.json"
    path.write_bytes(bodies.stored(bodies.filmed(pose, 20)))
    return path


def resting(tmp_path):
    path = tmp_path / "phone.csv"
    rows = [f"{at / 50},0,{9.8 if at % 200 < 150 else 3},1" for at in range(600)]
    path.write_text("\n".join(["time,x,y,z", *rows]))
    return path


def kept(tmp_path):
    columns = {"ankle_angle_r": (20.0,) * 60}
    times_s = tuple(at / 50 for at in range(60))
    path = tmp_path / "kept.mot"
    path.write_bytes(write_mot(Motion(times_s=times_s, columns=columns), name="kept"))
    return path


def served(monkeypatch, terminal):
    from dorsi.web.site import serving

    def serve(port, open_browser, phones, announce):
        announce("http://127.0.0.1:8000/", "https://192.168.1.2:8443/")

    monkeypatch.setattr(serving, "serve", serve)
    return terminal.gives("serve")


def test_every_key_that_comes_is_on_the_page(answers):
    for chapter, given in answers.items():
        known = named(chapter).union(*(named(lent) for lent in LENDING.get(chapter, ())))

        assert keys(given) <= known, f"{chapter}: {sorted(keys(given) - known)}"


def test_every_key_on_the_page_comes(answers):
    for chapter in chapters():
        assert named(chapter) - VALUES <= keys(answers[chapter]), chapter
