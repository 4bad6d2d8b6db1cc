"""Resolutions named by the congress that adopted them, of the Party and of mass organisations.

`Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Nghị quyết Đại hội XVI Đảng bộ tỉnh` (domain
guide, section 6.2). Collective names (`đại hội đảng bộ các cấp`) and events (`Đại hội XIII`) are no
documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.citation.mention import Mention
from ingest.lexicon import terms
from ingest.lexicon.terms import ORDINAL
from ingest.text.letters import UPPER
from ingest.text.spots import of_words

PLACE_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,3}}"
KIND = r"(?:[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện|[Qq]uận|[Tt]hị\s+xã|[Xx]ã|[Pp]hường|[Tt]hị\s+trấn|[Đđ]ặc\s+khu)"
# mass organisations hold congresses too; the name as written -> in full
_MASS = {
    "Đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Nông dân": "Hội Nông dân",
    "Phụ nữ": "Hội Liên hiệp Phụ nữ",
    "LHPN": "Hội Liên hiệp Phụ nữ",
    "Cựu chiến binh": "Hội Cựu chiến binh",
    "CCB": "Hội Cựu chiến binh",
    "Công đoàn": "Công đoàn",
    "Mặt trận": "Mặt trận Tổ quốc Việt Nam",
    "MTTQ": "Mặt trận Tổ quốc Việt Nam",
}


def _quiet(short: str) -> str:
    """`phụ nữ` for `Phụ nữ`: a word of two syllables may stand in small letters, `đoàn` is part of others."""
    return short[0].lower() + short[1:] if " " in short and short not in _ALWAYS_LOUD else short


_ALWAYS_LOUD = ("Công đoàn", "Mặt trận")


def _mass_org(name: str, tier: str) -> str:
    """The expression of a mass organisation with its tier, its two groups named as the caller wants."""
    return (
        rf"(?:(?P<{name}>Đoàn(?:\s+(?:TNCS|Thanh\s+niên\s+Cộng\s+sản)\s+(?:Hồ\s+Chí\s+Minh|HCM))?"
        r"|(?:Hội\s+)?(?:[Nn]ông\s+dân|Liên\s+hiệp\s+Phụ\s+nữ|LHPN|[Pp]hụ\s+nữ|[Cc]ựu\s+chiến\s+binh"
        r"|CCB)(?:\s+Việt\s+Nam)?"
        r"|Công\s+đoàn(?:\s+Việt\s+Nam)?|(?:Mặt\s+trận\s+Tổ\s+quốc|MTTQ)(?:\s+Việt\s+Nam)?)"
        rf"(?:\s+(?P<{tier}>{KIND}(?:\s+{PLACE_NAME})?))?)"
    )


# Party organisations beside those of a place: of the army, the police, the offices
_ARM = (
    r"(?:Quân\s+sự|Công\s+an|Bộ\s+đội\s+Biên\s+phòng|[Kk]hối\s+(?:các\s+)?[Cc]ơ\s+quan"
    r"(?:\s+(?:và|&)\s+[Dd]oanh\s+nghiệp)?|Khối\s+[Dd]oanh\s+nghiệp|các\s+cơ\s+quan\s+Đảng|[ỦU][ỷy]\s+ban\s+nhân\s+dân|UBND)\s+"
)
_PARTY = (
    rf"(?:[Đđ]ảng\s+[Bb]ộ\s+(?:{_ARM}{KIND}(?:\s+{PLACE_NAME})?|{KIND}(?:\s+{PLACE_NAME})?|{PLACE_NAME})|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận)\s+Đảng\s+bộ"
    r"|Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?!\s+(?:bộ|ủy|viên|đoàn)))"
)
# and those of bodies that are no place's: the name runs up to the ordinal
_OF_A_BODY = (
    r"Đảng\s+[Bb]ộ\s+(?:Quân\s+(?:đội|khu)|Công\s+an|Khối|Trường|Sở|Tổng|Tập\s+đoàn|Công\s+ty|Ngân\s+hàng"
    r"|Đại\s+học|Học\s+viện|Bệnh\s+viện|Cục|Chi\s+cục|Viện|Văn\s+phòng|Báo|Đài|Chính\s+phủ|Quốc\s+hội"
    r"|Mặt\s+trận|(?:các\s+)?[Cc]ơ\s+quan|Bộ)\b(?:(?!\n\s*\n|\sĐảng\sbộ)[^,;.:()“”]){0,70}?"
    r"(?=\s+(?:lần\s|kh(?:óa|oá)\s))"
)
# societies beside the great unions: `Hội Chữ thập đỏ Việt Nam`, `Liên minh Hợp tác xã tỉnh`
_SOCIETY = (
    r"(?:Hội|Hiệp\s+hội|Liên\s+hiệp\s+(?:các\s+)?[Hh]ội|Liên\s+minh)"
    rf"\s+[{UPPER}][^\W\d_]*(?:\s+(?!(?:lần|kh(?:óa|oá)|nhiệm|về|đã)\s)[^\W\d_]+){{0,9}}?"
)
_SOCIETY_BEFORE = rf"{_SOCIETY}(?=\s+(?:lần\s|kh(?:óa|oá)\s))"
_SOCIETY_BEHIND = (
    rf"{_SOCIETY}(?:\s+Việt\s+Nam(?:\s+{KIND}(?:\s+{PLACE_NAME})?)?|\s+{KIND}(?:\s+{PLACE_NAME})?"
    r"|(?=\s*(?:[,;.:()“”]|\n|\Z)|\s+(?:nhiệm|về|và)\s))"
)
_TERM_YEARS = r"(?:\s*,?\s*\(?(?:nhiệm\s+kỳ|NK)\s+(?P<years>\d{4}\s*[-–]\s*\d{4})\)?)"
_CONGRESS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)?(?:[Đđ]ại\s+hội|ĐH)\s*(?:đại\s+biểu\s+"
    rf"|ĐB\s+)?(?P<nation>toàn\s+quốc\s+)?"
    rf"(?:(?:của\s+)?(?:(?P<org1>{_PARTY}(?=\s)|{_OF_A_BODY})|{_mass_org('mass1', 'tier1')}"
    rf"|(?P<society1>{_SOCIETY_BEFORE}))\s+)?"
    rf"(?:toàn\s+quốc\s+)?(?:(?:lần(?:\s+thứ)?|kh(?:óa"
    rf"|oá))\s+)?(?P<ord>{ORDINAL})(?!(?!của\s)\w)"
    rf"(?:\s*,?\s*(?:của\s+)?(?:(?P<org2>{_PARTY})|{_mass_org('mass2', 'tier2')})"
    rf"|\s+(?:của\s+)?(?P<society2>{_SOCIETY_BEHIND}))?{_TERM_YEARS}?"
)
_CONGRESS_BY_YEARS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)(?:[Đđ]ại\s+hội"
    rf"|ĐH)\s*(?:đại\s+biểu\s+)?(?P<org1>Đảng\s+bộ\s+{KIND}(?:\s+{PLACE_NAME})?)"
    rf"{_TERM_YEARS}"
)
_HELD = re.compile(r"ại\s+hội")
_RESOLUTION_OF = re.compile(r"(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?\Z")


def _meetings(flat: str) -> list[int]:
    """Where a text says `đại hội` or `ĐH`: a search for the letters is many times faster than a pattern."""
    found = [held.start() - 1 for held in _HELD.finditer(flat, 1) if flat[held.start() - 1] in "Đđ"]
    return sorted(found + of_words(flat, "ĐH"))


def _with_head(pattern: re.Pattern[str], flat: str, meetings: list[int]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, tried only where a congress is named, from the type word before it."""
    end = 0
    for at in meetings:
        if at < end:
            continue
        head = _RESOLUTION_OF.search(flat, max(end, at - 80), at)
        if m := pattern.match(flat, head.start() if head else at):
            end = m.end()
            yield m


