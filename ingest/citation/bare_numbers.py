"""Numbers without a sign: `Công văn số 2373 ngày …`, `Nghị định 38/2023`, `Nghị quyết 35` for short.

They are found from the number, since type words are many, and proven by a date, an issuer, or the full
mention that they are short for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ingest.citation import apart, context, part_cited, plenums, said_before, short_lists
from ingest.citation.mention import Mention, without_overlap
from ingest.head.head import HeadRead
from ingest.lexicon import dates, doctypes, typewords
from ingest.lexicon import sign as signs
from ingest.text.spots import Spots

# a dash before a code, but `Hướng dẫn 06 - mục 3.4`
_BARE_NUMBER = re.compile(
    r"\d{1,5}[a-zđ]?(?![\w/%]|[.,]\d|-\d|\s*-\s*\d{4}|\s?[-/]\s?(?!(?:mục|điểm|khoản|điều|phần)\s)[A-ZĐ])",
    re.IGNORECASE,
)


# `Nghị định 38/2023`, `Quyết định 10/2024 của Thủ tướng`: the year behind the number, and no code
_OF_YEAR = re.compile(r"\d{1,4}/(?:19|20)\d\d(?![\w/%]|[.,]\d|\s?[-/]\s?[A-ZĐ])")
_YEARLY = frozenset(("NĐ", "TT", "TTLT", "QĐ", "NQ", "CT"))
_JOINED = frozenset("-/&.")  # `B-TT22`: the last letters of another code
_ANY_BEFORE = frozenset(": \n\t")  # the word stands before these
# behind the last letter of a word, a colon or more white space
_SPACED, _AFTER_COLON = re.compile(rb" 0(?<=[aA: ] 0)"), re.compile(rb":0")
# behind `Công văn của Sở Tài chính số 55`: words before a number prove little, a day behind it does
_DAY = re.compile(r"\s*(?:,\s*)?ngày\s+\d")
_GLUED = re.compile(rb"A0")  # behind a capital letter: `NQ18`, `NĐ30/2020`


def _first_figures(spots: Spots) -> list[int]:
    """Where figures begin after white space, a colon, `số` or the letters of a type."""
    found = [m.start() + 1 for m in _SPACED.finditer(spots.bones)]
    glued = [m.start() + 1 for m in _AFTER_COLON.finditer(spots.bones)]
    glued += [so + 2 for so in spots.so if spots.bones.startswith(b"0", so + 2)]
    letters = (m.start() + 1 for m in _GLUED.finditer(spots.bones))
    glued += [at for at in letters if spots.text[at - 2 : at] in typewords.GLUED]
    return sorted(found + glued) if glued else found


def _bare_numbers(spots: Spots) -> Iterator[Mention]:
    """Every number that follows a type word; found from the number, since type words are many."""
    flat, endings, last_letters = spots.text, typewords.endings(), typewords.last_letters()
    for at in _first_figures(spots):
        before = flat[at - 1]
        if before.isspace():
            near = flat[max(0, at - 4) : at - 1]
            if near not in endings and near[-2:] not in endings and near[-1:] not in _ANY_BEFORE:
                continue
        elif before not in "ốỐ:" and flat[at - 2 : at] not in typewords.GLUED:
            continue
        end = _back_over_space(flat, at)
        if flat.endswith(":", 0, end):
            end = _back_over_space(flat, end - 1)
        so = flat[max(0, end - 2) : end].lower() == "số" and flat[end - 3 : end - 2].isspace()
        if so:
            end = _back_over_space(flat, end - 2)
        elif not (before.isspace() or end == at):
            continue
        behind_type = flat[end - 1 : end] in last_letters and not (
            so and flat.endswith("oạch", 0, end) and apart.OFFICE_OF_PLANS.search(flat, end - 25, end)
        )
        if not (behind_type or so):
            continue
        number = _BARE_NUMBER.match(flat, at) or _OF_YEAR.match(flat, at)
        if number is None:
            continue
        start = typewords.ending_at(flat, end) if behind_type else None
        told = apart.told(flat, end) if start is None and so else None
        if told is not None and (told.day or _DAY.match(flat, number.end())):
            start, end = told.noun
        if start is None or (end == at and flat[start - 1 : start] in _JOINED):
            continue
        noun = typewords.written(flat[start:end])
        m = Mention(
            start, number.end(), "bare-number", noun=noun, number=number.group(), core=at, short=not so
        )
        if told is not None:
            apart.take(flat, m, told)
        yield m


def _back_over_space(flat: str, at: int) -> int:
    """The end of the word before `at`, no more than 160 characters back."""
    lo = max(0, at - 160)
    while at > lo and flat[at - 1].isspace():
        at -= 1
    return at


_NOT_A_NUMBER = re.compile(
    r"\s*(?:năm(?!\s+(?:19|20)\d\d)|ngày(?![\s\d])|tháng(?!\s*\d)|điểm|nội dung|nhiệm vụ|khoản|điều|mục"
    r"|tiêu chí|giờ|người|đồng|triệu|tỷ"
    r"|xã|huyện|buổi|ngày đêm|trang|bước|lần|phần|chương|giai đoạn|bộ|loại|tuần|quý|văn bản|nghị quyết)\b"
)

_Told = dict[tuple[str | None, int | None], Mention | None]  # type and number; None where two bear both


def read(spots: Spots, signed: list[Mention], head: HeadRead) -> list[Mention]:
    """Numbers without a sign: after a type word, with a date or issuer, or short for a full mention."""
    flat = spots.text
    known = {(m.type, m.sign.number) for m in signed if m.sign is not None}
    if head.sign is not None:
        known.discard((head.type, head.sign.number))
    out: list[Mention] = []
    dropped: list[Mention] = []
    told: _Told = {}
    starts = sorted(m.core for m in signed)
    candidates = without_overlap(list(_bare_numbers(spots)), signed)
    for i, m in enumerate(candidates):
        value = _value(m)
        m.type = _type_of(m, value, known)
        of_year = "/" in (m.number or "")
        if of_year and m.type not in _YEARLY:
            continue
        bare = m.type in doctypes.CITED_BARE or m.noun == "chương trình hành động"
        # to be told by day and issuer; `Quy chế 01` was, behind its full mention
        whole = not (bare or (m.type, value) in told or _is_short_for(flat, m, value, known))
        if (whole and (m.short or not doctypes.bears_duties(m.type))) or _NOT_A_NUMBER.match(flat, m.end):
            continue
        nxt = bisect_right(starts, m.end)
        if nxt < len(starts) and _back_over_space(flat, starts[nxt]) <= m.end:
            continue  # the number of a page between `số` and the number
        limit = candidates[i + 1].start if i + 1 < len(candidates) else len(flat)
        context.look_right(flat, m, min(limit, m.end + 200))
        if whole and (m.issuer is None or len(m.date or "") < dates.WHOLE_DAY):
            continue
        _take_year(m)
        plenums.take_behind(flat, m)
        full = (m.type, value) in known
        chain = [] if (m.date and not of_year) or m.issuer else short_lists.shared(flat, m)
        for one in chain:
            _take_year(one)
        if not full and m.date is None and m.issuer is None and m.term is None:
            if (first := told.get((m.type, value))) and _is_short(flat, m):
                _say_again(flat, first, m)
                out.append(m)
                continue
            if m.short or m.type in ("ĐA", "CTr", "BC", "TB"):
                dropped.append(m)
                continue
            if _own_number_again(m, value, head):
                continue
        if m.short and not full and not (_proven(m) and _stands_alone(flat, m)):
            continue
        m.short = full and m.date is None
        if not full and (m.issuer or m.date):
            _remember(flat, told, m, value)
        part_cited.look_for(flat, m)
        said_before.look_before(flat, m)
        out += [*_led_by(flat, dropped, m), m, *(chain or (_listed(flat, m, known) if full else []))]
    out += _before_signed(flat, dropped, signed)
    return out + [more for m in signed for more in short_lists.without_sign(flat, m)]


def _type_of(m: Mention, value: int | None, known: set[tuple[str | None, int | None]]) -> str | None:
    """The type that the noun tells: `Chương trình hành động 19` may bear the number 19-CTr/TU."""
    kind = "CV" if m.noun in ("văn bản", "vb") else context.type_of(m)
    of_programme = m.noun == "chương trình hành động" and (kind, value) not in known
    return "CTr" if of_programme and ("CTr", value) in known else kind


def _value(m: Mention) -> int | None:
    """The number of a bare number, without its letter and its year."""
    digits = re.match(r"\d+", m.number or "")
    return int(digits.group()) if digits else None


def _proven(m: Mention) -> bool:
    """Is a number that no `số` announces told by its day, its issuer, or as decrees and circulars are?"""
    yearly = "/" in (m.number or "") and m.type in ("TT", "TTLT")
    return m.sign is not None or yearly or m.issuer is not None or len(m.date or "") == dates.WHOLE_DAY


# of all letters that stand right before figures only these name nothing but documents: `CT5` is a house
_NOTHING_ELSE = ("NQ", "NĐ", "QĐ", "KL")


def _stands_alone(flat: str, m: Mention) -> bool:
    """Do the letters glued to a number name a document, where no full mention says so?"""
    glued = flat[m.core - 1].isalpha() and flat[m.core - 1] not in "ốỐ"
    return not glued or m.type in _NOTHING_ELSE or "/" in (m.number or "")


def _is_short_for(
    flat: str, m: Mention, value: int | None, known: set[tuple[str | None, int | None]]
) -> bool:
    """`Quy chế 05`, `Kiến nghị số 4`: any type may be short for a full mention; `phương án 2` counts."""
    return _is_short(flat, m) and (m.type, value) in known


def _is_short(flat: str, m: Mention) -> bool:
    return flat[m.start].isupper() and (len(m.number or "") > 1 or not m.short)


_BESIDE = re.compile(r"\s?(?:,|và|,\s?và)\s")


def _led_by(flat: str, dropped: list[Mention], last: Mention) -> list[Mention]:
    """`NQ 57, NQ 59, NQ 68 của Bộ Chính trị`: those before the last, which tells who issued all of them."""
    found: list[Mention] = []
    if last.issuer is None or last.issuer[0] < last.start:
        return found
    right = last
    for left in reversed(dropped):
        if left.type != last.type or not _BESIDE.fullmatch(flat, left.end, right.start):
            break
        left.issuer, left.issuer_phrase, left.term = last.issuer, last.issuer_phrase, last.term
        part_cited.look_for(flat, left)
        found.append(left)
        right = left
    return found[::-1]


_BESIDE_AT_END = re.compile(rf"{_BESIDE.pattern}\Z")


def _before_signed(flat: str, dropped: list[Mention], signed: list[Mention]) -> list[Mention]:
    """`NQ 66, NQ68 và NQ 71-NQ/TW`: those before a whole number of their type are of its series."""
    by_end = {m.end: m for m in dropped}
    found: list[Mention] = []
    for last in signed if by_end else ():
        right = last
        while gap := _BESIDE_AT_END.search(flat, max(0, right.start - _GAP), right.start):
            left = by_end.get(gap.start())
            if left is None or left.type != last.type or last.sign is None or last.sign.year is not None:
                break
            left.sign = last.sign.numbered(left.number or "")
            part_cited.look_for(flat, left)
            found.append(left)
            right = left
    return found


_GAP = 8  # characters between two members


def _remember(flat: str, told: _Told, m: Mention, value: int | None) -> None:
    """Keep who issued a number, and when; nothing if another one of its type bears the number too."""
    first = told.setdefault((m.type, value), m)
    said = (m.date, _issuer_as_written(flat, m))
    if first is not None and (first.date, _issuer_as_written(flat, first)) != said:
        told[m.type, value] = None


def _issuer_as_written(flat: str, m: Mention) -> str | None:
    return flat[m.issuer[0] : m.issuer[1]] if m.issuer else None


def _say_again(flat: str, first: Mention, m: Mention) -> None:
    """`Nghị quyết số 18 ngày … của …`, then `Nghị quyết 18`: what was told of the number holds."""
    m.number, m.sign, m.date, m.term = first.number, first.sign, first.date, first.term
    m.issuer, m.issuer_phrase, m.short = first.issuer, first.issuer_phrase, True
    part_cited.look_for(flat, m)


def _take_year(m: Mention) -> None:
    """`Nghị định 38/2023`: a decree that bears a year is the Government's, `Thông tư 55/2023` anybody's."""
    number, slash, year = (m.number or "").partition("/")
    if not slash:
        return
    m.date = m.date or year
    if m.type == "NĐ" and int(year) >= _FIRST_DECREES:
        read = signs.parse(number, "/", f"{year}/NĐ-CP")
        m.sign = read[0] if read else None


_FIRST_DECREES = 1998  # since when the numbers of decrees bear the year
_NEXT_NUMBER = re.compile(r"\s?(?:,|và|&)\s?(?P<n>\d{1,4})(?![\w/.-]*[\w/-])")


def _listed(flat: str, m: Mention, known: set[tuple[str | None, int | None]]) -> list[Mention]:
    """`các Quyết định 217, 218`: the next numbers of a list of short forms, each said in full elsewhere."""
    found: list[Mention] = []
    at = (m.core or m.start) + len(m.number or "")
    while (more := _NEXT_NUMBER.match(flat, at)) and (m.type, int(more["n"])) in known:
        end = more.end()
        one = Mention(
            more.start("n"), end, m.rule, noun=m.noun, number=more["n"], core=more.start("n"), short=True
        )
        one.type = m.type
        found.append(one)
        at = end
    if found:
        last = found[-1]
        context.look_right(flat, last, last.end + 120)
        m.end = min(m.end, found[0].start)
        m.end = m.start + len(flat[m.start : m.end].rstrip(" ,&")) if m.end == found[0].start else m.end
    return found


def _own_number_again(m: Mention, value: int | None, head: HeadRead) -> bool:
    return head.sign is not None and head.sign.number == value and head.type == m.type
