"""Who speaks: number, type, date, place, issuer, signer of a document, and what had to be concluded.

Every field is found by its own pattern, wherever it stands, because headers come whole, interleaved or
not at all (layout: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW). A field that stands nowhere
in the header is concluded from the opening sentence, the signature or the addressees, and named in
`Head.inferred`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest import dates, doctypes, organ_phrase, organs
from ingest import sign as signs
from ingest.headplace import Where, where_is
from ingest.letters import LOWER, UPPER
from ingest.model import Organ, Signer
from ingest.organ_central import NOBODY, Resolved
from ingest.organ_names import calm
from ingest.outline import Outline
from ingest.sign import Sign
from ingest.speaker import Speaker

_NUMBER_WORD = re.compile(r"(?:Số|SỐ)[ \t]*:?[ \t]*")
_GAP = re.compile(r"\s{3}")
_PLACED_DATE = re.compile(
    rf"(?<![\w/.-])(?P<place>(?:TP\.?\s*)?[{UPPER}][{LOWER}]+(?:['’. -]+[{UPPER}][{LOWER}]*){{0,4}}"
    rf"|[{UPPER}]{{2,}}(?:\s[{UPPER}]+){{1,3}})"
    r"\s*,\s*(?=[Nn]gày\b)"
)
_SIGNED_AT = re.compile(r"Thời gian ký\s*:?\s*(\d{2})[./-](\d{2})[./-](\d{4})")
_TYPE_WORDS = re.compile(
    r"^(?P<noun>" + "|".join(re.escape(n.upper()) for n in doctypes.nouns()) + r")\b", re.M
)
_NAME = re.compile(
    r"(?:(?:GS|TS|ThS|PGS|BS|CN|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Đại tá|Thượng tá|Trung tá"
    r"|Thiếu tá)\.?\s*)*"
    rf"(?<!\w)(?P<name>[{UPPER}][{LOWER}']*(?:\s+[{UPPER}][{LOWER}']*){{1,5}})\s*$"
)
_SHOUTED_NAME = re.compile(rf"(?P<name>[{UPPER}]{{2,7}}(?:\s+[{UPPER}]{{1,7}}){{1,4}})\s*$")
_FOR = re.compile(r"^(?:T\s?/\s?M|TM\.?|T/M\.?)\s*(?P<body>.+)$")
_INSTEAD = re.compile(r"^(?:KT|K/T|TL|T/L|TUQ|Q)[./]?\s*")
_CAPACITY = re.compile(
    r"^(?:PHÓ |QUYỀN )?(?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM"
    r"|THỦ TƯỚNG"
    r"|TỔNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|PHÓ)"
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
    signer = _signer(outline)
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
        blank = [f for f in signs.find("Số: " + line) if f.blank and f.start == 0]
        if blank:
            return blank[0].sign, (m.end(), m.end() + blank[0].end - 4)
    return None, None


def _begins_line(flat: str, at: int) -> bool:
    """True at the start of a line, of a cell or of a second column, white space and stars passed over.

    Looked for backwards from the word: a pattern that begins with any white space takes cubic time on much
    of it.
    """
    start = at
    while start and flat[start - 1] in " \t*":
        start -= 1
    return not start or flat[start - 1] in "\n|" or bool(_GAP.search(flat, max(0, start - 3), at))


_CODES_ALONE = re.compile(rf"^[ \t]*(?P<codes>[{UPPER}&]{{2,}}(?:-[{UPPER}&]{{2,}})+)[ \t]*$", re.M)


def _whole_sign(flat: str, start: int, end: int, sign: Sign, limit: int) -> tuple[Sign, tuple[int, int]]:
    """A joint number that was broken at a hyphen goes on in a line that holds nothing but codes."""
    if re.compile(r"\s?-").match(flat, end):
        rest = _CODES_ALONE.search(flat, end, max(limit, end))
        whole = signs.find(f"{flat[start:end]}-{rest['codes']}") if rest else []
        if whole:
            return whole[0].sign, (start, end)
    return sign, (start, end)


def _date_and_place(flat: str, limit: int) -> tuple[str | None, str | None]:
    for m in _PLACED_DATE.finditer(flat, 0, limit):
        d = dates.ANY_RE.match(flat, m.end())
        if d:
            place = m["place"].split("\n")[-1].strip()
            return place, dates.iso(d)
        blank = re.compile(r"[Nn]gày[\s.…_]*tháng[\s.…_]*năm\b").match(flat, m.end())
        if blank:
            return m["place"].split("\n")[-1].strip(), None
    stamp = _SIGNED_AT.search(flat)
    if stamp:
        return None, f"{stamp.group(3)}-{stamp.group(2)}-{stamp.group(1)}"
    return None, None


def _type(outline: Outline, top: str, sign: Sign | None) -> str | None:
    title = outline.first("title")
    if title is not None:
        m = _TYPE_WORDS.match(outline.text(title).strip())
        if m:
            kind = doctypes.by_noun(m["noun"].lower())
            if kind is not None:
                if sign is not None and sign.code is not None and kind.code != sign.code:
                    printed = doctypes.by_code(sign.code)
                    if printed is not None and not (kind.code == "QyĐ" and sign.code == "QĐ"):
                        return printed.code
                return kind.code
    if sign is not None and sign.code is not None:
        return sign.code
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


def _subject(outline: Outline) -> str | None:
    block = outline.first("subject")
    if block is not None:
        return " ".join(outline.text(block).split()).rstrip(".") or None
    title = outline.first("title")
    if title is None:
        return None
    lines = [ln.strip(" *-–_") for ln in outline.text(title).split("\n")]
    lines = [ln for ln in lines if ln]
    rest: list[str] = []
    for line in lines[1:]:
        if rest and line.isupper() and not rest[-1].isupper():
            break  # the authority that decides, printed under the title
        rest.append(line)
    text = " ".join(" ".join(rest).split())
    text = re.sub(r"^(?:V/v|Về việc|VỀ VIỆC|Về|VỀ)\s+", "", text)
    return text or None


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
        got = organs.of_phrase(where.issuer_phrase, speaker)
        if got.organ is not None:
            return got, False
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


_VERB = re.compile(
    r"\s+(?:huyện\s+|tỉnh\s+|xã\s+)?(?:ban hành|xây dựng|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|thông báo"
    r"|báo cáo|phê duyệt"
    r"|triển khai|nhận được|có ý kiến|kính đề nghị|đã ban hành|trân trọng|quyết định|tổ chức)\b"
)


def _opening_subject(outline: Outline) -> str | None:
    """The organ that is the subject of the sentence that issues: `Ủy ban nhân dân huyện X ban hành …`."""
    for block in outline.blocks:
        if block.kind not in ("opening", "closing"):
            continue
        for m in re.finditer(rf"(?:^|[.;,]\s+|\n\s*)(?=[{UPPER}])", outline.flat[block.start : block.end]):
            at = block.start + m.end()
            end = organ_phrase.end_of(outline.flat, at, block.end)
            if end and _VERB.match(outline.flat, end):
                return outline.flat[at:end]
    return None


def _signer(outline: Outline) -> Signer | None:
    block = outline.first("signature")
    lines: list[str] = []
    if block is not None:
        lines = [re.split(r"\s{4,}|\t", ln.strip())[-1].strip(" *") for ln in outline.text(block).split("\n")]
    else:
        copies = outline.first("copies")
        if copies is not None:
            lines = [ln.strip() for ln in outline.text(copies).split("\n")[-1:]]
    lines = [ln for ln in lines if ln]
    signs_for = capacity = name = None
    for line in lines:
        for_whom = _FOR.match(line)
        if for_whom:
            signs_for = _sentence(for_whom["body"])
            continue
        plain = _INSTEAD.sub("", line)
        if _CAPACITY.match(plain) and plain.upper() == plain:
            capacity = _sentence(plain)
            continue
        m = _NAME.search(line)
        if m and not line.startswith(("-", "Lưu")) and not re.search(r"\d", line):
            whole = m.start() == 0
            if whole or re.search(rf"[{UPPER}]{{3,}}[\s,]*$", line[: m.start()]):
                name = " ".join(m["name"].split())
                if whole:
                    break
    if name is None:
        name = _glued_name(lines)
    if name is None:
        return None
    return Signer(name, capacity, signs_for)


def _glued_name(lines: list[str]) -> str | None:
    """The name at the end of a line whose breaks were lost: `… BỘ TRƯỞNG, CHỦ NHIỆM Mai Tiến Dũng`."""
    for line in lines:
        m = re.search(
            rf"[{UPPER}]{{2,}}[,\s]+((?:[{UPPER}][{LOWER}']+\s+){{1,4}}[{UPPER}][{LOWER}']+)\s*$", line
        )
        if m:
            return " ".join(m.group(1).split())
    last = next(
        (ln for ln in reversed(lines) if _SHOUTED_NAME.fullmatch(ln) and not _CAPACITY.match(ln)), None
    )
    if last and len(last.split()) <= 5 and not re.search(r"BAN|DÂN|ĐẢNG|SỞ|PHÒNG|CHỦ TỊCH|HÀNH", last):
        return last.title()
    return None


def _sentence(shouted: str) -> str:
    """`BAN THƯỜNG VỤ` as `Ban Thường vụ`."""
    return calm(shouted)
