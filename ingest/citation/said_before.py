"""Who issued a document, and when, by the words before its number.

`Ngày 03/10/2024, Chủ tịch UBND tỉnh có Công văn số …`, `theo đề nghị của Sở X tại Tờ trình số …`, `tồn tại
Đảng ủy Sở X đã nêu tại Báo cáo số …`. All look only a bounded distance before the number.
"""

from __future__ import annotations

import re

from ingest.citation import decided_before, listed_places
from ingest.citation.mention import Mention
from ingest.lexicon import dates
from ingest.lexicon.sign import organ_codes, row_of
from ingest.organ import bounded, objects
from ingest.organ import phrase as organ_phrase
from ingest.organ.names import written_out
from ingest.text.letters import UPPER

_BESIDE = re.compile(r"(?<!\w)(?:với|cùng)\s+$")
_ISSUES = (
    r"(?:\s+\([^()]{2,60}\)|\s+kh(?:óa|oá)\s+[\dIVX]+)?\s+(?:đã\s+)?"
    r"(?:(?:kịp thời|khẩn trương|chủ động|tiếp tục|cũng|vừa|sớm|nhanh chóng)\s+)?"
    r"(?:(?:xây dựng|thảo luận|xem xét)(?:,|\s+và)\s+)?(?:biểu quyết\s+)?"
    r"(?:có|ra|[Bb]an hành|ký ban hành|ký|gửi|xây dựng|cấp|thông qua)\s+(?:các\s+)?"
)
# a comma inside a name: `Ban Chỉ huy Phòng, chống thiên tai`, `Bộ Văn hóa, Thể thao và Du lịch`
_COMMA = r"(?<=[Pp]hòng),|(?<=cháy),|(?<=nhũng),|(?<=sách),|(?<=[Bb]ảo vệ),|(?<=[Vv]ăn h[óo][aá]),"
_BEFORE = re.compile(
    rf"(?P<organ>[{UPPER}](?:[^,;.:()\n“”]|{_COMMA}|(?<=TP)\.|(?<=Tp)\.|(?<=TX)\."
    rf"|\([{UPPER}]{{2,12}}\)){{3,110}}?){_ISSUES}$"
)
_DAY_BEFORE = re.compile(
    r"(?P<date>[Nn]gày\s+(?:\d[\d/.-]{4,8}\d|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))\s*(?:,\s*)?$"
)


# newspapers leave out the year, which the number tells: `Ngày 14/12, Bộ X ban hành Thông tư số 5/2021/TT-BX`
_SHORT_DAY = re.compile(r"[Nn]gày\s+(?P<d>\d{1,2})[/-](?P<m>\d{1,2}),?\s*\Z")
_ISSUING = ("có", "ra", "hành", "ký", "gửi", "dựng", "cấp", "qua", "các")  # the last words of `_ISSUES`
# `nghe Chi cục Thủy sản trình bày Báo cáo số …`: a code that no table knows is that of whoever presents it
_PRESENTS = re.compile(
    rf"(?:nghe|do)\s+(?:đại diện\s+|lãnh đạo\s+)?(?P<organ>[{UPPER}][^,;.:()\n“”]{{3,80}}?)"
    r"\s+trình(?:\s+bày)?\s+$"
)
_SAYING = (
    "(",
    ":",
    "tại",
    "với",
    "trong",
    "các",
    "đó",
    "gồm",
    "thể",
    "như",
    "có",
    "là",
)  # what `_SAYS` ends in


# `Xét đề nghị của UBND tỉnh X về việc … (Công văn số …)`
_ASKED = re.compile(
    r"(?:[Xx]ét|[Tt]heo)\s+(?:đề nghị|báo cáo|kiến nghị|đề xuất|ý kiến)\s+của\s+"
    rf"(?P<who>[{UPPER}][^;:()“”]{{3,90}}?)"
    r"\s+(?:về|V/v|v/v)\s[^.;:()]{3,220}\(\s*(?:tại\s+)?(?:các\s+)?\Z"
)


