"""Documents that are named and not numbered: congress and plenum resolutions, laws.

`Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Nghị quyết Đại hội XVI Đảng bộ tỉnh`,
`Nghị quyết Trung ương 4 khóa XII`, `Luật Đầu tư công`, `Luật Doanh nghiệp năm 2000, 2005, 2014` (domain
guide, section 6.2). Collective names (`đại hội đảng bộ các cấp`) and events (`Đại hội XIII`) are no
documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.citation.mention import Mention
from ingest.lexicon import terms
from ingest.organ.phrase import ORDINAL, ROMAN
from ingest.text.letters import UPPER
from ingest.text.spots import of_words

_NAME = rf"[{UPPER}][\w'’]*(?:[ -]{{1,3}}[{UPPER}][\w'’]*){{0,3}}"
_KIND = r"(?:[Tt]ỉnh|[Tt]hành\s+phố|[Hh]uyện|[Qq]uận|[Tt]hị\s+xã|[Xx]ã|[Pp]hường|[Tt]hị\s+trấn|[Đđ]ặc\s+khu)"
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


def _mass_org(name: str, tier: str) -> str:
    """The expression of a mass organisation with its tier, its two groups named as the caller wants."""
    return (
        rf"(?:(?P<{name}>Đoàn(?:\s+(?:TNCS|Thanh\s+niên\s+Cộng\s+sản)\s+(?:Hồ\s+Chí\s+Minh|HCM))?"
        r"|(?:Hội\s+)?(?:Nông\s+dân|Liên\s+hiệp\s+Phụ\s+nữ|LHPN|Phụ\s+nữ|Cựu\s+chiến\s+binh"
        r"|CCB)(?:\s+Việt\s+Nam)?"
        r"|Công\s+đoàn(?:\s+Việt\s+Nam)?|(?:Mặt\s+trận\s+Tổ\s+quốc|MTTQ)(?:\s+Việt\s+Nam)?)"
        rf"(?:\s+(?P<{tier}>{_KIND}(?:\s+{_NAME})?))?)"
    )


# Party organisations beside those of a place: of the army, the police, the offices
_ARM = (
    r"(?:Quân\s+sự|Công\s+an|Bộ\s+đội\s+Biên\s+phòng|[Kk]hối\s+(?:các\s+)?[Cc]ơ\s+quan"
    r"(?:\s+(?:và|&)\s+[Dd]oanh\s+nghiệp)?|Khối\s+[Dd]oanh\s+nghiệp|các\s+cơ\s+quan\s+Đảng|Ủy\s+ban\s+nhân\s+dân)\s+"
)
_PARTY = (
    rf"(?:Đảng\s+[Bb]ộ\s+(?:{_ARM}{_KIND}(?:\s+{_NAME})?|{_KIND}(?:\s+{_NAME})?|{_NAME})|(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận)\s+Đảng\s+bộ"
    r"|Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?!\s+(?:bộ|ủy|viên|đoàn)))"
)
_TERM_YEARS = r"(?:\s*,?\s*\(?(?:nhiệm\s+kỳ|NK)\s+(?P<years>\d{4}\s*[-–]\s*\d{4})\)?)"
_CONGRESS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)?(?:Đại\s+hội|ĐH)\s*(?:đại\s+biểu\s+"
    rf"|ĐB\s+)?(?P<nation>toàn\s+quốc\s+)?"
    rf"(?:(?:của\s+)?(?:(?P<org1>{_PARTY})|{_mass_org('mass1', 'tier1')})\s+)?"
    rf"(?:toàn\s+quốc\s+)?(?:(?:lần\s+thứ|kh(?:óa"
    rf"|oá))\s+)?(?P<ord>{ORDINAL})(?!(?!của\s)\w)"
    rf"(?:\s*,?\s*(?:của\s+)?(?:(?P<org2>{_PARTY})|{_mass_org('mass2', 'tier2')}))?{_TERM_YEARS}?"
)
_CONGRESS_BY_YEARS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)(?:Đại\s+hội"
    rf"|ĐH)\s*(?:đại\s+biểu\s+)?(?P<org1>Đảng\s+bộ\s+{_KIND}(?:\s+{_NAME})?)"
    rf"{_TERM_YEARS}"
)
_PLENUM = re.compile(
    rf"(?P<noun>[Nn]ghị\s+quyết|NQ"
    rf"|[Kk]ết\s+luận)\s*(?:của\s+)?(?:(?:Hội\s+nghị|HN)\s*)?(?:lần\s+thứ\s+(?P<a>{ORDINAL})\s+)?"
    r"(?:(?:của\s+)?(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+)?(?:Trung\s+ương|TW|BCHTW)(?:\s+Đảng)?"
    rf"(?:(?:\s+(?:lần\s+thứ\s+)?|(?<=W)(?=\d))(?P<b>{ORDINAL})(?!\w"
    rf"|[-/]))?(?P<mid>\s+giữa\s+nhiệm\s+kỳ)?(?:\s*,?\s*\(?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b\)?)?"
)


_MEETING = re.compile(r"Đại\s+hội|ĐH")
_RESOLUTION_OF = re.compile(r"(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?\Z")


def _with_head(pattern: re.Pattern[str], flat: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, tried only where a congress is named, from the type word before it."""
    end = 0
    for meeting in _MEETING.finditer(flat):
        at = meeting.start()
        if at < end:
            continue
        head = _RESOLUTION_OF.search(flat, max(end, at - 80), at)
        if m := pattern.match(flat, head.start() if head else at):
            end = m.end()
            yield m


