"""Mass organisations: one union with an organ at every tier, under many ways of writing its name.

`Ban Bí thư Trung ương Đoàn`, `Huyện Đoàn`, `BCH Hội LHPN tỉnh Bến Tre`, `Đoàn Chủ tịch Tổng Liên đoàn`: the
body that signs (Ban Bí thư, Đoàn Chủ tịch, Ban Thường trực, Ban Chấp hành) is an attribute, the union's
organ at the tier issues. The unions are those of Article 9 of the Constitution of 2013.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.model import Organ
from ingest.text.alternatives import longest_first
from ingest.text.letters import UPPER

_SUB = re.compile(
    r"^(?P<sub>Ban [Tt]hường vụ|Ban [Cc]hấp hành|Ban [Tt]hường trực|Ban Bí thư|Đoàn Chủ tịch|Thường trực"
    r"|Thường vụ)\s+(?=\S)"
)
_KINDS = r"tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_TAIL = rf"(?:\s+(?P<kind>{_KINDS})(?:\s+(?P<name>[{UPPER}\d].*))?)?$"
_YOUTH = re.compile(rf"^(?P<what>Tỉnh|Thành|Huyện|Quận|Thị|Xã|Phường) [Đđ]oàn(?:\s+(?P<name>[{UPPER}].*))?$")
# the first syllable of a union's tier: `Tỉnh Đoàn`, `Thị Hội`
_KIND_OF_TIER = {
    "Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã", "Xã": "xã",
    "Phường": "phường",
}  # fmt: skip
# `Đoàn tỉnh Đắk Nông`, as the header of its committee prints it
_YOUTH_OF = re.compile(rf"^Đoàn (?P<kind>tỉnh|thành phố|huyện|quận|thị xã)(?:\s+(?P<name>[{UPPER}\d].*))?$")
_YOUTH_AT = {"tỉnh": "Tỉnh đoàn", "thành phố": "Thành đoàn", "huyện": "Huyện đoàn", "quận": "Quận đoàn",
             "thị xã": "Thị đoàn"}  # fmt: skip
_YOUTH_NAME = r"Đoàn (?:Thanh niên|TNCS|TN)(?: (?:Cộng sản|CS))?(?: Hồ Chí Minh| HCM)?"
_UNIONS = (
    # central name, local name, what the words after sub-body and before the tier look like
    (
        "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        rf"(?P<top>(?:Trung ương|TW) Đoàn.*)|(?P<mid>{_YOUTH_NAME})",
    ),
    (
        "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
        "Hội Liên hiệp Phụ nữ",
        r"(?P<top>(?:Trung ương|TW) Hội (?:Liên hiệp Phụ nữ|LHPN|Phụ nữ).*)"
        r"|(?P<mid>Hội (?:Liên hiệp Phụ nữ|LHPN|Phụ nữ)|HLHPN)",
    ),
    (
        "Trung ương Hội Liên hiệp Thanh niên Việt Nam",
        "Hội Liên hiệp Thanh niên Việt Nam",
        r"(?P<top>(?:Trung ương|TW) Hội (?:Liên hiệp Thanh niên|LHTN).*)"
        r"|(?P<mid>Hội (?:Liên hiệp Thanh niên|LHTN))",
    ),
    (
        "Trung ương Hội Nông dân Việt Nam",
        "Hội Nông dân",
        r"(?P<top>(?:Trung ương|TW) (?:Hội (?:Nông dân|ND)|HND).*)|(?P<mid>Hội Nông dân|Hội ND|HND)",
    ),
    (
        "Trung ương Hội Cựu chiến binh Việt Nam",
        "Hội Cựu chiến binh",
        r"(?P<top>(?:Trung ương|TW) Hội (?:Cựu chiến binh|CCB).*)|(?P<mid>Hội (?:Cựu chiến binh|CCB)|HCCB)",
    ),
    (
        "Tổng Liên đoàn Lao động Việt Nam",
        "Liên đoàn Lao động",
        r"(?P<top>Tổng Liên đoàn(?: Lao động)?(?: Việt Nam)?)|(?P<mid>Liên đoàn Lao động|LĐLĐ)",
    ),
    (
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "Ủy ban Mặt trận Tổ quốc Việt Nam",
        r"(?P<top>(?:Ủy ban|UB) (?:Trung ương|TW) (?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?)"
        r"|(?P<mid>(?:(?:Ủy ban|UB) )?(?:Mặt trận Tổ quốc|MTTQ))",
    ),
)
_COMPILED = tuple(
    (
        central,
        local,
        re.compile(rf"^(?:{words})(?:\s+Việt Nam)?(?:\s+(?:Ban [Cc]hấp hành|Ban [Tt]hường vụ))?{_TAIL}"),
    )
    for central, local, words in _UNIONS
)


# the words of which these names are made, in whatever letters: `Hội liên hiệp phụ nữ`, `Mặt Trận tổ quốc`
_WORDS = (
    "Ban Thường vụ", "Ban Chấp hành", "Ban Thường trực", "Ban Bí thư", "Đoàn Chủ tịch", "Ủy ban",
    "Trung ương", "Liên hiệp Phụ nữ", "Liên hiệp Thanh niên", "Nông dân", "Cựu chiến binh",
    "Liên đoàn Lao động", "Mặt trận Tổ quốc", "Thanh niên Cộng sản", "Thanh niên", "Phụ nữ",
)  # fmt: skip
_ANY_LETTERS = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first(_WORDS))})(?!\w)", re.IGNORECASE)
_AS_WRITTEN = {words.lower(): words for words in _WORDS}
_UNION = re.compile(r"Đoàn |Hội |Liên đoàn|Mặt trận", re.IGNORECASE)


def _in_their_letters(text: str) -> str:
    if not _UNION.search(text):
        return text
    return _ANY_LETTERS.sub(lambda m: _AS_WRITTEN.get(m.group().lower(), m.group()), text)


# a society called by its tier alone, in papers of its own: `Ban Thường vụ Tỉnh Hội`, `Trung ương Hội`
_BY_TIER = re.compile(
    r"(?P<body>(?:Ban [Tt]hường vụ|Ban [Cc]hấp hành|Đoàn Chủ tịch|Thường trực|Thường vụ) )?"
    r"(?P<tier>Trung ương|TW|[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) [Hh]ội"
)
_SOCIETY = re.compile(
    rf"(?:Trung ương |Ủy ban )?(?P<name>Hội (?!đồng\b|nghị\b).+?)(?: Việt Nam)?(?= (?:{_KINDS})\b|$)"
)


def is_by_tier(text: str) -> bool:
    """Is a society called by its tier alone, so that only who speaks tells which?"""
    return _BY_TIER.fullmatch(text) is not None


def of_tier(text: str, speaker: Organ | None) -> str | None:
    """`Hội Nông dân tỉnh` for `Tỉnh Hội` in a paper of `Hội Nông dân huyện Cư Kuin`; None for no society."""
    called, society = _BY_TIER.fullmatch(text), _SOCIETY.match(speaker.name) if speaker else None
    if called is None or society is None:
        return None
    kind = _KIND_OF_TIER.get(called["tier"].capitalize())
    name = f"{society['name']} {kind}" if kind else f"Trung ương {society['name']} Việt Nam"
    return f"{called['body'] or ''}{name}"


@dataclass(frozen=True, slots=True)
class MassOrgan:
    """A union's organ: `generic` and the kind of its place; `kind` is None for the centre."""

    generic: str
    kind: str | None
    name: str | None
    sub_body: str | None
    central: bool


