"""Words of a citation whose marks a scanner misread, mended where a number or a date stands: `Công vàn sô 1`.

Only in a slot that nothing else fits: the word for number before figures, a type word right before it, the
words inside a date, `của` between a number and an organ. One character becomes one, so every span and quote
stays as read; the places that were mended are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.lexicon import doctypes, typewords
from ingest.repair import misread_phrases
from ingest.text.letters import LOWER, UPPER
from ingest.text.spots import of_words
from ingest.text.text import Text, fold

_SO = re.compile(r"[Ss](?P<a>.)(?=\s{0,2}:?\s{0,2}\d|\s{0,2}:\s{0,20}[/.…])")
_SO_OF_CODE = re.compile(rf"s(?P<a>.)(?=\s{{1,2}}\d{{1,5}}\s?[-/]\s?[\d{UPPER}])")
_AFTER_TYPE = re.compile(r"(?:quyết|định|văn|hoạch|luận|thị|dẫn|cáo|báo|trình|điện|động|tư)\s\Z")
_YEAR = re.compile(r"n(?P<a>.)m(?=\s{1,2}[\dlOo]{4}(?!\w))")
_AFTER_MONTH = re.compile(r"\bth.ng\s{1,2}[\dlOo]{1,2}\s{1,2}\Z")
_MONTH = re.compile(r"th(?P<a>.)ng(?=\s{1,2}[\dlOo]{1,2}\s{1,2}n.m\s)")
_DAY = re.compile(r"[Nn]g(?P<a>.)y(?=\s{1,2}[\dlOo](?:\s?[\dlOo])?(?:\s?[/.-]|\s{1,2}th.ng\b))")
_NTH = re.compile(r"lần th(?P<a>.)(?=\s[IVX\d]+(?!\w))")
_TIME = re.compile(r"l(?P<a>.)n(?=\sthứ\s[IVX\d]+(?!\w))")
_PROVINCE = re.compile(
    r"t(?P<a>.)nh(?!\w|\s(?:giản|thần|hoa|gọn|nhuệ|tế|thông|bột|túy|tuý|khiết|tường|luyện))"
)
_OF_PROVINCE = re.compile(
    r"(?:(?:UBND|HĐND|LĐLĐ|CCB|MTTQ)|(?:nhân dân|[Cc]ông an|[Đđ]ảng bộ|cơ quan [Đđ]ảng))\s\Z"
)
_BEFORE_DAY = re.compile(r"tr(?P<a>.)ớc(?=\s{1,2}\d)")
_OF = re.compile(rf"c(?P<a>.)a(?=\s[{UPPER}])")
_AFTER_NUMBER = re.compile(rf"(?:[\d{UPPER}]|(?:điều|khoản|điểm))\s\Z")
_AND = re.compile(rf"v(?P<a>.)(?=\s(?:[{UPPER}][{LOWER}]|số\s\d))")
_DIRECTIVE = re.compile(r"Ch(?P<a>.)(?=\sthị\s(?:này|số|\d))")
# the wrong words, the slot at each, the letter that is meant, what must stand before it
_Slot = tuple[tuple[str, ...], re.Pattern[str], str, re.Pattern[str] | None]
COMMON: tuple[_Slot, ...] = (
    (("sô", "Sô"), _SO, "ố", None),
    (("nám ", "nãm ", "nâm "), _YEAR, "ă", None),
    (("cùa ", "cúa "), _OF, "ủ", _AFTER_NUMBER),
    (("ngảy ", "ngảy\n", "ngáy "), _DAY, "à", None),
    (("thàng ", "thảng "), _MONTH, "á", None),
    (("lần thư ", "lần thừ "), _NTH, "ứ", None),
    (("lân thứ ", "lẩn thứ "), _TIME, "ầ", None),
    (("sổ ",), _SO_OF_CODE, "ố", _AFTER_TYPE),
    (("vả ",), _AND, "à", _AFTER_NUMBER),
    (("Chi thị ",), _DIRECTIVE, "ỉ", None),
    (("tinh",), _PROVINCE, "ỉ", _OF_PROVINCE),
    (("truớc ",), _BEFORE_DAY, "ư", None),
)
# looked for in texts that have one of the common ones, or a type word that was misread
_RARE: tuple[_Slot, ...] = (
    (("sồ", "Sồ", "sỗ", "Sỗ"), _SO, "ố", None),
    (("thãng ", "thạng ", "thâng "), _MONTH, "á", None),
    (("nàm ", "nảm ", "nạm ", "nậm "), _YEAR, "ă", _AFTER_MONTH),
    (("ngãy ", "ngạy ", "ngây "), _DAY, "à", None),
    (("cũa ",), _OF, "ủ", _AFTER_NUMBER),
)
# A scanner misreads all pages: where the first and the last of a long text are sound, the others are.
PROBE = 6000  # characters
_WORDS = re.compile(rf"(?<!\w)[{UPPER}{LOWER}]+(?:\s[{LOWER}{UPPER}]+){{1,3}}\Z")


class Hints(NamedTuple):
    """What is worth looking for in a probe: phrases and slots by their place in the lists, others as such."""

    phrases: tuple[int, ...] | None = None
    slots: tuple[int, ...] | None = None
    types: bool = True
    offices: bool = True
    digits: bool = True
    apart: bool = True
    torn: bool = True


ALL = Hints()


def mend(text: Text, hints: Hints = ALL) -> tuple[Text, tuple[int, ...]]:
    """The text with its words as printed, and the positions in `norm` that were mended, in order.

    `hints` are those of `probe` of the text (`ingest.repair.misread_hints`); without them all is looked for.
    """
    norm = text.norm
    if len(norm) > 2 * PROBE:
        if not _looks_misread(probe(norm), hints):
            return text, ()
        hints = ALL  # which tell of the probe only
    changed = dict(misread_phrases.misread(norm, hints.phrases))
    changed |= dict(_letters(norm, _hinted(hints)))
    text = text.respelt(changed)
    norm = text.norm
    looked_for = hints.types or bool(changed)
    types = {at: char for at, char in _types(norm) if norm[at] != char} if looked_for else {}
    if not changed and not types:
        return text, ()
    changed |= types | dict(_letters(norm, _RARE))
    return text.respelt(changed), tuple(sorted(changed))


def probe(norm: str) -> str:
    """Beginning and end of a text, which tell whether it was scanned; the whole of a short one."""
    return norm if len(norm) <= 2 * PROBE else f"{norm[:PROBE]}\n{norm[-PROBE:]}"


def _looks_misread(norm: str, hints: Hints) -> bool:
    found = (misread_phrases.misread(norm, hints.phrases), _letters(norm, _hinted(hints)))
    if any(True for each in found for _ in each):
        return True
    return hints.types and any(norm[at] != char for at, char in _types(norm))


def _hinted(hints: Hints) -> tuple[_Slot, ...]:
    return COMMON if hints.slots is None else tuple(COMMON[n] for n in hints.slots)


def _letters(norm: str, slots: tuple[_Slot, ...]) -> Iterator[tuple[int, str]]:
    """Each single letter that a slot asks for; looked at only where a wrong word stands."""
    for words, slot, meant, before in slots:
        for at in of_words(norm, *(word for word in words if word in norm)):
            m = slot.match(norm, at)
            if m is None or (at and (norm[at - 1].isalnum() or norm[at - 1] == "_")):
                continue
            if before is None or before.search(norm, max(0, at - 16), at):
                yield m.start("a"), meant


@cache
def _folded() -> dict[str, str]:
    """Type words of two words and more without their marks, where only one of them looks so."""
    found: dict[str, str | None] = {}
    for noun in doctypes.nouns():
        if " " in noun:
            key = fold(noun)
            found[key] = None if key in found else noun
    return {k: v for k, v in found.items() if v is not None}


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The last two words of every type word as it is written, and its last word without marks."""
    nouns = [noun for noun in doctypes.nouns() if " " in noun]
    return (
        frozenset(" ".join(noun.split()[-2:]) for noun in nouns),
        frozenset(fold(noun.rsplit(None, 1)[-1]) for noun in nouns),
    )


def _types(norm: str) -> Iterator[tuple[int, str]]:
    """The letters of a type word right before the word for number: `Kê hoạch số`, `Quyêt định số`."""
    pairs, last_words = _known()
    for so in of_words(norm, "số", "Số"):
        before = norm[max(0, so - 34) : so].rstrip()
        words = before.rsplit(None, 2)[-2:]
        if len(words) < 2 or " ".join(words).lower() in pairs or fold(words[-1]) not in last_words:
            continue
        end = max(0, so - 34) + len(before)
        found = _WORDS.search(norm, max(0, end - 34), end)
        if found is None or not norm[so - 1].isspace() or typewords.ending_at(norm, end) is not None:
            continue
        yield from _respelt(norm, found.start(), end)


def _respelt(norm: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The letters of the longest type word that ends the stretch, in the case that is printed."""
    while start < end:
        noun = _folded().get(fold(norm[start:end]))
        if noun is not None and len(noun) == end - start:
            for at, char in enumerate(noun, start):
                old = norm[at]
                yield at, (char.upper() if old.isupper() else char) if old.isalpha() else old
            return
        step = norm.find(" ", start, end)
        start = step + 1 if step >= 0 else end
