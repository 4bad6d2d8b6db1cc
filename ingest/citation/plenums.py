"""Resolutions named by the plenum that adopted them, of the centre and of a Party organisation of a place.

`Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết Hội nghị lần thứ tư BCH Đảng bộ tỉnh (khóa XVII)`, `Nghị quyết
Tỉnh ủy lần thứ 5 khóa XI` (domain guide, section 6.2). A plenum of a mass organisation (`Ban Chấp hành Trung
ương Đoàn`, `Trung ương Hội`) is its own; a meeting of a standing committee is no plenum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.citation.holders import (
    ARM,
    KIND,
    OF_A_BODY,
    PLACE_NAME,
    SOCIETY_BEFORE,
    SOCIETY_BEHIND,
    full_name,
    mass_org,
)
from ingest.citation.mention import Mention
from ingest.lexicon import terms
from ingest.lexicon.terms import ORDINAL, ROMAN
from ingest.text.letters import LOWER
from ingest.text.spots import of_words

# the central committee of a mass organisation is called by the same words
_OF_A_MASS_ORGANISATION = r"(?!\s+(?:Đoàn|Hội|Mặt\s+trận|MTTQ|Liên\s+(?:minh|hiệp)|Công\s+đoàn)\b)"
_PLENUM = re.compile(
    rf"(?P<noun>[Nn]ghị\s+quyết|NQ"
    rf"|[Kk]ết\s+luận)\s*(?:của\s+)?(?:(?:Hội\s+nghị|HN)\s*)?(?:lần\s+thứ\s+(?P<a>{ORDINAL})\s+)?"
    r"(?:(?:của\s+)?(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+)?(?:Trung\s+ương|TW|BCHTW)"
    rf"{_OF_A_MASS_ORGANISATION}(?:\s+Đảng)?"
    rf"(?:(?:\s+(?:lần\s+thứ\s+)?|(?<=W)(?=\d))(?P<b>{ORDINAL})(?!\w"
    r"|[-/]))?(?P<mid>\s+giữa\s+nhiệm\s+kỳ)?"
    # `… lần thứ 11 của BCH Trung ương Đảng (khóa XIII)`: said again
    r"(?:(?:\s+của\s+(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+(?:Trung\s+ương|TW)(?:\s+Đảng)?)?"
    rf"\s*(?:,\s*)?\(?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b\)?)?"
)
_PLENUM_NOUN = re.compile(r"[Nn]ghị\s+quyết|NQ|[Kk]ết\s+luận")
_REACH = 120  # characters between the type word and the name of the committee


def _at_the_centre(flat: str) -> Iterator[re.Match[str]]:
    """What `_PLENUM.finditer` gives, tried only at the type words close before the name of the centre."""
    end = 0
    for centre in of_words(flat, "Trung", "TW"):
        for noun in _PLENUM_NOUN.finditer(flat, max(end, centre - _REACH), centre):
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
        found.append(_mention(m, n, "Đảng Cộng sản Việt Nam", term, optional=optional))
        found += _next_terms(flat, found[-1]) if m["term"] else _next_plenums(flat, found[-1], m.end("b"))
    return found


def _mention(m: re.Match[str], n: int, of: str, term: str | None, *, optional: bool) -> Mention:
    is_conclusion = m["noun"].lower().startswith("kết")
    return Mention(
        m.start(),
        m.end(),
        "plenum",
        type="KL" if is_conclusion else "NQ",
        noun=m["noun"].lower(),
        event="plenum",
        ordinal=n,
        of=of,
        term=term,
        optional=optional,
    )


# `khóa XII, 19 điều đảng viên không được làm`: a number before a noun counts
_A_COUNT = rf"(?!(?:và|về|của|Đảng|Ban|BCH)\b)[{LOWER}]"
_MORE_TERMS = re.compile(
    rf"\s?(?:,|và)\s?(?:[Kk]h(?:óa|oá)\s+)?(?P<term>{ROMAN})(?=[\s,;.)])(?!(?<=\d)\s{_A_COUNT})"
)


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


_MORE_PLENUMS = re.compile(r"\s?(?:,|và)\s?(?P<n>\d{1,2})(?![\w/.-])")
_THEIR_TERM = re.compile(rf"\s*(?:,\s*)?\(?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b\)?")


def _next_plenums(flat: str, first: Mention, at: int) -> list[Mention]:
    """`Kết luận Hội nghị Trung ương 13, 14, 15 khóa XIII`: all of the term behind them."""
    found: list[Mention] = []
    while at >= 0 and (more := _MORE_PLENUMS.match(flat, at)):
        found.append(replace(first, start=more.start("n"), end=more.end(), ordinal=int(more["n"]), notes=[]))
        at = more.end()
    term = _THEIR_TERM.match(flat, at) if found else None
    n = terms.ordinal(term["term"]) if term else None
    if term is None or n is None:
        return []
    found[-1].end = term.end()
    for m in (first, *found):
        m.term = terms.roman(n).lower()
    return found


_KINDS_OF_COMMITTEE = {
    "tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã",
}  # fmt: skip
_BOARD = r"(?:Ban\s+[Cc]hấp\s+hành|BCH)\s+"
_COMMITTEE = (
    rf"(?:{_BOARD}(?P<body>Đảng\s+bộ\s+{ARM}{KIND}(?:\s+{PLACE_NAME})?|{OF_A_BODY})"
    rf"|{_BOARD}Đảng\s+bộ\s+(?P<kind>{KIND})(?:\s+(?P<at>{PLACE_NAME}))?"
    rf"|(?P<short>[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị)\s+(?:[ủỦ]y|[uU]ỷ)(?!\s+viên)"
    rf"(?:\s+(?P<of>{PLACE_NAME}))?"
    r"|(?:Ban\s+[Cc]hấp\s+hành|BCH|[ỦU][ỷy]\s+ban(?=\s+(?:Trung\s+ương\s+)?M))\s+(?:(?:Trung\s+ương|TW)\s+)?"
    rf"(?:{mass_org('mass', 'tier')}|(?P<youth>[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị)\s*[đĐ]oàn"
    rf"|(?P<society>{SOCIETY_BEFORE}|{SOCIETY_BEHIND})))"
)
_TERM = rf"(?:\s*(?:,\s*)?\(?\s?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b(?:\s?\))?)?"
_LOCAL = re.compile(
    r"(?P<noun>[Nn]ghị\s+quyết|NQ|[Kk]ết\s+luận)\s+(?:(?:của\s+)?(?:Hội\s+nghị|HN)\s+)?"
    rf"(?:lần\s+thứ\s+(?P<a>{ORDINAL})\s*,?\s+(?:của\s+)?)?"
    rf"{_COMMITTEE}(?:\s*(?:,\s*)?(?:\(mở\s+rộng\)\s*)?lần\s+thứ\s+(?P<b>{ORDINAL})(?!\w))?{_TERM}"
)


def local_plenums(flat: str) -> list[Mention]:
    """Resolutions named by a plenum of a committee of a place or a mass organisation; the term where said."""
    found: list[Mention] = []
    end = 0
    for nth in of_words(flat, "lần thứ", "lần\nthứ"):
        if nth < end:
            continue
        for noun in _PLENUM_NOUN.finditer(flat, max(end, nth - _REACH), nth):
            m = _LOCAL.match(flat, noun.start())
            if m is None or not (n := terms.ordinal(m["a"] or m["b"] or "")):
                continue
            said = terms.ordinal(m["term"]) if m["term"] else None
            term = terms.roman(said).lower() if said else None
            found.append(_mention(m, n, _organisation(m), term, optional=False))
            end = m.end()
            break
    return found


def _organisation(m: re.Match[str]) -> str:
    """Whose committee met, as written: `Đảng bộ tỉnh`, `Đảng bộ huyện Giao Thủy`, `Hội Nông dân tỉnh`."""
    if m["mass"]:
        return full_name(m["mass"], m["tier"])
    if named := m["body"] or m["society"]:
        return " ".join(named.split())
    if m["youth"]:
        return full_name("Đoàn", _KINDS_OF_COMMITTEE[m["youth"].lower()])
    kind = m["kind"].lower() if m["kind"] else _KINDS_OF_COMMITTEE[m["short"].lower()]
    name = m["at"] or m["of"]
    return " ".join(f"Đảng bộ {kind} {name or ''}".split())


# `Kết luận 21 Hội nghị Trung ương 4 khóa XIII`, `29-NQ/TW Hội nghị lần thứ tám BCH Trung ương khóa XI`
_BEHIND = re.compile(
    rf"\s*,?\s(?P<who>Hội nghị\s+(?:lần thứ\s+{ORDINAL}\s+)?(?:của\s+)?(?:(?:Ban [Cc]hấp hành|BCH)\s+)?"
    rf"(?:Trung ương|TW){_OF_A_MASS_ORGANISATION}(?:\s+Đảng)?(?:\s+(?:lần thứ\s+)?{ORDINAL})?)(?!\w)"
    rf"(?:\s*(?:,\s*)?\(?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b\)?)?"
)


def take_behind(flat: str, m: Mention) -> None:
    """The plenum that stands behind a number without `của` issued it; the mention ends with it."""
    near = m.issuer is None and "Hội" in flat[m.end : m.end + 6]
    held = _BEHIND.match(flat, m.end) if near else None
    if held:  # with its term, as behind `của`
        m.issuer, m.term, m.end = (held.start("who"), held.end()), held["term"] or m.term, held.end()