@lru_cache(maxsize=32768)
def read(text: str) -> MassOrgan | None:
    """The union's organ that a phrase in calm letters names, or None if it names none."""
    text = _in_their_letters(text)
    sub = _SUB.match(text)
    rest = text[sub.end() :] if sub else text
    body = sub["sub"] if sub else None
    youth = _YOUTH.match(rest)
    if youth:
        kind = _KIND_OF_TIER[youth["what"]]
        return MassOrgan(_YOUTH_AT.get(kind, "Đoàn"), kind, youth["name"], body, False)
    of = _YOUTH_OF.match(rest)
    if of:
        return MassOrgan(_YOUTH_AT[of["kind"]], of["kind"], of["name"], body, False)
    for central, local, pattern in _COMPILED:
        m = pattern.match(rest)
        if m is None:
            continue
        if m["top"]:
            return MassOrgan(central, None, None, body, True)
        if m["kind"] is None:
            if rest.endswith("Việt Nam") and "Mặt trận" not in rest and "MTTQ" not in rest:
                return MassOrgan(central, None, None, body, True)
            return None  # the union of the speaker's own tier, or of none
        generic = local
        if local.startswith("Đoàn") and m["kind"] in _YOUTH_AT:
            generic = _YOUTH_AT[m["kind"]]
        return MassOrgan(generic, m["kind"], m["name"], body, False)
    return None


def is_union(text: str) -> bool:
    """Is this the bare name of a union, as the upper line of a header prints it?"""
    text = _in_their_letters(text)
    bare = text.removesuffix(" Việt Nam")
    return any(p.match(bare) or p.match(text) for _, _, p in _COMPILED) or bool(re.match(_YOUTH_NAME, text))
