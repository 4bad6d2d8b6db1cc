"""Text into lines of a given width, without a font at hand.

The widths are those of a wide system sans (DejaVu Sans), in thousandths of the font size, so that
narrower fonts (Segoe UI, Roboto, Arial) leave a little room rather than overflow.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NARROW = frozenset("iljI.,:;'|!()[]{}ftr`-·’‘“”\"")
_WIDE = frozenset("mwMW%@&—…")


@lru_cache(maxsize=4096)
def _thousandths(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    base = unicodedata.normalize("NFD", char)[0]
    if base == " ":
        return 318
    if base in _NARROW:
        return 400
    if base in _WIDE:
        return 950
    if unicodedata.east_asian_width(base) in "WF" or ord(base) > 0x2E7F:
        return 1000
    if base.isupper():
        return 720
    return 610


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in user units, at a font size in the same units."""
    return sum(map(_thousandths, text)) * size / 1000 * (1.09 if bold else 1.0)


def _fits(text: str, room: float, size: float, bold: bool) -> int:
    """How many characters of the text fit, at least one."""
    used = 0.0
    for n, char in enumerate(text):
        used += _thousandths(char) * size / 1000 * (1.09 if bold else 1.0)
        if used > room and n:
            return n
    return len(text)


def wrap(text: str, room: float, size: float, *, bold: bool = False, most: int = 3) -> tuple[str, ...]:
    """Lines no wider than `room`, at most `most` of them; the last ends in `…` where something is cut.

    Breaks at spaces; a word that is wider than a line is broken after `/` or `-` if it has one in
    reach, else where it must be.
    """
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        fits = _fits(rest, room, size, bold)
        if fits >= len(rest):
            lines.append(rest)
            return tuple(lines)
        cut = rest.rfind(" ", 0, fits + 1)
        if cut <= 0:
            cut = max(rest.rfind("/", 0, fits), rest.rfind("-", 0, fits)) + 1 or fits
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest and lines:
        last = lines[-1] + "…"
        while len(last) > 1 and width_of(last, size, bold=bold) > room:
            last = last[:-2].rstrip() + "…"
        lines[-1] = last
    return tuple(lines)
