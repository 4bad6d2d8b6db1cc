"""Which other documents a text names: every mention, in reading order, with its parts.

Numbers come first (`sign.find`), then numbers without a sign (`Công văn số 2373 ngày …`, `Nghị quyết 35`),
then documents known by name (`ingest.citation.named`). Each is completed by what stands before and after it
(`ingest.citation.context`). What looks like a number of a document and is read by no
rule is returned as unread.
"""

from __future__ import annotations

import re

from ingest.citation import (
    amending_laws,
    bare_numbers,
    context,
    firm_numbers,
    form_blanks,
    laws_listed,
    leftover,
    list_shares,
    named,
    named_laws,
    own_house,
    own_law,
    part_cited,
    plenums,
    said_before,
    said_behind,
)
from ingest.citation.leftover import Left
from ingest.citation.mention import Mention, without_overlap
from ingest.head.head import HeadRead
from ingest.lexicon import sign as signs
from ingest.lexicon.sign import Found
from ingest.organ import organs
from ingest.organ import phrase as organ_phrase
from ingest.page.outline import Outline
from ingest.repair import set_apart
from ingest.text.letters import UPPER
from ingest.text.spots import Spots

_LIST_BEFORE = re.compile(
    r"(?<![\d/.-])(?<!năm )(?P<list>(?:\d{1,5}[a-zđ]?\s*(?:,|;|&|và)\s*(?:số\s+)?){1,12})$"
)
_RANGE_BEFORE = re.compile(r"(?:từ\s+)?số[\s:]*(?P<n>\d{1,5})\s*(?:đến|-)\s*(?:số[\s:]*)?$")
_BETWEEN_NUMBERS = (",", ";", "&", "và", "đến", "-")
_NUMBER = re.compile(r"\d{1,5}[a-zđ]?")


def read(outline: Outline, head: HeadRead) -> tuple[list[Mention], list[Left]]:
    """All mentions of one document and the number-like strings that no rule read."""
    flat = outline.flat
    spots = Spots.of(flat)
    found = signs.find(flat, spots)
    mentions, unread = _numbered(outline, head, found)
    mentions += bare_numbers.read(spots, mentions, head)
    mentions += without_overlap(named.congresses(flat), mentions)
    mentions += without_overlap(plenums.plenums(flat, head.issued_on), mentions)
    mentions += without_overlap(plenums.local_plenums(flat), mentions)
    named_alone = own_law.without(named_laws.laws(flat), head, outline)
    listed = without_overlap(laws_listed.read(flat), named_alone)
    laws = without_overlap([*named_alone, *listed], mentions)
    for law in laws:
        part_cited.look_for(flat, law)
    mentions += laws
    mentions.sort(key=lambda m: (m.start, -m.end))
    named_laws.join_numbers(flat, mentions)
    mentions = amending_laws.with_numbers_inside(flat, mentions)
    list_shares.share(flat, mentions)
    judged = [*((f.start, f.end) for f in found), *((m.start, m.end) for m in mentions)]
    judged += [head.number_span] if head.number_span else []
    unread += leftover.find(spots, judged)
    letters, unread = firm_numbers.read(flat, unread)
    mentions = sorted([*mentions, *letters], key=lambda m: (m.start, -m.end)) if letters else mentions
    return mentions, sorted(unread, key=lambda left: left.start)


