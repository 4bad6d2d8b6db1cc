"""Lists of bare numbers whose issuer stands behind the last: `Nghị quyết 57, 59 và 66 của Bộ Chính trị`."""

from __future__ import annotations

import re

from ingest.citation import context
from ingest.citation.mention import Mention
from ingest.lexicon.terms import ORDINAL, ROMAN

_NEXT = re.compile(r"\s?(?:,|và|&|,\s?và)\s?(?:số\s)?(?P<n>\d{1,4}(?:/(?:19|20)\d\d)?)(?![\w/.%-])")
_TOLD = re.compile(r"\s+(?:của|ngày|Hội nghị|\(?[Kk]h(?:óa|oá))\s")
_MOST = 20  # members
_WHOLE_DAY = len("2023-05-16")


# `Kết luận 21 Hội nghị Trung ương 4 khóa XIII`
_PLENUM = re.compile(
    rf"\s*,?\s(?P<who>Hội nghị\s+(?:lần thứ\s+{ORDINAL}\s+)?(?:của\s+)?(?:(?:Ban [Cc]hấp hành|BCH)\s+)?"
    rf"Trung ương(?!\s+(?:Đoàn|Hội|Mặt))(?:\s+Đảng)?(?:\s+(?:lần thứ\s+)?{ORDINAL})?)(?!\w)"
    rf"(?:\s*,?\s*\(?[Kk]h(?:óa|oá)\s+(?P<term>{ROMAN})\b\)?)?"
)


def take_plenum(flat: str, m: Mention) -> None:
    """The plenum behind a number without `của`."""
    held = _PLENUM.match(flat, m.end) if m.issuer is None else None
    if held:
        m.issuer, m.term, m.end = held.span("who"), held["term"] or m.term, held.end()


def shared(flat: str, first: Mention) -> list[Mention]:
    """The members behind the first, if the last says who issued all, or when; the first takes both."""
    spots: list[re.Match[str]] = []
    at = first.end
    while len(spots) < _MOST and (more := _NEXT.match(flat, at)):
        spots.append(more)
        at = more.end()
    if not spots or not _TOLD.match(flat, at):
        return []
    last = spots[-1]
    told = Mention(
        last.start("n"), at, first.rule, first.type, first.noun, number=last["n"], core=last.start("n")
    )
    context.look_right(flat, told, at + 200)
    take_plenum(flat, told)
    if told.issuer is None and told.term is None and len(told.date or "") < _WHOLE_DAY:
        return []
    first.issuer, first.date, first.term = told.issuer, told.date or first.date, told.term
    members = [
        Mention(
            spot.start("n"),
            spot.end("n"),
            first.rule,
            first.type,
            first.noun,
            number=spot["n"],
            date=told.date,
            issuer=told.issuer,
            term=told.term,
            core=spot.start("n"),
            short=first.short,
        )
        for spot in spots[:-1]
    ]
    told.short = first.short
    return [*members, told]
