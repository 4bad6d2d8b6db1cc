"""Lists of bare numbers whose issuer stands behind the last: `Nghị quyết 57, 59 và 66 của Bộ Chính trị`."""

from __future__ import annotations

import re

from ingest.citation import context
from ingest.citation.mention import Mention

_NEXT = re.compile(r"\s?(?:,|và|&|,\s?và)\s?(?:số\s)?(?P<n>\d{1,4})(?![\w/.%-])")
_TOLD = re.compile(r"\s+(?:của|ngày)\s")
_MOST = 20  # members


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
    if told.issuer is None and len(told.date or "") < 10:
        return []
    first.issuer, first.date, first.term = told.issuer, told.date, told.term
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
