"""Issuers that are called by a code or another word that is no name: `của BTGTU`, `của BQP`, `của BTV TU`.

Codes are those of numbers (`tables/organ_codes.toml`), whose names are spoken from the same place; what else
stands for a name is in `tables/issuer_words.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from ingest.lexicon.sign import organ_codes
from ingest.organ import objects, phrase
from ingest.text.alternatives import by_first, longest_first
from ingest.text.letters import UPPER
from ingest.text.table import load

_SHORTEST = 3  # letters of a code that means nothing else in running text
_LONGEST = 200  # characters of a name with its place
_COMMITTEES = {"TU": "Tỉnh ủy", "HU": "Huyện ủy", "QU": "Quận ủy", "ThU": "Thị ủy", "ĐU": "Đảng ủy"}
# who stands before a code: a body that signs, an office-holder, a council
_BEFORE = (
    r"(?:(?:Phó )?(?:Chủ tịch|(?:Tổng )?[Gg]iám đốc|Bộ trưởng|Chủ nhiệm|Trưởng [Bb]an|Cục trưởng|Chánh án"
    r"|Viện trưởng|Thủ trưởng|Bí thư)|Ban Thường vụ|BTV|Thường trực|Ban Chấp hành|BCH"
    r"|Hội đồng (?:thành viên|quản trị)|HĐTV|HĐQT) "
)
_COUNCILS = ("HĐTV", "HĐQT")
_COUNCIL = re.compile("^(?:" + "|".join(_COUNCILS) + ")(?= )")
_ARMY_ZONE = re.compile(r"(?<!\w)QK\s?(?=\d)")
_PARTY_BODY = re.compile(
    r"^(?P<body>Ban Thường vụ|BTV|Ban TV|Thường vụ|Thường trực|TT|Ban Chấp hành|BCH|Văn phòng|VP"
    r"|Ủy ban Kiểm tra|UBKT|BTG|BTC|BDV|Ban (?:Tuyên giáo(?: và Dân vận)?|Tổ chức|Dân vận|Nội chính)) "
    r"(?P<code>TU|HU|QU|ThU|ĐU)(?![\w&])"
)
_BOARDS = {"BTC": "Ban Tổ chức", "BDV": "Ban Dân vận", "Ban TV": "Ban Thường vụ", "TT": "Thường trực"}
_STANDING = re.compile(r"^Ban TV(?= (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) )")
_NATION = re.compile(r"(?<=\w) VN$")
_BRANCH = re.compile(r" (?:[Kk]hu vực|[Cc]hi nhánh) ")
_ONCE_MORE = re.compile(r" Đảng(?!\w)")


@cache
def unsure() -> Mapping[str, str]:
    """Codes that two organs bear, and which of them is meant where no number tells."""
    return dict(load("issuer_words")["unsure"])


@cache
def _names() -> dict[str, str]:
    none = {*load("issuer_words")["no_issuer"], *unsure()}
    codes = {
        key: row.name
        for key, row in organ_codes().items()
        if len(key) >= _SHORTEST and key not in none and "." not in key
    }
    return codes | dict(load("issuer_words")["pairs"])


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    return by_first(longest_first([*_names(), *unsure()]), r"(?![\w&])")


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(longest_first(_names()))
    return re.compile(rf"^(?P<before>{_BEFORE})?(?P<word>{words})(?![\w&])")


def end_of(text: str, pos: int, limit: int) -> int | None:
    """Where an issuer ends that is called by a code at `pos`, with its place; None if none stands there."""
    words = _words().get(text[pos : pos + 1])
    m = words.match(text, pos, limit) if words is not None else None
    if m is None:
        return None
    if m.group() in _COUNCILS and text.startswith(" ", m.end()):
        house = m.end() + 1
        end = phrase.end_of(text, house, limit) or end_of(text, house, limit)
        return end or m.end()
    name = _names().get(m.group()) or unsure()[m.group()]
    more = _ONCE_MORE.match(text, m.end(), limit) if name.endswith(" Đảng") else None
    end = more.end() if more else m.end()
    spelt = name + text[end : min(limit, pos + _LONGEST)]
    whole = phrase.end_of(spelt, 0)
    if whole is None:
        return end
    return end + max(0, objects.whole(spelt, 0, whole, len(spelt)) - len(name))


_NAMED_COUNCIL = re.compile(r"Hội\s+đồng\s+(?:thành\s+viên|quản\s+trị)")


def of_council(text: str, start: int, end: int, limit: int) -> int:
    """The end of a council with its house, where a code names that: `Hội đồng thành viên | TKV`."""
    council = _NAMED_COUNCIL.fullmatch(text, start, end)
    return (end_of(text, end + 1, limit) or end) if council and text.startswith(" ", end) else end


@lru_cache(maxsize=16384)
def in_full(words: str, *, city: bool) -> str:
    """The words of an issuer with the code that stands for its name written out.

    `city`: the committee of the speaker's province is called `Thành ủy`.
    """
    plain = _NATION.sub(" Việt Nam", _STANDING.sub("Ban Thường vụ", words))
    plain = _ARMY_ZONE.sub("Quân khu ", plain)
    party = _PARTY_BODY.match(plain)
    if party:
        body = _BOARDS.get(party["body"], party["body"])
        plain = f"{body} {_COMMITTEES[party['code']]}{plain[party.end() :]}"
    elif (m := _behind().match(plain)) is not None:
        name = _names()[m["word"]]
        rest = plain[m.end() :]
        if name.endswith(" Đảng"):
            rest = _ONCE_MORE.sub("", rest, count=1)
        if name == "Ban Chỉ huy Quân sự" and rest.startswith(" tỉnh"):
            name = "Bộ Chỉ huy Quân sự"  # the district has the Ban
        if name.endswith(" Việt Nam") and _BRANCH.match(rest):
            name = name.removesuffix(" Việt Nam")  # `NHNN Khu vực 14`
        if name.endswith(" Việt Nam") and rest.startswith(" Việt Nam"):
            rest = rest.removeprefix(" Việt Nam")  # `NHNN Việt Nam`; of the Front no tier is told
            name = name if rest else name.removeprefix("Ủy ban ")
        before = _COUNCIL.sub(lambda of: _names()[of.group()], m["before"] or "")
        plain = f"{before}{name}{rest}"
    else:
        return plain
    if city:
        plain = re.sub(rf"Tỉnh ủy(?! [{UPPER}])", "Thành ủy", plain)
        plain = re.sub(r"Công an tỉnh$", "Công an thành phố", plain)
    return plain
