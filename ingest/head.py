"""Who speaks: number, type, date, place, issuer, signer of a document, and what had to be concluded.

Every field is found by its own pattern, wherever it stands, because headers come whole, interleaved or
not at all (layout: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). A field that stands nowhere
in the header is concluded from the opening sentence, the signature or the addressees, and named in
`Head.inferred`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from ingest import dates, doctypes, organ_phrase, organs, places, set_apart, signers
from ingest import sign as signs
from ingest.headplace import UNDER_PLACES, Where, where_is
from ingest.letters import LOWER, UPPER
from ingest.model import CENTRE, Organ, Signer
from ingest.organ_central import NOBODY, Resolved
from ingest.outline import Outline
from ingest.sign import Sign
from ingest.speaker import Speaker

_NUMBER_WORD = re.compile(r"(?:Số|SỐ)[ \t]*:?[ \t]*")
# acts of the National Assembly name their type before the number: `Luật số: 139/2025/QH15`
_TYPED_NUMBER = re.compile(
    r"^[ \t*|]*(?:(?:Bộ l|L)uật|Pháp lệnh|Nghị quyết|(?:BỘ )?LUẬT|PHÁP LỆNH|NGHỊ QUYẾT)[ \t]+"
    r"(?:số|SỐ)[ \t]*:[ \t]*",
    re.M,
)
_PASSED = re.compile(
    r"(?:Luật|Pháp lệnh|Nghị quyết|Hiến pháp)\s+này\s+(?:đã\s+)?được\s+[^;]{5,200}?\s+thông\s+qua\s+"
    r"(?=ngày\s)",
)
_GAP = re.compile(r"\s{3}")
_NAMED = rf"[{LOWER}]+(?:(?:['’. -]+|\n)[{UPPER}][{LOWER}]*(?:['’][{LOWER}]+)?){{0,4}}"
# The first letter stands before all alternatives, so that a search goes from one capital to the next.
_PLACED_DATE = re.compile(
    rf"[{UPPER}](?<![\w/.-].)(?P<rest>(?<=T)P\.?\s*(?:[{UPPER}] (?=[{UPPER}][{LOWER}]))?[{UPPER}]{_NAMED}"
    rf"| (?=[{UPPER}][{LOWER}])[{UPPER}]{_NAMED}|{_NAMED}"  # `A Lưới`, `Lạng Sơn`
    rf"|(?:(?<=P)hường|(?<=Q)uận|(?<=T)hị trấn|(?<=X)ã)\s\d{{1,2}}|[{UPPER}]+(?:\s[{UPPER}]+){{1,3}})"
    r"\s*(?P<comma>,?)\s*"
    # telegrams give the hour: `Lào Cai, hồi 17 giờ 30 phút ngày 07/9/2024`
    r"(?:(?:[Vv]ào )?(?:[Hh]ồi |[Ll]úc )?\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{1,2}(?:\s?phút|')?)?,?\s+)?"
    r"(?=[Nn]gày|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
)
# a line, or the right column, that is nothing but the day: its place was left blank or lost
_DATE_ALONE = re.compile(
    r"(?:^|\t| {3})[ .…_]{0,40},?[ \t]{0,9}(?P<date>[Nn]gày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})[ \t]*$",
    re.M,
)
_SIGNED_AT = re.compile(r"Thời gian ký\s*:?\s*(\d{2})[./-](\d{2})[./-](\d{4})")
_TYPE_WORDS = re.compile(
    r"^(?P<noun>" + "|".join(re.escape(n.upper()) for n in doctypes.nouns()) + r")\b",
    re.M,
)


@dataclass(frozen=True, slots=True)
class HeadRead:
    """What the head says before any key is made."""

    sign: Sign | None
    number_span: tuple[int, int] | None
    type: str | None
    issued_on: str | None
    place: str | None
    subject: str | None
    issuer: Organ | None
    sub_body: str | None
    signer: Signer | None
    speaker: Speaker
    inferred: tuple[str, ...]


def read(outline: Outline) -> HeadRead:
    """The head of a document; fields that nothing tells are None."""
    flat = outline.flat
    first_opening = next(
        (b.start for b in outline.blocks if b.kind in ("addressees", "opening", "item")), len(flat)
    )
    top = flat[: max(first_opening, 0)] or flat[:2000]
    inferred: list[str] = []
    sign, span = _own_number(flat, max(first_opening, 200))
    place, issued_on = _date_and_place(flat, max(first_opening, 200))
    if issued_on is None and (issued_on := _passed_on(flat)):
        inferred += ["issued_on"]
    signer = signers.read(outline)
    code = _type(outline, top, sign)
    where = where_is(outline, place, sign, signer.signs_for if signer else None, issued_on)
    speaker = Speaker(
        None, where.province, where.district, where.commune, where.line, where.level, issued_on, code
    )
    got, concluded = _issuer(outline, where, sign, speaker, signer)
    issuer, sub_body = got.organ, got.sub_body
    if signer and signer.signs_for in ("Ban Thường vụ", "Ban Chấp hành", "Thường trực"):
        sub_body = sub_body or signer.signs_for
    if concluded:
        inferred += ["issuer"]
    if where.concluded:
        inferred += ["province"]
    if issuer is not None:
        speaker = replace(
            speaker,
            issuer=issuer,
            line=got.line or where.line,
            level=where.level if where.level is not None else got.level,
        )
    if code == "CV" and (sign is None or sign.code is None):
        inferred += [] if sign is not None else ["type"]
    return HeadRead(
        sign,
        span,
        code,
        issued_on,
        place,
        _subject(outline),
        issuer,
        sub_body,
        signer,
        speaker,
        tuple(inferred),
    )


def _own_number(flat: str, limit: int) -> tuple[Sign | None, tuple[int, int] | None]:
    """The number that the document bears, on the line that starts with `Số`."""
    for m in _NUMBER_WORD.finditer(flat, 0, limit):
        if not _begins_line(flat, m.start()):
            continue
        line = flat[m.end() : m.end() + 120]
        found = [f for f in signs.find(line) if not f.blank and f.start < 3]
        if found and m.end() + found[0].start < limit:
            return _whole_sign(flat, m.end() + found[0].start, m.end() + found[0].end, found[0].sign, limit)
        apart = set_apart.at_start(line)
        if apart is not None:
            return apart.sign, (m.end(), m.end() + apart.end)
        blank = [f for f in signs.find("Số: " + line) if f.blank and f.start == 0]
        if blank:
            return blank[0].sign, (m.end(), m.end() + blank[0].end - 4)
    for m in _TYPED_NUMBER.finditer(flat, 0, limit):
        found = [f for f in signs.find(flat[m.end() : m.end() + 60]) if not f.blank and f.start < 3]
        if found and re.match(r"[ \t*]*(?:\n|\||\s{3}|$)", flat[m.end() + found[0].end :][:80]):
            return found[0].sign, (m.start(), m.end() + found[0].end)
    return None, None


def _passed_on(flat: str) -> str | None:
    """The day on which an assembly passed the act, as its closing formula says."""
    for m in _PASSED.finditer(flat, max(0, len(flat) - 6000)):
        d = dates.ANY_RE.match(flat, m.end())
        if d:
            return dates.iso(d)
    return None


def _begins_line(flat: str, at: int) -> bool:
    """True at the start of a line, of a cell or of a second column, white space and stars passed over.

    Looked for backwards from the word: a pattern that begins with any white space takes cubic time on much
    of it.
    """
    start = at
    while start and flat[start - 1] in " \t*":
        start -= 1
    return (
        not start
        or flat[start - 1] in "\n|"
        or bool(_GAP.search(flat, max(0, start - 3), at))
        # `Độc lập - Tự do - Hạnh phúc ------- Số: 15/KH-UBND`
        or flat.endswith(("phúc", "PHÚC", "---", "___"), 0, start)
    )


_CODES_ALONE = re.compile(rf"^[ \t]*(?P<codes>[{UPPER}&]{{2,}}(?:-[{UPPER}&]{{2,}})+)[ \t]*$", re.M)


def _whole_sign(flat: str, start: int, end: int, sign: Sign, limit: int) -> tuple[Sign, tuple[int, int]]:
    """A joint number that was broken at a hyphen goes on in a line that holds nothing but codes."""
    if re.compile(r"\s?-").match(flat, end):
        rest = _CODES_ALONE.search(flat, end, max(limit, end))
        whole = signs.find(f"{flat[start:end]}-{rest['codes']}") if rest else []
        if whole:
            return whole[0].sign, (start, end)
    return sign, (start, end)


_YEAR_OF_LINE = re.compile(r"ngày[^\n;:()]{1,24}?tháng[^\n;:()]{1,24}?năm[\s.…_]*(?P<y>(?:19|20)\d\d(?!\d))?")


def _date_and_place(flat: str, limit: int) -> tuple[str | None, str | None]:
    """Place and day of issue: `Hà Nội, ngày …`; without comma or `ngày` only after a place that is known."""
    for m in _PLACED_DATE.finditer(flat, 0, limit):
        place = _place(flat[m.start() : m.end("rest")])
        said = re.sub(r"^ngày\s*(?=\d)", "ngày ", flat[m.end() : m.end() + 60].lower())
        if not (m["comma"] and said.startswith("ngày")) and not places.find(place):
            continue
        d = dates.ANY_RE.match(said)
        if d:
            return place, dates.iso(d)
        year = _YEAR_OF_LINE.match(said)
        if year:  # a day that no calendar has, or none
            return place, year["y"]
    alone = _DATE_ALONE.search(flat, 0, limit)
    if alone and (d := dates.ANY_RE.match(flat, alone.start("date"))):
        return None, dates.iso(d)
    stamp = _SIGNED_AT.search(flat)
    if stamp:
        return None, f"{stamp.group(3)}-{stamp.group(2)}-{stamp.group(1)}"
    return None, None


def _place(printed: str) -> str:
    """The place on the last line, or over two lines where only both together are a place that is known."""
    last = printed.rsplit("\n", 1)[-1].strip()
    whole = " ".join(printed.split())
    return whole if whole != last and not places.find(last) and places.find(whole) else last


def _type(outline: Outline, top: str, sign: Sign | None) -> str | None:
    title = outline.first("title")
    if title is not None:
        m = _TYPE_WORDS.match(outline.text(title).strip())
        if m:
            kind = doctypes.by_noun(m["noun"].lower())
            if kind is not None:
                if sign is not None and sign.code is not None:
                    printed = doctypes.by_code(sign.code)
                    return doctypes.told(printed.code, kind.name) if printed is not None else kind.code
                return kind.code
    if sign is not None and sign.code is not None:
        return doctypes.told(sign.code)
    loud = _loud_type(outline.flat[: len(top) + 300])
    if loud:
        return loud
    if sign is not None or outline.first("subject") is not None or outline.first("addressees") is not None:
        return "CV"
    return None


def _loud_type(text: str) -> str | None:
    """A type in capitals inside a line whose breaks were lost: `năm 1980 CHỈ THỊ VỀ CÔNG TÁC …`."""
    for noun in doctypes.nouns():
        loud = noun.upper()
        if loud in text and re.search(rf"(?<![{UPPER}] ){re.escape(loud)}\b", text):
            kind = doctypes.by_noun(noun)
            return kind.code if kind else None
    return None


_AUTHORITY = re.compile(
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH|TRƯỞNG|THỦ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG GIÁM ĐỐC"
    r"|BỘ TRƯỞNG|VIỆN TRƯỞNG|CHỦ NHIỆM)\b|(?:[ỦU][ỶY] BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|THỦ TƯỚNG"
    r"|BAN (?:THƯỜNG VỤ"
    r"|CHẤP HÀNH))\b"
)
_UNFINISHED = re.compile(
    r"(?:,|-|\b(?:CỦA|VÀ|TRÊN|TẠI|DO|TRONG|VỚI|CHO|ĐỐI VỚI|BỞI|THUỘC|GIỮA|TỪ|ĐỂ|CÁC|VỀ))$"
)
_TITLE_ENDS = re.compile(rf"\s+(?=Căn cứ|[{UPPER}][{LOWER}]+\s|Số\b|---)")


def _subject(outline: Outline) -> str | None:
    block = outline.first("subject")
    if block is not None:
        text = " ".join(outline.text(block).split())
        placed = _PLACED_DATE.search(text)
        return (text[: placed.start()] if placed else text).strip().rstrip(".") or None
    title = outline.first("title")
    if title is None:
        return _title_in_line(outline)
    lines = [_RULE.sub("", ln.strip(" *_")).strip() for ln in outline.text(title).split("\n")]
    lines = [ln for ln in lines if ln.strip(" *-–_")]
    about = next((i for i, ln in enumerate(lines) if i and ln.startswith("về ")), 0)
    if about and all(ln.isupper() for ln in lines[1:about]):
        del lines[1:about]  # who decides, printed between the type and what it is about
    first = _TYPE_WORDS.match(lines[0]) if lines else None
    beside = lines[0][first.end() :].strip() if first else ""
    # two words or less go on with the type (`BÁO CÁO THAM LUẬN`), unless there is nothing else
    rest = [beside] if len(beside.split()) > 2 or (beside and len(lines) == 1) else []
    for line in lines[1:]:
        if rest and line.isupper() and not rest[-1].isupper():
            break  # the authority that decides, printed under the title
        if rest and line.isupper() and _AUTHORITY.match(line) and not _UNFINISHED.search(rest[-1]):
            break
        rest.append(line)
    return _without_about(" ".join(" ".join(rest).split()).strip(" -–"))


_RULE = re.compile(r"^[-–]\s+|[-–_]{2,}$")  # a bullet, a rule drawn after the words


def _without_about(text: str) -> str | None:
    return re.sub(r"^(?:V/v|Về việc|VỀ VIỆC|về việc|Về|VỀ|về)\s+", "", text) or None


def _title_in_line(outline: Outline) -> str | None:
    """The title in capitals inside a line whose breaks were lost: `… năm 2024 QUYẾT ĐỊNH VỀ … Căn cứ …`."""
    top = outline.flat[:3000]
    m = _type_in_line().search(top)
    if m is None:
        return None
    stop = _TITLE_ENDS.search(top, m.end())
    text = " ".join(top[m.end() : stop.start() if stop else m.end()].split())
    return _without_about(text) if text.isupper() else None


@cache
def _type_in_line() -> re.Pattern[str]:
    nouns = "|".join(re.escape(n.upper()) for n in doctypes.nouns() if " " in n or n == "luật")
    return re.compile(rf"(?<![{UPPER}] )(?<!\w)(?:{nouns})\s+(?=[{UPPER}]{{2}})")


def _issuer(
    outline: Outline, where: Where, sign: Sign | None, speaker: Speaker, signer: Signer | None
) -> tuple[Resolved, bool]:
    """The organ whose number series it is: header, else opening sentence, else sign and signature.

    A joint document bears the number of its lead organ: the first code of the number.
    """
    if sign is not None and len(sign.organs) > 1:
        lead = organs.of_sign(sign, speaker)
        if lead.organ is not None:
            return lead, False
    if where.issuer_phrase:
        got = _at_home(organs.of_phrase(where.issuer_phrase, speaker), where, speaker.date)
        if got.organ is not None:
            coded = organs.of_sign(sign, speaker) if sign is not None and got.level == CENTRE else NOBODY
            other = coded.organ is not None and coded.level == CENTRE and coded.organ.key != got.organ.key
            # a circular of a ministry under the heading of the Government: the series decides
            return (coded, True) if other and coded.line == got.line == "state" else (got, False)
    opening = _opening_subject(outline)
    if opening:
        got = organs.of_phrase(opening, speaker)
        if got.organ is not None:
            return got, True
    if sign is not None:
        got = organs.of_sign(sign, speaker)
        if got.organ is not None:
            return got, True
    if signer and signer.signs_for:
        got = organs.of_phrase(signer.signs_for, speaker)
        if got.organ is not None:
            return got, True
    return NOBODY, False


# bodies of a place that their header names without it: it stands in the line above
_OF_A_PLACE = re.compile(
    r"(?:Ban|Hội đồng|Tổ|Đoàn|Ủy ban|Văn phòng|Trung tâm|Trường Chính trị|Đảng ủy Khối|Chi cục|Hạt"
    r"|Liên [Mm]inh|Chi bộ (?:Phòng|Ban|Văn phòng|[Cc]ác|[Cc]ơ quan)|Công đoàn (?:[Nn]gành|[Cc]ác|[Vv]iên))\b"
    r"(?!.*(?:Trung ương|[Kk]hu [Vv]ực))"
)
# what a department has one of in its province
_OF_THE_TRADE = re.compile(r"(?:Trung tâm|Chi cục|Văn phòng)\b")


def _at_home(got: Resolved, where: Where, on: str | None) -> Resolved:
    """`UBND HUYỆN BA BỂ / TRUNG TÂM CHÍNH TRỊ` is the centre of that district, not of any other."""
    home = Speaker(None, where.province, where.district, where.commune, date=on)
    at_home = organs.speaker_place(home).key
    if got.organ is None or got.place.key or not at_home or not _OF_A_PLACE.match(got.organ.name):
        return got
    of_department = where.above is not None and where.above.startswith("SỞ ")
    if of_department and not _OF_THE_TRADE.match(got.organ.name):
        return got
    kind = where.commune or where.district
    if kind is None:
        if where.concluded and not of_department:
            return got
        kind = f"{organs.province_kind(where.province or '')} {where.province}"
    named = organs.of_phrase(f"{got.organ.name} {kind}", home)
    return replace(named, sub_body=got.sub_body) if named.organ is not None else got


_VERB = re.compile(
    r"\s+(?:huyện\s+|tỉnh\s+|xã\s+)?(?:ban hành|xây dựng|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|thông báo"
    r"|báo cáo|phê duyệt"
    r"|triển khai|nhận được|có ý kiến|kính đề nghị|đã ban hành|trân trọng|quyết định|tổ chức)\b"
)


# `Đảng ủy xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La | xây dựng Kế hoạch`
_UNDER_PLACES = re.compile(UNDER_PLACES)


def _opening_subject(outline: Outline) -> str | None:
    """The organ that is the subject of the sentence that issues: `Ủy ban nhân dân huyện X ban hành …`."""
    for block in outline.blocks:
        if block.kind not in ("opening", "closing"):
            continue
        for m in re.finditer(rf"(?:^|[.;,]\s+|\n\s*)(?=[{UPPER}])", outline.flat[block.start : block.end]):
            at = block.start + m.end()
            end = organ_phrase.end_of(outline.flat, at, block.end)
            above = _UNDER_PLACES.match(outline.flat, end, block.end) if end else None
            if end and _VERB.match(outline.flat, above.end() if above else end):
                return outline.flat[at:end]
    return None
