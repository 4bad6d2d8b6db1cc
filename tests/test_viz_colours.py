"""The colours of pages and pictures, by day and in the dark: words stand out, and pictures that leave are light."""

from __future__ import annotations

import re

import pytest
from viz_samples import tan_trao

from viz.pages import static_file
from viz.picture import of_chains
from viz.svg import svg

PAGE, PICTURE = (static_file(name)[0].decode() for name in ("page.css", "picture.css"))
DARK = "@media screen and (prefers-color-scheme: dark)"


def _palette(css: str) -> dict[str, str]:
    return {name: _six(value) for name, value in re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", css)}


def _six(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * c for c in colour[1:])


_LIGHT, _REST = PAGE.split(DARK)
PALETTES = {"light": _palette(_LIGHT), "dark": _palette(_REST.partition("* {")[0])}
RULES = _REST.partition("* {")[2].partition("@media print")[0]


def test_both_palettes_name_the_same_colours() -> None:
    assert len(PALETTES["light"]) > 25
    assert PALETTES["light"].keys() == PALETTES["dark"].keys()


def test_no_rule_has_a_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9a-f]{3,6}\b", RULES) == []
    assert re.findall(r"#[0-9a-f]{3,6}\b", re.sub(r"var\([^()]*\)", "", PICTURE)) == []


def test_every_colour_that_a_rule_names_is_in_the_palette_and_used() -> None:
    named = set(re.findall(r"var\(--([a-z-]+)", PAGE + PICTURE)) - {"sans", "serif"}
    assert named == set(PALETTES["light"])


def test_outside_of_pages_a_picture_has_the_colours_of_the_day() -> None:
    used = re.findall(r"var\(--([a-z-]+), (#[0-9a-f]+)\)", PICTURE)
    assert {(name, _six(value)) for name, value in used} <= set(PALETTES["light"].items())
    alone = svg(of_chains(tan_trao()), standalone=True)
    assert "var(" not in alone
    assert "#a3161b" in alone


def test_paper_is_printed_by_day() -> None:
    assert PAGE.count("prefers-color-scheme") == 1
    assert "@media screen and (prefers-color-scheme" in PAGE
    assert "body { background: #fff; color: #000;" in PAGE.partition("@media print")[2]


# --- contrast, as WCAG 2.2 counts it ---------------------------------------------------------------


def _channel(value: int) -> float:
    c = value / 255
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _contrast(a: str, b: str) -> float:
    def light(colour: str) -> float:
        r, g, b = (_channel(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "ground", "band", "code", "warn-ground", "asked-ground", "cited-ground", "target",
           "party-ground", "state-ground", "mass-ground")  # fmt: skip
WORDS = [
    (ink, ground) for ink in ("ink", "dim", "soft", "link", "party", "warn", "asked") for ground in GROUNDS
]
WORDS += [
    ("on-ink", "ink"),
    ("on-ink", "ink-hover"),
    ("on-ink", "focus"),
    ("on-call", "call"),
    ("on-call", "call-hover"),
]
# lines without which something is not seen: frames of controls and boxes, the focus, arrows, lines of authority
LINES = [
    (line, ground)
    for line in ("edge", "focus", "party", "state", "mass", "wire")
    for ground in ("paper", "ground", "band")
]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_stand_out(palette: str, ink: str, ground: str) -> None:
    colours = PALETTES[palette]
    assert _contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_that_mean_something_are_seen(palette: str, line: str, ground: str) -> None:
    colours = PALETTES[palette]
    assert _contrast(colours[line], colours[ground]) >= 3