def congresses(flat: str) -> list[Mention]:
    """Resolutions named by a congress; `…, Đại hội XVI Đảng bộ tỉnh` shares the head before it."""
    found: list[Mention] = []
    bare: list[Mention] = []
    meetings = _meetings(flat)
    for m in _with_head(_CONGRESS, flat, meetings):
        n = terms.ordinal(m["ord"])
        org = m["org1"] or m["org2"] or m["mass1"] or m["mass2"] or m["society1"] or m["society2"]
        if (
            n is None
            or not (org or m["nation"] or m["head"])
            or re.match(r"\s+các\s+cấp", flat[m.end() :][:10])
        ):
            continue
        shared = False
        if not m["head"]:
            last = found[-1] if found else None
            if (
                last is None
                or not re.fullmatch(r"\s*(?:,|và|;)\s*", flat[last.end : m.start()])
                or not (org or m["nation"])
            ):
                continue
            shared = True
        found.append(
            Mention(
                m.start(),
                m.end(),
                "congress-shared" if shared else "congress",
                type="NQ",
                noun="nghị quyết",
                event="congress",
                ordinal=n,
                of=_holder(m, org),
                optional=shared,
            )
        )
        if not (org or m["nation"]):
            bare.append(found[-1])
    _short_forms(found, bare)
    taken = [(x.start, x.end) for x in found]
    for m in _with_head(_CONGRESS_BY_YEARS, flat, meetings):
        if any(a < m.end() and m.start() < b for a, b in taken):
            continue
        years = re.sub(r"\s", "", m["years"]).replace("–", "-")
        found.append(
            Mention(
                m.start(),
                m.end(),
                "congress-years",
                type="NQ",
                noun="nghị quyết",
                event="congress",
                of=_party_of(m["org1"], None),
                term=years,
                optional=True,
            )
        )
    return found


def _short_forms(found: list[Mention], bare: list[Mention]) -> None:
    """`Nghị quyết Đại hội XIII` is that of the one congress of this number that the text names in full."""
    short = {id(m) for m in bare}
    holders: dict[int | None, set[str | None]] = {}
    for m in found:
        if id(m) not in short:
            holders.setdefault(m.ordinal, set()).add(m.of)
    for m in bare:
        told = holders.get(m.ordinal, set())
        m.of = next(iter(told)) if len(told) == 1 else m.of


def _holder(m: re.Match[str], org: str | None) -> str:
    """Who held the congress: a Party organisation, a society, or a mass organisation with its tier."""
    if society := m["society1"] or m["society2"]:
        return " ".join(society.split())
    mass = m["mass1"] or m["mass2"]
    if not mass:
        return _party_of(org, m["nation"])
    plain = " ".join(mass.split())
    name = next(full for short, full in _MASS.items() if short in plain or _quiet(short) in plain)
    tier = m["tier1"] or m["tier2"]
    return (
        f"{name} {' '.join(tier.split())}"
        if tier
        else name
        if name.startswith("Đoàn") or name.endswith("Việt Nam")
        else f"{name} Việt Nam"
    )


def _party_of(org: str | None, nation: str | None) -> str:
    if org is None or nation or not re.search(r"[Bb]ộ", org):
        return "Đảng Cộng sản Việt Nam"
    text = " ".join(org.split())
    swapped = re.match(r"(Tỉnh|Thành|Huyện|Quận)\s+Đảng\s+bộ", text, re.IGNORECASE)
    if swapped:
        kind = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận"}[
            swapped.group(1).lower()
        ]
        return f"Đảng bộ {kind}"
    return re.sub(r"^đảng bộ\b", "Đảng bộ", text)