def look_before(flat: str, m: Mention) -> None:
    """Date and issuer before the type word: `Ngày 03/10/2024, Chủ tịch UBND tỉnh có Công văn số …`."""
    if m.issuer is not None:
        return
    lo = max(0, m.start - 150)
    before = flat[lo : m.start]
    ending = before.rstrip()
    if ending.endswith("(") and (asked := _ASKED.search(flat, max(0, m.start - 360), m.start)):
        if bounded.may_be(flat, *asked.span("who")):
            m.issuer = asked.span("who")
        return
    got = _BEFORE.search(before) if ending.endswith(_ISSUING) and len(ending) < len(before) else None
    if not got:
        if ending.endswith(("trình", "bày")) and (shown := _PRESENTS.search(before)):
            who = (lo + shown.start("organ"), lo + shown.end("organ"))
            if not _known_code(m) and organ_phrase.end_of(flat, who[0], m.start) == who[1]:
                m.issuer = who
            return
        if ending.endswith(("theo", "theo các")):
            m.issuer = decided_before.issued_with(flat, m)
        elif ending.endswith(_SAYING):
            _said_by(flat, lo, m)
            m.issuer_phrase = m.issuer_phrase or listed_places.of_list(flat, m)
        elif ending.endswith("ấp"):
            m.issuer = decided_before.once_more(flat, m)
        elif ending.removesuffix("các").rstrip().endswith(decided_before.UNDOES):
            m.issuer = decided_before.undone_by(flat, m)
        return
    start, stop = lo + got.start("organ"), lo + got.end("organ")
    heads = [start + h.start() for h in re.finditer(rf"(?<!\w)(?=[{UPPER}])", flat[start : m.start])]
    for at in heads:
        if flat.startswith("Tiểu ban", at):
            return  # `Tiểu ban Văn kiện Đại hội Đảng bộ tỉnh X có …`: not the congress
        if _BESIDE.search(flat, max(0, at - 12), at):
            return  # `phối hợp với Hội X ký …`: the partner, not the one who speaks
        end = organ_phrase.end_of(flat, at, m.start)
        end = objects.whole(flat, at, end, stop) if end and end < stop else end
        if end and re.fullmatch(_ISSUES, flat[end : m.start]):
            dash = re.search(r"\s-\s$", flat[start:at])
            if dash and organ_phrase.starts(flat, start):
                at, end = start, start + dash.start()  # noqa: PLW2901 - `Cục X - Bộ Y có …`: the lower one speaks
            at = _of_whom(flat, heads, at, end)  # noqa: PLW2901
            if not _of_an_office(m) or flat.startswith(("Văn phòng", "VP"), at):
                m.issuer = (at, end)  # else the code tells whose office wrote for its chief
            start = at
            break
    _take_day(flat, m, start)


def _take_day(flat: str, m: Mention, start: int) -> None:
    """The day before who speaks: `Ngày 03/10/2024, Chủ tịch UBND tỉnh có …`."""
    day = _DAY_BEFORE.search(flat, max(0, start - 40), start) if m.date is None else None
    d = dates.ANY_RE.search(day["date"]) if day else None
    m.date = dates.iso(d) if d else m.date
    year = m.sign.year if m.sign is not None and m.date is None else None
    short = _SHORT_DAY.search(flat, max(0, start - 20), start) if year else None
    if year and short:
        m.date = dates.day_of(year, int(short["m"]), int(short["d"]))


def _of_whom(flat: str, heads: list[int], at: int, end: int) -> int:
    """Where the name begins: `Tổ công tác đặc biệt của Chính phủ có văn bản số …` is not the Government's.

    Nor is `Ban Chính sách, chiến lược Trung ương có …` the Centre: some names go on behind a comma.
    """
    of = _OF.search(flat, max(0, at - 5), at)
    if of is None:
        comma = flat.rfind(",", max(0, at - _BEHIND_COMMA), at)
        firsts = _CAPITAL.finditer(flat, max(0, comma - _BEHIND_COMMA), comma) if comma >= 0 else ()
        return next((f.start() for f in firsts if organ_phrase.end_of(flat, f.start(), end) == end), at)
    return next((h for h in heads if h < at and organ_phrase.end_of(flat, h, of.start()) == of.start()), at)


