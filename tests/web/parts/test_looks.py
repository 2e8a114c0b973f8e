"""The rules of the look that a file can show: marked words, no green, small stylesheets."""

import colorsys
import re
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[3] / "src" / "dorsi" / "web"
TEMPLATES = sorted(set(WEB.glob("*/templates/**/*.html")) - set(WEB.glob("**/api.html")))
"""All but the page for programmers, which is English as the names on it are."""
STYLES = sorted(WEB.glob("*/static/**/*.css"))

MARKED = re.compile(r"{% blocktranslate.*?{% endblocktranslate %}", re.DOTALL)
UNSEEN = re.compile(
    r"{% block (?:body_class|flow_class|back|close) %}.*?{% endblock %}"
    r"|translate=\"no\">[^<]*"
    r"|{% comment %}.*?{% endcomment %}|{%.*?%}|{{.*?}}|<!--.*?-->|<script.*?</script>",
    re.DOTALL,
)
SPOKEN = re.compile(r"""\s(?:aria-label|alt|title|placeholder)="([^"]*)\"""")
NAMES = re.compile(r"Dorsi|&\w+;|&#x?\w+;|\d+°")


def unmarked(template: str) -> list[str]:
    """Words of a template that no translation could reach."""
    bare = UNSEEN.sub(" ", MARKED.sub(" ", template))
    seen = [*re.sub(r"<[^>]*>", "\n", bare).splitlines(), *SPOKEN.findall(bare)]
    return [line.strip() for line in seen if re.search("[A-Za-z]", NAMES.sub("", line))]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_word_of_a_template_can_be_translated(template: Path) -> None:
    assert unmarked(template.read_text()) == []


def test_an_unmarked_word_is_noticed() -> None:
    assert unmarked('<p>{% translate "Good" %} bad</p><i aria-label="worse"></i>') == [
        "bad",
        "worse",
    ]


def greenness(colour: str) -> bool:
    """Green as a person names it: the accent's yellow is not, and greys are not."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, _lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return saturation > 0.25 and 80 / 360 < hue < 170 / 360


def test_nothing_is_green() -> None:
    colours = re.findall(r"#[0-9A-Fa-f]{6}", "".join(path.read_text() for path in STYLES))

    assert len(colours) > 40
    assert [colour for colour in colours if greenness(colour)] == []
    assert greenness("#2E8B57")


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_only_the_tokens_name_a_colour(style: Path) -> None:
    named = re.findall(r"#[0-9A-Fa-f]{3,8}\b", style.read_text())

    assert named == [] or style.name == "tokens.css"


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_every_class_of_a_stylesheet_is_used_somewhere(style: Path) -> None:
    used = "".join(
        path.read_text()
        for kind in ("**/*.html", "**/*.py", "**/*.js")
        for path in WEB.parent.glob(kind)
    )
    classes = set(
        re.findall(r"\.([a-z][a-z0-9-]+)", re.sub(r"/\*.*?\*/|url\([^)]*\)", "", style.read_text()))
    )

    assert sorted(one for one in classes if not re.search(rf"\b{one}\b", used)) == []