def _numbered(outline: Outline, head: HeadRead, signed: list[Found]) -> tuple[list[Mention], list[Left]]:
    flat = outline.flat
    mentions: list[Mention] = []
    unread: list[Left] = []
    found = [set_apart.whole(flat, f) for f in signed if not _is_own(f, head)]
    for i, f in enumerate(found):
        limit = found[i + 1].start if i + 1 < len(found) else len(flat)
        m = Mention(f.start, f.end, "blank" if f.blank else _rule(f), sign=f.sign, core=f.start)
        context.look_left(flat, m)
        if not _believed(flat, f, m) and not _is_next(flat, f, mentions):
            if not _own_again(f, head, m, outline) and not leftover.no_number(flat, f.start, f.end):
                why = leftover.BLANK if f.blank else leftover.NO_CODE
                unread.append(Left(f.start, f.end, why))
            continue
        if _own_again(f, head, m, outline) or form_blanks.holds(f, head, outline):
            continue
        m.type = context.type_of(m)
        end = m.end
        block = outline.at(m.start)
        if block is not None and block.kind == "subject":
            limit = min(limit, block.end)  # the other column may stand right after the subject
        context.look_right(flat, m, _limit(flat, end, limit))
        own_house.take_whole(flat, m, head, _limit(flat, m.end, limit))
        if f.sign.organ == "TW":
            plenums.take_behind(flat, m)
        said_behind.take_joint(flat, m, limit)
        said_behind.look_behind(flat, m, _limit(flat, m.end, limit))
        said_before.look_before(flat, m)
        if _is_self(flat, f, m, head):
            continue
        siblings = [] if f.blank else _siblings(flat, f, m)
        mentions += [*siblings, m]
    return mentions, unread


def _limit(flat: str, end: int, next_number: int) -> int:
    """Context may run to the next number, but not past its type word's white space."""
    return max(end, min(next_number, end + 260, len(flat)))


def _rule(f: Found) -> str:
    if f.sign.term is not None:
        return "assembly-symbol"
    if f.sign.code is None:
        return "letter-symbol"
    if f.sign.year is not None:
        return "normative-symbol"
    return "party-symbol" if f.sign.party else "state-symbol"


def _is_own(f: Found, head: HeadRead) -> bool:
    return head.number_span is not None and f.start < head.number_span[1] and head.number_span[0] < f.end


_RUNNING_HEAD = re.compile(r"\s{2,}Trang\s+\d")


def _own_again(f: Found, head: HeadRead, m: Mention, outline: Outline) -> bool:
    """The document's own number a second time (a web page's title line, a running header)."""
    if head.sign is None:
        return False
    if f.sign.text != head.sign.text:
        return _heads_the_page(f, head)
    if _RUNNING_HEAD.match(outline.flat, m.end):
        return True
    block = outline.at(m.start)
    if head.sign.number is None:
        return block is None or block.kind in ("appendix", "header", "title")
    return (
        block is None
        or block.kind in ("header", "title", "copies", "signature", "appendix")
        or m.start < (head.number_span or (0, 0))[1]
    )


def _heads_the_page(f: Found, head: HeadRead) -> bool:
    """Above the header a page names its paper by year, `Quyết định số 1961/2019/QĐ-UBND`, or without."""
    own, day = head.sign, head.issued_on or ""
    if own is None or head.number_span is None or f.start > head.number_span[0]:
        return False
    years = {year for year in (f.sign.year, own.year) if year is not None}
    same = (f.sign.number, f.sign.suffix, f.sign.code, f.sign.organs) == (
        own.number,
        own.suffix,
        own.code,
        own.organs,
    )
    return same and own.number is not None and years <= {int(day[:4] or 0)}


def _is_self(flat: str, f: Found, m: Mention, head: HeadRead) -> bool:
    """The document's own number with its own date: `(Kèm theo Nghị định số … ngày …)` above an annex."""
    if f.blank or head.sign is None or f.sign.text != head.sign.text:
        return False
    if m.date is None or m.date != head.issued_on or len(m.date) < 10:
        return False
    words = issuer_words(flat, m)
    who = organs.of_phrase(words, head.speaker).organ if words else None
    return who is None or head.issuer is None or who.key == head.issuer.key


def _believed(flat: str, f: Found, m: Mention) -> bool:
    """A number is a document's if its codes are known, or a type word or `số` announces it."""
    if f.blank:
        return m.noun is not None
    if m.noun is None and leftover.no_number(flat, f.start, f.end):
        return False
    if m.noun is None and _OF_LETTERS.fullmatch(f.sign.text):
        return False
    if m.noun is not None or m.start < f.start:
        return bool(f.sign.organs) or f.sign.code is not None
    if f.sign.known:
        return f.sign.code is not None or f.sign.organ != "CP"
    # `các Công văn số 61, 66/HKL-QLBVR`: the type word stands before the first number of the list
    spots = _numbers_before(flat, f) if f.sign.organs else []
    return bool(spots) and _first_of(flat, spots[0][0], f, m).noun is not None


