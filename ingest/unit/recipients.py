"""Who a document is addressed to (`Kính gửi`) and who gets a copy (`Nơi nhận`), with the purpose."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.model import PROVINCE, Recipient
from ingest.organ.posts import POST
from ingest.organ.speaker import Speaker
from ingest.organ.unit_words import starts_officer, starts_unit
from ingest.page import beside
from ingest.page.outline import DASH, Block, Outline
from ingest.text.letters import LOWER, UPPER
from ingest.text.text import Text, fold
from ingest.unit import lists as unit_lists
from ingest.unit import tails as unit_tails
from ingest.unit.units import name_unit

_PURPOSES = (
    ("report", r"(?:thay )?(?:b\s?/\s?c(?:áo)?|bc\b|báo cáo)"),
    ("execute", r"t\s?/\s?h(?:iện)?|th/h|(?:(?:tổ chức|triển khai|theo dõi),? (?:và )?)?thực hiện|th\b"),
    ("coordinate", r"p\s?/\s?h(?:ợp)?|ph/h|phối hợp"),
    ("know", r"biết"),
    ("direct", r"chỉ đạo"),
)
_PURPOSE = re.compile(
    r"\s{0,4};?\s{0,4}(?:\(|[-–]\s(?=(?:để )?(?:b/c|t/h|p/h))|:\s(?=để )|[“\"]\s?(?=để )"
    r"|(?<=TW)\s(?=thực hiện)|(?<=ương)\s(?=thực hiện)"
    r"|\s(?=để (?:b/c|t/h|p/h|báo cáo|phối hợp|thực hiện|biết)[\s;.,]*$))\s*(?:để\s+)?(?:"
    + "|".join(f"(?P<{name}>{p})" for name, p in _PURPOSES)
    + r")[^()]{0,30}(?:\)|[”\"]|$)",
    re.IGNORECASE,
)
_NOT_DEMANDED = re.compile(
    r"(?:Như|như)\s+(?:trên|thành phần|Điều|điều|[Mm]ục|[Pp]hần|(?:đã )?kính gửi|đề gửi|danh sách"
    r"|[IVX]{1,4}\b)|Lưu\b|Lưu:",
    re.IGNORECASE,
)
_OWN_HEADS = re.compile(
    r"(?:các\s+)?(?:PCT|P\.?CVP|PVP|PGĐ|PGD(?! NHCSXH| Ngân)|Phó Chủ tịch|Phó Giám đốc"
    r"|Phó Hiệu trưởng|Thứ trưởng|Phó Chánh)\b"
    r"|^(?:LĐVP|LĐVPUB|CVNC|CVTH|V\d)\b"
    r"|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ) viên\b|^(?:Các\s+)?(?:đồng chí\s+)?(?:UVBCH|UVBTV)\b"
    r"|^(?:[Cc]ác\s+)?[Tt]hành viên\b|^GĐ\b|^GD\b|^BGĐ\b|^BGH\b|^ĐUV\b|[Cc]ác vị đại biểu"
    r"|^Ban (?:Giám đốc|GĐ\b)|^CVP\b|^C, P"
    r"|[ỦU][ỷy]?y? viên Ban [Tt]hường vụ|[ỦU][ỷy]?y? viên Ban cán sự|đ/c Thứ trưởng|^Bộ trưởng\b"
    r"|^Lãnh đạo (?:UBND|Sở|Văn phòng|VP|Bộ)|^[Cc]ác [Pp]hòng (?:CV|chuyên viên)\b"
    r"|^(?:Giám đốc|Cục trưởng|Chủ tịch|Bí thư|Hiệu trưởng|Chủ nhiệm|Trưởng ban|Trưởng phòng|Tổng Giám đốc)$"
    r"|^(?:Chánh VP|Chánh Văn phòng|Chủ tịch|Giám đốc|Bí thư)(?:,| và)(?: các)? (?:Phó|PCT|PCVP|PGĐ|PBT)"
    r"|^Phó (?:CT|CVP|GĐ)|^(?:Các )?[Đđ]ại biểu\b|^UV (?:BTV|BCH)\b|^(?:Chuyên viên|Lãnh đạo)(?:,| và)"
    r"|^(?:C/VP|C,\s?PVP|LĐ VP|VP$|CV\b|CPVP|[HTQ]UV\b|Chánh,? (?:và )?Phó )"
    r"|^[Ll]ãnh đạo (?:Ban|Cục|Chi cục|Công ty|Viện|Trung tâm|Trường|Phòng)$"
    r"|^(?:Các )?(?:[Ôô]ng|[Bb]à|[Cc]á nhân)(?:\s*[,/]?\s*\([Bb]à\))? có tên"
    rf"|^(?:Ông|Bà|Hộ ông|Hộ bà) [{UPPER}]"
    r"|^trong (?:Ban Giám đốc|Ban [Ll]ãnh đạo|BGĐ|Ban Thường vụ|BTV)\b"
    r"|^(?:Giám đốc|Viện trưởng|Cục trưởng) (?:HV|BV|TT|Cty|Học viện|Bệnh viện|Trung tâm|Công ty|Viện|Cục)$"
)
# `Chủ tịch, các PCT UBND tỉnh` in a department's list: the committee, none of the house's own
_LEADERS_ABOVE = re.compile(
    r"(?:(?:CT|Chủ tịch)(?:,| và) (?:các )?(?:PCT|Phó Chủ tịch)|Lãnh đạo) (?:UBND|Ủy ban)"
)
_BESIDE = re.compile(r"(?:Sở|Phòng|Chi cục|Cục|Trường|Công an|Đảng ủy|Huyện ủy|Tỉnh ủy|Hạt|Trung tâm)\b")
# `Phòng NC`, `KGVX`: rooms of the office of a province's committee, by their short names
_ROOM_OF_OFFICE = re.compile(
    r"(?:[Pp]hòng [A-ZĐ]{2,5}\d?|(?:(?:NC|TH|VX|KGVX|KTTH|KTN|KTNS|NNTN|TKCT|K)\d?(?:,\s?|$))+)$"
)
# `Các ông (bà): Giám đốc Sở A, Giám đốc Sở B`
_GENTLEMEN = re.compile(r"(?:[Cc]ác\s+)?[ôÔ]ng(?:\s*[,/]?\s*\(?bà\)?)?\s*:?\s+")
_HEADS_OF_HOUSE = re.compile(r"C/VP|Chánh,? (?:và )?Phó ")  # one, though it looks like two
_COMRADES = re.compile(r"^(?:[Cc]ác\s+)?(?:[Đđ]ồng chí|[Đđ]/c)\s+")
# `TT. Trần Văn An` in a ministry's list: a deputy minister
_DEPUTY_BY_NAME = re.compile(rf"(?:TT|Thứ trưởng)\.?\s*[{UPPER}]\w+(?:\s[{UPPER}]\w*){{1,3}}$")
_CHANNEL = re.compile(
    r"(?:Trang|Cổng|Website|Web\b|Đăng (?:tải|web|cổng|trang)|Công báo|CTTĐT|TTĐT|Bản tin"
    r"|(?:Trung tâm|TT) (?:Thông tin|Tin học|Công báo|CB|TH-CB))",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(r"(?:Thành phần|THÀNH PHẦN|Kính mời|Đại biểu)")
_SIGNATURE = re.compile(
    rf"CH.\s?HUY TRƯ"
    rf"|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\b[./]?\s*[{UPPER}]{{2}}|(?:PHÓ )?(?:GIAM ĐOC|GIAM DOC|CHU TICH|TRUONG)"
    rf"|{POST.pattern}"
)


_AS_ABOVE = re.compile(r"Như [^;]{2,40};\s*(?=\S)")
_PARTED = re.compile(r"\)\s*(?P<by>[;,])\s*(?=\S)")
_LABEL = re.compile(r"[^,;:]{2,40}:\s")
_NUMBERED = re.compile(
    r"(?:Đồng (?:kính )?gửi\s*:|[a-zđ]\))\s*|\d{1,2}[.)]\s+(?=\D|\d{1,3}\s[^\W\d])"
)  # `1. Sở Y tế`, `6. 12 thôn`
_COLUMNS = re.compile(r"\s{4,}|\t")
_BULLETS = "-–+•*▪|"
# a list whose line breaks were lost: `- Bộ Y tế; - Sở Y tế;- Lưu`
_BULLETS_INSIDE = re.compile(r"(?<=[;:.,)])\s+[-–+•]\s+(?=\S)|(?<=[;:])[-–•]\s*(?=[^\W\d])")
_ENDS = (";", ".", ":", "|")
_GOES_ON = re.compile(
    r".*[;,]\s*$|\((?:để )?(?:b/c|t/h|p/h|báo cáo|thực hiện|phối hợp|chỉ đạo|biết)", re.DOTALL
)
# the text that goes on in the line of the addressee: `Kính gửi: Công ty A Phúc đáp Công văn …`
_TEXT_BEGINS = re.compile(
    r"(?<=[^\W_)])\)?\s+(?=(?:Phúc đáp|Thực hiện|Căn cứ|Trả lời|Xét|Sau khi|Theo|Nhằm|Triển khai|Tiếp theo"
    r"|Vừa qua|Ngày \d|Trong thời gian|Thời gian qua|Hiện nay)\s)"
)
_LONG = 100  # characters; an addressee is seldom longer
_ITS_ROOMS = re.compile(r"(?:VP\w*|Văn phòng [^:;,]{2,30}):\s")  # `VPCP: BTCN, các PCN; Cổng TTĐT`
# what stands under an address or beside a list
_NO_UNIT = re.compile(
    r"(?:MST|Mã số thuế|Địa chỉ|ĐT|Điện thoại|Email|Fax|Số)\s*[:.]|(?:TS|ThS|Th\.S|PGS|GS|BS|KS)\.\s?"
    rf"[{UPPER}]|.{{2,30}}, ngày [\d….]"
)
_LETTER = re.compile(r"[^\W\d_]")
_BRACKETS = re.compile(r"\([^()]*\)")
# `Cục Kiểm tra văn bản (Bộ Tư pháp)`: whose bureau it is
_PARENT = re.compile(rf"(?<=\w)\s*\((Bộ [{UPPER}][^()]{{2,40}}|VPCP|Văn phòng Chính phủ)\)|(?<=\w)\s*\(BTP\)")
_FOOTNOTE = re.compile(rf"(?<=[{LOWER}])\d{{1,2}}$")  # its mark, glued to the last word
_COPIES = re.compile(r"\s*\(?\d{1,2} bản\)?")
# `Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 9`
_SESSION = re.compile(r"(?<=\w),?\s(?:khóa|khoá|nhiệm kỳ|kỳ họp)\s(?:thứ\s)?[IVX\d][^()]{0,60}$")
_PREMIER = re.compile(r"(?:(?:Phó )?(?:TTg|Thủ tướng)|PTTg|TTgCP)\b")
_NAMES_AFTER = re.compile(rf":\s*[{UPPER}]")


def read(text: Text, outline: Outline, speaker: Speaker) -> tuple[Recipient, ...]:
    """Addressees and copies in reading order; the speaker's own leaders and web pages are optional."""
    out: list[Recipient] = []
    signed = [tail.start for tail in beside.tails(outline)]
    for block in outline.blocks:
        if block.kind == "addressees":
            out += _block(text, outline, block, speaker, "to", [])
        elif block.kind == "copies":
            out += _block(text, outline, block, speaker, "copy", signed)
    if speaker.type == "GM":
        out += _invited(text, outline, speaker)
    return tuple(out)


