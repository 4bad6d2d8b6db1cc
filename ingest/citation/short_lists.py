"""Lists of bare numbers whose issuer stands behind the last: `Nghị quyết 57, 59 và 66 của Bộ Chính trị`."""

from __future__ import annotations

import re

from ingest.citation import context, plenums
from ingest.citation.mention import Mention
from ingest.lexicon import dates

_NEXT = re.compile(r"\s?(?:,|và|&|,\s?và)\s?(?:số\s)?(?P<n>\d{1,4}(?:/(?:19|20)\d\d)?)(?![\w/.%-])")
_TOLD = re.compile(r"\s+(?:của|(?:các\s+)?ngày|Hội nghị|\(?[Kk]h(?:óa|oá))\s")
_MOST = 20  # members


# `Thông báo số 112/TB-VPCP ngày … và số 118 ngày …`: the next of the same type, without its sign
_WITHOUT_SIGN = re.compile(r"\s?(?:,|;|và|,\s?và)\s(?:số\s?:?\s?)(?P<n>\d{1,5})(?=,?\s+ngày\s)")
_NEAR = 12  # characters behind a mention in which `số` of the next begins


def without_sign(flat: str, first: Mention) -> list[Mention]:
    """The next numbers behind a document with its sign, each told by its day; they are of its type."""
    found: list[Mention] = []
    last = first
    while len(found) < _MOST and "số" in flat[last.end : last.end + _NEAR]:
        more = _WITHOUT_SIGN.match(flat, last.end)
        if more is None:
            break
        at, end = flat.index("số", last.end), more.end()
        last = Mention(at, end, "bare-number", first.type, first.noun, number=more["n"], core=more.start("n"))
        context.look_right(flat, last, end + 200)
        if len(last.date or "") < dates.WHOLE_DAY:
            break
        found.append(last)
    for m in found:
        m.issuer = m.issuer or found[-1].issuer or first.issuer
    return found


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
    plenums.take_behind(flat, told)
    if told.issuer is None and told.term is None and len(told.date or "") < dates.WHOLE_DAY:
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
