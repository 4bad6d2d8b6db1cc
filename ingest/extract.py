"""One document from bytes to facts: read, repair, outline, head, citations, duties. A pure function."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ingest import targets
from ingest.citation import cite
from ingest.citation.leftover import Left
from ingest.duty import duties
from ingest.head import head
from ingest.identity.local_keys import key_of
from ingest.lexicon import dates
from ingest.model import Citation, Facts, Head, Unread
from ingest.organ.organs import speaker_place
from ingest.page import outline, small_names, soft_title
from ingest.readers import read_bytes
from ingest.relation import relate
from ingest.repair import (
    bullets,
    half_capitals,
    misread,
    misread_hints,
    misread_organs,
    name_letters,
    scanned,
    wide_gaps,
    words_apart,
    words_torn,
)
from ingest.text.text import Text, fold, repair
from ingest.unit import recipients


def extract(data: bytes, name: str) -> Facts:
    """The facts of one document. Raises UnreadableError if its text cannot be had."""
    got = read_bytes(data, name)
    return from_text(got.text, name, hashlib.sha256(data).hexdigest())


def from_text(raw: str, name: str, sha256: str = "") -> Facts:
    """The facts of a text as read; every span counts code points of `raw`."""
    text = printed = wide_gaps.mend(bullets.mend(repair(raw)))
    probe = misread.probe(text.norm)
    hints = misread_hints.read(probe)
    text = words_torn.mend(text, hinted=hints.torn)
    text = name_letters.mend(half_capitals.mend(words_apart.mend(text, hinted=hints.apart)))
    if text is not printed:
        probe = misread.probe(text.norm)
        hints = misread_hints.read(probe)
    text, words = misread.mend(text, hints)
    text, digits = scanned.mend(text, hinted=hints.digits or bool(words) or probe is not text.norm)
    text, offices = misread_organs.mend(text, scanned=bool(words or digits), hinted=hints.offices)
    mended = tuple(sorted({*words, *digits, *offices}))
    shape = outline.read(text)
    top = head.read(shape)
    shape = soft_title.softened(shape)
    said = small_names.capitals(soft_title.headings(shape))
    mentions, unread = cite.read(said, top)
    relate.relate(said, mentions)
    cited = targets.citations(text, said, top, mentions)
    if mended:
        top, cited = _told(text, mended, top, cited)
    top = _dated(top, shape, cited)
    sent_to = recipients.read(text, shape, top.speaker)
    addressed = tuple(r.unit for r in sent_to if r.role == "to")
    return Facts(
        source=name,
        sha256=sha256 or hashlib.sha256(raw.encode()).hexdigest(),
        document=_head(top),
        citations=cited,
        recipients=sent_to,
        assignments=duties.read(text, shape, top.speaker, addressed, tuple(r.quote for r in sent_to)),
        unread=tuple(_unread(text, left) for left in unread),
    )


def _told(
    text: Text, mended: tuple[int, ...], top: head.HeadRead, cited: tuple[Citation, ...]
) -> tuple[head.HeadRead, tuple[Citation, ...]]:
    """Say of the head's number and of citations that what a scanner misread in them was mended."""
    raw = [text.raw_span(at, at + 1)[0] for at in mended]

    def within(places: Sequence[int], start: int, end: int) -> bool:
        i = bisect_left(places, start)
        return i < len(places) and places[i] < end

    if top.number_span is not None and within(mended, *top.number_span):
        top = replace(top, inferred=(*top.inferred, "symbol"))
    return top, tuple(replace(c, repaired=True) if within(raw, *c.span) else c for c in cited)


def _unread(text: Text, left: Left) -> Unread:
    a, b = text.raw_span(left.start, left.end)
    return Unread((a, b), text.raw[a:b], left.why)


def _head(top: head.HeadRead) -> Head:
    sign = top.sign
    blank = sign is None or sign.number is None
    title = fold(top.subject) if top.subject else None
    place = _place(top)
    key = key_of(
        sign,
        None,
        top.type,
        top.issued_on,
        top.issuer,
        top.speaker.level,
        None,
        None,
        title if blank else None,
        place,
    )
    return Head(
        key=str(key),
        symbol=None if blank or sign is None else sign.text,
        sign=sign.text if sign is not None and blank else None,
        type=top.type,
        issued_on=top.issued_on,
        place=top.place,
        subject=top.subject,
        issuer=top.issuer,
        sub_body=top.sub_body,
        level=top.speaker.level,
        line=top.speaker.line,
        signer=top.signer,
        inferred=top.inferred,
    )


def _place(top: head.HeadRead) -> str:
    """The key of the place of the issuer."""
    return speaker_place(top.speaker).at(top.speaker.level).key


def _dated(top: head.HeadRead, shape: outline.Outline, cited: tuple[Citation, ...]) -> head.HeadRead:
    """The year of a document without a date, where its sources and its own deadlines leave only one.

    Lower bound: the latest document that it carries out; upper bound: the first end that it names, or the
    year in its title (domain guide, section 4.4). Its day, where the line above an annex says it
    with the number.
    """
    day = _day_of_annex(top, shape.flat)
    if day is not None:
        inferred = (*top.inferred, "issued_on")
        return replace(top, issued_on=day, speaker=replace(top.speaker, date=day), inferred=inferred)
    if top.issued_on is not None:
        return top
    lower = max(
        (
            c.target.issued_on
            for c in cited
            if c.by is None and c.relation == "implements" and c.target.issued_on
        ),
        default=None,
    )
    if lower is None:
        return top
    upper = dates.first_end_after(shape.flat, lower)
    if upper is None or upper[:4] != lower[:4]:
        return top
    return replace(
        top,
        issued_on=lower[:4],
        speaker=replace(top.speaker, date=max(lower[:4], top.speaker.date or "")),
        inferred=(*top.inferred, "issued_on"),
    )


def _day_of_annex(top: head.HeadRead, flat: str) -> str | None:
    """The day in `(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/5/2026)`, where the header lost its own."""
    if top.sign is None or top.sign.number is None or len(top.issued_on or "") >= dates.WHOLE_DAY:
        return None
    printed = re.escape(top.sign.text).replace("/", r"\s*/\s*").replace(r"\-", r"\s*[-–]\s*")
    for own in re.finditer(rf"(?<!\d)0?{printed}\s{{0,9}},?\s{{0,40}}(?=ngày)", flat):
        d = dates.FULL_RE.match(flat, own.end())
        day = (
            dates.iso_full(d) if d and _WITH_IT.search(flat, max(0, own.start() - 60), own.start()) else None
        )
        if day is not None and day.startswith(top.issued_on or ""):
            return day
    return None


_WITH_IT = re.compile(r"[Kk]èm theo[^.;()]{0,50}$")


__all__ = ["extract", "from_text"]
