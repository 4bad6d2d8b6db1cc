"""What a register of law prints above a paper: a card of its data, and a heading that tells what it is about.

`Số hiệu: 45/QĐ-UBND  Loại văn bản: Quyết định` / `Ngày ban hành: 07/05/2018` / `Người ký: …`, in lines or in
cells, under `Quyết định 45/QĐ-UBND năm 2018 về …`. It tells of the paper only where it bears its number, and
only what the paper, cut short by the page, does not tell itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.lexicon import dates
from ingest.lexicon import sign as signs
from ingest.lexicon.sign import Sign
from ingest.model import Signer
from ingest.text.letters import LOWER, UPPER

_FURTHEST = 3000  # characters
_LABEL = r"[ \t]*(?::[ \t]*\|?|\|)[ \t]*"  # `Số hiệu: …`, `Số hiệu | …`, `Số hiệu: | …`
_NUMBER = re.compile(rf"(?<!\w)Số (?:hiệu|ký hiệu){_LABEL}(?=\d)")
_DAY = re.compile(rf"(?<!\w)Ngày ban hành{_LABEL}(?=\d)")
_NAME = rf"[{UPPER}][{LOWER}]*(?: [{UPPER}][{LOWER}]*){{1,4}}"
_SIGNED = re.compile(rf"(?<!\w)Người ký{_LABEL}(?P<name>{_NAME})[ \t]*(?=[|\n]|\Z)")
_SHORTEST = 4  # words of a heading that tells what a paper is about
_NOUN = re.compile(
    r"(?:Nghị|Chỉ|Kết|Quyết|Kế|Chương|Hướng|Thông|Quy|Công)\s\w+(?:\s(?:hành động|liên tịch))?"
    r"\s+(?:số\s+)?(?=\d)"
)
_YEAR = re.compile(r"\s+năm (?:19|20)\d\d(?=\s)")
_ABOUT = re.compile(r"\s+(?:(?:về việc|về|v/v)\s+)?", re.IGNORECASE)
_ISSUED_BY = re.compile(rf"\s+do (?:[{UPPER}]|tỉnh |thành phố )[^,;]{{2,80}} ban hành\Z")


class Register(NamedTuple):
    """Day, signer and subject of a paper as the page above it tells them."""

    day: str | None = None
    signer: Signer | None = None
    subject: str | None = None


def read(flat: str, sign: Sign | None, until: int) -> Register:
    """What card and heading tell of the paper that bears this number; nothing where they name another.

    The heading stands above `until`, where the number of the paper itself is printed.
    """
    if sign is None or sign.number is None:
        return Register()
    return Register(*_card(flat, sign), _heading(flat, sign, until))


def number(flat: str) -> tuple[Sign, tuple[int, int]] | None:
    """The number of a card over which a heading bears the same, where nothing below prints another."""
    label = _label(flat)
    found = _at(flat, label.end()) if label else None
    if label is None or found is None or _heading(flat, found[0], label.start()) is None:
        return None
    return found[0], (label.end(), label.end() + found[1])


def _label(flat: str) -> re.Match[str] | None:
    """The label of a card's number; the word is looked for first, as few pages bear a card."""
    return _NUMBER.search(flat, 0, _FURTHEST) if flat.find("hiệu", 0, _FURTHEST) >= 0 else None


def _card(flat: str, sign: Sign) -> tuple[str | None, Signer | None]:
    label = _label(flat)
    found = _at(flat, label.end()) if label else None
    if label is None or found is None or found[0].text != sign.text:
        return None, None
    until = label.end() + _FURTHEST
    on, signed = _DAY.search(flat, label.end(), until), _SIGNED.search(flat, label.end(), until)
    day = dates.FULL_RE.match(flat, on.end()) if on else None
    return dates.iso(day) if day else None, Signer(signed["name"], None, None) if signed else None


def _heading(flat: str, sign: Sign, until: int) -> str | None:
    """What a line tells behind type and number, with which it begins: `Quyết định 45/QĐ-UBND … về …`."""
    begin = 0
    while 0 <= begin < min(until, _FURTHEST):
        stop = flat.find("\n", begin)
        line = flat[begin : stop if stop >= 0 else len(flat)].strip()
        named = _NOUN.match(line)
        found = _at(line, named.end()) if named else None
        if named and found and found[0].text == sign.text:
            year = _YEAR.match(line, end := named.end() + found[1])
            about = _ABOUT.match(line, year.end() if year else end)
            said = _ISSUED_BY.sub("", line[about.end() :]) if about else ""
            if len(said.split()) >= _SHORTEST:
                return said
        begin = stop + 1 if stop >= 0 else -1
    return None


def _at(text: str, at: int) -> tuple[Sign, int] | None:
    """The number that begins here, and its length."""
    found = next((f for f in signs.find(text[at : at + 80]) if not f.blank and f.start == 0), None)
    return (found.sign, found.end) if found is not None else None
