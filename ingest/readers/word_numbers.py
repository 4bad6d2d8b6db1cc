"""Automatic numbers of Word paragraphs: `I.`, `1.2`, `-` stand nowhere in the text, so they are counted.

Facts of ECMA-376 part 1, section 17.9: a paragraph names a list and a level; the list's levels have a format
and a pattern such as `%1.%2`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_KEPT_BULLETS = frozenset("-–—+*•")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: its first number, its format, and the pattern of its label."""

    start: int
    form: str
    pattern: str


@dataclass(slots=True)
class Numbers:
    """The lists of one document and how far each has counted. `label` must be asked in reading order."""

    lists: dict[str, tuple[str, dict[int, Level]]] = field(default_factory=dict)
    of_style: dict[str, tuple[str, int]] = field(default_factory=dict)
    written: int = 0
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, paragraph: Any) -> str:
        """The number or bullet that Word shows before a paragraph (`w:p`), with a space; else nothing."""
        place = self._place(paragraph)
        if place is None or place[0] not in self.lists:
            return ""
        abstract, levels = self.lists[place[0]]
        level = levels.get(place[1])
        if level is None:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[place[1]] = counts.get(place[1], level.start - 1) + 1
        for deeper in [n for n in counts if n > place[1]]:
            del counts[deeper]
        label = _written(level, levels, counts)
        if not label:
            return ""
        self.written += 1
        return label + " "

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None
        own = properties.find(qn("w:numPr"))
        style = properties.find(qn("w:pStyle"))
        inherited = self.of_style.get(style.get(qn("w:val"), "")) if style is not None else None
        if own is None:
            return inherited
        number, level = own.find(qn("w:numId")), own.find(qn("w:ilvl"))
        depth = whole(level, 0) if level is not None else inherited[1] if inherited else 0
        if number is None:
            return (inherited[0], depth) if inherited else None
        return str(number.get(qn("w:val"), "0")), depth


def numbers_of(numbering: Any | None, styles: Any | None) -> Numbers:
    """The lists that a document defines, from the roots of its numbering and styles parts."""
    found = Numbers()
    if numbering is None:
        return found
    abstract = {
        str(one.get(qn("w:abstractNumId"))): {
            whole(lvl, 0, "w:ilvl"): _level(lvl) for lvl in one.findall(qn("w:lvl"))
        }
        for one in numbering.findall(qn("w:abstractNum"))
    }
    for num in numbering.findall(qn("w:num")):
        link = num.find(qn("w:abstractNumId"))
        of = str(link.get(qn("w:val"))) if link is not None else ""
        if of not in abstract:
            continue
        name = str(num.get(qn("w:numId")))
        levels = dict(abstract[of])
        counted = of
        for override in num.findall(qn("w:lvlOverride")):
            depth = whole(override, 0, "w:ilvl")
            counted = f"{of}/{name}"  # this list counts for itself
            if (lvl := override.find(qn("w:lvl"))) is not None:
                levels[depth] = _level(lvl)
            if (start := override.find(qn("w:startOverride"))) is not None and depth in levels:
                levels[depth] = Level(whole(start, 1), levels[depth].form, levels[depth].pattern)
        found.lists[name] = (counted, levels)
    if styles is not None:
        _styles(found, styles)
    return found


def _styles(found: Numbers, styles: Any) -> None:
    for style in styles.findall(qn("w:style")):
        properties = style.find(qn("w:pPr"))
        of_list = properties.find(qn("w:numPr")) if properties is not None else None
        number = of_list.find(qn("w:numId")) if of_list is not None else None
        if of_list is not None and number is not None:
            level = of_list.find(qn("w:ilvl"))
            depth = whole(level, 0) if level is not None else 0
            found.of_style[str(style.get(qn("w:styleId")))] = (str(number.get(qn("w:val"))), depth)


def _level(lvl: Any) -> Level:
    start, form, pattern = (lvl.find(qn(tag)) for tag in ("w:start", "w:numFmt", "w:lvlText"))
    return Level(
        whole(start, 1) if start is not None else 1,
        str(form.get(qn("w:val"), "decimal")) if form is not None else "decimal",
        str(pattern.get(qn("w:val"), "")) if pattern is not None else "",
    )


def whole(element: Any, default: int, attribute: str = "w:val") -> int:
    """The number that an attribute holds; the default where it holds none, or one that no page has."""
    value = str(element.get(qn(attribute), ""))
    return int(value) if value.isdecimal() and len(value) < 7 else default


def _written(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return level.pattern if level.pattern in _KEPT_BULLETS else "-"  # symbols of Wingdings and the like
    if level.form == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        of = levels.get(depth, level)
        return _counted(counts.get(depth, of.start), of.form)

    return _PLACE.sub(number, level.pattern).strip()


def _counted(number: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"} and 0 < number < 4000:
        roman = ""
        for value, letters in _ROMAN:
            count, number = divmod(number, value)
            roman += letters * count
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"} and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form == "decimalZero":
        return f"{number:02d}"
    return str(number)