def congresses(flat: str) -> list[Mention]:
    """Resolutions named by a congress; `…, Đại hội XVI Đảng bộ tỉnh` shares the head before it."""
    found: list[Mention] = []
    for m in _with_head(_CONGRESS, flat):
        n = terms.ordinal(m["ord"])
        org = m["org1"] or m["org2"] or m["mass1"] or m["mass2"]
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
    taken = [(x.start, x.end) for x in found]
    for m in _with_head(_CONGRESS_BY_YEARS, flat):
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


def _holder(m: re.Match[str], org: str | None) -> str:
    """Who held the congress: a Party organisation, or a mass organisation with its tier."""
    mass = m["mass1"] or m["mass2"]
    if not mass:
        return _party_of(org, m["nation"])
    plain = " ".join(mass.split())
    name = next(full for short, full in _MASS.items() if short in plain)
    tier = m["tier1"] or m["tier2"]
    return (
        f"{name} {' '.join(tier.split())}"
        if tier
        else name
        if name.startswith("Đoàn")
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
    return text


_PLENUM_NOUN = re.compile(r"[Nn]ghị\s+quyết|NQ|[Kk]ết\s+luận")


def _at_the_centre(flat: str) -> Iterator[re.Match[str]]:
    """What `_PLENUM.finditer` gives, tried only at the type words close before the name of the centre."""
    end = 0
    for centre in of_words(flat, "Trung", "TW"):
        for noun in _PLENUM_NOUN.finditer(flat, max(end, centre - 120), centre):
            if noun.start() >= end and (m := _PLENUM.match(flat, noun.start())):
                end = m.end()
                yield m


def plenums(flat: str, date: str | None) -> list[Mention]:
    """Resolutions named by a plenum of the Central Committee; the term is read or taken from the date."""
    found = []
    for m in _at_the_centre(flat):
        term_number = terms.ordinal(m["term"]) if m["term"] else None
        term = terms.roman(term_number).lower() if term_number else terms.central(date)
        n = terms.ordinal(m["a"] or m["b"] or "")
        optional = False
        if n is None and m["mid"]:
            n, optional = (terms.midterm_plenum(term) if term else None), True
        if n is None:
            continue
        is_conclusion = m["noun"].lower().startswith("kết")
        found.append(
            Mention(
                m.start(),
                m.end(),
                "plenum",
                type="KL" if is_conclusion else "NQ",
                noun=m["noun"].lower(),
                event="plenum",
                ordinal=n,
                of="Đảng Cộng sản Việt Nam",
                term=term,
                optional=optional,
            )
        )
        found += _next_terms(flat, found[-1]) if m["term"] else []
    return found


_MORE_TERMS = re.compile(rf"\s?(?:,|và)\s?(?:[Kk]h(?:óa|oá)\s+)?(?P<term>{ROMAN})(?=[\s,;.)])")


def _next_terms(flat: str, first: Mention) -> list[Mention]:
    """`Nghị quyết Trung ương 4 khóa XI, XII`: the fourth plenum of each term resolved."""
    found: list[Mention] = []
    at = first.end
    while (more := _MORE_TERMS.match(flat, at)) and (n := terms.ordinal(more["term"])):
        found.append(
            replace(first, start=more.start("term"), end=more.end(), term=terms.roman(n).lower(), notes=[])
        )
        at = more.end()
    return found
