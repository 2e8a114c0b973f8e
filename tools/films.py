"""Draws every movement and lays the pictures out on contact sheets, to be looked at.

    python tools/films.py FOLDER [NAME ...]

writes each film, still and thumb as SVG, and sheets at list, player and paper size, light and dark.
Names choose movements by how they begin.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from dorsi import knowledge
from dorsi.formats.figure_svg import Picture, film, still, thumb, worn
from dorsi.movement.definition import Movement
from dorsi.movement.mirror import mirrored
from tools import browser as browsers

GROUNDS = {"light": "#F4F3EE", "dark": "#0F1214"}


@dataclass(frozen=True)
class Sheet:
    """How one contact sheet is laid out; `at_rest` shows the film as without motion."""

    name: str
    width_px: int
    scheme: str
    at_rest: bool
    on_paper: bool = False
    left: bool = False
    small: bool = False


SHEETS = (
    Sheet("list-light", 56, "light", at_rest=True, small=True),
    Sheet("list-dark", 56, "dark", at_rest=True, small=True, left=True),
    Sheet("thumb-light", 96, "light", at_rest=True, small=True),
    Sheet("thumb-dark", 96, "dark", at_rest=True, small=True, left=True),
    Sheet("small-light", 160, "light", at_rest=False),
    Sheet("small-dark", 160, "dark", at_rest=False),
    Sheet("player-light", 420, "light", at_rest=True),
    Sheet("player-dark", 420, "dark", at_rest=True),
    Sheet("left-light", 240, "light", at_rest=True, left=True),
    Sheet("paper", 500, "light", at_rest=True, on_paper=True),
)


def main(folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [each for each in knowledge.movements().values() if _wanted(each, names)]
    with sync_playwright() as playwright:
        args = ["--no-sandbox"]
        opened = playwright.chromium.launch(executable_path=browsers.chromium(), args=args)
        for sheet in SHEETS:
            pictures = [_picture(each, sheet) for each in chosen]
            _shoot(opened, sheet, pictures, folder)
            print(folder / f"{sheet.name}.png")
        opened.close()


def _wanted(movement: Movement, names: list[str]) -> bool:
    return not names or movement.name.startswith(tuple(names))


def _picture(movement: Movement, sheet: Sheet) -> Picture:
    """The looks take turns from exercise to exercise."""
    look = worn(None, movement.exercise)
    shown = mirrored(movement) if sheet.left else movement
    draw = still if sheet.on_paper else thumb if sheet.small else film
    return draw(shown, look)


def _shoot(opened: Browser, sheet: Sheet, pictures: Iterable[Picture], folder: Path) -> None:
    height = int(sheet.width_px * (0.62 if sheet.on_paper else 1))
    ground = "#FFF" if sheet.on_paper else GROUNDS[sheet.scheme]
    cells = []
    for picture in pictures:
        (folder / f"{picture.name}.{sheet.name}.svg").write_text(picture.file, encoding="utf-8")
        cells.append(f"<figure><div>{picture.file}</div>{picture.name}</figure>")
    style = (
        f"body{{margin:8px;background:{ground};color:#888;font:11px sans-serif;display:flex;"
        f"flex-wrap:wrap;gap:8px}}figure{{margin:0;width:{sheet.width_px}px;overflow:hidden}}"
        f"div{{height:{height}px;display:flex;align-items:end;justify-content:center}}"
        "svg{max-width:100%;max-height:100%}"
    )
    motion = "reduce" if sheet.at_rest else "no-preference"
    page = opened.new_page(
        viewport={"width": 1560, "height": 900}, color_scheme=sheet.scheme, reduced_motion=motion
    )
    page.set_content(f"<style>{style}</style>{''.join(cells)}")
    page.screenshot(path=folder / f"{sheet.name}.png", full_page=True)
    page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