def _invited(text: Text, outline: Outline, speaker: Speaker) -> list[Recipient]:
    """Who is asked to come: the entries under `Thành phần` of an invitation."""
    out: list[Recipient] = []
    rank: int | None = None
    for block in outline.blocks:
        if block.kind != "item":
            continue
        if _ATTENDANCE.match(outline.flat, block.start, block.end):
            rank = block.rank if block.rank < DASH else DASH - 1
            colon = outline.flat.find(":", block.start, block.end)
            entry = (colon + 1, block.end) if colon >= 0 else (block.end, block.end)
        elif rank is not None and block.rank > rank:
            entry = (block.start, block.end)
        else:
            rank = None
            continue
        for a, b in unit_lists.spans(outline.flat, *entry):
            if not starts_unit(outline.flat, a) or _OWN_HEADS.search(outline.flat[a:b]):
                continue
            each = unit_lists.each(outline.flat, a, b) or [(outline.flat[a:b], a, b)]
            out += [_recipient(text, outline, x, z, name, speaker, "to", None) for name, x, z in each]
    return out


def _block(
    text: Text, outline: Outline, block: Block, speaker: Speaker, role: str, signed: list[int]
) -> list[Recipient]:
    """The entries of a list; what stands in their lines from one of the places `signed` on is a signature."""
    out: list[Recipient] = []
    for start, over in _members(outline.flat, _items(outline, block)):
        end = min((at for at in signed if start <= at < over), default=over)
        line = outline.flat[start:end]
        if _NOT_DEMANDED.match(line.strip(" -+•*")) or line.startswith("("):
            continue
        purpose, stop = _purpose(outline.flat, start, end)
        if role == "to" and over - start > _LONG:
            told = _TEXT_BEGINS.search(outline.flat, start, stop)
            stop = told.start() if told else stop
        for name, a, b in _named(outline.flat, start, stop):
            out.append(_recipient(text, outline, a, b, name, speaker, role, purpose))
    return out