_OF = re.compile(r"\scủa\s\Z")
_BEHIND_COMMA = 40  # characters on either side of a comma inside a name


def _known_code(m: Mention) -> bool:
    return m.sign is None or m.sign.organ is None or m.sign.organ.upper() in organ_codes()


_SAYS = tuple(
    re.compile(pattern + "$")
    for pattern in (
        # `theo đề nghị của Sở X tại Tờ trình số …`
        r"(?:[Tt]heo|[Xx]ét|[ýÝ] kiến|[Đđ]ề nghị|[Kk]ết luận|[Cc]hỉ đạo|[Kk]iến nghị|[Yy]êu cầu|[Tt]hông báo)"
        rf"[^,;.:()“”]{{0,30}}?\s(?:của|do)\s+(?P<who>[{UPPER}][^;:()“”]{{3,90}}?)"
        r"(?:\s+\([^()]{2,60}\))?(?:\s+về\s[^,;.:()“”]{3,60}?)?"
        r"\s+(?:nêu\s+)?(?:tại|trong)\s+(?:các\s+)?",
        # `trả lời UBND huyện X đối với Tờ trình số …`
        rf"(?:[Tt]rả lời|[Pp]húc đáp|[Pp]hản hồi)\s+(?:đề nghị\s+của\s+)?(?P<who>[{UPPER}][^;:()“”]{{3,90}}?)"
        r"\s+(?:đối với|tại)\s+(?:các\s+)?",
        # `gồm: Công ty A tại Văn bản số …; Công ty B tại Văn bản số …`
        rf"(?:^|[,;:.\n]\s*(?:-\s*)?|\svà\s+|\sđược\s+)(?:(?:đề nghị\s+)?của\s+)?"
        rf"(?P<who>[{UPPER}][^;:()“”\n]{{3,90}}?)"
        r"(?:\s+\([^()]{2,60}\))?(?:\s+đã)?"
        r"(?:\s+(?:nêu|ban hành|cấp|có ý kiến|cho ý kiến|báo cáo|đề nghị"
        r"|đề xuất|kiến nghị|trình|phê duyệt|chỉ đạo|giao|thống nhất|chấp thuận|yêu cầu|kết luận|thông báo"
        r"|thẩm định|thẩm tra|góp ý|tham gia ý kiến|giải trình|xác nhận|phúc đáp|trả lời|hướng dẫn|công bố))?"
        r"\s+tại\s+(?:các\s+)?",
        # `bãi bỏ các văn bản của X, trong đó có Quyết định số …`
        rf"(?:văn bản|[Qq]uyết định|[Kk]ế hoạch|[Nn]ghị quyết|[Cc]hỉ thị)\s(?:[^,;.:()“”]{{0,40}}?\s)?của\s+"
        rf"(?P<who>[{UPPER}][^;:()“”,]{{3,90}}?)(?:\s+\((?:cũ|trước đây)\))?,?\s+"
        r"(?:trong đó|gồm|bao gồm|cụ thể|như)(?:\s+(?:có|là|các))*:?\s+",
        # `nghe Sở X báo cáo (Báo cáo số …)`, `Sở X (Tờ trình số …)`
        rf"(?:^|[,;.\n]\s*|(?:của|nghe|theo|do)\s+)(?P<who>[{UPPER}](?:[^,;.:()\n“”]|{_COMMA}){{3,80}}?)"
        r"(?:\s+(?:báo cáo|trình|đề nghị|đề xuất|kiến nghị))?\s*\(\s*(?:tại\s+)?(?:các\s+)?",
    )
)
_JOINT = re.compile(r"\s[-–]\s")  # `Ban Chỉ đạo … Trung ương - Ủy ban Quốc gia … tại Công điện số …`
_CLAUSE = re.compile(rf"[.,]\s+(?=[{UPPER}])")  # a sentence may end between the mark and the organ
_HEARD = re.compile(rf"(?:.{{1,90}}\sđược\s+(?=[{UPPER}])|.{{1,40}}?\s(?:nghe|của|theo|do)\s+)")


