"""Resolutions named by the congress that adopted them, of the Party and of mass organisations.

`Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Nghị quyết Đại hội XVI Đảng bộ tỉnh` (domain
guide, section 6.2). Collective names (`đại hội đảng bộ các cấp`) and events (`Đại hội XIII`) are no
documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.citation.holders import (
    ARM,
    KIND,
    OF_A_BODY,
    PARTY,
    PLACE_NAME,
    SOCIETY_BEFORE,
    SOCIETY_BEHIND,
    full_name,
    mass_org,
)
from ingest.citation.mention import Mention
from ingest.lexicon import terms
from ingest.lexicon.terms import ORDINAL
from ingest.organ import phrase as organ_phrase
from ingest.text.spots import of_words

_TERM_YEARS = r"(?:\s*(?:,\s*)?\(?(?:nhiệm\s+kỳ|NK)\s+(?P<years>\d{4}\s*[-–]\s*\d{4})\)?)"
_CONGRESS = re.compile(
    rf"(?P<head>(?:[Nn]ghị\s+[Qq]uyết|NQ)\s*(?:của\s+)?)?(?:[Đđ]ại\s+hội|ĐH)\s*(?:đại\s+biểu\s+"
    rf"|ĐB\s+)?(?P<nation>toàn\s+quốc\s+)?"
    rf"(?:(?:của\s+)?(?:(?P<org1>{PARTY}(?=\s)|{OF_A_BODY})|{mass_org('mass1', 'tier1')}"
    rf"|(?P<society1>{SOCIETY_BEFORE}))\s+)?"
    rf"(?:toàn\s+quốc\s+)?(?:(?:lần(?:\s+thứ)?|kh(?:óa"
    rf"|oá))\s+)?(?P<ord>{ORDINAL})(?!(?!của\s)\w)"
    rf"(?:\s*(?:,\s*)?(?:của\s+)?(?:(?P<org2>{PARTY})|{mass_org('mass2', 'tier2')})"
    rf"|\s+(?:của\s+)?(?P<society2>{SOCIETY_BEHIND}))?{_TERM_YEARS}?"
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
        body = None if m["org1"] or m["nation"] else _body_behind(flat, m)
        if body is not None and not body[0]:
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
                body[1] if body else m.end(),
                "congress-shared" if shared else "congress",
                type="NQ",
                noun="nghị quyết",
                event="congress",
                ordinal=n,
                of=body[0] if body else _holder(m, org),
                optional=shared,
            )
        )
        if not (org or m["nation"] or body):
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


_PARTY_OF_BODY = re.compile(rf"[Đđ]ảng\s+[Bb]ộ\s+(?!(?:{ARM})?{KIND}\b)")
_BRANCH = re.compile(r"\s+(?:của\s+)?(?=(?:Chi\s+bộ|Đoàn|Công\s+đoàn|Hội)\s)")


def _body_behind(flat: str, m: re.Match[str]) -> tuple[str, int] | None:
    """The body whose congress it is, told behind the ordinal: `Đại hội V Đảng bộ Sở Y tế`, `… Đoàn trường …`.

    Its name and its end; no name for one that cannot be told, and None where no body of no place follows.
    """
    party = _PARTY_OF_BODY.match(flat, m.start("org2")) if m["org2"] else None
    if party and (end := organ_phrase.end_of(flat, party.end())):
        return f"Đảng bộ {' '.join(flat[party.end() : end].split())}", end
    if m["society2"]:
        end = organ_phrase.end_of(flat, m.start("society2")) or 0
        society = " ".join(flat[m.start("society2") : end].split())
        return (society, end) if end > m.end("society2") else None
    told = m["org2"] or m["mass1"] or m["mass2"] or m["society1"]
    branch = None if told else _BRANCH.match(flat, m.end("ord"))
    if branch is None:
        return None
    end = organ_phrase.end_of(flat, branch.end()) or branch.end()
    return " ".join(flat[branch.end() : end].split()), end


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
    return full_name(mass, m["tier1"] or m["tier2"])


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