def _named(flat: str, start: int, stop: int) -> list[tuple[str, int, int]]:
    """The units of one entry, each with its full name: lists with one head, else one by one."""
    stop = start + len(flat[start:stop].rstrip(" ;.,\n"))
    gentlemen = _GENTLEMEN.match(flat, start, stop)
    if gentlemen and starts_officer(flat, gentlemen.end()):
        start = gentlemen.end()
    if _HEADS_OF_HOUSE.match(flat, start, stop):
        return [(flat[start:stop], start, stop)]
    each = unit_lists.each(flat, start, stop)
    if each is not None:
        return each
    colon = flat.rfind(":", start, stop)
    part = flat.rfind(";", start, colon) + 1 if colon >= 0 else 0
    if part:  # `Phòng Tư pháp; UBND các xã: A, B`: the list stands behind other units
        part += len(flat[part:stop]) - len(flat[part:stop].lstrip())
        last = unit_lists.each(flat, part, stop)
        if last is not None:
            return [*_named(flat, start, flat.rfind(";", start, colon)), *last]
    inside = _LABEL.match(flat, start, stop)
    if inside:
        stop = inside.end() - 2
    return list(unit_tails.named(flat, unit_lists.spans(flat, start, stop)))


def _members(flat: str, entries: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Entries parted where each member has its own purpose: `Sở Nội vụ (báo cáo); Sở Y tế (phối hợp)`.

    What stands behind `Như trên;` in one entry is an entry of its own.
    """
    out: list[tuple[int, int]] = []
    for a, b in entries:
        above = _AS_ABOVE.match(flat, a, b)
        at = above.end() if above else a
        opens = flat.rfind("(", at, b)
        for m in _PARTED.finditer(flat, at, b):
            purpose = m.end() <= opens or _PURPOSE.search(flat, max(at, m.start() - 60), m.start() + 1)
            if purpose and (m["by"] == ";" or starts_unit(flat, m.end())):
                out.append((at, m.start() + 1))
                at = m.end()
        out.append((at, b))
    return out


def _items(outline: Outline, block: Block) -> list[tuple[int, int]]:
    """The entries of a list: bullets, or lines; a line that goes on in small letters belongs to the last."""
    flat = outline.flat
    entries: list[tuple[int, int]] = []
    bulleted = False
    for a, b in outline.lines_of(block):
        line = flat[a:b]
        cut = _COLUMNS.search(line)
        if cut and cut.start() > 3:
            b = a + cut.start()  # noqa: PLW2901 - the second column is the signature
            line = flat[a:b]
        if line.startswith("|"):  # the bar of a table
            a, line = b - len(line.lstrip("| ")), line.lstrip("| ")  # noqa: PLW2901
        marked = line.startswith(tuple(_BULLETS))
        inner = _BULLETS_INSIDE.split(line)
        if len(inner) > 2 or (marked and len(inner) == 2 and not inner[0].endswith(")")):
            entries += _lost_breaks(flat, a, b, inner)
            bulleted = marked
            continue
        bare = line.lstrip(f" \t{_BULLETS}")
        bare = bare[numbered.end() :] if (numbered := _NUMBERED.match(bare)) else bare
        if not bare or not _LETTER.search(bare) or _SIGNATURE.match(bare) or _NO_UNIT.match(bare):
            if entries and bulleted and bare[:1].isdigit() and bare.endswith((",", ";")):
                entries[-1] = (entries[-1][0], b)  # `…, Ban Điều hành` / `112,`
            continue
        last = flat[entries[-1][0] : entries[-1][1]].rstrip() if entries else ""
        if entries and not marked and not numbered and _is_same(last, bare, bulleted=bulleted):
            entries[-1] = (entries[-1][0], b)
        else:
            entries.append((a + len(line) - len(bare), b))
            bulleted = bulleted or marked
    return entries


def _lost_breaks(flat: str, a: int, b: int, pieces: list[str]) -> list[tuple[int, int]]:
    """The entries of a line that holds several bullets."""
    out, at = [], a
    for piece in pieces:
        bare = piece.strip(f" {_BULLETS}")
        at = flat.index(bare, at, b)
        out.append((at, at + len(bare)))
    return out


def _is_same(last: str, line: str, *, bulleted: bool) -> bool:
    """Does a line without a mark of its own go on with the last entry?"""
    if bulleted and _ITS_ROOMS.match(last):
        return True
    if last.endswith(";"):
        return False
    if line[0].islower() or last.endswith((",", " và")):
        return True
    return bulleted and not last.endswith(_ENDS) and _GOES_ON.match(line) is not None


def _purpose(flat: str, start: int, end: int) -> tuple[str | None, int]:
    m = _PURPOSE.search(flat, start, end)
    if not m:
        return None, end
    name = next(k for k, v in m.groupdict().items() if v is not None)
    return name, m.start()


def _recipient(
    text: Text,
    outline: Outline,
    a: int,
    b: int,
    phrase: str,
    speaker: Speaker,
    role: str,
    purpose: str | None,
) -> Recipient:
    unit = name_unit(_without_names(phrase), speaker)
    own = speaker.issuer is not None and fold(unit.name) == fold(speaker.issuer.name)
    inner = (
        speaker.issuer is not None
        and role == "copy"
        and purpose is None
        and unit.key.startswith(speaker.issuer.key + ".")
        and re.match(r"(?:Phòng|Vụ|Tổ|Ban Giám)\b", unit.name) is not None
    )
    deputy = not speaker.level and _DEPUTY_BY_NAME.match(phrase.strip()) is not None
    office = speaker.issuer is not None and role == "copy" and _office_of(unit.name, speaker.issuer.name)
    room = speaker.level == PROVINCE and _ROOM_OF_OFFICE.match(phrase.strip()) is not None
    room = room and speaker.issuer is not None and speaker.issuer.name.startswith("Ủy ban nhân dân")
    optional = inner or deputy or office or room or (own and role == "copy") or _not_demanded(phrase.strip())
    if optional and not own and _LEADERS_ABOVE.match(phrase.strip()) and _of_others(speaker):
        optional = not unit.key.endswith(".ubnd")
    start, end = text.raw_span(a, b)
    return Recipient(
        (start, end), text.raw[start:end], "to" if role == "to" else "copy", unit, purpose, optional
    )


def _office_of(name: str, issuer: str) -> bool:
    """`Văn phòng Bộ - Bộ Y tế` in the ministry's own list."""
    return issuer.startswith("Bộ ") and name in (f"Văn phòng {issuer}", f"Thanh tra {issuer}")


def _of_others(speaker: Speaker) -> bool:
    """Is the speaker an organ whose leaders are not those of the committee of its place?"""
    return speaker.issuer is not None and _BESIDE.match(speaker.issuer.name) is not None


@lru_cache(maxsize=8192)
def _not_demanded(phrase: str) -> bool:
    """Is this one of the speaker's own leaders, or a web page?"""
    person = _COMRADES.sub("", phrase)
    return bool(_OWN_HEADS.search(phrase) or _OWN_HEADS.match(person) or _CHANNEL.match(phrase))


@lru_cache(maxsize=8192)
def _without_names(phrase: str) -> str:
    """`TTg, các PTTg: …` without the persons after the colon; bracketed remarks dropped."""
    phrase = re.sub(r"^(Văn phòng|Thanh tra) Bộ - (?=Bộ )", r"\1 ", phrase)
    phrase = _COPIES.sub("", _PARENT.sub(lambda m: f" {m.group(1) or 'Bộ Tư pháp'}", phrase))
    phrase = _FOOTNOTE.sub("", _BRACKETS.sub(" ", phrase).rstrip())
    phrase = _SESSION.sub("", phrase)
    if _PREMIER.match(phrase.strip()):
        return "Thủ tướng Chính phủ"
    return phrase.split(":")[0] if _NAMES_AFTER.search(phrase) else phrase