# `khắc phục tồn tại Đảng ủy Sở X đã nêu tại Báo cáo số …`
_HAS_SAID = re.compile(
    r"\s+đã\s+(?:nêu|báo cáo|đề nghị|kiến nghị|trình|phê duyệt|chỉ đạo|giao|thống nhất|yêu cầu|kết luận"
    r"|thông báo|chỉ ra)(?:\s+rõ)?\s+(?:tại|trong)\s+(?:các\s+)?\Z"
)
_CAPITAL = re.compile(rf"(?<!\w)(?=[{UPPER}])")


def _of_an_office(m: Mention) -> bool:
    return m.sign is not None and (m.sign.organ or "").upper().startswith("VP")


def _said_by(flat: str, lo: int, m: Mention) -> None:
    """The organ that speaks in the document: `theo đề nghị của Sở X tại Tờ trình …`, `Sở X báo cáo (…)`.

    Offices write down what their chief said: an office's number is given to the chief's office.
    """
    found = _speaker(flat, lo, m)
    if found is None or _only_listed(flat, found, m):
        return
    _take_day(flat, m, found[0])
    if not _of_an_office(m):
        m.issuer = found
        return
    office = flat.startswith(("Văn phòng", "VP"), found[0])
    served = _SERVED.search(flat, *found)
    start = found[0] if office else served.start() if served else None
    end = organ_phrase.end_of(flat, start, found[1]) if start is not None else None
    if start is not None and end is not None:
        m.issuer_phrase = flat[start:end] if office else f"Văn phòng {flat[start:end]}"


def _only_listed(flat: str, found: tuple[int, int], m: Mention) -> bool:
    """Is the organ the last of those asked: `lấy ý kiến Sở Y tế, Sở Tài chính tại Công văn số 5/SCT-KT`?

    The number bears the code of another department.
    """
    row = row_of(m.sign)
    words = flat[slice(*found)]
    if row is None or not (row.name.startswith("Sở ") and words.startswith("Sở ")):
        return False
    if not flat.endswith((", ", "và "), 0, found[0]):
        return False
    return not written_out(" ".join(words.split())).lower().startswith(row.name.lower())


# whom an office serves: `Phó Chủ tịch UBND tỉnh`, `Thường trực Tỉnh ủy`
_SERVED = re.compile(
    r"(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ))\b"
)


def _speaker(flat: str, lo: int, m: Mention) -> tuple[int, int] | None:
    for pattern in _SAYS:
        got = pattern.search(flat, lo, m.start)
        if got is None:
            continue
        start, end = got.span("who")
        inner = _HEARD.match(flat, start, end)
        start = inner.end() if inner else start
        for at in (start, *(c.end() for c in _CLAUSE.finditer(flat, start, end))):
            if flat[at].isupper() and bounded.may_be(flat, at, end):
                return at, end
            beside = _JOINT.search(flat, at, end) if flat[at].isupper() else None
            if (
                beside
                and organ_phrase.starts(flat, beside.end())
                and bounded.may_be(flat, at, beside.start())
            ):
                return at, beside.start()  # the number is that of the first
    said = _HAS_SAID.search(flat, lo, m.start)
    if said is None:
        return decided_before.by_whom(flat, m)
    for head in _CAPITAL.finditer(flat, lo, said.start()):
        if organ_phrase.end_of(flat, head.start(), said.start()) == said.start():
            return head.start(), said.start()
    return None
