"""Letters that a scanner put for digits, mended where a number of a document or a date stands: `Số l5-KH/HU`.

`O` and `o` for 0, `l` and `I` for 1. Only inside a recognised slot: a number whose codes are known, a year
between slashes, a date in its own form. One character becomes one, so every span and quote stays as read;
the places that were mended are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.lexicon import sign
from ingest.text.letters import UPPER
from ingest.text.text import Text

_DIGIT = str.maketrans("OolI", "0011")
_LETTER = re.compile("[OolI]")
_N = r"[\dOolI]"
# A letter beside a digit, or alone before a separator and a code: without one there is nothing to mend.
_SUSPECT = re.compile(
    rf"[OolI](?:(?=\d)|(?<=\d.)|(?<![^\W_].)(?:(?=[OolI]?(?:\s?[-/]\s?[{UPPER}]|[/.-]\d))"
    r"|(?<=tháng .)(?=[\dOolI]? năm)))"
)
# what a word holds, and what the next one begins with, where the pattern finds anything
LETTER_BESIDE = re.compile(rf"\d[OolI]|[OolI]\d|(?:\A|[\W_])[OolI]{{1,2}}(?:[-/](?:\Z|[{UPPER}])|[/.-]\d)")
_ALONE_LAST = re.compile(r"(?:\A|[\W_])[OolI]{1,2}\Z")
_NUMBER = re.compile(
    rf"(?<![\w/.,-])(?P<n>{_N}{{1,5}})(?P<sep>\s{{0,2}}[-/]\s{{0,2}})"
    rf"(?P<y>{_N}{{4}}(?=\s?/))?(?P<tail>(?:(?<={_N})\s?/\s?)?-?[{UPPER}][^\s,;()]*(?:\s?[-/]\s?[{UPPER}][^\s,;()]*)?)"
)
_SO = re.compile(r"(?:[Ss]ố|SỐ)\s{0,2}:?\s{0,2}\Z")
_ANNOUNCED = re.compile(rf"\b(?:[Ss]ố|SỐ)\s*:?\s*(?P<n>{_N}{{1,5}})(?=\s*,?\s+(?:ngày|của|năm)\b)")
_DATE = re.compile(
    rf"(?<![\w/])(?P<d>{_N}{{1,2}})(?P<s>[/.-])(?P<m>{_N}{{1,2}})(?P=s)(?P<y>{_N}{{4}})(?!\w)"
    rf"|\bngày\s*(?P<d4>{_N}{{1,2}})(?P<s4>[/.-])(?P<m4>{_N}{{1,2}})(?P=s4)(?P<y4>{_N}{{2}})(?![\w/-])"
    rf"|\bngày[\s.…]*/\s*(?P<m5>{_N}{{1,2}})/(?P<y5>{_N}{{4}})(?!\w)"
    rf"|\bngày\s+(?P<d2>{_N}{{1,2}})\s+tháng\s+(?P<m2>{_N}{{1,2}})\s+năm\s+(?P<y2>{_N}{{4}})(?!\w)"
    rf"|\b(?:tháng\s+(?P<m3>{_N}{{1,2}})(?:/|\s+năm\s+)|năm\s+)(?P<y3>{_N}{{4}})(?!\w)"
)


def may_go_on(word: str) -> tuple[str, ...]:
    """How the next word begins where a word and the next one together hold a letter for a digit."""
    if word.endswith("tháng"):
        return ("O", "o", "l", "I")
    return ("-", "/") if _ALONE_LAST.search(word) else ()


def mend(text: Text, *, hinted: bool = True) -> tuple[Text, tuple[int, ...]]:
    """The text with digits in its slots, and the positions in `norm` that were mended, in order.

    `hinted` says that there may be any.
    """
    norm = text.norm
    suspects = list(_SUSPECT.finditer(norm)) if hinted else []
    if not suspects:
        return text, ()
    slots = _slots(norm, suspects)
    changed = {at: norm[at].translate(_DIGIT) for a, b in slots for at in range(a, b) if norm[at] in "OolI"}
    return text.respelt(changed), tuple(sorted(changed))


def _slots(norm: str, suspects: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Stretches in which every letter of the four stands for a digit."""
    for suspect in suspects:
        start = suspect.start()
        while (
            start
            and suspect.start() - start < 12
            and (norm[start - 1] in "OolI/.-" or norm[start - 1].isdigit())
        ):
            start -= 1
        for at in range(start, suspect.start() + 1):
            if m := _NUMBER.match(norm, at):
                yield from _of_number(m)
                break
        for pattern in (_DATE, _ANNOUNCED):
            for m in pattern.finditer(norm, max(0, suspect.start() - 28), suspect.end() + 28):
                spans = [m.span(name) for name, value in m.groupdict().items() if value and name[0] != "s"]
                whole = "".join(norm[a:b] for a, b in spans)
                if _LETTER.search(whole) and sum(c.isdigit() for c in whole) * 2 >= len(whole):
                    yield from spans


def _of_number(m: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The number and the year of a sign whose codes are known; a Roman numeral before a dash is none."""
    year = (m["y"] or "").translate(_DIGIT)
    got = sign.parse(m["n"].translate(_DIGIT), m["sep"], year + m["tail"])
    announced = _SO.search(m.string, max(0, m.start() - 8), m.start()) and any(c.isdigit() for c in m["n"])
    if got is None or not (got[0].known or announced) or (year and not re.fullmatch(r"(?:19|20)\d\d", year)):
        return
    told = got[0].code is not None and got[0].organs
    if not any(c.isdigit() for c in m["n"] + year) and not (told and m["sep"].strip() == m["sep"]):
        return
    yield m.span("n")
    if year:
        yield m.span("y")