def _is_next(flat: str, f: Found, mentions: list[Mention]) -> bool:
    """`các Công văn số 453/TCN-KĐ ngày … và 454/TCN-KĐ`: one more of the series that was just read."""
    last = mentions[-1] if mentions else None
    if last is None or last.sign is None or f.blank or not f.sign.organs:
        return False
    alike = (last.sign.organs, last.sign.code) == (f.sign.organs, f.sign.code)
    return alike and _AND_NEXT.fullmatch(flat, last.end, f.start) is not None


_AND_NEXT = re.compile(r"\s?(?:,|;|và|,\s?và)\s(?:số\s)?")
# `08VT/2024`: a number only behind a type word; a lot, a class or a parcel is called so too
_OF_LETTERS = re.compile(rf"\d+[{UPPER}]+/\d{{4}}")


def _numbers_before(flat: str, f: Found) -> list[tuple[int, str]]:
    """The bare numbers of a list that a sign ends, or the first of a range, and where they stand."""
    lo = max(0, f.start - 90)
    before = flat[lo : f.start]
    if not before.rstrip().removesuffix(":").rstrip().removesuffix("số").rstrip().endswith(_BETWEEN_NUMBERS):
        return []
    if ranged := _RANGE_BEFORE.search(before):
        return [(lo + ranged.start("n"), ranged["n"])]
    listed = _LIST_BEFORE.search(before)
    if listed is None:
        return []
    return [(lo + listed.start("list") + n.start(), n.group()) for n in _NUMBER.finditer(listed["list"])]


def _first_of(flat: str, at: int, f: Found, m: Mention) -> Mention:
    """The first member of a list, with the type word before it."""
    first = Mention(at, f.end, m.rule, sign=m.sign, core=at)
    context.look_left(flat, first)
    return first


def _siblings(flat: str, f: Found, m: Mention) -> list[Mention]:
    """One sign, several numbers: `số 10697 & 11028/UBND-KGVX`, `số 18, 19-NQ/TW`, `số 57 đến số 59-NQ/TW`."""
    out: list[Mention] = []
    spots = _numbers_before(flat, f)
    first = _first_of(flat, spots[0][0], f, m) if spots else m
    if not spots or (first.noun is None and m.noun is None):
        return out
    m.start = f.start
    m.noun = m.noun or first.noun
    m.type = context.type_of(m)
    for at, number in spots:
        out.append(
            Mention(
                first.start if not out else at,
                at + len(number),
                m.rule,
                m.type,
                first.noun,
                f.sign.numbered(number),
                date=m.date,
                issuer=m.issuer,
                term=m.term,
                core=at,
            )
        )
    return out


def issuer_words(flat: str, m: Mention) -> str | None:
    """The issuer's words of a mention, on one line."""
    if m.issuer_phrase:
        return m.issuer_phrase
    if m.issuer is None:
        return None
    words = organ_phrase.SHORT_INSIDE.sub("", " ".join(flat[m.issuer[0] : m.issuer[1]].split()))
    words = _CALM_FRONT.sub("Ủy ban Mặt trận Tổ quốc", words)
    cut = _CITY_CUT.match(flat, m.issuer[1]) if words.endswith(" thành") else None
    return f"{words} phố {cut['name']}" if cut else words


# the Fatherland Front in small letters
_CALM_FRONT = re.compile(r"(?:[Bb]an [Tt]hường trực )?(?:ủy|uỷ|Ủy|Uỷ) ban mặt trận tổ quốc\b")
# a copy that lost a marked letter and the space behind it: `UBND thành phHà Nội`
_CITY_CUT = re.compile(rf"\s+ph(?P<name>[{UPPER}]\w+(?:\s[{UPPER}]\w+)*)")
