"""What looks like the number of a document and is read by no rule: told with the reason, never dropped.

Two nets, wider than the grammar of numbers: figures joined to capitals, and whatever follows a type word and
`số`. What a table knows to be something else (a standard, an address, a form) is no number at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ingest.citation import context
from ingest.lexicon import doctypes
from ingest.text.letters import UPPER
from ingest.text.spots import Spots
from ingest.text.table import rows

NO_CODE = "looks like the number of a document, but no code in it is known and no type word stands before it"
BLANK = "the number is left blank and no type word stands before it: a form that is still to be filled in"
NO_FORM = "looks like the number of a document, but no form of number is printed so"
NO_SIGN = "a type word announces a number, but what follows has the form of none"


@dataclass(frozen=True, slots=True)
class Left:
    """A string in the flat text that looks like a number, and why it is none of what is read."""

    start: int
    end: int
    why: str


_JOINED = re.compile(
    rf"(?<!\w)(?:\d{{1,4}}/){{0,2}}\d[\d.]{{0,12}}[a-zđ]{{0,2}}(?:(?:\s{{0,2}}[-/_]\s{{0,2}}){{1,2}}(?:(?:19|20)\d\d(?:\s?[-/._]\s?)?)?|\.)"
    rf"-?(?=[{UPPER}])(?P<code>\w+(?:[-/&._]\w+)*)"
)
# where the figures of `_JOINED` end and its capitals begin, in a skeleton
_JOINT = re.compile(
    rb"0(?=[.aA /])(?=\.{0,12}[aA]{0,2}(?:(?: {0,2}/ {0,2}){1,2}(?:0000(?: ?[/.] ?)?)?|\.)/?A)"
)
_ANNOUNCED = re.compile(
    rf"(?:[Ss]ố|SỐ)\s{{0,2}}:?\s{{0,3}}(?P<it>(?=[{UPPER}]{{0,6}}[-/]?[{UPPER}]{{0,6}}\d)[\w][\w./&-]{{0,40}})"
)
_DAY = re.compile(r"[0-3]?\d/[01]?\d/(?:19|20)\d\d\s?\.\s")  # ends a sentence, before `TL. BAN THƯỜNG VỤ`
_LISTED = re.compile(r"(?:mẫu|biểu|bảng|các)\s*$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:liệu|lượng|hóa|hoá|tiền|người|hộ|đơn vị)\b")


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of `not_numbers.toml`, its patterns compiled."""

    name: str
    before: re.Pattern[str] | None
    itself: re.Pattern[str] | None
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """The rows of the table, in its order."""
    return tuple(
        Kind(
            r["kind"],
            re.compile(rf"(?<!\w){r['before']}\Z") if r["before"] else None,
            re.compile(r["itself"]) if r["itself"] else None,
            tuple(r["hits"]),
            tuple(r["misses"]),
        )
        for r in rows("not_numbers", ("kind", "before", "itself", "hits", "misses"))
    )


_FURTHEST_BEFORE = 90  # characters: the head of a short list


def no_number(flat: str, start: int, end: int) -> str | None:
    """What a string is that only looks like a number, as `technical standard` or `form`; None if unknown."""
    lo = max(0, start - _FURTHEST_BEFORE)
    for kind in kinds():
        if kind.itself is not None and not kind.itself.fullmatch(flat, start, end):
            continue
        if kind.before is None or kind.before.search(flat, lo, start):
            return kind.name
    return None


def find(spots: Spots, read: Iterable[tuple[int, int]]) -> list[Left]:
    """All that looks like a number and overlaps nothing in `read` (spans of whatever was judged already)."""
    judged = _Judged(read)
    out: list[Left] = []
    done = 0
    flat = spots.text
    both = (*_joined(spots, judged), *_announced(spots, judged))
    for left in sorted(both, key=lambda x: (x.start, -x.end)):
        if left.start < done or judged.touches(left.start, left.end):
            continue
        if no_number(flat, left.start, left.end) is None:
            out.append(left)
            done = left.end
    return out


class _Judged:
    """The spans that need no second look."""

    def __init__(self, read: Iterable[tuple[int, int]]) -> None:
        spans = sorted(read)
        self._starts = [a for a, _ in spans]
        furthest = 0
        self._ends = [furthest := max(furthest, b) for _, b in spans]

    def touches(self, start: int, end: int) -> bool:
        """Does any of them share a character with this one?"""
        i = bisect_right(self._starts, end - 1)
        return i > 0 and self._ends[i - 1] > start


def _figures_and_capitals(spots: Spots) -> Iterator[re.Match[str]]:
    """What `_JOINED.finditer` gives, tried only before the places where figures meet capitals."""
    flat, end = spots.text, 0
    for joint in _JOINT.finditer(spots.bones):
        last = joint.start()
        if last < end:
            continue
        start = last
        while start > end and last - start < 24 and (flat[start - 1] in "./" or flat[start - 1].isdecimal()):
            start -= 1
        for at in range(start, last + 1):
            if (m := _JOINED.match(flat, at)) is not None:
                end = m.end()
                yield m
                break


def _joined(spots: Spots, judged: _Judged) -> Iterator[Left]:
    flat = spots.text
    for m in _figures_and_capitals(spots):
        if judged.touches(m.start(), m.end()):
            continue
        code = m["code"]
        if sum(c.isupper() for c in code) < 2 or (not code.isascii() and _is_word(code)):
            continue
        gap = flat[m.start() : m.start("code")]
        if _DAY.fullmatch(gap):
            continue
        dash = re.search(r"\s[-_]\s+$", gap) or ("/" not in gap and gap.endswith("."))
        if dash and not re.search("[-/]", code):
            continue  # a dash between words, the point of a list
        yield Left(m.start(), m.end(), NO_FORM)


def _is_word(code: str) -> bool:
    """`ỦY`, `TỔNG`: a word in capitals, since codes have no letters with tone marks."""
    return any(c in "ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ" for c in code.upper())


def _announced(spots: Spots, judged: _Judged) -> Iterator[Left]:
    flat = spots.text
    for so in spots.so:
        m = _ANNOUNCED.match(flat, so)
        if m is None:
            continue
        end = m.start("it") + len(m["it"].rstrip(".-/&"))
        if judged.touches(m.start("it"), end):
            continue
        noun = context.noun_before(flat, m.start())
        if noun is None or _LISTED.search(flat, max(0, noun - 8), noun):
            continue
        word = flat[noun : m.start()].lower()
        kind = doctypes.by_noun(word)
        bears = "văn bản" in word if kind is None else kind.code in doctypes.CITED_BARE
        if bears and not _AFTER.match(flat, m.end()):
            yield Left(m.start("it"), end, NO_SIGN)
